/** History while people change it: its lines are added once and under their columns, and an archive loses none. */

import { expect, test } from '@jest/globals';
import type { CommandName } from '../../support/interleaving/commands';
import { callsOf, PairTrials, pairOf } from '../../support/interleaving/trial';

/** The numbers of a command's calls from the last one of a method to the last one of another. */
function callsBetween(command: CommandName, first: string, last: string): readonly number[] {
  const calls = callsOf(command);
  const [from, to] = [calls.lastIndexOf(first), calls.lastIndexOf(last)];
  return Array.from({ length: to - from }, (_, index) => from + 1 + index);
}

const failuresOf = (command: CommandName, action: string, calls: readonly number[]) => {
  const trials = new PairTrials(pairOf(command, action));
  return calls.flatMap((call) => trials.after(call) ?? []);
};

test.each(['insert row in Lịch sử', 'insert column in Lịch sử', 'insert column on its left in Lịch sử'])(
  'the lines of a day are added below the last one and under their columns: %s',
  (action) => {
    const beforeReading = callsOf('tick of 15:00').indexOf('Sheet.getLastRow') + 1;
    const calls = [beforeReading, ...callsBetween('tick of 15:00', 'Sheet.getMaxRows', 'Spreadsheet.getUrl')];
    expect(failuresOf('tick of 15:00', action, calls)).toEqual([]);
  },
);

test.each(['insert row', 'delete its row', 'insert column'])(
  'an archive begins anew where its rows change: %s',
  (action) => {
    const calls = callsBetween('archive', 'Sheet.getMaxRows', 'Sheet.deleteRows');
    expect(failuresOf('archive', action, calls.slice(0, 4))).toEqual([]);
    expect(failuresOf('archive', action, calls.slice(-2))).toEqual([]);
  },
);
