/**
 * Which calls of a run a test interrupts, each in a workbook of its own. `npm test` tries one call of each kind, which is a
 * class and a verb: "Range.set" of Range.setValues. A file in test/slow/everyCall loads the same tests and has them try
 * every call.
 */

import type { ExecutionOptions } from '../../local/emulator/executionOptions';

let isEveryCallTried = false;

/** Has the tests of a file try every call, and their properties more; they are loaded after it. */
export function tryEveryCall(): void {
  isEveryCallTried = true;
}

/** How often a property is tried with random input: `few` times in `npm test`, `many` where every call is tried. */
export const trials = (few: number, many: number): number => (isEveryCallTried ? many : few);

/** Which calls come into question. */
interface Choice {
  /** Whether a call does, by its number from 1 and its name; every call if absent. */
  readonly isTried?: ((call: number, name: string) => boolean) | undefined;
  /** With 2 every second call is tried where all are: for a run of many alike. */
  readonly step?: number | undefined;
}

/** The names of the calls of a run, in order. */
export function namesOfCalls(run: (options: Partial<ExecutionOptions>) => unknown): readonly string[] {
  const names: string[] = [];
  run({ onCall: (name) => names.push(name) });
  return names;
}

/** The numbers of the calls, from 1, after which something happens meanwhile; `names` are those of all calls. */
export const callsToInterrupt = (names: readonly string[], choice: Choice = {}): readonly number[] =>
  chosen(names, choice, kindOf);

/** The numbers of the calls at which a run is cut off. Where is all one among calls that only read. */
export const callsToCutOff = (names: readonly string[], choice: Choice = {}): readonly number[] =>
  chosen(names, choice, (name) => (READING.test(name) ? 'reading' : kindOf(name)));

const READING = /\.(?:get|is|can|find)/;

/** The kind of a call: "Range.set" of "Range.setValues". */
export const kindOf = (name: string): string => /^\w+\.[a-z]+/.exec(name)?.[0] ?? name;

function chosen(
  names: readonly string[],
  { isTried = () => true, step = 1 }: Choice,
  kind: (name: string) => string,
): readonly number[] {
  const candidates = names.flatMap((name, index) => (isTried(index + 1, name) ? [{ call: index + 1, name }] : []));
  if (candidates.length === 0) throw new Error('No call is tried.');
  if (isEveryCallTried) return candidates.filter((_, index) => index % step === 0).map(({ call }) => call);
  // The last of each kind: there is most to lose.
  return [...new Map(candidates.map(({ call, name }) => [kind(name), call])).values()].sort((a, b) => a - b);
}
