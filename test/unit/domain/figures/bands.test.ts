import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandFor, bandsOf } from '../../../../src/domain/figures/bands';
import { asBasisPoints } from '../../../../src/domain/figures/coverage';

const bands = bandsOf([2000, 4000, 6000].map(asBasisPoints));

test.each([
  [0, 100, 0],
  [1999, 10_000, 0],
  [20, 100, 1],
  [39_999, 100_000, 1],
  [40, 100, 2],
  [59_996, 100_000, 2],
  [3, 5, 3],
  [100, 100, 3],
])('%i of %i lies in band %i', (users, population, index) => {
  expect(bandFor({ users, population }, bands).index).toBe(index);
});

test('bands have no gap and no overlap', () => {
  expect(bands.map(({ from, to }) => [from, to])).toEqual([
    [0, 2000],
    [2000, 4000],
    [4000, 6000],
    [6000, null],
  ]);
});

test('every coverage is in exactly one band', () => {
  const thresholds = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 8 });
  const coverage = fc.record({ users: fc.nat(10_000), population: fc.integer({ min: 1, max: 10_000 }) });
  fc.assert(
    fc.property(thresholds, coverage, (cuts, one) => {
      const cut = bandsOf([...cuts].sort((a, b) => a - b).map(asBasisPoints));
      const { from, to } = bandFor(one, cut);
      const share = (one.users / one.population) * 10_000;
      expect(share).toBeGreaterThanOrEqual(from - 1e-6);
      expect(share).toBeLessThan((to ?? Number.POSITIVE_INFINITY) + 1e-6);
    }),
  );
});
