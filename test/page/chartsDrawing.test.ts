import { describe, expect, test } from '@jest/globals';
import { axisNumber } from '../../local/page/client/charts/axisNumber';
import { chartDescription } from '../../local/page/client/charts/chartDescription';
import type { Language } from '../../local/page/protocol/view';
import { PANEL_WORDS } from '../../local/page/words/panels';
import { chartOf, lineOf } from './browser/chartPage';

test.each<[string | null, Language, number, string]>([
  ['0%', 'vi', 0.6, '60%'],
  ['0%', 'vi', 0.165288, '17%'],
  ['0.00%', 'vi', 0.165288, '16,53%'],
  ['0.00%', 'en', 0.165288, '16.53%'],
  ['#,##0', 'vi', 234_483, '234.483'],
  ['#,##0', 'en', 234_483, '234,483'],
  ['0', 'vi', 234_483, '234483'],
  ['0.0', 'vi', 2, '2,0'],
  [null, 'vi', 1_252_731, '1.252.731'],
  [null, 'en', 0.25, '0.25'],
])('in the format %s and the language %s, %d is shown on the axis as %s', (format, language, value, written) => {
  expect(axisNumber(format, language)(value)).toBe(written);
});

describe('a chart in words', () => {
  const words = PANEL_WORDS.vi.chart;

  test('gives the first and the last figure of each series, without gaps at the ends', () => {
    const series = [
      lineOf([null, 0.1653, null, 0.1872, null]),
      lineOf([null, null, 0.6, null, null], { name: 'Chỉ tiêu' }),
      lineOf([null, null, null, null, null], { name: 'Dự báo' }),
    ];
    expect(chartDescription(chartOf({ series }), words)).toBe(
      'Tỷ lệ: 19/8 là 16,53%, 21/8 là 18,72%. Chỉ tiêu: 20/8 là 60,00%. Dự báo: chưa có số liệu.',
    );
  });

  test('says that there are no figures if there is no series', () => {
    expect(chartDescription(chartOf({ series: [] }), words)).toBe('Chưa có số liệu.');
  });
});
