/** Installable edit triggers in the emulator, and the events that their handlers get. */

import { describe, expect, test } from '@jest/globals';
import type { Book } from '../../../local/emulator/book/book';
import { Workbench, type WorkbenchOptions } from '../../../local/emulator/workbench';
import { blankBook, NOW, returned, script } from '../../support/scripts';

const SCOPES = ['spreadsheets.currentonly', 'script.scriptapp'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

const CODE = `
function install() { ScriptApp.newTrigger('heard').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create(); }
function listed() { return ScriptApp.getProjectTriggers().map((each) => [each.getHandlerFunction(), String(each.getEventType())]); }
function clear() { ScriptApp.getProjectTriggers().forEach((each) => ScriptApp.deleteTrigger(each)); }
function write() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValues([[1]]); }
function tick(e) { return JSON.stringify(e); }
function handleEdit(e) { return e === undefined ? 'none' : [e.range.getA1Notation(), e.value].join(); }
function heard(e) {
  PropertiesService.getDocumentProperties().setProperty('heard', 'yes');
  const { range } = e;
  const at = [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(), range.getSheet().getSheetId()];
  return { at, value: e.value, oldValue: e.oldValue, names: Object.keys(e).sort() };
}`;

function workbench(options: WorkbenchOptions = {}, book: Book = blankBook()): Workbench {
  return new Workbench(book, { now: NOW, bundle: { code: CODE, manifest: { oauthScopes: SCOPES } }, ...options });
}

const events = (executions: ReturnType<Workbench['type']>) =>
  executions.map(({ returned: value, error }) => (error === null ? JSON.parse(JSON.stringify(value)) : error));

describe('an edit trigger', () => {
  test('gets the range, the new value and the old value of a typed cell', () => {
    const made = workbench();
    made.run('install');
    made.type('Sheet1!B3', '5');
    const id = made.tab('Sheet1').id;
    expect(events(made.type('Sheet1!B3', '1.234'))).toEqual([
      {
        at: [3, 2, 1, 1, id],
        value: '1234',
        oldValue: '5',
        names: ['authMode', 'oldValue', 'range', 'source', 'triggerUid', 'value'],
      },
    ]);
  });

  test('gets no value of an emptied cell or a paste', () => {
    const made = workbench();
    made.run('install');
    expect(events(made.type('Sheet1!A1', '')).map(({ value }) => value)).toEqual([undefined]);
    const [paste] = events(
      made.paste('Sheet1!A1', [
        ['1', '2'],
        ['3', '4'],
      ]),
    );
    expect([paste.at.slice(0, 4), paste.value, paste.oldValue]).toEqual([[1, 1, 2, 2], undefined, undefined]);
  });

  test('gets TRUE or FALSE for a tick box', () => {
    const made = workbench();
    made.run('install');
    expect(events(made.type('Sheet1!A1', 'TRUE'))[0].value).toBe('TRUE');
  });

  test('fires once for each installed trigger, not before installation and not after deletion', () => {
    const made = workbench();
    expect(made.type('Sheet1!A1', '1')).toEqual([]);
    made.run('install');
    made.run('install');
    expect(made.type('Sheet1!A1', '1')).toHaveLength(2);
    made.run('clear');
    expect(made.type('Sheet1!A1', '1')).toEqual([]);
  });

  test('runs as the account that made it, and only that account sees it', () => {
    const book = blankBook();
    workbench({ user: 'a@example.vn' }, book).run('install');
    expect(workbench({ user: 'a@example.vn' }, book).run('listed').returned).toHaveLength(1);
    expect(workbench({ user: 'b@example.vn' }, book).run('listed').returned).toHaveLength(0);
    script(`sheet.protect().addEditors(['owner@example.com'])`, book);
    book.tabs[0]?.put(1, 1, '');
    const [execution] = workbench({}, book).type('Sheet1!A1', '1');
    expect(execution?.error).toBeNull();
  });

  test('is listed with its handler and event', () => {
    const made = workbench();
    made.run('install');
    expect(JSON.parse(JSON.stringify(made.run('listed').returned))).toEqual([['heard', 'ON_EDIT']]);
  });

  test('is not fired by what scripts write', () => {
    const made = workbench();
    made.run('install');
    made.run('write');
    expect(made.book.properties.document.get('heard')).toBeUndefined();
    made.type('Sheet1!A1', '2');
    expect(made.book.properties.document.get('heard')).toBe('yes');
  });

  test('needs its scope, and is limited to twenty for each user', () => {
    expect(script("ScriptApp.newTrigger('go')").error).toContain('script.scriptapp');
    const made = workbench();
    for (let index = 0; index < 20; index++) expect(made.run('install').error).toBeNull();
    expect(made.run('install').error).toContain('too many triggers');
  });
});

describe('methods that handlers use', () => {
  test('appendRow adds below the last content, reads texts as typed, and extends the grid', () => {
    const book = blankBook();
    const tab = book.tabs[0];
    if (!tab) throw new Error('no tab');
    tab.maxRows = 2;
    tab.put(2, 1, 'cuối');
    returned("sheet.appendRow(['1.234', '=1+1', \"'=1+1\"])", book);
    expect([tab.raw(3, 1), tab.formula(3, 2), tab.raw(3, 3), tab.maxRows]).toEqual([1234, '=1+1', '=1+1', 3]);
  });

  test('getSheetById finds a sheet, or null', () => {
    expect(returned('return [ss.getSheetById(sheet.getSheetId()).getName(), ss.getSheetById(5)]')).toEqual([
      'Sheet1',
      null,
    ]);
  });

  test('insertRowsBefore moves what was there down', () => {
    const book = blankBook();
    book.tabs[0]?.put(1, 1, 'đầu');
    returned('sheet.insertRowsBefore(1, 2)', book);
    expect(book.tabs[0]?.raw(3, 1)).toBe('đầu');
  });

  test('activate brings a range into view', () => {
    const book = blankBook();
    book.addTab('Khác', 1);
    returned("ss.getSheets()[1].getRange('B2:C3').activate()", book);
    expect([book.active, book.tabs[1]?.selected]).toEqual([1, 'B2:C3']);
  });

  test('TODAY and NOW follow the time of the workbench', () => {
    const book = blankBook();
    const noon = new Workbench(book, { now: Date.parse('2020-08-18T12:00+07:00'), bundle: { code: '', manifest: {} } });
    noon.type('Sheet1!A1', '=TODAY()*1');
    expect(noon.value('Sheet1!A1')).toBe(44_061);
    expect(noon.with({ now: Date.parse('2020-08-19T00:00+07:00') }).value('Sheet1!A1')).toBe(44_062);
  });
});

describe('a handler that is run by its name', () => {
  test('gets the time as the event of a time trigger, in UTC', () => {
    const { returned: event } = workbench({ now: Date.parse('2021-01-03T23:59:58Z') }).run('tick');
    expect(JSON.parse(String(event))).toEqual({
      authMode: 'FULL',
      triggerUid: '0',
      year: 2021,
      month: 1,
      'day-of-month': 3,
      'day-of-week': 7,
      'week-of-year': 53,
      hour: 23,
      minute: 59,
      second: 58,
      timezone: 'UTC',
    });
  });

  test('gets an edit of the selected cell', () => {
    const made = workbench();
    made.tab('Sheet1').put(3, 2, 7);
    made.tab('Sheet1').selected = 'B3:C4';
    expect(made.run('handleEdit').returned).toBe('B3,7');
  });

  test('gets no event from a page or the editor', () => {
    expect(workbench().run('handleEdit', { parameters: [] }).returned).toBe('none');
  });
});
