/**
 * Runs that Google cuts off: a call fails, and the run after it must make good what the first left half done. `npm test`
 * tries one call of each kind, test/slow every call.
 */

import { expect } from '@jest/globals';
import type { Execution } from '../../local/emulator/execution';
import type { ExecutionOptions } from '../../local/emulator/executionOptions';
import type { Workbench } from '../../local/emulator/workbench';

/** Something that the add-on does, and what must come of it after it was cut off. */
export interface Interruptible {
  /** The workbook before it, a new one each time. */
  start(): Workbench;
  run(workbench: Workbench, options: Partial<ExecutionOptions>): Execution;
  /** Goes on after the execution that was cut off, and expects what `finished` has, in which nothing failed. */
  resume(workbench: Workbench, execution: Execution, finished: Workbench): void;
  /** Whether a call may fail, by its number from 1 and the names of all; every call if absent. */
  isTried?(call: number, names: readonly string[]): boolean;
  /** With 2 every second call fails where all are tried: for a run of many alike. */
  readonly step?: number;
}

/** Which calls a test has fail: the last of each kind ("Range.setValues"), or all. */
export type Tried = 'kinds' | 'all';

/** Has one call fail after another, each in a workbook of its own. */
export function cutOff(tried: Tried, { start, run, resume, isTried = () => true, step = 1 }: Interruptible): void {
  const finished = start();
  const names: string[] = [];
  run(finished, { onCall: (name) => names.push(name) });
  const numbers = names.map((_, index) => index + 1).filter((call) => isTried(call, names));
  const calls = tried === 'all' ? numbers.filter((_, index) => index % step === 0) : ofEachKind(numbers, names);
  expect(calls.length).toBeGreaterThan(0);
  for (const call of calls) {
    const workbench = start();
    resume(workbench, run(workbench, { failCall: call }), finished);
  }
}

/** The last call of each name among some, which are numbers from 1. */
function ofEachKind(calls: readonly number[], names: readonly string[]): readonly number[] {
  return [...new Map(calls.map((call) => [names[call - 1], call])).values()];
}
