import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/domain/cell';
import { readCount } from '../../src/domain/count';

const LIMIT = 20_000;

describe('a cell that counts', () => {
  test.each([0, 1, 207, LIMIT])('%i', (typed) => {
    expect(readCount(typed, LIMIT)).toEqual({ kind: 'count', count: typed });
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
    [new Date(0), 'dateTyped'],
    [0.1653, 'percentTyped'],
    [-5, 'negative'],
    [12.5, 'notWhole'],
    [LIMIT + 1, 'abovePopulation'],
  ];
  test.each(cases)('%p: %s', (typed, kind) => {
    expect(readCount(typed, LIMIT)).toMatchObject({ kind: 'fault', fault: { kind } });
  });

  test('1,234 is understood as a mistyped 1.234, and not taken for it', () => {
    expect(readCount(1.234, LIMIT)).toEqual({ kind: 'fault', fault: { kind: 'notWhole', typed: 1.234, meant: 1234 } });
  });

  test('a figure no locality can have is refused even where the population is unknown', () => {
    expect(readCount(100_000_000, null)).toMatchObject({ fault: { kind: 'tooLarge' } });
  });
});
