/** Figures of executions, for every table. */

import type { Execution } from '../local/emulator/execution';
import { mustSucceed } from '../local/scenarios/letterDay';

/** How many calls would have reached Google. */
export function callsIn(calls: Execution['calls']): number {
  return Object.values(calls).reduce((sum, each) => sum + each, 0);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The execution, or an error that says what went wrong in it. */
export function succeeded(execution: Execution): Execution {
  mustSucceed(execution);
  return execution;
}
