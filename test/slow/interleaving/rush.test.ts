import { expect, test } from '@jest/globals';
import { lostInRush } from '../../support/rush';

const TRIALS = 30;

test.each([60, 15])('rushes of 20 reporters in %i seconds lose neither a confirmation nor a figure', (seconds) => {
  const lost = Array.from({ length: TRIALS }, (_, seed) => lostInRush(seconds, seed + 1));
  expect(lost).toEqual(lost.map(() => ({ confirmations: 0, figures: 0 })));
});
