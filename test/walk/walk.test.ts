import { expect, test } from '@jest/globals';
import { walks } from './walk';

/** Walks of each seed: about forty seconds in all. */
const WALKS = 10;

test.each([18_08_2020, 2136, 325])(
  'whatever happens on the walks of seed %i, every promise holds',
  async (seed) => {
    const { failure } = await walks(seed, WALKS);
    expect(failure).toBeNull();
  },
  180_000,
);
