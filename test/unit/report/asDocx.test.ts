import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportDocx } from '../../../src/report/asDocx';
import type { OfficialDocument } from '../../../src/report/document';
import { printable } from '../../../src/report/page';
import { all, aReport, type Drawn, plain, read, reportSaying, textOf, textsOf } from './documents';

const part = (report: OfficialDocument, path: string) => read(reportDocx(report)[path] ?? '');
const text = (report: OfficialDocument) => part(report, 'word/document.xml');
const lines = (within: Drawn) => all(within, 'w:p').map(textOf);
const values = (within: Drawn, name: string) => all(within, name).map(({ attributes }) => attributes['w:val']);

test('the content types come first; they and the relationships refer to existing parts', () => {
  const parts = reportDocx(aReport());
  const paths = Object.keys(parts);
  expect(paths[0]).toBe('[Content_Types].xml');
  const typed = all(part(aReport(), '[Content_Types].xml'), 'Override').map(({ attributes }) => attributes.PartName);
  const targets = (path: string, folder: string) =>
    all(part(aReport(), path), 'Relationship').map(({ attributes }) => `/${folder}${attributes.Target}`);
  const related = [...targets('_rels/.rels', ''), ...targets('word/_rels/document.xml.rels', 'word/')];
  const expected = paths.filter((path) => !/rels$|^\[/.test(path)).map((path) => `/${path}`);
  expect([...typed].sort()).toEqual([...expected].sort());
  expect([...related].sort()).toEqual([...expected].sort());
});

test('every text of the report is in the file', () => {
  const texts = plain(lines(text(aReport())).join('\n'));
  for (const each of textsOf(aReport())) expect(texts).toContain(plain(each));
});

test('the file’s title is the report’s', () => {
  expect(plain(textOf(part(aReport(), 'docProps/core.xml')))).toBe(`BÁO CÁO ${aReport().subject}`);
});

test('blanks for the number keep their width, and a signatory’s line break is kept', () => {
  expect(lines(text(aReport()))).toEqual(expect.arrayContaining([aReport().number, 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC']));
  expect(all(text(aReport()), 'w:t').every(({ attributes }) => attributes['xml:space'] === 'preserve')).toBe(true);
});

test('recipients and items begin with a dash', () => {
  expect(lines(text(aReport()))).toEqual(
    expect.arrayContaining(['- Như trên;', '- Lưu: VT.', '- Thấp nhất: Huyện Phù Cừ, đạt 9,87%.']),
  );
});

test('typed text is escaped, whatever it contains', () => {
  const report = reportSaying('</w:t><script>&amp;"\'\u0000\u000b\ud800\uffff');
  for (const path of Object.keys(reportDocx(report))) part(report, path);
  expect(lines(text(report))).toContain('</w:t><script>&amp;"\'');
});

test.each(['x'.repeat(10_000), 'Huyện '.repeat(2_000)])('a text of ten thousand letters is not cut', (long) => {
  expect(plain(lines(text(reportSaying(long))).join('\n'))).toContain(plain(long));
});

test('the file is well-formed for any typed text', () => {
  const typed = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(typed, (each) => {
      const report = reportSaying(each);
      for (const path of Object.keys(reportDocx(report))) part(report, path);
      expect(lines(text(report)).at(-1)).toBe(printable(each).replace(/\r\n?/g, '\n'));
    }),
  );
});

test.each([0, 1, 30])('the annex of %d districts has a header row, a row per district and a total', (districts) => {
  const [annex] = all(text(aReport(districts)), 'w:tbl').slice(-1) as [Drawn];
  const { rows, total } = aReport(districts).annex;
  expect(all(annex, 'w:tr').map((row) => all(row, 'w:tc').map(textOf))).toEqual([
    ['TT', 'Đơn vị', 'Tỷ lệ'],
    ...rows,
    total,
  ]);
});

test('the header row is repeated, rows are not split, and two rows stay with the total', () => {
  const [annex] = all(text(aReport(30)), 'w:tbl').slice(-1) as [Drawn];
  const rows = all(annex, 'w:tr');
  expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...Array<number>(31).fill(0)]);
  expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
  const kept = rows.map((row) => all(row, 'w:keepNext').length > 0);
  expect(kept.slice(-4)).toEqual([false, true, true, false]);
});

test('tables are as wide as the text, and columns have their share of it', () => {
  const [top, right, bottom, left] = ['w:top', 'w:right', 'w:bottom', 'w:left'].map(
    (side) => Number(all(text(aReport()), 'w:pgMar')[0]?.attributes[side]) / 56.7,
  ) as [number, number, number, number];
  expect([top, right, bottom, left].map(Math.round)).toEqual([20, 15, 20, 30]);
  const room = 11_906 - (left + right) * 56.7;
  for (const table of all(text(aReport()), 'w:tbl')) {
    const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - room)).toBeLessThan(5);
    for (const row of all(table, 'w:tr')) {
      expect(all(row, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']))).toEqual(widths);
    }
  }
  const annex = all(all(text(aReport()), 'w:tbl').at(-1) as Drawn, 'w:gridCol');
  const [first, second, third] = annex.map(({ attributes }) => Number(attributes['w:w'])) as [number, number, number];
  expect([second / first, third / first].map(Math.round)).toEqual([4, 2]);
});

test('both sections are portrait A4, without a number on their first page, and count from one', () => {
  const sections = all(text(aReport()), 'w:sectPr');
  expect(sections).toHaveLength(2);
  for (const section of sections) {
    expect(all(section, 'w:pgSz')[0]?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
    expect(all(section, 'w:pgNumType')[0]?.attributes).toEqual({ 'w:start': '1' });
    expect(['w:titlePg', 'w:headerReference'].map((name) => all(section, name).length)).toEqual([1, 1]);
  }
  expect(all(part(aReport(), 'word/header.xml'), 'w:fldSimple')[0]?.attributes['w:instr']).toBe(' PAGE ');
});

test('all formatting is by styles that the file defines, in the decree’s font', () => {
  const styles = part(aReport(), 'word/styles.xml');
  const defined = all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']);
  const used = [...values(text(aReport()), 'w:pStyle'), ...values(part(aReport(), 'word/header.xml'), 'w:pStyle')];
  expect(used.filter((style) => !defined.includes(style))).toEqual([]);
  expect(new Set(defined).size).toBe(defined.length);
  expect(defined.filter((style) => ![...used, 'Normal'].includes(style))).toEqual([]);
  expect(all(styles, 'w:rFonts')[0]?.attributes['w:ascii']).toBe('Times New Roman');
  expect(values(styles, 'w:sz')[0]).toBe('28');
});

test.each([
  ['vi', 'vi-VN'],
  ['en', 'en-GB'],
] as const)('spelling in a report in %s is checked as %s', (language, locale) => {
  expect(values(part({ ...aReport(), language }, 'word/styles.xml'), 'w:lang')).toEqual([locale]);
});
