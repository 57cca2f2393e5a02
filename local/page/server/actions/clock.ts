/** The clock of a state. Daylight saving time is ignored, because Vietnam has none. */

import type { Book } from '../../../emulator/book/book';
import { nextRunAt, skipTriggersUntil } from '../../../emulator/book/timeTriggers';
import type { Bundle } from '../../../emulator/bundle';
import { Workbench } from '../../../emulator/workbench';
import type { ClockMove } from '../../protocol/actions';
import type { WorkbookState } from '../state/workbookState';
import { type ActionResult, resultOf } from './actionResult';

/** A state, its time in milliseconds since 1970, and the script. */
interface ClockInput {
  readonly state: WorkbookState;
  readonly now: number;
  readonly bundle: Bundle;
}

/**
 * Moves the clock. Triggers that become due run at once, as the accounts that made them.
 *
 * @param realTime the time of the machine's clock
 * @returns the result; `skips` tells that earlier runs were skipped
 */
export function moveClock(
  { state, now, bundle }: ClockInput,
  to: ClockMove,
  realTime: number,
): ActionResult & { skips: boolean } {
  const { until, isReal, skips } = targetOf(to, state.book, now, realTime);
  if (skips) skipTriggersUntil(state.book, until - MS_A_DAY);
  const workbench = new Workbench(state.book, { now, bundle });
  const executions = [...workbench.passTo(until)];
  const stop = to === '15:00' ? afterNextRun(state.book, until) : until;
  if (stop > until) executions.push(...workbench.passTo(stop));
  const result = resultOf({ ...state, now: isReal ? null : stop }, executions);
  // Google does not show users the error of a trigger.
  return { ...result, skips, response: { ...result.response, error: null } };
}

/** Runs the triggers that are due in real time, also those that were missed; null if none is due. */
export function runDueTriggers(state: WorkbookState, bundle: Bundle, realTime: number): ActionResult | null {
  const due = nextRunAt(state.book);
  return due === null || due > realTime ? null : moveClock({ state, bundle, now: due }, 'real', realTime);
}

/** Where the clock moves to. */
interface ClockTarget {
  readonly until: number;
  /** Whether the clock shows the real time from then on. */
  readonly isReal: boolean;
  /** Whether so much time passes that earlier runs are skipped. */
  readonly skips: boolean;
}

const MS_A_MINUTE = 60_000;
const MS_A_DAY = 24 * 60 * MS_A_MINUTE;

/** The longest time in which all triggers run; every move to a time of day is shorter. */
const LONGEST_WITHOUT_SKIPPING = 2 * MS_A_DAY;

/** If a tick is enabled at all, it runs within this time, and sends the reminders of 15:00. */
const LONGEST_WAIT_FOR_TICK = 30 * MS_A_MINUTE;

/** The start of the working day, in minutes after midnight. */
const MORNING = 8 * 60;

/** The target of a move, from `now` on the clock of the workbook. */
function targetOf(to: ClockMove, book: Book, now: number, realTime: number): ClockTarget {
  if (to === 'real') return { until: realTime, isReal: true, skips: realTime - now > LONGEST_WITHOUT_SKIPPING };
  const stopped = { isReal: false, skips: false };
  if (to === 'nextDay') return { ...stopped, until: timeOfDay(book, now + MS_A_DAY, MORNING) };
  const [hours = 0, minutes = 0] = to.split(':').map(Number);
  const today = timeOfDay(book, now, hours * 60 + minutes);
  return { ...stopped, until: today >= now ? today : today + MS_A_DAY };
}

/** The time of the first run after an instant, because triggers are a little late; the instant itself if none is soon. */
function afterNextRun(book: Book, instant: number): number {
  const next = nextRunAt(book);
  return next !== null && next - instant <= LONGEST_WAIT_FOR_TICK ? Math.max(next, instant) : instant;
}

/** The time of day, in minutes after midnight, on the day of an instant in the spreadsheet's time zone. */
function timeOfDay(book: Book, instant: number, minutes: number): number {
  const local = instant + book.utcOffset();
  return local - (local % MS_A_DAY) + minutes * MS_A_MINUTE - book.utcOffset();
}
