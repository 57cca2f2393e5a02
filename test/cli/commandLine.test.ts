import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseArguments, UsageError } from '../../local/cli/arguments';
import { runLine } from '../../local/cli/commandLine';

/** What came of a call. */
interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The calls of an edit: its tab before and after the write, whose tab it is, and the write. */
const ONE_EDIT = { 'Properties.getProperties': 1, 'Range.getValues': 2, 'Range.setValues': 1 };

const ROOT = join(import.meta.dirname, '..', '..');

/** A call in a process of its own. */
const spawned = (...words: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'local/cli/main.ts', ...words],
      { cwd: ROOT },
      (_, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr }),
    );
  });

/** The same call in this process, which takes a tenth of the time. */
async function local(...words: readonly string[]): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const status = await runLine(words, {
    out: (text) => {
      printed.stdout += text;
    },
    err: (text) => {
      printed.stderr += text;
    },
  });
  return { status, ...printed };
}

describe('the command line', () => {
  let folder: string;
  let book: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'book-'));
    book = join(folder, 'sổ.xlsx');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a deployment is chosen with new, kept beside the workbook, and changed by set-up', async () => {
    const path = join(folder, 'riêng.xlsx');
    const noon = ['--now', '2020-08-18T12:00+07:00', '--json'];
    const state = () => JSON.parse(readFileSync(path.replace('.xlsx', '.state.json'), 'utf8'));
    const units = join(folder, 'units.csv');
    writeFileSync(units, 'Mã,Tên,Loại,Thuộc\n00,Thử,Tỉnh,\n1,Huyện 1,Huyện,00\n2,Xã 1,Xã,1\n');
    const made = await local('new', path, '--deployment', 'standalone', '--units', units, ...noon);
    expect([made.status, JSON.parse(made.stdout).logs]).toEqual([
      0,
      expect.arrayContaining([expect.stringContaining('Đã thiết lập xong 8 tab')]),
    ]);
    expect((await local('menu', path)).stdout).toBe('');
    const typed = await local('type', path, 'Huyện 1!D7', '9.000', ...noon);
    expect(JSON.parse(typed.stdout).calls).toEqual(ONE_EDIT);
    expect(Object.keys(state().properties.script)).not.toEqual([]);

    expect((await local('run', path, 'buildSummary', '--deployment', 'bound')).status).toBe(2);
    await local('run', path, 'setUp', '--deployment', 'add-on', '--answer', 'yes', ...noon);
    const { deployment, triggers } = state();
    expect([deployment, new Set(triggers.map((each: { deployment: string }) => each.deployment))]).toEqual([
      'add-on',
      new Set(['add-on']),
    ]);
    expect((await local('menu', path)).stdout).toContain('Lập tổng hợp');
    expect((await local('new', path, '--deployment', 'elsewhere')).status).toBe(2);
  });

  test('new, type, run and menu', async () => {
    const noon = ['--now', '2020-08-18T12:00+07:00'];
    expect((await local('new', book, '--json', ...noon)).status).toBe(0);
    expect(existsSync(book.replace('.xlsx', '.state.json'))).toBe(true);
    const typed = await local('type', book, 'Văn Lâm!D7', '9.000', '--json', ...noon);
    expect([typed.status, JSON.parse(typed.stdout).calls]).toEqual([0, ONE_EDIT]);
    expect((await local('type', book, 'Văn Lâm!D8', '-5', ...noon)).status).toBe(0);
    const built = await local('run', book, 'buildSummary', '--json', '--now', '2020-08-18T15:10+07:00');
    expect(built.status).toBe(0);
    const message = JSON.parse(built.stdout);
    expect(Object.keys(message)).toEqual(['toasts', 'alerts', 'mails', 'calls', 'ms', 'error']);
    expect(message.toasts[1]).toContain('9.000 người dùng');
    expect(message.calls['Range.setValues']).toBe(3);
    expect((await local('run', book, 'showStatus')).stdout).toContain('\nTình hình nộp báo cáo\n');
    expect((await local('menu', book, '--lang', 'en')).stdout.split('\n').slice(0, 4)).toEqual([
      'Build summary\tbuildSummary',
      'Check figures\tcheckFigures',
      'Reporting status\tshowStatus',
      'Remind late units\tremindLate',
    ]);
  });

  test('clock lets time pass, and writes the mail of 15:00 to the outbox', async () => {
    const unit = ['type', book, 'Đơn vị!H5', 'h323@example.vn', '--now', '2020-08-18T13:00+07:00'] as const;
    expect((await local(...unit)).status).toBe(0);
    expect((await local('run', book, 'enableReminders', '--now', '2020-08-18T13:00+07:00')).status).toBe(0);
    const outbox = join(folder, 'thư');
    const { status, stdout } = await local('clock', book, '2020-08-18T15:15+07:00', '--outbox', outbox, '--json');
    const { mails, error } = JSON.parse(stdout);
    expect([status, error, mails]).toEqual([
      0,
      null,
      [{ to: ['h323@example.vn'], cc: [], subject: 'V/v đôn đốc báo cáo số người dùng Bluezone ngày 18/8/2020' }],
    ]);
    expect(readdirSync(outbox)).toEqual(['0001 h323@example.vn.eml']);
  });

  test('rejected input is a problem: exit status 1, with the message', async () => {
    const stranger = await local('type', book, 'Văn Lâm!D7', '1', '--user', 'nguoila@example.vn', '--json');
    expect([stranger.status, JSON.parse(stranger.stdout).error]).toEqual([
      1,
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ]);
    const { status, stderr } = await local('type', book, 'Văn Lâm!D7', '0912345678');
    expect([status, stderr]).toEqual([1, expect.stringContaining('không nhận TRUE, FALSE hay số điện thoại')]);
  });

  test('a failed call is a problem: exit status 1, with the message', async () => {
    const { status, stdout, stderr } = await local('run', book, 'buildSummary', '--fail-call', '9');
    expect(status).toBe(1);
    expect(stdout).toContain('Google không phản hồi');
    expect(stderr).toContain('on purpose');
  });

  test('does the same as a process, with the exit status', async () => {
    const calls = [
      ['menu', book],
      ['type', book, 'Văn Lâm!D7', '1', '--user', 'nguoila@example.vn'],
      ['clear', book],
    ];
    const outcomes = await Promise.all(calls.map((words) => spawned(...words)));
    expect(outcomes.map(({ status }) => status)).toEqual([0, 1, 2]);
    for (const [index, words] of calls.entries()) expect(outcomes[index]).toEqual(await local(...words));
  });

  test.each([
    [['new', 'BOOK'], 'already exists'],
    [['new', 'không có/sổ.xlsx'], 'There is no folder'],
    [['run', 'BOOK', 'khongCo'], 'no function "khongCo"'],
    [['run', 'không có.xlsx', 'setUp'], 'There is no file'],
    [['type', 'BOOK', 'Không có!D7', '5'], 'There is no tab'],
    [['clear', 'BOOK'], 'There is no command'],
    [['run', 'BOOK'], 'Usage'],
    [['clock', 'BOOK', 'chiều'], 'takes a time such as'],
    [['run', 'package.json', 'setUp'], 'cannot be read as a workbook'],
  ])('%j is wrong usage: exit status 2', async (words, message) => {
    const { status, stderr } = await local(...words.map((word) => (word === 'BOOK' ? book : word)));
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('typed text is taken literally', () => {
  test.each(['-5', '=1+1', '', '--json x', '-', "'207"])('%j', (text) => {
    const { operands, json } = parseArguments(['type', 'b.xlsx', 'Văn Lâm!D7', text, '--json']);
    expect([operands, json]).toEqual([['b.xlsx', 'Văn Lâm!D7', text], true]);
  });
});

test('an option may have its value after "=", also before the operands', () => {
  const { operands, lang } = parseArguments(['type', '--lang=en', 'b.xlsx', 'Văn Lâm!D7', '-5']);
  expect([operands, lang]).toEqual([['b.xlsx', 'Văn Lâm!D7', '-5'], 'en']);
});

test.each([
  ['--now', 'hôm nay'],
  ['--lang', 'fr'],
  ['--fail-call', '0'],
  ['--no-such', 'x'],
])('%s %s is refused', (option, value) => {
  expect(() => parseArguments(['menu', 'b.xlsx', option, value])).toThrow(UsageError);
});
