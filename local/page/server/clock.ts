/** Time that passes in a state. Vietnam has no daylight saving, and neither has this. */

import type { Book } from '../../emulator/book/book';
import { nextRunAt, skipTriggersUntil } from '../../emulator/book/timeTriggers';
import type { Bundle } from '../../emulator/bundle';
import { Workbench } from '../../emulator/workbench';
import type { ClockMove } from '../protocol';
import { type ActionResult, resultOf } from './actionResult';
import type { WorkbookState } from './workbookState';

/** Which state, at which time, milliseconds since 1970, and by which script. */
interface ClockInput {
  readonly state: WorkbookState;
  readonly now: number;
  readonly bundle: Bundle;
}

/**
 * Sends the clock somewhere: what falls due runs at once, as whoever made it. `machine` is the time of the machine's
 * clock; `skips` says that older runs were left out.
 */
export function passTime(
  { state, now, bundle }: ClockInput,
  to: ClockMove,
  machine: number,
): ActionResult & { skips: boolean } {
  const { until, isReal, skips } = moveOf(to, state.book, now, machine);
  if (skips) skipTriggersUntil(state.book, until - MS_A_DAY);
  const workbench = new Workbench(state.book, { now, bundle });
  const executions = [...workbench.passTo(until)];
  const stop = to === '15:00' ? afterNextRun(state.book, until) : until;
  if (stop > until) executions.push(...workbench.passTo(stop));
  const result = resultOf({ ...state, now: isReal ? null : stop }, executions);
  // Nobody is in front of the sheet when a trigger runs.
  return { ...result, skips, outcome: { ...result.outcome, error: null } };
}

/** What is due while the machine's clock counts, what was missed meanwhile included; null when nothing is. */
export function catchUp(state: WorkbookState, bundle: Bundle, machine: number): ActionResult | null {
  const due = nextRunAt(state.book);
  return due === null || due > machine ? null : passTime({ state, bundle, now: due }, 'real', machine);
}

/** What a press leads to. */
interface Move {
  readonly until: number;
  /** Whether the machine's clock counts from then on. */
  readonly isReal: boolean;
  /** Whether so much time passes that older runs are left out. */
  readonly skips: boolean;
}

const MS_A_MINUTE = 60_000;
const MS_A_DAY = 24 * 60 * MS_A_MINUTE;

/** Longer than from any afternoon to the morning after the next day. */
const LONGEST_WALK = 2 * MS_A_DAY;

/** When the reminders of 15:00 have surely had their turn, if any trigger runs at all. */
const PATIENCE = 30 * MS_A_MINUTE;

/** When work begins. */
const MORNING = 8 * 60;

/** The move, from now on the book's own clock. */
function moveOf(to: ClockMove, book: Book, now: number, machine: number): Move {
  if (to === 'real') return { until: machine, isReal: true, skips: machine - now > LONGEST_WALK };
  const still = { isReal: false, skips: false };
  if (to === 'nextDay') return { ...still, until: timeOfDay(book, now + MS_A_DAY, MORNING) };
  const [hours = 0, minutes = 0] = to.split(':').map(Number);
  const today = timeOfDay(book, now, hours * 60 + minutes);
  return { ...still, until: today >= now ? today : today + MS_A_DAY };
}

/**
 * Where the clock stops that was sent to three: triggers are never quite on time, so it goes on to the first run after
 * it, or stays when nothing is to run soon.
 */
function afterNextRun(book: Book, instant: number): number {
  const next = nextRunAt(book);
  return next !== null && next - instant <= PATIENCE ? Math.max(next, instant) : instant;
}

/** An instant's day at so many minutes after midnight, in the spreadsheet's time zone. */
function timeOfDay(book: Book, instant: number, minutes: number): number {
  const local = instant + book.utcOffset();
  return local - (local % MS_A_DAY) + minutes * MS_A_MINUTE - book.utcOffset();
}
