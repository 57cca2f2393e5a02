import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { Workbench } from '../../../local/emulator/workbench';
import { fromExcel, toExcel } from '../../../local/emulator/xlsx/formulaText';
import { letterWorkbench, sentences, wholeOf } from '../../support/workbenches';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'book-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a workbook that is saved and opened is the same workbook', async () => {
  const workbench = letterWorkbench();
  workbench.type('Văn Lâm!D8', '=1/0');
  workbench.type('Văn Lâm!D9', '#REF!');
  workbench.type('Văn Lâm!O8', "'=1+1");
  workbench.tab('Mỹ Hào').hidden = true;
  const path = join(folder, 'một.xlsx');
  await workbench.save(path);
  const opened = await Workbench.open(path, { now: 0 });
  expect(comparable(opened)).toEqual(comparable(workbench));
  expect(opened.tab('Mỹ Hào').hidden).toBe(true);
});

test('a workbook without its state file still builds the same summary', async () => {
  const path = join(folder, 'hai.xlsx');
  await letterWorkbench().save(path);
  rmSync(join(folder, 'hai.state.json'));
  const opened = await Workbench.open(path, { now: 0 });
  // The add-on remembers no tab of it, and asks before it uses them.
  expect(opened.run('setUp', { answers: ['YES'] }).error).toBeNull();
  expect(opened.run('buildSummary').error).toBeNull();
  expect(sentences(opened)[2]).toBe('207.062 người dùng Bluezone trên 1.252.731 dân, chiếm 16,53% dân số.');
});

// Made by `npm start && soffice --headless --convert-to xlsx --outdir FOLDER out/bluezone-2020-08-18.xlsx`.
test('a workbook that LibreOffice opened and saved still builds the same summary', async () => {
  const opened = await Workbench.open(join(import.meta.dirname, '..', '..', 'data', 'saved-by-libreoffice.xlsx'), {
    now: Date.parse('2020-08-18T14:45+07:00'),
  });
  // No file holds it; a new spreadsheet has Google's.
  opened.book.timeZone = 'Asia/Ho_Chi_Minh';
  const before = letterWorkbench().rows('Tổng hợp');
  expect(opened.run('setUp', { answers: ['YES'] }).error).toBeNull();
  expect(opened.run('buildSummary').error).toBeNull();
  expect(opened.rows('Tổng hợp')).toEqual(before);
  opened.type('Văn Lâm!D8', '9.608');
  expect([opened.display('Văn Lâm!F8'), opened.background('Văn Lâm!E8')]).toEqual(['Đạt', '#d3ebd0']);
});

test('a foreign workbook opens, and set-up keeps its contents', async () => {
  const path = join(folder, 'lạ.xlsx');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Trang tính1');
  sheet.getCell('A1').value = 'xin chào';
  sheet.getCell('B2').value = { richText: [{ text: 'đậm', font: { bold: true } }, { text: ' nhạt' }] };
  sheet.getCell('C3').value = { text: 'trang', hyperlink: 'https://example.com' };
  sheet.mergeCells('D4:E5');
  await workbook.xlsx.writeFile(path);
  const workbench = await Workbench.open(path, { now: 0 });
  expect(workbench.run('buildSummary').alerts[0]).toContain('Bảng tính chưa được thiết lập.');
  expect(workbench.run('setUp').error).toBeNull();
  expect(workbench.rows('Trang tính1').flat()).toEqual(expect.arrayContaining(['xin chào', 'đậm nhạt', 'trang']));
  expect(workbench.tabNames()).toHaveLength(18);
});

test('a merged block has its content only in its first cell', async () => {
  const path = join(folder, 'gộp.xlsx');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('T');
  sheet.getCell('A1').value = 'tiêu đề';
  sheet.mergeCells('A1:C2');
  await workbook.xlsx.writeFile(path);
  expect((await Workbench.open(path, { now: 0 })).rows('T')).toEqual([['tiêu đề']]);
});

test.each([
  ['=IF(A1>0;"a;b";1,5)', 'IF(A1>0,"a;b",1.5)'],
  ["=SUMIF('Đơn; vị'!$A$1:$A$9;A1)", "SUMIF('Đơn; vị'!$A$1:$A$9,A1)"],
])('the formula %s is %s in a file', (formula, inFile) => {
  expect(toExcel(formula)).toBe(inFile);
  expect(fromExcel(inFile)).toBe(formula);
});

/** Ignores what a file writes differently: the case of colours, default font sizes, row heights that were not set. */
function comparable(workbench: Workbench): unknown {
  return JSON.parse(JSON.stringify(wholeOf(workbench)).toLowerCase());
}
