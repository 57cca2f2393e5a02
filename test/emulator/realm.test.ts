import { describe, expect, test } from '@jest/globals';
import { Book } from '../../local/emulator/book/book';
import { UnknownFunction } from '../../local/emulator/execution';
import { Workbench } from '../../local/emulator/workbench';
import { blankBook, returned, script } from '../support/scripts';

/** The error that a statement throws, as a script that catches it sees it. */
const caught = (statement: string): unknown =>
  returned(`try { ${statement}; return null; } catch (error) { return [error instanceof Error, error.message]; }`);

describe('what the services return belongs to the script’s realm', () => {
  test.each([
    ['the rows of getValues', `sheet.getRange('A1').getValues() instanceof Array`],
    ['a row of getValues', `sheet.getRange('A1').getValues()[0] instanceof Array`],
    ['the rows of getFormulas', `sheet.getRange('A1').getFormulas()[0] instanceof Array`],
    ['the list of getSheets', 'ss.getSheets() instanceof Array'],
    ['the list of rules', 'sheet.getConditionalFormatRules() instanceof Array'],
    ['the properties', 'PropertiesService.getUserProperties().getProperties() instanceof Object'],
  ])('%s', (_what, expression) => expect(returned(`return ${expression};`)).toBe(true));

  test.each([
    ['a refusal', `sheet.getRange(0, 1)`, 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['a method that is not supported', 'sheet.sort(1)', 'Sheet.sort is not supported by the emulator.'],
    ['an assignment to a service', 'sheet.name = "x"', 'Sheet.name cannot be set.'],
  ])('the error of %s', (_what, statement, message) => expect(caught(statement)).toEqual([true, message]));
});

describe('a method that is not supported throws by name', () => {
  test.each([
    [`sheet.getRange('A1').getDisplayValue()`, 'Range.getDisplayValue'],
    [`sheet.getRange('A1').setNote('x')`, 'Range.setNote'],
    [`ss.getRangeByName('x')`, 'Spreadsheet.getRangeByName'],
    [`SpreadsheetApp.open('x')`, 'SpreadsheetApp.open'],
    [`PropertiesService.getUserProperties().deleteProperty('x')`, 'Properties.deleteProperty'],
    ['LockService.getUserLock()', 'LockService.getUserLock'],
    ['LockService.getDocumentLock().waitLock(1)', 'Lock.waitLock'],
    ['Session.getActiveUser()', 'Session.getActiveUser'],
    [`SpreadsheetApp.getUi().showModalDialog('x')`, 'Ui.showModalDialog'],
    ['SpreadsheetApp.newConditionalFormatRule().whenCellEmpty()', 'ConditionalFormatRuleBuilder.whenCellEmpty'],
    [`console.table('x')`, 'console.table'],
  ])('%s', (body, name) => expect(script(body).error).toBe(`${name} is not supported by the emulator.`));
});

test('a service has a name, and is equal to itself', () => {
  expect(
    returned(
      `return [String(sheet), String(ss), ss.getSheets()[0] === sheet, ss === SpreadsheetApp.getActiveSpreadsheet()];`,
    ),
  ).toEqual(['Sheet', 'Spreadsheet', true, true]);
});

test.each([
  'Buffer',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'document',
  'XMLHttpRequest',
  'module',
  'exports',
])('the script finds no %s', (name) => expect(returned(`return typeof ${name};`)).toBe('undefined'));

describe('the clock', () => {
  test('is read again each time', () => {
    let now = 1_000;
    const run = script(
      'const first = Date.now(); const second = new Date().getTime(); return second - first;',
      blankBook(),
      {
        now: () => {
          now += 250;
          return now;
        },
      },
    );
    expect(run.returned).toBe(250);
  });

  test('does not affect dates that are made from a time or from parts', () => {
    expect(
      returned(`return [new Date(0).getTime(), new Date('2020-08-18T00:00Z').getTime(), new Date(2020, 7, 18).getDate(),
        Date.UTC(2020, 7, 18), Date.parse('2020-08-18T00:00Z'), new Date() instanceof Date];`),
    ).toEqual([0, Date.UTC(2020, 7, 18), 18, Date.UTC(2020, 7, 18), Date.UTC(2020, 7, 18), true]);
  });
});

describe('an execution', () => {
  test('ends with what the script threw, even if it is not an error', () => {
    expect(script(`throw new TypeError('sai kiểu')`).error).toBe('sai kiểu');
    expect(script(`throw 'chỉ là chữ'`).error).toBe('chỉ là chữ');
  });

  test('returns the result of the function, or null if it threw', () => {
    expect(script('return 42;').returned).toBe(42);
    expect(script(`throw new Error('x');`).returned).toBeNull();
  });

  test('throws for a function that the script does not have', () => {
    const workbench = new Workbench(Book.blank(), { bundle: { code: 'const notAFunction = 1;', manifest: {} } });
    for (const name of ['missing', 'notAFunction']) expect(() => workbench.run(name)).toThrow(UnknownFunction);
  });

  test('loads the whole script first, and reports an error there', () => {
    const code = `throw new Error('khi nạp'); function go() {}`;
    expect(new Workbench(Book.blank(), { bundle: { code, manifest: {} } }).run('go').error).toBe('khi nạp');
  });
});
