/** Charts of a sheet: building, inserting, changing, removing, and moving with their cells. */

import { describe, expect, test } from '@jest/globals';
import type { Chart } from '../../../local/emulator/book/charts/chart';
import { duplicateTab } from '../../../local/emulator/book/manualEdits';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW, returned, script } from '../../support/scripts';

/** A builder with everything that a chart needs. */
const builder = (range = 'A1:C9') =>
  `sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange('${range}')).setNumHeaders(1)
    .setPosition(2, 5, 3, 4).setOption('title', 'Tỷ lệ')`;
const insert = (range?: string) => `sheet.insertChart(${builder(range)}.build());`;
const places = `sheet.getCharts().map((chart) => [
  chart.getRanges().map((range) => range.getA1Notation()).join(),
  chart.getContainerInfo().getAnchorRow(), chart.getContainerInfo().getAnchorColumn()])`;

describe('a chart', () => {
  test('is on the sheet as it was built after it is inserted', () => {
    expect(
      returned(`
        const built = ${builder()}.setOption('series', { 0: { color: '#ff0000', lineDashStyle: [4, 4] } }).build();
        const before = sheet.getCharts().length;
        sheet.insertChart(built);
        const [chart] = sheet.getCharts();
        const info = chart.getContainerInfo();
        const options = chart.getOptions();
        return [before, sheet.getCharts().length, built.getChartId(), chart.getChartId() > 0, ${places},
          info.getOffsetX(), info.getOffsetY(), options.get('title'), options.get('series'), options.get('none')];`),
    ).toEqual([
      ...[0, 1, null, true, [['A1:C9', 2, 5]]],
      ...[3, 4, 'Tỷ lệ', { 0: { color: '#ff0000', lineDashStyle: [4, 4] } }, null],
    ]);
  });

  test('does not change when the script changes its options object afterwards', () => {
    expect(
      returned(`
        const series = { 0: { color: '#ff0000' } };
        const built = ${builder()}.setOption('series', series).build();
        series[0].color = '#00ff00';
        sheet.insertChart(built);
        sheet.getCharts()[0].getOptions().get('series')[0].color = '#0000ff';
        return sheet.getCharts()[0].getOptions().get('series');`),
    ).toEqual({ 0: { color: '#ff0000' } });
  });

  test('takes several ranges, each once', () => {
    expect(
      returned(`
        sheet.insertChart(${builder()}.addRange(sheet.getRange('A1:C9')).addRange(sheet.getRange('E1:E9')).build());
        sheet.insertChart(${builder()}.clearRanges().addRange(sheet.getRange('B1:C2')).build());
        return ${places}.map(([ranges]) => ranges);`),
    ).toEqual(['A1:C9,E1:E9', 'B1:C2']);
  });

  test('can be changed through its builder, and keeps its id', () => {
    expect(
      returned(`
        ${insert()} ${insert('E1:F9')}
        const [first] = sheet.getCharts();
        sheet.updateChart(first.modify().setPosition(9, 1, 0, 0).setOption('title', 'Khác').build());
        const after = sheet.getCharts();
        return [after[0].getChartId() === first.getChartId(), after.map((each) => each.getOptions().get('title')), ${places}];`),
    ).toEqual([
      true,
      ['Khác', 'Tỷ lệ'],
      [
        ['A1:C9', 9, 1],
        ['E1:F9', 2, 5],
      ],
    ]);
  });

  test('is removed without the other charts', () => {
    expect(
      returned(`${insert()} ${insert('E1:F9')} sheet.removeChart(sheet.getCharts()[0]); return ${places};`),
    ).toEqual([['E1:F9', 2, 5]]);
  });

  test.each([
    ['without a place', `sheet.newChart().addRange(sheet.getRange('A1')).build()`, 'set the position'],
    ['outside of the grid', 'sheet.newChart().setPosition(1001, 1, 0, 0)', 'outside the dimensions of the sheet'],
    ['of another kind', `sheet.newChart().setChartType('PIE')`, 'only charts of the types LINE, COMBO, COLUMN, BAR'],
    ['with a method for an option', `sheet.newChart().setOption('title', () => 'x')`, 'must be a JSON value'],
    ['with a date for an option', `sheet.newChart().setOption('title', new Date())`, 'must be a JSON value'],
    ['with a service for an option', `sheet.newChart().setOption('title', sheet)`, 'must be a JSON value'],
    ['of something else than cells', 'sheet.newChart().addRange(sheet)', 'Range expected'],
    ['of another sheet’s cells', `sheet.newChart().addRange(ss.insertSheet('b', 1).getRange('A1'))`, "own sheet's"],
    ['with guessed headers', 'sheet.newChart().setNumHeaders(-1)', 'does not guess'],
    ['in another sheet', `ss.insertSheet('b', 1).insertChart(${builder()}.build())`, 'built for'],
    ['that was never inserted', `sheet.updateChart(${builder()}.build())`, 'not on this sheet'],
    [
      'that is gone',
      `${insert()} const [it] = sheet.getCharts(); sheet.removeChart(it); sheet.removeChart(it)`,
      'not on',
    ],
    ['that is none', 'sheet.insertChart({})', 'EmbeddedChart expected'],
  ])('%s is refused', (_, body, message) => expect(script(body).error).toContain(message));

  test('on a protected sheet can be changed only by its editors', () => {
    const book = blankBook();
    script(`${insert()} sheet.protect().addEditors(['staff@example.vn']);`, book);
    const change = (body: string, user: string) => script(body, book, { user }).error;
    for (const body of [insert(), 'sheet.removeChart(sheet.getCharts()[0])', 'sheet.updateChart(sheet.getCharts()[0])'])
      expect(change(body, 'reporter@example.vn')).toContain('protected cell or object');
    expect(change(insert(), 'staff@example.vn')).toBeNull();
    expect(book.tabs[0]?.charts).toHaveLength(2);
  });
});

describe('a chart follows its cells', () => {
  test.each([
    ['rows are inserted above', 'sheet.insertRowsBefore(1, 2)', ['A3:C11', 4, 5]],
    ['rows are inserted within', 'sheet.insertRowsAfter(5, 2)', ['A1:C11', 2, 5]],
    ['columns are inserted before', 'sheet.insertColumnsAfter(1, 1)', ['A1:D9', 2, 6]],
    ['rows are deleted, its own place among them', 'sheet.deleteRows(2, 3)', ['A1:C6', 2, 5]],
    ['its cells are all deleted', 'sheet.deleteRows(1, 9)', ['', 1, 5]],
  ])('when %s', (_, change, place) => expect(returned(`${insert()} ${change}; return ${places};`)).toEqual([place]));
});

describe('a copy', () => {
  const drawn = () => {
    const book = blankBook();
    script(insert(), book);
    return book;
  };
  const withoutId = ({ id: _, ...rest }: Chart) => rest;

  test('of a tab has its own charts', () => {
    const book = drawn();
    const [tab] = book.tabs;
    const copy = tab && duplicateTab(book, tab);
    expect(copy?.charts.map(withoutId)).toEqual(tab?.charts.map(withoutId));
    expect(copy?.charts[0]?.id).not.toBe(tab?.charts[0]?.id);
  });

  test('of a workbook shares no chart with it', () => {
    const workbench = new Workbench(drawn(), { now: NOW, bundle: { code: '', manifest: {} } });
    const copy = workbench.clone();
    script('sheet.removeChart(sheet.getCharts()[0])', copy.book);
    expect([workbench.tab('Sheet1').charts.length, copy.tab('Sheet1').charts.length]).toEqual([1, 0]);
  });
});
