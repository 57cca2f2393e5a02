/**
 * `npm run interleave`: every command, every action, after each of the command's calls.
 *
 *   npm run interleave                                              everything; takes an hour
 *   npm run interleave -- --command close --action sort             the trials of some commands and actions
 *   npm run interleave -- --command close --action sort --call 12   one trial, with all that differs
 *   npm run interleave -- --part 2/4                                every fourth pair, beginning with the second
 */

import { parseArgs } from 'node:util';
import { allPairs, callsOf, type Failure, type Pair, PairTrials } from '../../support/interleaving/trial';

const { values } = parseArgs({
  options: {
    command: { type: 'string' },
    action: { type: 'string' },
    call: { type: 'string' },
    part: { type: 'string', default: '1/1' },
  },
});

const only = values.call === undefined ? null : Number(values.call);

function chosenPairs(): readonly Pair[] {
  const [part = 1, parts = 1] = values.part.split('/').map(Number);
  const isChosen = ({ command, action }: Pair) =>
    (values.command ?? command) === command && (values.action ?? action) === action;
  return allPairs()
    .filter(isChosen)
    .filter((_, index) => index % parts === part - 1);
}

/** How to repeat a trial. */
const repeat = ({ pair, call }: Failure): string =>
  `npm run interleave -- --command '${pair.command}' --action '${pair.action}' --call ${call}`;

/** Failures of one command, action and kind of call, with one trial to repeat. */
function summaryOf(failures: readonly Failure[]): readonly string[] {
  const groups = new Map<string, Failure[]>();
  for (const failure of failures) {
    const { pair, method, kinds } = failure;
    const key = `${pair.command} × ${pair.action} × ${method}: ${kinds.join(', ')}`;
    groups.set(key, [...(groups.get(key) ?? []), failure]);
  }
  return [...groups].map(([key, [first, ...rest]]) =>
    first === undefined ? '' : `${key} (${1 + rest.length})\n  ${repeat(first)}`,
  );
}

function interleave(): boolean {
  const failures: Failure[] = [];
  let trials = 0;
  for (const pair of chosenPairs()) {
    const pairTrials = new PairTrials(pair);
    const calls = callsOf(pair.command).map((_, index) => index + 1);
    const failed: Failure[] = [];
    for (const call of only === null ? calls : [only]) {
      trials += 1;
      const failure = pairTrials.after(call);
      if (failure !== null) failed.push(failure);
    }
    failures.push(...failed);
    console.log(`${pair.command} × ${pair.action}: ${failed.length} of ${only === null ? calls.length : 1} failed`);
    if (only !== null) console.log(failed.flatMap(({ method, lines }) => [`after ${method}`, ...lines]).join('\n'));
  }
  console.log(`${trials} trials, ${failures.length} failed\n${summaryOf(failures).join('\n')}`);
  return failures.length === 0;
}

process.exitCode = interleave() ? 0 : 1;
