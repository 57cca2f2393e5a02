/** Computes figures of executions for the tables. */

import type { Execution } from '../local/emulator/execution';
import { mustSucceed } from '../local/scenarios/letterDay';

/** The number of calls that would have reached Google. */
export function callsIn(calls: Execution['calls']): number {
  return Object.values(calls).reduce((sum, each) => sum + each, 0);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Returns the execution, or throws its error. */
export function succeeded(execution: Execution): Execution {
  mustSucceed(execution);
  return execution;
}
