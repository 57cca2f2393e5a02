import { describe, expect, test } from '@jest/globals';
import { Book } from '../../../local/emulator/book/book';
import { blankBook, returned, script } from '../../support/scripts';

const names = 'ss.getSheets().map((each) => each.getName())';

test('a new spreadsheet is American, with one blank tab of 1000 rows and 26 columns', () => {
  expect(
    returned(
      `return [ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone(), ${names}, sheet.getMaxRows(), sheet.getMaxColumns()];`,
      Book.blank(),
    ),
  ).toEqual(['en_US', 'America/Los_Angeles', ['Sheet1'], 1000, 26]);
});

test('getSheetByName gives the tab with a name, or null', () => {
  expect(
    returned(`ss.insertSheet('Văn Lâm', 1); return [ss.getSheetByName('Văn Lâm').getName(), ss.getSheetByName('x')];`),
  ).toEqual(['Văn Lâm', null]);
});

describe('insertSheet', () => {
  test.each([
    ['at 0 as the first', `ss.insertSheet('mới', 0)`, ['mới', 'Sheet1', 'b']],
    ['between others', `ss.insertSheet('mới', 1)`, ['Sheet1', 'mới', 'b']],
    ['at the end', `ss.insertSheet('mới', 2)`, ['Sheet1', 'b', 'mới']],
  ])('puts the tab %s', (_place, body, after) => {
    expect(returned(`ss.insertSheet('b', 1); ${body}; return ${names};`)).toEqual(after);
  });

  test('gives a blank tab with a unique id, and makes it the active one', () => {
    const book = blankBook();
    expect(
      returned(
        `const made = ss.insertSheet('b', 1);
         return [made.getName(), made.getDataRange().getValues(), made.getSheetId() === sheet.getSheetId()];`,
        book,
      ),
    ).toEqual(['b', [['']], false]);
    expect(book.active).toBe(1);
  });

  test.each([['Sheet1'], ['SHEET1'], ['sheet1']])('refuses the name %s, which is taken', (name) => {
    const book = blankBook();
    expect(script(`ss.insertSheet('${name}', 1)`, book).error).toBe(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
    expect(book.tabs).toHaveLength(1);
  });

  test('keeps the references of formulas to tabs that it moves', () => {
    expect(
      returned(`
        ss.insertSheet('b', 1).getRange('A1').setValues([[7]]);
        sheet.getRange('A1').setValues([['=b!A1']]);
        ss.insertSheet('c', 1);
        return [sheet.getRange('A1').getValues()[0][0], ss.getSheets()[2].getRange('A1').getValues()[0][0]];`),
    ).toEqual([7, 7]);
  });
});

test('setName may give a tab its own name, also in different case', () => {
  expect(returned(`sheet.setName('SHEET1'); return sheet.setName('SHEET1').getName();`)).toBe('SHEET1');
});

describe('the locale', () => {
  test.each(['vi', 'vi_VN', 'en_US', 'fr_FR'])('%s is kept', (locale) => {
    expect(returned(`ss.setSpreadsheetLocale('${locale}'); return ss.getSpreadsheetLocale();`)).toBe(locale);
  });

  test.each(['', 'vi-VN', 'VI', 'vi_vn', 'vi_VN '])('%j is refused, and the old one stays', (locale) => {
    const book = blankBook();
    expect(script(`ss.setSpreadsheetLocale('${locale}')`, book).error).toBe(`Invalid locale: ${locale}`);
    expect(book.locale).toBe('vi_VN');
  });

  test('decides how text is read from then on, and does not change existing cells', () => {
    expect(
      returned(`
        const cells = sheet.getRange('A1:B1');
        sheet.getRange('A1').setValues([['1.234']]);
        ss.setSpreadsheetLocale('en_US');
        sheet.getRange('B1').setValues([['1.234']]);
        return cells.getValues();`),
    ).toEqual([[1234, 1.234]]);
  });
});

describe('the time zone', () => {
  test.each(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'America/New_York'])('%s is kept', (zone) => {
    expect(returned(`ss.setSpreadsheetTimeZone('${zone}'); return ss.getSpreadsheetTimeZone();`)).toBe(zone);
  });

  test.each(['', 'GMT+7 giờ', 'Asia/Hanoi'])('%j is refused, and the old one stays', (zone) => {
    const book = blankBook();
    expect(script(`ss.setSpreadsheetTimeZone('${zone}')`, book).error).toBe(`Invalid argument: ${zone}`);
    expect(book.timeZone).toBe('Asia/Ho_Chi_Minh');
  });

  test('decides which instant a date in a cell is', () => {
    expect(
      returned(`
        sheet.getRange('A1').setValues([['18/8/2020']]);
        const moment = () => sheet.getRange('A1').getValues()[0][0].toISOString();
        const here = moment();
        ss.setSpreadsheetTimeZone('Asia/Tokyo');
        return [here, moment()];`),
    ).toEqual(['2020-08-17T17:00:00.000Z', '2020-08-17T15:00:00.000Z']);
  });
});

test('the owner of the file is known, no matter who runs the script', () => {
  const book = blankBook();
  book.owner = 'chutep@example.vn';
  expect(returned('return ss.getOwner().getEmail();', book)).toBe('chutep@example.vn');
});

test('toasts are shown with their titles, in the order of the calls', () => {
  expect(script(`ss.toast('một'); ss.toast('hai', 'Bluezone'); ss.toast('ba', '', 5);`).toasts).toEqual([
    'một',
    'Bluezone: hai',
    'ba',
  ]);
});
