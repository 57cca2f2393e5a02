/** What a script may call by its scopes and its authorization mode. */

import { describe, expect, test } from '@jest/globals';
import type { AuthMode } from '../../../local/emulator/services/runtime/permissions';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW, script } from '../../support/scripts';

const SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map((scope) => `https://www.googleapis.com/auth/${scope}`);

const run = (body: string, authMode: AuthMode, name = 'go') => {
  const code = `function ${name}(e) { ${body} }`;
  return new Workbench(blankBook(), { now: NOW, bundle: { code, manifest: { oauthScopes: SCOPES } } }).run(name, {
    authMode,
  });
};

const refusal = (body: string, mode: AuthMode) => run(body, mode).error;

const USES = {
  menu: `SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'go').addToUi()`,
  locale: 'Session.getActiveUserLocale()',
  page: `HtmlService.createHtmlOutput('a')`,
  spreadsheet: 'SpreadsheetApp.getActiveSpreadsheet().getSheets()',
  properties: 'PropertiesService.getDocumentProperties().getProperties()',
  lock: 'LockService.getDocumentLock().tryLock(1)',
  alert: `SpreadsheetApp.getUi().alert('a')`,
  sidebar: `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('a'))`,
  user: 'Session.getEffectiveUser().getEmail()',
  triggers: 'ScriptApp.getProjectTriggers()',
  mail: 'MailApp.getRemainingDailyQuota()',
} as const;

type Use = keyof typeof USES;

/** The uses that are not refused in a mode. */
const allowed = (mode: AuthMode) => (Object.keys(USES) as Use[]).filter((use) => refusal(USES[use], mode) === null);

describe('what may be used in an authorization mode', () => {
  test('NONE is the menu, the locale and services that access no data', () => {
    expect(allowed('NONE')).toEqual(['menu', 'locale', 'page']);
  });

  test('LIMITED is also the spreadsheet and its properties, but no dialog, mail, trigger or identity', () => {
    expect(allowed('LIMITED')).toEqual(['menu', 'locale', 'page', 'spreadsheet', 'properties', 'lock']);
  });

  test('FULL is everything that the manifest asks for', () => {
    expect(allowed('FULL')).toEqual(Object.keys(USES));
  });
});

test('a refusal names the method and the scope that it needs', () => {
  expect(refusal(USES.mail, 'LIMITED')).toBe(
    'You do not have permission to call MailApp.getRemainingDailyQuota. Required permissions: https://www.googleapis.com/auth/script.send_mail',
  );
  expect(refusal(USES.properties, 'NONE')).toBe(
    'You do not have permission to call PropertiesService.getDocumentProperties.',
  );
});

describe('onOpen', () => {
  test('gets its mode, which is LIMITED by default', () => {
    const code = 'function onOpen(e) { return e.authMode === ScriptApp.AuthMode.LIMITED; }';
    const workbench = new Workbench(blankBook(), { bundle: { code, manifest: { oauthScopes: SCOPES } } });
    expect(workbench.run('onOpen').returned).toBe(true);
    expect(workbench.run('onOpen', { authMode: 'NONE' }).returned).toBe(false);
  });

  test('gets the spreadsheet in its event, but cannot read it in mode NONE', () => {
    const names = 'e.source.getSheets().length';
    expect(run(`return ${names}`, 'LIMITED', 'onOpen').returned).toBe(1);
    expect(run(`return ${names}`, 'NONE', 'onOpen').error).toContain('Spreadsheet.getSheets');
  });
});

describe('a published add-on', () => {
  const create = {
    minutes: `ScriptApp.newTrigger('go').timeBased().everyMinutes(30).create()`,
    hours: `ScriptApp.newTrigger('go').timeBased().everyHours(1).create()`,
    edits: `ScriptApp.newTrigger('go').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create()`,
  };
  const workbench = (user?: string, book = blankBook()) => {
    const bundle = { code: `function go(kind) { ${body} }`, manifest: { oauthScopes: SCOPES } };
    return new Workbench(book, { now: NOW, user, bundle: { ...bundle, deployment: 'add-on' } });
  };
  const body = Object.entries(create)
    .map(([kind, made]) => `if (kind === '${kind}') ${made};`)
    .join('\n');
  const made = (at: Workbench, kind: keyof typeof create) => at.run('go', { parameters: [kind] }).error;

  test('cannot have a time trigger more often than hourly', () => {
    expect(made(workbench(), 'minutes')).toBe(
      'The Add-on attempted to create a time-based trigger executing too often. The executions must be at least one hour apart.',
    );
  });

  test('has one time trigger and one edit trigger for each user', () => {
    const book = blankBook();
    const [first, second] = [workbench('a@example.vn', book), workbench('b@example.vn', book)];
    expect([made(first, 'hours'), made(first, 'edits'), made(second, 'hours')]).toEqual([null, null, null]);
    expect(made(first, 'hours')).toContain('too many time-based triggers in this document');
    expect(made(first, 'edits')).toContain('too many edit triggers in this document');
    expect(book.triggers).toHaveLength(3);
  });

  test('runs every hour from the creation of its trigger', () => {
    const at = workbench();
    made(at, 'hours');
    const runs = at.passTo(NOW + 24 * 3_600_000);
    expect(runs.length).toBeGreaterThan(20);
    expect(runs.length).toBeLessThan(28);
  });

  test('tells whether the user still has to grant scopes, and where', () => {
    const info = `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizationUrl() === null].join();`;
    expect(script(info).returned).toBe('false,true');
    expect(script(info, blankBook(), { lacksAuthorization: true }).returned).toBe('true,false');
  });
});

test('a bound script may have several time triggers, minutes apart', () => {
  const clocks = `for (const n of [1, 2]) ScriptApp.newTrigger('go').timeBased().everyMinutes(5).create()`;
  expect(script(clocks, blankBook(), { scopes: SCOPES }).error).toBeNull();
});

test('everyHours takes at least one hour', () => {
  expect(script(`ScriptApp.newTrigger('go').timeBased().everyHours(0)`, blankBook(), { scopes: SCOPES }).error).toBe(
    'The value you passed to everyHours was invalid: 0.',
  );
});
