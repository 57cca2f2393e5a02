/**
 * A sample of the interleaving suite: whatever happens between two calls of a command ends as if it had happened before or
 * after it. test/slow/interleaving has more, `npm run interleave` has all.
 */

import { expect, test } from '@jest/globals';
import { callsOf, PairTrials, pairOf } from '../../support/interleaving/trial';

/** After these parts of a command's calls the action happens. */
const PARTS = [0.3, 0.5, 0.8];

test.each([
  ['edit of a number', 'type number'],
  ['edit of a number', 'type text over it'],
  ['edit of a number', 'sort'],
  ['edit of a number', 'insert column'],
  ['edit of a text', 'type number over it'],
  ['edit of a text', 'run buildSummary'],
  ['paste with repairs', 'type without event'],
  ['paste with repairs', 'paste'],
  ['tick box', 'type number'],
  ['first build', 'type text'],
  ['first build', 'sort'],
  ['first build', 'delete row in Lịch sử'],
  ['first build', 'insert column in Lịch sử'],
  ['first build', 'run closeDay'],
  ['check', 'insert row'],
  ['check', 'rename tab'],
  ['tick of 15:00', 'type number'],
  ['tick of 15:00', 'run tick'],
  ['close', 'type number'],
  ['close', 'delete tab'],
  ['close by a tick', 'type number'],
  ['close by a tick', 'run closeDay'],
  ['close by a tick', 'insert row in Tác vụ'],
  ['reopen', 'type number'],
  ['reopen', 'insert column'],
  ['set-up again', 'type number'],
  ['archive', 'type number in Huyện 1'],
] as const)('%s × %s ends as one of the two orders', (command, action) => {
  const trials = new PairTrials(pairOf(command, action));
  const { length } = callsOf(command);
  const calls = new Set(PARTS.map((part) => Math.max(1, Math.floor(part * length))));
  expect([...calls].map((call) => trials.after(call))).toEqual([...calls].map(() => null));
});

test('a figure typed over another one while the tick settles that is a correction after the deadline', () => {
  const trials = new PairTrials(pairOf('tick of 15:00', 'type number'));
  const afterReading = callsOf('tick of 15:00').indexOf('Range.setValues');
  expect([afterReading, afterReading + 1].map((call) => trials.after(call))).toEqual([null, null]);
});
