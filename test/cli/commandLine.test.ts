import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseArguments, UsageError } from '../../local/cli/arguments';

const ROOT = join(import.meta.dirname, '..', '..');

function local(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'local/cli/main.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the command line as a process', () => {
  let folder: string;
  let book: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'book-'));
    book = join(folder, 'sổ.xlsx');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('new, type, run and menu', () => {
    const noon = ['--now', '2020-08-18T12:00+07:00'];
    expect(local('new', book, '--json', ...noon).status).toBe(0);
    expect(existsSync(book.replace('.xlsx', '.state.json'))).toBe(true);
    const typed = local('type', book, 'Văn Lâm!D7', '9.000', '--json', ...noon);
    expect([typed.status, JSON.parse(typed.stdout).calls]).toEqual([0, { 'Range.getValues': 2, 'Range.setValues': 1 }]);
    expect(local('type', book, 'Văn Lâm!D8', '-5', ...noon).status).toBe(0);
    const built = local('run', book, 'buildSummary', '--json', '--now', '2020-08-18T15:10+07:00');
    expect(built.status).toBe(0);
    const message = JSON.parse(built.stdout);
    expect(Object.keys(message)).toEqual(['toasts', 'alerts', 'mails', 'calls', 'ms', 'error']);
    expect(message.toasts[1]).toContain('9.000 người dùng');
    expect(message.calls['Range.setValues']).toBe(3);
    expect(local('run', book, 'showStatus').stdout).toContain('\nTình hình nộp báo cáo\n');
    expect(local('menu', book, '--lang', 'en').stdout.split('\n').slice(0, 4)).toEqual([
      'Build summary\tbuildSummary',
      'Check figures\tcheckFigures',
      'Reporting status\tshowStatus',
      'Remind late units\tremindLate',
    ]);
  });

  test('clock lets time pass, and writes the mail of 15:00 to the outbox', () => {
    const unit = ['type', book, 'Đơn vị!H5', 'h323@example.vn', '--now', '2020-08-18T13:00+07:00'] as const;
    expect(local(...unit).status).toBe(0);
    expect(local('run', book, 'enableReminders', '--now', '2020-08-18T13:00+07:00').status).toBe(0);
    const outbox = join(folder, 'thư');
    const { status, stdout } = local('clock', book, '2020-08-18T15:15+07:00', '--outbox', outbox, '--json');
    const { mails, error } = JSON.parse(stdout);
    expect([status, error, mails]).toEqual([
      0,
      null,
      [{ to: ['h323@example.vn'], cc: [], subject: 'V/v đôn đốc báo cáo số người dùng Bluezone ngày 18/8/2020' }],
    ]);
    expect(readdirSync(outbox)).toEqual(['0001 h323@example.vn.eml']);
  });

  test('rejected input is a problem: exit status 1, with the message', () => {
    const stranger = local('type', book, 'Văn Lâm!D7', '1', '--user', 'nguoila@example.vn', '--json');
    expect([stranger.status, JSON.parse(stranger.stdout).error]).toEqual([
      1,
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ]);
    const { status, stderr } = local('type', book, 'Văn Lâm!D7', '0912345678');
    expect([status, stderr]).toEqual([1, expect.stringContaining('không nhận TRUE, FALSE hay số điện thoại')]);
  });

  test('a failed call is a problem: exit status 1, with the message', () => {
    const { status, stdout, stderr } = local('run', book, 'buildSummary', '--fail-call', '9');
    expect(status).toBe(1);
    expect(stdout).toContain('Google không phản hồi');
    expect(stderr).toContain('on purpose');
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
  ])('%j is wrong usage: exit status 2', (words, message) => {
    const { status, stderr } = local(...words.map((word) => (word === 'BOOK' ? book : word)));
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
