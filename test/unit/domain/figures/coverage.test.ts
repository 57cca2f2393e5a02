import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  asBasisPoints,
  compareCoverage,
  coverageOf,
  MAX_COUNT,
  peopleNeeded,
  reaches,
  shownPercentage,
} from '../../../../src/domain/figures/coverage';
import { formatPercentage } from '../../../../src/messages/format';

const SIXTY = asBasisPoints(6000);

/** Whole numbers in a range, with its ends more often. */
const counts = (min: number, max: number) => fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
const coverages = fc.record({ users: counts(0, MAX_COUNT), population: counts(1, MAX_COUNT) });
const shares = fc.integer({ min: 1, max: 10_000 }).map(asBasisPoints);

describe('published figures', () => {
  const [, ...lines] = readFileSync(new URL('../../../data/known-answers.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const answers = lines.map((line) => /^([^,]+),([^,]+),(\d+),(\d+),"([\d,]+)"/.exec(line)?.slice(1) ?? []);

  test('are twelve', () => expect(answers).toHaveLength(12));

  test.each(answers)('%s on %s: %s of %s is %s%%', (_place, _day, users, population, percent) => {
    const shown = shownPercentage({ users: Number(users), population: Number(population) });
    expect(formatPercentage(shown, 'vi')).toBe(`${percent}%`);
  });
});

describe('the target', () => {
  test('3 of 5 reaches 60%', () => expect(reaches({ users: 3, population: 5 }, SIXTY)).toBe(true));

  test('59,996% is shown as 60,00% but is below 60%', () => {
    const coverage = { users: 14_999, population: 25_000 };
    expect(formatPercentage(shownPercentage(coverage), 'vi')).toBe('60,00%');
    expect(reaches(coverage, SIXTY)).toBe(false);
  });

  test('is compared exactly for any figures', () => {
    fc.assert(
      fc.property(coverages, shares, (coverage, share) => {
        const exact = BigInt(coverage.users) * 10_000n >= BigInt(share) * BigInt(coverage.population);
        expect(reaches(coverage, share)).toBe(exact);
      }),
    );
  });
});

describe('people needed', () => {
  test('is the smallest number that reaches the target', () => {
    fc.assert(
      fc.property(coverages, shares, (coverage, share) => {
        const needed = peopleNeeded(coverage, share);
        const reachesWith = (more: number) => reaches({ ...coverage, users: coverage.users + more }, share);
        expect(reachesWith(needed)).toBe(true);
        expect(needed === 0 || !reachesWith(needed - 1)).toBe(true);
      }),
    );
  });

  test('is 544.577 for the province on 18/8/2020', () => {
    expect(peopleNeeded({ users: 207_062, population: 1_252_731 }, SIXTY)).toBe(544_577);
  });
});

test('a shown percentage is rounded half up to hundredths', () => {
  expect(shownPercentage({ users: 1, population: 20_000 })).toBe(1);
  fc.assert(
    fc.property(coverages, ({ users, population }) => {
      const doubled = (20_000n * BigInt(users) + BigInt(population)) / (2n * BigInt(population));
      expect(shownPercentage({ users, population })).toBe(Number(doubled));
    }),
  );
});

test('coverages are ordered by their exact fractions', () => {
  fc.assert(
    fc.property(coverages, coverages, (a, b) => {
      const exact = BigInt(a.users) * BigInt(b.population) - BigInt(b.users) * BigInt(a.population);
      expect(Math.sign(compareCoverage(a, b))).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0);
    }),
  );
});

test.each([null, 0])('a population of %s gives no percentage', (population) => {
  expect(coverageOf(12, population)).toBeNull();
});
