import { describe, expect, test } from '@jest/globals';
import { Book } from '../../local/emulator/book/book';
import { Desk, isRefusal, UnknownAddress } from '../../local/emulator/workbench';
import { blankBook, NOW } from '../support/scripts';

const blank = (code = '') => new Desk(blankBook(), { now: NOW, bundle: { code, manifest: {} } });

/** The error that is thrown. */
function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}

test('today is the day of whoever looks, also where nothing was typed since', () => {
  const desk = blank();
  desk.type('Sheet1!A1', '=TODAY()');
  const today = Number(desk.value('Sheet1!A1'));
  expect(desk.seat({ now: NOW + 2 * 86_400_000 }).value('Sheet1!A1')).toBe(today + 2);
});

describe('the address of a cell', () => {
  test.each([['Sheet1!B3'], ['Sheet1!b3'], ['Sheet1!$B$3'], [`'Sheet1'!B3`], ['sheet1!B3']])(
    '%s is read',
    (address) => {
      const desk = blank();
      desk.type('Sheet1!B3', '7');
      expect(desk.value(address)).toBe(7);
    },
  );

  // A name from a keyboard and one from a file may differ in how the same letters are composed.
  test('finds a tab however its letters are composed', () => {
    const desk = blank();
    desk.book.addTab('Văn Lâm'.normalize('NFD'), 1);
    desk.type(`${'Văn Lâm'.normalize('NFC')}!A1`, '7');
    expect(desk.book.tabs[1]?.value(1, 1)).toBe(7);
  });

  test.each([
    ['B3', 'is no address of a cell'],
    ['Sheet1!', 'is no address of a cell'],
    ['Sheet1!B', 'is no address of a cell'],
    ['Sheet1!3', 'is no address of a cell'],
    ['Sheet1!B3:C4', 'is no address of a cell'],
    ['Khác!B3', 'There is no tab "Khác".'],
  ])('%s is refused', (address, said) => {
    const desk = blank();
    expect(() => desk.type(address, '7')).toThrow(UnknownAddress);
    expect(() => desk.display(address)).toThrow(said);
  });

  test.each([['Sheet1!AA1'], ['Sheet1!A1001']])('%s, outside the grid, is refused as Google does', (address) => {
    const error = thrownBy(() => blank().type(address, '7'));
    expect([isRefusal(error), String(error)]).toEqual([true, expect.stringContaining('outside the dimensions')]);
  });
});

test('a refusal is told from a fault of ours', () => {
  expect(isRefusal(thrownBy(() => blank().tab('Khác')))).toBe(true);
  expect(isRefusal(thrownBy(() => blank().book.deleteTab(blank().tab('Sheet1'))))).toBe(true);
  expect([isRefusal(new TypeError('x')), isRefusal('x')]).toEqual([false, false]);
});

describe('tabs', () => {
  test('of a workbook are never all removed', () => {
    const { book } = blank();
    const [only] = book.tabs;
    expect(() => only && book.deleteTab(only)).toThrow("You can't remove all the sheets in a document.");
  });

  test('that are moved keep their contents, and formulas go on reading them', () => {
    const desk = blank();
    desk.book.addTab('b', 1);
    desk.type('b!A1', '7');
    desk.type('Sheet1!A1', '=b!A1');
    desk.book.moveTab(desk.tab('b'), 0);
    expect([desk.tabNames(), desk.value('b!A1'), desk.value('Sheet1!A1')]).toEqual([['b', 'Sheet1'], 7, 7]);
  });

  test('that are removed leave errors in formulas that read them', () => {
    const desk = blank();
    desk.book.addTab('b', 1);
    desk.type('Sheet1!A1', '=b!A1+1');
    desk.book.deleteTab(desk.tab('b'));
    expect(desk.value('Sheet1!A1')).toBe('#REF!');
  });
});

test('a desk that is cloned goes its own way', () => {
  const desk = blank();
  desk.type('Sheet1!A1', '1');
  desk.type('Sheet1!B1', '=A1*2');
  desk.book.properties.document.set('a', '1');
  const twin = desk.clone();
  twin.type('Sheet1!A1', '5');
  twin.tab('Sheet1').looks.change(1, 1, { bold: true });
  twin.tab('Sheet1').hiddenRows.add(3);
  twin.book.addTab('b', 1);
  twin.book.properties.document.set('a', '2');
  expect([desk.value('Sheet1!B1'), twin.value('Sheet1!B1')]).toEqual([2, 10]);
  expect([desk.tab('Sheet1').looks.get(1, 1), [...desk.tab('Sheet1').hiddenRows], desk.tabNames()]).toEqual([
    {},
    [],
    ['Sheet1'],
  ]);
  expect(desk.book.properties.document.get('a')).toBe('1');
  expect(twin.tab('Sheet1').id).toBe(desk.tab('Sheet1').id);
});

describe('what people see', () => {
  test.each([
    ['1234,6', '#,##0', '1.235'],
    ['0,1653', '0.00%', '16,53%'],
    ['1234567', '#,##0', '1.234.567'],
    ['TRUE', '0', 'TRUE'],
    ['xin chào', '0', 'xin chào'],
    ['=1/0', '0', '#DIV/0!'],
  ])('of %s under %s is %s', (text, numberFormat, seen) => {
    const desk = blank();
    desk.type('Sheet1!A1', text);
    desk.tab('Sheet1').looks.change(1, 1, { numberFormat });
    expect(desk.display('Sheet1!A1')).toBe(seen);
  });

  test('of a tab is every row to the last with content', () => {
    const desk = blank();
    desk.type('Sheet1!B2', 'x');
    expect(desk.rows('Sheet1')).toEqual([
      ['', ''],
      ['', 'x'],
    ]);
  });
});

test('a desk runs its own script, with its own clock and language', () => {
  const code = 'function go() { return [Date.now(), Session.getActiveUserLocale()].join(); }';
  const desk = new Desk(Book.blank(), { now: NOW, lang: 'en', bundle: { code, manifest: {} } });
  expect(desk.run('go').returned).toBe(`${NOW},en`);
  expect(desk.clone().run('go').returned).toBe(`${NOW},en`);
});
