/** The views of charts. */

import { describe, expect, test } from '@jest/globals';
import type { Tab } from '../../local/emulator/book/tab';
import type { ChartView } from '../../local/page/protocol/view';
import { tabViewOf } from '../../local/page/server/views/tabView';
import { blankBook, script } from '../support/scripts';

const DAYS = `sheet.getRange('A1:C6').setValues([
    ['Ngày', 'Tỷ lệ', 'Chỉ tiêu'],
    [new Date(Date.UTC(2020, 7, 16, 17)), 0.1234, 0.6], ['', '', ''], [new Date(Date.UTC(2020, 7, 18, 17)), '', 0.6],
    ['', '', ''], ['', '', '']]);
  sheet.getRange('A2:A6').setNumberFormat('d/M/yyyy');
  sheet.getRange('B2:C6').setNumberFormat('0.00%');`;

/** The only chart of a tab. */
function chart(kind: string, range: string, options = ''): ChartView | undefined {
  const book = blankBook();
  const { error } = script(
    `${DAYS}
     sheet.getRange('E1:G3').setValues([['Huyện', 'Số', 'Đích'], ['Văn Lâm', 1234, 2000], ['Mỹ Hào', 5678, 2000]]);
     sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.${kind}).addRange(sheet.getRange('${range}'))
       .setNumHeaders(1).setPosition(3, 5, 10, 20)${options}.build());`,
    book,
  );
  if (error !== null) throw new Error(error);
  const [tab] = book.tabs as [Tab];
  return tabViewOf(book, tab, { user: book.owner, mayWrite: true }).charts[0];
}

describe('a chart by days', () => {
  test('has days without their year, figures as numbers and as texts, and no blank rows', () => {
    expect(chart('LINE', 'A1:C6')).toMatchObject({
      kind: 'LINE',
      labels: ['17/8', '19/8'],
      days: [44_060, 44_062],
      series: [
        { name: 'Tỷ lệ', points: [0.1234, null], texts: ['12,34%', ''], isLine: true, isDashed: false, color: null },
        { name: 'Chỉ tiêu', points: [0.6, 0.6], texts: ['60,00%', '60,00%'] },
      ],
    });
  });

  test('has its position, size and options', () => {
    const options = `.setOption('title', 'Tiến độ').setOption('width', 640).setOption('height', 320)
      .setOption('vAxis', { format: '0%', minValue: 0 }).setOption('legend', { position: 'none' })
      .setOption('interpolateNulls', true)
      .setOption('series', { 0: { color: '#1A73E8' }, 1: { lineDashStyle: [4, 4] } })`;
    expect(chart('LINE', 'A1:C6', options)).toMatchObject({
      ...{ title: 'Tiến độ', format: '0%', minimum: 0, hasLegend: false, bridgesGaps: true },
      ...{ row: 3, column: 5, offsetX: 10, offsetY: 20, width: 640, height: 320 },
      series: [
        { color: '#1a73e8', isDashed: false },
        { color: null, isDashed: true },
      ],
    });
  });
});

test('a chart by districts has their names, columns and a line', () => {
  const view = chart('COMBO', 'E1:G3');
  expect(view).toMatchObject({
    labels: ['Văn Lâm', 'Mỹ Hào'],
    hasLegend: true,
    minimum: null,
    format: null,
    series: [
      { name: 'Số', points: [1234, 5678], isLine: false },
      { name: 'Đích', isLine: true },
    ],
  });
  expect(view).not.toHaveProperty('days');
});

test('a chart with several header rows takes its names from the last of them', () => {
  expect(chart('COLUMN', 'E1:G3', '.setNumHeaders(2)')).toMatchObject({
    labels: ['Mỹ Hào'],
    series: [
      { name: '1234', points: [5678] },
      { name: '2000', points: [2000] },
    ],
  });
});
