/** Commands and every action of people, after each kind of call that the command makes; `npm run interleave` has all. */

import { expect, test } from '@jest/globals';
import type { CommandName } from '../../support/interleaving/commands';
import { callsOf, PairTrials, pairOf } from '../../support/interleaving/trial';
import { kindOf } from '../../support/triedCalls';

const COMMANDS: readonly CommandName[] = [
  'edit of a number',
  'edit of a text',
  'paste with repairs',
  'tick box',
  'first build',
  'check',
  'close',
  'reopen',
];

const ACTIONS = [
  'type number',
  'type text',
  'type without event',
  'paste',
  'sort',
  'insert row',
  'delete row',
  'insert column',
  'rename tab',
  'delete tab',
  'run buildSummary',
] as const;

/** A call of each kind, another one for each action where the command makes several. */
function callsOfEachKind(command: CommandName, action: number): readonly number[] {
  const places = new Map<string, number[]>();
  callsOf(command).forEach((method, index) => {
    const kind = kindOf(method);
    places.set(kind, [...(places.get(kind) ?? []), index + 1]);
  });
  return [...places.values()].flatMap((calls) => calls[(action * 7) % calls.length] ?? []);
}

test.each(COMMANDS)('%s ends as before or after whatever happens meanwhile', (command) => {
  const failures = ACTIONS.flatMap((action, index) => {
    const trials = new PairTrials(pairOf(command, action));
    return callsOfEachKind(command, index).flatMap((call) => trials.after(call) ?? []);
  });
  expect(failures.map(({ pair, call, kinds }) => `${pair.action}, call ${call}: ${kinds.join(', ')}`)).toEqual([]);
});
