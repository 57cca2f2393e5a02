import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportHtml } from '../../../src/report/asHtml';
import { printable } from '../../../src/report/page';
import { all, aReport, type Drawn, plain, read, reportSaying, textOf, textsOf } from './documents';

test('every text of the report is on the page', () => {
  const texts = all(read(reportHtml(aReport())), 'body')
    .map(textOf)
    .map(plain)
    .join();
  for (const text of textsOf(aReport())) expect(texts).toContain(plain(text));
});

test('blanks for the number keep their width, and a signatory’s line break is kept', () => {
  const lines = all(read(reportHtml(aReport())), 'div').map(textOf);
  expect(lines).toContain(`Số:${'\u00a0'.repeat(9)} /BC-STTTT`);
  expect(lines).toContain('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC');
});

test('recipients and items begin with a dash', () => {
  const lines = all(read(reportHtml(aReport())), 'div').map(textOf);
  expect(lines).toEqual(expect.arrayContaining(['- Như trên;', '- Lưu: VT.', '- Thấp nhất: Huyện Phù Cừ, đạt 9,87%.']));
});

test('typed text is escaped, whatever it contains', () => {
  const page = reportHtml(reportSaying('</p></title><script>alert(1)</script>&amp;"\'\u0000\u000b\ud800'));
  expect(page).not.toContain('<script');
  const body = all(read(page), 'body').map(textOf).join();
  expect(body).toContain('</p></title><script>alert(1)</script>&amp;"\'');
});

test.each(['x'.repeat(10_000), 'Huyện '.repeat(2_000)])('a text of ten thousand letters is not cut', (text) => {
  const body = all(read(reportHtml(reportSaying(text))), 'body')
    .map(textOf)
    .join();
  expect(plain(body)).toContain(plain(text));
});

test('the page is well-formed for any typed text', () => {
  const typed = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(typed, (text) => {
      const cells = all(read(reportHtml(reportSaying(text))), 'td')
        .map(textOf)
        .map(plain);
      expect(cells.at(-1)).toBe(plain(printable(text)));
    }),
  );
});

test.each([0, 1, 30])('the annex of %d districts has a header row, a row per district and a total', (districts) => {
  const [table] = all(read(reportHtml(aReport(districts))), 'table').slice(-1) as [Drawn];
  const rows = (part: string) => all(table, part).flatMap((each) => all(each, 'tr'));
  expect(rows('thead').map((row) => all(row, 'th').map(textOf))).toEqual([['TT', 'Đơn vị', 'Tỷ lệ']]);
  expect(rows('tbody').map((row) => all(row, 'td').map(textOf))).toEqual([
    ...aReport(districts).annex.rows,
    aReport(districts).annex.total,
  ]);
});

test('a short row is filled with blank cells, and an empty total is left out', () => {
  const report = aReport(0);
  const page = read(reportHtml({ ...report, annex: { ...report.annex, rows: [['1']], total: [] } }));
  const [body] = all(page, 'tbody').slice(-1) as [Drawn];
  expect(all(body, 'td').map(textOf)).toEqual(['1', '', '']);
});

test('the header row is repeated, and rows are not split between pages', () => {
  expect(reportHtml(aReport())).toContain('thead{display:table-header-group}\ntr{page-break-inside:avoid}');
});

test('the page loads nothing and uses only what a simple converter supports', () => {
  expect(reportHtml(aReport())).not.toMatch(/https?:|<script|<link|<img|flex|grid;|text-decoration|url\(/);
});

test('empty parts are left out', () => {
  const { annex } = aReport();
  const page = reportHtml({ ...aReport(), superior: '', addressee: '', annex: { ...annex, note: '' } });
  const blank = all(read(page), 'div').filter((line) => textOf(line) === '');
  expect(blank).toEqual([]);
});

test.each(['vi', 'en'] as const)('the page declares its language, %s', (language) => {
  expect(all(read(reportHtml({ ...aReport(), language })), 'html')[0]?.attributes.lang).toBe(language);
});
