/**
 * What Google gives a script by how it is deployed. Standalone:
 * developers.google.com/apps-script/guides/standalone, and the reference of getDocumentProperties, getDocumentLock, getUi.
 */

import { describe, expect, test } from '@jest/globals';
import { Book } from '../../../local/emulator/book/book';
import { type Deployment, SPREADSHEET_ID } from '../../../local/emulator/book/deployment';
import { Workbench } from '../../../local/emulator/workbench';

const NOW = Date.parse('2020-08-18T09:00+07:00');

/** A workbench whose script has these functions. */
const deployed = (deployment: Deployment, functions: string, book = Book.blank()): Workbench =>
  new Workbench(book, { now: NOW, bundle: { code: functions, manifest: {}, deployment } });

const run = (deployment: Deployment, body: string, book?: Book) =>
  deployed(deployment, `function go() { ${body} }`, book).run('go');

describe('a standalone script', () => {
  test('has no active spreadsheet, no document properties, no document lock', () => {
    const body = `return [SpreadsheetApp.getActiveSpreadsheet(), PropertiesService.getDocumentProperties(),
      LockService.getDocumentLock()].every((each) => each === null)`;
    expect([run('standalone', body).returned, run('bound', body).returned]).toEqual([true, false]);
  });

  test('has no user interface', () => {
    expect(run('standalone', 'SpreadsheetApp.getUi()').error).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(run('add-on', 'SpreadsheetApp.getUi()').error).toBeNull();
  });

  test('opens the spreadsheet by its id, and no other', () => {
    const opened = (id: string) => run('standalone', `return SpreadsheetApp.openById('${id}').getId()`);
    expect(opened(SPREADSHEET_ID).returned).toBe(SPREADSHEET_ID);
    expect(opened('1a2b3c').error).toBe('You do not have permission to access the requested document.');
  });

  test('has script properties and a script lock', () => {
    const book = Book.blank();
    const body = `PropertiesService.getScriptProperties().setProperty('a', '1');
      return LockService.getScriptLock().tryLock(1000)`;
    expect(run('standalone', body, book).returned).toBe(true);
    expect([...book.properties.script]).toEqual([['a', '1']]);
    book.locks.set('standalone', {});
    expect(run('standalone', body, book).returned).toBe(false);
  });

  test('gets the spreadsheet in the event of an edit', () => {
    const install = `ScriptApp.newTrigger('heard').forSpreadsheet('${SPREADSHEET_ID}').onEdit().create();
      return ScriptApp.getProjectTriggers()[0].getTriggerSourceId()`;
    const workbench = deployed(
      'standalone',
      `function go() { ${install} } function heard(e) { return e.source.getId() + e.range.getA1Notation(); }`,
    );
    expect(workbench.run('go').returned).toBe(SPREADSHEET_ID);
    expect(workbench.type('Sheet1!B2', '5').map(({ returned }) => returned)).toEqual([`${SPREADSHEET_ID}B2`]);
  });
});

describe('two scripts for one spreadsheet', () => {
  const CODE = `function go() {
      PropertiesService.getUserProperties().setProperty('a', '1');
      ScriptApp.newTrigger('heard').timeBased().everyMinutes(30).create();
    }
    function count() { return [ScriptApp.getProjectTriggers().length, Object.keys(PropertiesService.getUserProperties().getProperties()).length].join(); }`;
  const codeOf = (deployment: Deployment) => `${CODE} function heard() { console.log('${deployment}'); }`;
  const bundleFor = (deployment: Deployment) => ({ code: codeOf(deployment), manifest: {}, deployment });

  test('see neither triggers nor properties of each other, and the triggers of both run', () => {
    const bound = new Workbench(Book.blank(), { now: NOW, bundleFor });
    const standalone = new Workbench(bound.book.clone(), { now: NOW, bundleFor }).deployedAs('standalone');
    expect(standalone.run('go').error).toBeNull();
    const both = standalone.deployedAs('bound');
    expect(both.run('count').returned).toBe('0,0');
    expect(both.run('go').error).toBeNull();
    expect(both.run('count').returned).toBe('1,1');
    const heard = both.passTo(NOW + 24 * 3_600_000).flatMap(({ logs }) => logs.map(({ text }) => text));
    expect(new Set(heard)).toEqual(new Set(['bound', 'standalone']));
  });
});
