import { describe, expect, test } from '@jest/globals';
import { parseArguments, UsageError } from '../../local/cli/arguments';

describe('the words of a command', () => {
  test('are its name and its operands, in order', () => {
    expect(parseArguments(['run', 'sổ.xlsx', 'buildSummary'])).toMatchObject({
      command: 'run',
      operands: ['sổ.xlsx', 'buildSummary'],
    });
  });

  test('leave options undefined that were not given', () => {
    expect(parseArguments(['menu', 'b.xlsx'])).toMatchObject({ answers: [], json: false });
    const { now, user, lang, failCall } = parseArguments(['menu', 'b.xlsx']);
    expect([now, user, lang, failCall]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('may be empty', () => expect(parseArguments([])).toMatchObject({ command: '', operands: [] }));

  test('may have options before, between and after them', () => {
    for (const words of [
      ['--lang', 'en', 'run', 'b.xlsx', 'f'],
      ['run', '--lang', 'en', 'b.xlsx', 'f'],
      ['run', 'b.xlsx', 'f', '--lang', 'en'],
    ]) {
      expect(parseArguments(words)).toMatchObject({ command: 'run', operands: ['b.xlsx', 'f'], lang: 'en' });
    }
  });
});

describe('options', () => {
  test('--now is an instant, in the time zone that it names', () => {
    const { now } = parseArguments(['menu', 'b.xlsx', '--now', '2020-08-18T15:10+07:00']);
    expect(now).toBe(Date.UTC(2020, 7, 18, 8, 10));
  });

  test('--answer may be given once for every dialog', () => {
    expect(parseArguments(['run', 'b.xlsx', 'f', '--answer', 'YES', '--answer', 'OK']).answers).toEqual(['YES', 'OK']);
  });

  test('--fail-call is a number, --user an address, --json a switch', () => {
    expect(parseArguments(['run', 'b.xlsx', 'f', '--fail-call', '12', '--user', 'a@b.vn', '--json'])).toMatchObject({
      failCall: 12,
      user: 'a@b.vn',
      json: true,
    });
  });
});

describe('a text to type', () => {
  test.each(['-5', '--5', '--', '--no-such', '', ' ', '=A1', '18/8'])('%j is taken literally', (text) => {
    expect(parseArguments(['type', 'b.xlsx', 'A!D7', text]).operands).toEqual(['b.xlsx', 'A!D7', text]);
  });

  test('is found after options', () => {
    expect(parseArguments(['type', '--now', '2020-08-18', 'b.xlsx', 'A!D7', '--json', '-5'])).toMatchObject({
      operands: ['b.xlsx', 'A!D7', '-5'],
      json: true,
    });
  });

  test('is one word, followed by options', () => {
    expect(() => parseArguments(['type', 'b.xlsx', 'A!D7', '-5', '--no-such'])).toThrow(UsageError);
  });
});

test.each([
  [['menu', 'b.xlsx', '--now']],
  [['menu', 'b.xlsx', '--now', '18/8/2020 giờ']],
  [['menu', 'b.xlsx', '--lang', 'VI']],
  [['menu', 'b.xlsx', '--json=yes']],
  [['menu', 'b.xlsx', '-x']],
  [['run', 'b.xlsx', 'f', '--fail-call', '-1']],
  [['run', 'b.xlsx', 'f', '--fail-call', '1.5']],
  [['run', 'b.xlsx', 'f', '--fail-call', 'hai']],
])('%j is refused as wrong usage', (words) => {
  expect(() => parseArguments(words)).toThrow(UsageError);
});
