import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../../src/domain/cell';
import { readCount } from '../../../../src/domain/figures/count';

const LIMIT = 20_000;

describe('a cell that counts', () => {
  test.each([0, 1, 207, LIMIT])('%i', (typed) => {
    expect(readCount(typed, LIMIT)).toEqual({ kind: 'count', count: typed, repaired: false });
  });
});

describe('a text that can only mean one number is that number', () => {
  test.each([
    ['207062', 207_062],
    ['207.062', 207_062],
    ['207 062', 207_062],
    ['207\u00a0062', 207_062],
    ['207\u202f062', 207_062],
    ['207.062 người', 207_062],
    ['207.062 ngu\u031bo\u031b\u0300i', 207_062],
    ['２０７０６２', 207_062],
    ['\ufeff207062\u200b', 207_062],
    ["'1.234", 1234],
    ['1.234.567', 1_234_567],
  ])('%j', (typed, count) => {
    expect(readCount(typed, 2_000_000)).toEqual({ kind: 'count', count, repaired: true });
  });

  test.each(['1.234.56', '1.23', '12.5', '1,234', '1.234,5', '1.234 567', '2e5', '∞', '+5', '1.234 hộ', '½', '一千'])(
    '%j could mean another, and is left to its author',
    (typed) => expect(readCount(typed, LIMIT)).toMatchObject({ kind: 'fault', fault: { kind: 'notNumber', typed } }),
  );

  test.each(['16,53%', '16.53 %', '0,1653', '0.1653'])('%j is a percentage, not people', (typed) => {
    expect(readCount(typed, LIMIT)).toMatchObject({ fault: { kind: 'percentTyped', typed } });
  });

  test('three decimals are thousands if the point is the decimal separator', () => {
    expect(readCount(207.062, 300_000, 'point')).toEqual({ kind: 'count', count: 207_062, repaired: true });
    expect(readCount(207.062, 300_000, 'comma')).toMatchObject({ fault: { kind: 'notWhole', meant: 207_062 } });
    for (const unclear of [12.5, 1.23, 0.207]) {
      expect(readCount(unclear, LIMIT, 'point')).toMatchObject({ kind: 'fault' });
    }
  });

  test('a number in a cell with the format of a date is the number', () => {
    // 500 days after 30/12/1899.
    const shown = new Date('1901-05-14T00:00:00+07:00');
    expect(readCount(shown, LIMIT)).toEqual({ kind: 'count', count: 500, repaired: true });
  });
});

describe('a blank is not a zero', () => {
  test.each(['', ' ', '\u00a0'])('%j', (typed) => expect(readCount(typed, LIMIT)).toEqual({ kind: 'blank' }));
});

describe('a cell that does not count says why', () => {
  const cases: readonly (readonly [Cell, string])[] = [
    ['abc', 'notNumber'],
    ['khoảng 500', 'notNumber'],
    [true, 'notNumber'],
    [Number.POSITIVE_INFINITY, 'notNumber'],
    ['#REF!', 'cellError'],
    ['#N/A', 'cellError'],
    ['#DIV/0!', 'cellError'],
    [new Date('2020-08-05T00:00+07:00'), 'dateTyped'],
    [0.1653, 'percentTyped'],
    [-5, 'negative'],
    [12.5, 'notWhole'],
    [LIMIT + 1, 'abovePopulation'],
  ];
  test.each(cases)('%p: %s', (typed, kind) => {
    expect(readCount(typed, LIMIT)).toMatchObject({ kind: 'fault', fault: { kind } });
  });

  test('1,234 is reported as a probable 1.234, and does not count', () => {
    expect(readCount(1.234, LIMIT)).toEqual({ kind: 'fault', fault: { kind: 'notWhole', typed: 1.234, meant: 1234 } });
  });

  test('a figure that no locality can have is refused even if the population is unknown', () => {
    expect(readCount(100_000_000, null)).toMatchObject({ fault: { kind: 'tooLarge' } });
  });
});
