/** Runs that Google cuts off: a call fails, and the run after it must make good what the first left half done. */

import type { Execution } from '../../local/emulator/execution';
import type { ExecutionOptions } from '../../local/emulator/executionOptions';
import type { Workbench } from '../../local/emulator/workbench';
import { callsToCutOff, namesOfCalls } from './triedCalls';

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

/** Has one call fail after another, each in a workbook of its own. */
export function cutOff({ start, run, resume, isTried, step }: Interruptible): void {
  const finished = start();
  const names = namesOfCalls((options) => run(finished, options));
  for (const failCall of callsToCutOff(names, { isTried: isTried && ((call) => isTried(call, names)), step })) {
    const workbench = start();
    resume(workbench, run(workbench, { failCall }), finished);
  }
}
