import { describe, expect, test } from '@jest/globals';
import { UnknownAddress } from '../../local/emulator/address';
import { Book } from '../../local/emulator/book/book';
import { isUserError, Workbench } from '../../local/emulator/workbench';
import { blankBook, NOW } from '../support/scripts';

const blank = (code = '') => new Workbench(blankBook(), { now: NOW, bundle: { code, manifest: {} } });

/** The error that is thrown. */
function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}

test('TODAY follows the time of the workbench, also if nothing was typed since', () => {
  const workbench = blank();
  workbench.type('Sheet1!A1', '=TODAY()');
  const today = Number(workbench.value('Sheet1!A1'));
  expect(workbench.with({ now: NOW + 2 * 86_400_000 }).value('Sheet1!A1')).toBe(today + 2);
});

describe('the address of a cell', () => {
  test.each([['Sheet1!B3'], ['Sheet1!b3'], ['Sheet1!$B$3'], [`'Sheet1'!B3`], ['sheet1!B3']])(
    '%s is read',
    (address) => {
      const workbench = blank();
      workbench.type('Sheet1!B3', '7');
      expect(workbench.value(address)).toBe(7);
    },
  );

  // A typed name and one from a file may be in different Unicode forms.
  test('finds a tab in any Unicode form of its name', () => {
    const workbench = blank();
    workbench.book.addTab('Văn Lâm'.normalize('NFD'), 1);
    workbench.type(`${'Văn Lâm'.normalize('NFC')}!A1`, '7');
    expect(workbench.book.tabs[1]?.value(1, 1)).toBe(7);
  });

  test.each([
    ['B3', 'is not the address of a cell'],
    ['Sheet1!', 'is not the address of a cell'],
    ['Sheet1!B', 'is not the address of a cell'],
    ['Sheet1!3', 'is not the address of a cell'],
    ['Sheet1!B3:C4', 'is not the address of a cell'],
    ['Khác!B3', 'There is no tab "Khác".'],
  ])('%s is refused', (address, said) => {
    const workbench = blank();
    expect(() => workbench.type(address, '7')).toThrow(UnknownAddress);
    expect(() => workbench.display(address)).toThrow(said);
  });

  test.each([['Sheet1!AA1'], ['Sheet1!A1001']])('%s, outside the grid, is refused in Google’s words', (address) => {
    const error = thrownBy(() => blank().type(address, '7'));
    expect([isUserError(error), String(error)]).toEqual([true, expect.stringContaining('outside the dimensions')]);
  });
});

test('a user error is told from a fault of the emulator', () => {
  expect(isUserError(thrownBy(() => blank().tab('Khác')))).toBe(true);
  expect(isUserError(thrownBy(() => blank().book.deleteTab(blank().tab('Sheet1'))))).toBe(true);
  expect([isUserError(new TypeError('x')), isUserError('x')]).toEqual([false, false]);
});

describe('tabs', () => {
  test('of a workbook cannot all be removed', () => {
    const { book } = blank();
    const [only] = book.tabs;
    expect(() => only && book.deleteTab(only)).toThrow("You can't remove all the sheets in a document.");
  });

  test('that are moved keep their contents, and formulas still read them', () => {
    const workbench = blank();
    workbench.book.addTab('b', 1);
    workbench.type('b!A1', '7');
    workbench.type('Sheet1!A1', '=b!A1');
    workbench.book.moveTab(workbench.tab('b'), 0);
    expect([workbench.tabNames(), workbench.value('b!A1'), workbench.value('Sheet1!A1')]).toEqual([
      ['b', 'Sheet1'],
      7,
      7,
    ]);
  });

  test('that are removed cause errors in formulas that read them', () => {
    const workbench = blank();
    workbench.book.addTab('b', 1);
    workbench.type('Sheet1!A1', '=b!A1+1');
    workbench.book.deleteTab(workbench.tab('b'));
    expect(workbench.value('Sheet1!A1')).toBe('#REF!');
  });
});

test('a cloned workbench is independent', () => {
  const workbench = blank();
  workbench.type('Sheet1!A1', '1');
  workbench.type('Sheet1!B1', '=A1*2');
  workbench.book.properties.document.set('a', '1');
  const twin = workbench.clone();
  twin.type('Sheet1!A1', '5');
  twin.tab('Sheet1').looks.change(1, 1, { bold: true });
  twin.tab('Sheet1').hiddenRows.add(3);
  twin.book.addTab('b', 1);
  twin.book.properties.document.set('a', '2');
  expect([workbench.value('Sheet1!B1'), twin.value('Sheet1!B1')]).toEqual([2, 10]);
  expect([
    workbench.tab('Sheet1').looks.get(1, 1),
    [...workbench.tab('Sheet1').hiddenRows],
    workbench.tabNames(),
  ]).toEqual([{}, [], ['Sheet1']]);
  expect(workbench.book.properties.document.get('a')).toBe('1');
  expect(twin.tab('Sheet1').id).toBe(workbench.tab('Sheet1').id);
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
    const workbench = blank();
    workbench.type('Sheet1!A1', text);
    workbench.tab('Sheet1').looks.change(1, 1, { numberFormat });
    expect(workbench.display('Sheet1!A1')).toBe(seen);
  });

  test('of a tab is every row up to the last with content', () => {
    const workbench = blank();
    workbench.type('Sheet1!B2', 'x');
    expect(workbench.rows('Sheet1')).toEqual([
      ['', ''],
      ['', 'x'],
    ]);
  });
});

test('a workbench has its own script, clock and language', () => {
  const code = 'function go() { return [Date.now(), Session.getActiveUserLocale()].join(); }';
  const workbench = new Workbench(Book.blank(), { now: NOW, lang: 'en', bundle: { code, manifest: {} } });
  expect(workbench.run('go').returned).toBe(`${NOW},en`);
  expect(workbench.clone().run('go').returned).toBe(`${NOW},en`);
});
