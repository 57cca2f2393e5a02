/**
 * The way into Google of docs/deploy.md, step by step: the id is pasted, `npm run push` runs with the real clasp, and exactly
 * what arrived at Google's side is then set up, typed into and built.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Deployment, SPREADSHEET_ID } from '../../../local/emulator/book/deployment';
import type { Bundle } from '../../../local/emulator/bundle';
import type { Execution } from '../../../local/emulator/execution';
import { Workbench } from '../../../local/emulator/workbench';
import { letterFigures, typeFigures } from '../../../local/scenarios/letterDay';
import { DISTRICTS, onLetterDay, sentences, setting, unit, wholeOf } from '../../support/workbenches';
import { type Google, type ScriptFile, startGoogle } from './google';
import { copyProject, type Ended, PLACEHOLDER, type WorkingCopy } from './workingCopy';

const SCRIPT_ID = '1a2B3c4D5e6F7g8H9i0J-kLmNoPqRsTuVwXyZ_0123456789abcdefghi';

/** What runs at Google after a push: the files of the project and no other. */
function bundleOf(files: readonly ScriptFile[], deployment: Deployment = 'bound'): Bundle {
  const of = (type: ScriptFile['type']) => files.filter((file) => file.type === type);
  return {
    code: of('SERVER_JS')
      .map(({ source }) => source)
      .join('\n'),
    manifest: JSON.parse(of('JSON')[0]?.source ?? '{}') as Bundle['manifest'],
    pages: Object.fromEntries(of('HTML').map(({ name, source }) => [name, source])),
    deployment,
  };
}

let copy: WorkingCopy;
let google: Google;

const push = (...parameters: readonly string[]): Promise<Ended> =>
  copy.npm(['run', 'push', ...parameters], google.port);

const mustPush = async (...parameters: readonly string[]): Promise<string> => {
  const { status, stdout, stderr } = await push(...parameters);
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
};

beforeAll(async () => {
  google = await startGoogle(SCRIPT_ID);
  copy = copyProject();
});

afterAll(async () => {
  copy.remove();
  await google.close();
});

describe('pushing with the pasted id', () => {
  let said: string;

  beforeAll(async () => {
    copy.change('.clasp.json', PLACEHOLDER, SCRIPT_ID);
    said = await mustPush();
  });

  test('says so, and what comes next', () => {
    expect(said).toContain('Pushed 3 files');
    expect(said).toContain('Reload the spreadsheet');
  });

  test('replaces what the project held by the script, the sidebar’s page and the manifest', () => {
    expect(google.files.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
      'Code SERVER_JS',
      'appsscript JSON',
      'status HTML',
    ]);
    expect(google.requests.at(-1)).toMatch(/^PUT script\.googleapis\.com\/v1\/projects\/1a2B/);
  });

  describe('what arrived', () => {
    const sent = (executions: readonly Execution[]) =>
      executions.flatMap(({ mails }) => mails.map(({ to }) => to.join())).sort();
    let workbench: Workbench;

    beforeEach(() => {
      workbench = Workbench.blank({ now: onLetterDay('14:45'), bundle: bundleOf(google.files) });
      expect(workbench.run('setUp').error).toBeNull();
    });

    test('comes to the letter’s 16,53% by Lập tổng hợp', () => {
      typeFigures(workbench, letterFigures());
      const item = workbench.menu().items.find(({ label }) => label === 'Lập tổng hợp');
      expect(workbench.run(item?.function ?? '').error).toBeNull();
      expect(sentences(workbench).join('\n')).toContain('16,53%');
    });

    test('writes at 15:00 to the one district that is open, and to the province', () => {
      for (const code of DISTRICTS) unit(workbench, code, 'H', `h${code}@example.vn`);
      setting(workbench, 'Thư nhận tổng hợp', 'sotttt@example.vn');
      for (const name of ['setUp', 'enableReminders']) expect(workbench.run(name).error).toBeNull();
      typeFigures(workbench, letterFigures(), ['Phù Cừ']);
      expect(sent(workbench.passTo(onLetterDay('14:59:59')))).toEqual([]);
      expect(sent(workbench.passTo(onLetterDay('15:12')))).toEqual(['h333@example.vn', 'sotttt@example.vn']);
    });
  });

  test('again, with nothing changed, says that there is nothing to push', async () => {
    google.requests.length = 0;
    const { status, stdout } = await push();
    expect([status, stdout]).toEqual([0, expect.stringContaining('already up to date')]);
    expect(google.requests.filter((each) => each.startsWith('PUT'))).toEqual([]);
  });

  test('an update goes on with the workbook, the triggers and the settings of the version before', async () => {
    // The version before had another word for the first item.
    copy.change('src/messages/vi/menu.ts', "'Lập tổng hợp'", "'Tổng hợp số liệu'");
    await mustPush();
    const old = Workbench.blank({ now: onLetterDay('14:45'), bundle: bundleOf(google.files) });
    expect(old.menu().items[0]?.label).toBe('Tổng hợp số liệu');
    for (const name of ['setUp', 'enableReminders']) expect(old.run(name).error).toBeNull();
    typeFigures(old, letterFigures());
    setting(old, 'Giờ nhắc', '15:30');
    const before = wholeOf(old);

    copy.change('src/messages/vi/menu.ts', "'Tổng hợp số liệu'", "'Lập tổng hợp'");
    await mustPush();
    const workbench = old.with({ bundle: bundleOf(google.files) });
    expect(workbench.menu().items[0]?.label).toBe('Lập tổng hợp');
    expect(workbench.run('setUp').error).toBeNull();
    // Set-up words the command of the tab Tác vụ as the menu does now; all else is as it was.
    const reworded = JSON.stringify(before).replace('Tổng hợp số liệu', 'Lập tổng hợp');
    expect(wholeOf(workbench)).toEqual(JSON.parse(reworded));
    expect(workbench.book.triggers.map(({ handler }) => handler).sort()).toEqual(['handleEdit', 'tick']);
    // Its triggers find their functions.
    for (const { error } of [...workbench.type('Văn Lâm!D7', '1.234'), ...workbench.passTo(onLetterDay('14:56'))]) {
      expect(error).toBeNull();
    }
    expect(workbench.run('buildSummary').error).toBeNull();
  });
});

describe('the standalone script', () => {
  const SPREADSHEET = '1s2P3r4E5a6D7s8H9e0E1t-aBcDeFgHiJkLmNoPqRsTu';

  test('needs the id of its spreadsheet', async () => {
    for (const wrong of [[], ['LOCAL']]) {
      const { status, stderr } = await push('--', '--standalone', ...wrong);
      expect([status, stderr]).toEqual([1, expect.stringContaining('--standalone SPREADSHEET_ID')]);
    }
  });

  test('goes to a project of its own, without a page, and runs a day there', async () => {
    const words = ['--', '--standalone', `https://docs.google.com/spreadsheets/d/${SPREADSHEET}/edit#gid=0`];
    expect((await push(...words)).stderr).toContain('.clasp-standalone.json does not say yet where to push');
    copy.change('.clasp-standalone.json', PLACEHOLDER, SCRIPT_ID);
    const said = await mustPush(...words);
    expect([said, said]).toEqual([
      expect.stringContaining('Pushed 2 files'),
      expect.stringContaining('choose the function setUp'),
    ]);
    expect(google.files.map(({ name }) => name).sort()).toEqual(['Code', 'appsscript']);
    const pushed = bundleOf(google.files, 'standalone');
    expect(pushed.manifest.oauthScopes?.map((url) => url.split('/').at(-1))).toEqual([
      ...['spreadsheets', 'script.scriptapp', 'script.send_mail', 'userinfo.email'],
    ]);
    // The emulator's spreadsheet has another id.
    const code = pushed.code.split(JSON.stringify(SPREADSHEET));
    expect(code.length).toBeGreaterThan(1);
    const bundle = { ...pushed, code: code.join(JSON.stringify(SPREADSHEET_ID)) };

    const workbench = Workbench.blank({ now: onLetterDay('14:45'), bundle });
    expect(workbench.run('setUp').error).toBeNull();
    for (const each of DISTRICTS) unit(workbench, each, 'H', `h${each}@example.vn`);
    for (const name of ['setUp', 'enableReminders']) expect(workbench.run(name).error).toBeNull();
    typeFigures(workbench, letterFigures(), ['Phù Cừ']);
    const mails = workbench.passTo(onLetterDay('15:12')).flatMap((run) => run.mails.map(({ to }) => to.join()));
    expect(mails).toEqual(['h333@example.vn']);
    expect(workbench.run('buildSummary').error).toBeNull();
  });
});

test('the add-on goes to a project of its own, with the menu that Google lends to add-ons', async () => {
  expect((await push('--', '--add-on')).stderr).toContain('.clasp-add-on.json does not say yet where to push');
  copy.change('.clasp-add-on.json', PLACEHOLDER, SCRIPT_ID);
  expect(await mustPush('--', '--add-on')).toContain('Pushed 3 files');
  const { menus } = Workbench.blank({ bundle: bundleOf(google.files, 'add-on') }).run('onOpen', { authMode: 'NONE' });
  expect([menus.length, google.files.some(({ source }) => source.includes('createAddonMenu'))]).toEqual([1, true]);
});

describe('an obstacle is reported, with what to do, and the exit status is not 0', () => {
  /** Pushes in vain; what was said. */
  const fail = async (): Promise<string> => {
    const { status, stdout, stderr } = await push();
    expect([status, stdout + stderr]).toEqual([1, expect.not.stringContaining('Pushed')]);
    return stderr;
  };

  test.each([
    ['a login that Google does not accept any more', 'unauthorized', 'Run: npx clasp login'],
    ['an id that this account cannot see', 'notFound', 'Copy the id again'],
    ['the Apps Script API switched off', 'apiOff', 'https://script.google.com/home/usersettings, wait a minute'],
  ] as const)('%s', async (_, refusal, remedy) => {
    google.refusal = refusal;
    const said = await fail();
    google.refusal = null;
    expect(said).toContain(remedy);
  });

  test.each([
    ['an id that was never pasted', PLACEHOLDER, '.clasp.json does not say yet where to push'],
    ['an address in place of an id', `https://script.google.com/d/${SCRIPT_ID}/edit`, 'is not a script id'],
    ['a quotation mark too many', `${SCRIPT_ID}"`, '.clasp.json cannot be read'],
  ])('%s', async (_, pasted, problem) => {
    copy.change('.clasp.json', SCRIPT_ID, pasted);
    google.requests.length = 0;
    const said = await fail();
    copy.change('.clasp.json', pasted, SCRIPT_ID);
    expect([said, google.requests]).toEqual([expect.stringContaining(problem), []]);
  });

  test('nobody logged in', async () => {
    copy.logOut();
    expect(await fail()).toContain('Run: npx clasp login');
  });
});
