import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW, script } from '../../support/scripts';

const NO_SCRIPT = { now: NOW, bundle: { code: '', manifest: {} } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'book-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A workbench with these texts typed into column A. */
function typed(...texts: readonly string[]): Workbench {
  const workbench = new Workbench(blankBook(), NO_SCRIPT);
  texts.forEach((text, index) => {
    workbench.type(`Sheet1!A${index + 1}`, text);
  });
  return workbench;
}

let saved = 0;
async function reopened(workbench: Workbench): Promise<{ workbench: Workbench; path: string }> {
  saved += 1;
  const path = join(folder, `sổ ${saved}.xlsx`);
  await workbench.save(path);
  return { workbench: await Workbench.open(path, NO_SCRIPT), path };
}

describe('a cell that is saved and opened is the same cell', () => {
  test.each([
    ['a number', '1.234,5'],
    ['a negative number', '-0,1'],
    ['a percentage', '16,53%'],
    ['a date', '18/8/2020'],
    ['a truth value', 'FALSE'],
    ['a code', "'00001"],
    ['a text that looks like a formula', "'=1+1"],
    ['a text with an apostrophe', "''a"],
    ['a text with spaces at its ends', ' hai  dấu cách '],
    ['a text of two lines', 'dòng\nhai'],
    ['a text with marks', '<&>"\''],
    ['a text with characters that XML forbids', 'NUL\u0000 \u001b[31m \u007f \uffff \ud83d x'],
    ['a text that looks like such a character', '_x0041_ _x005F_ _xyz_'],
    ['a text with a carriage return', 'một\r\nhai'],
    ['an error', '#N/A'],
    ['a formula', '=IF(1>0;1,5;2)'],
    ['a formula that gives a text', '=IF(1>0;"a;b";"1,5")'],
    ['a formula that gives no text', '=""'],
    ['a formula that gives a truth value', '=1>2'],
    ['a formula that gives an error', '=1/0'],
  ])('%s', async (_what, text) => {
    const before = typed(text);
    const { workbench: after } = await reopened(before);
    const seen = (workbench: Workbench) => [workbench.value('Sheet1!A1'), workbench.formula('Sheet1!A1')];
    expect(seen(after)).toEqual(seen(before));
  });
});

test('formulas are still computed after opening', async () => {
  const { workbench } = await reopened(typed('2', '=A1*1,5'));
  workbench.type('Sheet1!A1', '4');
  expect(workbench.value('Sheet1!A2')).toBe(6);
});

test('looks, sizes, frozen and hidden rows and columns, colours and the tab in view are kept', async () => {
  const book = blankBook();
  const { error } = script(
    `const other = ss.insertSheet('Khác', 1);
     other.getRange('B2').setNumberFormat('0.00%').setBackground('#aabbcc').setFontColor('#112233').setFontWeight('bold')
       .setFontStyle('italic').setFontSize(14).setHorizontalAlignment('center').setVerticalAlignment('middle').setWrap(true)
       .setBorder(true, true, true, true, true, true, '#445566', SpreadsheetApp.BorderStyle.SOLID);
     other.setColumnWidths(3, 2, 150).setRowHeight(4, 40).setTabColor('#ff0000').insertRowsAfter(1000, 5);
     other.getRange('A6:A7').setValues([[1], [2]]); other.hideRows(6, 2); other.hideColumns(5); other.setFrozenRows(2); other.setFrozenColumns(1);`,
    book,
  );
  expect(error).toBeNull();
  const before = new Workbench(book, NO_SCRIPT);
  const { workbench: after } = await reopened(before);
  const seen = (workbench: Workbench) => {
    const {
      id,
      looks,
      widths,
      heights,
      hiddenRows,
      hiddenColumns,
      frozenRows,
      frozenColumns,
      color,
      maxRows,
      maxColumns,
    } = workbench.tab('Khác');
    const sizes = [[3, 4].map((column) => widths.get(column)), heights.get(4), [...hiddenRows], [...hiddenColumns]];
    return [workbench.book.active, id, looks.get(2, 2), sizes, frozenRows, frozenColumns, color, maxRows, maxColumns];
  };
  expect(seen(after)).toEqual(seen(before));
  expect(seen(after).slice(3)).toEqual([[[150, 150], 40, [6, 7], [5]], 2, 1, '#ff0000', 1005, 26]);
});

test('conditional formats and their order are kept', async () => {
  const before = typed('1', '5', '9');
  before.tab('Sheet1').conditionalFormats = [
    { ranges: ['A1:A3'], formula: '=AND($A1>6;$A1>0,5)', background: '#00ff00', color: null },
    { ranges: ['A1:A2', 'C1:C2'], formula: '=$A1>3', background: '#ffff00', color: '#112233' },
  ];
  const { workbench: after } = await reopened(before);
  expect(after.tab('Sheet1').conditionalFormats).toEqual(before.tab('Sheet1').conditionalFormats);
  expect(['A1', 'A2', 'A3'].map((cell) => after.background(`Sheet1!${cell}`))).toEqual([
    '#ffffff',
    '#ffff00',
    '#00ff00',
  ]);
});

test('the state file keeps properties, locale, time zone, title and owner', async () => {
  const before = typed('1');
  for (const store of ['document', 'script', 'user'] as const) before.book.properties[store].set('tên', store);
  Object.assign(before.book, { title: 'Báo cáo', owner: 'a@b.vn', locale: 'en_US', timeZone: 'Asia/Tokyo' });
  const { workbench: after } = await reopened(before);
  const { title, owner, locale, timeZone, properties } = after.book;
  expect([title, owner, locale, timeZone]).toEqual(['Báo cáo', 'a@b.vn', 'en_US', 'Asia/Tokyo']);
  expect(['document', 'script', 'user'].map((store) => properties[store as 'user'].get('tên'))).toEqual([
    'document',
    'script',
    'user',
  ]);
});

test('saving writes the workbook and its state file, and leaves no partial file', async () => {
  const { path } = await reopened(typed('1'));
  expect([existsSync(path), existsSync(path.replace('.xlsx', '.state.json'))]).toEqual([true, true]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('formulas are saved in Excel’s notation with their results, and errors as errors', async () => {
  const { path } = await reopened(typed('2', '=IF(A1>0;A1*1,5;0)', '=1/0', '#N/A', "'00001"));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const cell = (address: string) => workbook.getWorksheet('Sheet1')?.getCell(address);
  expect(cell('A2')?.value).toEqual({ formula: 'IF(A1>0,A1*1.5,0)', result: 3 });
  expect(cell('A3')?.result).toEqual({ error: '#DIV/0!' });
  expect(cell('A4')?.value).toEqual({ error: '#N/A' });
  expect(cell('A5')?.value).toBe('00001');
});
