/** Where the clock goes when somebody presses one of its buttons. Vietnam has no daylight saving, and neither has this. */

import type { Book } from '../../book/book';
import { nextRunAt, skipTo } from '../../book/clock';
import type { ClockMove } from '../wire';

/** What a press leads to. */
export interface Move {
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
export function moveOf(to: ClockMove, book: Book, now: number, machine: number): Move {
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
export function afterNextRun(book: Book, instant: number): number {
  const next = nextRunAt(book);
  return next !== null && next - instant <= PATIENCE ? Math.max(next, instant) : instant;
}

/** Leaves out all runs but those of the last day before an instant. */
export function skipAllButLastDay(book: Book, until: number): void {
  skipTo(book, until - MS_A_DAY);
}

/** An instant's day at so many minutes after midnight, in the spreadsheet's time zone. */
function timeOfDay(book: Book, instant: number, minutes: number): number {
  const local = instant + book.offset();
  return local - (local % MS_A_DAY) + minutes * MS_A_MINUTE - book.offset();
}
