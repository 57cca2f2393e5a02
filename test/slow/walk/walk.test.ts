import { expect, test } from '@jest/globals';
import { walk, walks } from './walk';

/** Walks of each seed: about forty seconds in all. */
const WALKS = 10;

test.each([18_08_2020, 2136, 325])('whatever happens on the walks of seed %i, every promise holds', async (seed) => {
  const { failure } = await walks(seed, WALKS);
  expect(failure).toBeNull();
});

test.each([25, 29, 32, 36])('a tick of 15:00 whose call %i fails mails nobody twice', async (failCall) => {
  // The clock of a walk ticks on after a failure.
  expect(await walk([{ kind: 'clock', to: 'deadline', twice: true, failCall }])).toEqual([]);
});
