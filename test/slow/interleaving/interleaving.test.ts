/**
 * Every command, after each kind of call that it makes, with what people do meanwhile; `npm run interleave` has every call
 * and every action.
 */

import { expect, test } from '@jest/globals';
import { COMMANDS, type CommandName } from '../../support/interleaving/commands';
import { callsOf, PairTrials, pairOf } from '../../support/interleaving/trial';
import { kindOf } from '../../support/triedCalls';

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

/** Commands with so few calls that each kind meets every action; in the others, one action after the other. */
const SHORT: ReadonlySet<string> = new Set(['edit of a number', 'edit of a text', 'paste with repairs', 'tick box']);

/**
 * A first set-up makes its tabs open to all editors and protects them in the end, because that costs least calls: what is
 * typed or moved in a tab meanwhile gives way to the plan, and a tab that is deleted is made again.
 */
const WHILE_TABS_ARE_MADE: ReadonlySet<string> = new Set(['sort', 'rename tab', 'run buildSummary']);

/** A call of each kind, another one for each action where the command makes several. */
function callsOfEachKind(command: CommandName, action: number): readonly number[] {
  const places = new Map<string, number[]>();
  callsOf(command).forEach((method, index) => {
    const kind = kindOf(method);
    places.set(kind, [...(places.get(kind) ?? []), index + 1]);
  });
  return [...places.values()].flatMap((calls) => calls[(action * 7) % calls.length] ?? []);
}

test.each(Object.keys(COMMANDS) as CommandName[])(
  '%s ends as before or after whatever happens meanwhile',
  (command) => {
    const actions = ACTIONS.filter(
      (action) => command !== 'set-up of a new workbook' || WHILE_TABS_ARE_MADE.has(action),
    );
    const failures = actions.flatMap((action, index) => {
      const isTried = (kind: number) => SHORT.has(command) || kind % actions.length === index;
      const calls = callsOfEachKind(command, index).filter((_, kind) => isTried(kind));
      if (calls.length === 0) return [];
      const trials = new PairTrials(pairOf(command, action));
      return calls.flatMap((call) => trials.after(call) ?? []);
    });
    expect(failures.map(({ pair, call, kinds }) => `${pair.action}, call ${call}: ${kinds.join(', ')}`)).toEqual([]);
  },
);
