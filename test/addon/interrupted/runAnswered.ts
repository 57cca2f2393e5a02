/** Commands whose questions stay open while others act. */

import type { Execution } from '../../../local/emulator/execution';
import type { Workbench } from '../../../local/emulator/workbench';
import { instant } from '../../support/days';

/** An answer, or an action that comes before one. */
export type Answer = string | readonly [meanwhile: () => void, answer: string];

/** What time it is once a question is answered. */
export interface Clock {
  readonly until?: string;
  readonly date?: string;
}

/** Runs a command; before each answer, its action happens. */
export function runAnswered(
  workbench: Workbench,
  command: string,
  time: string,
  answers: readonly Answer[],
  clock: Clock = {},
): Execution {
  const left = [...answers];
  let now = instant('2020-08-18', time);
  return workbench.with({ now }).run(command, {
    now: () => now,
    answers: () => {
      const next = left.shift();
      if (clock.until !== undefined) now = instant(clock.date ?? '2020-08-18', clock.until);
      if (typeof next !== 'object') return next;
      next[0]();
      return next[1];
    },
  });
}
