/**
 * The states of a day's report, and whether it was on time. People are told "before 15:00". A minute more makes up for
 * the delay with which Google begins to handle an edit.
 */

import { type Day, dayOf, secondOf } from '../day';

/** Whether a report was received before the deadline, after it, or at a time that nobody knows. */
export const TIMELINESS = ['onTime', 'late', 'unknownTime'] as const;

/** One of these; its keys are stored, so none may ever change. */
export type Timeliness = (typeof TIMELINESS)[number];

/** The keys of a commune's states on a day. They are stored, so none may ever change. */
export const COMMUNE_STATES = ['missing', 'invalid', 'onTime', 'late', 'exempt', 'unknownTime'] as const;

/** A commune's state on a day. */
export type CommuneState = (typeof COMMUNE_STATES)[number];

/** The verdict on a commune's report of a day. */
export interface DayVerdict {
  readonly state: CommuneState;
}

/** Whether a state means that the commune has reported. */
export const isReported = (state: CommuneState): state is Timeliness =>
  (TIMELINESS as readonly CommuneState[]).includes(state);

/** What told of a figure first: the event of the edit, or a reading of the tab where no event came. */
export const WITNESSES = ['event', 'reading'] as const;

/** One of these; its keys are stored. */
export type Witness = (typeof WITNESSES)[number];

/** The current time, and the deadline. */
export interface Moment {
  readonly now: Date;
  readonly today: Day;
  /** The minute of the day, 900 for 15:00. */
  readonly deadline: number;
}

/** The moment of an instant, cut to seconds as in the spreadsheet. */
export function momentOf(now: Date, deadline: number): Moment {
  const second = new Date(Math.floor(now.getTime() / 1000) * 1000);
  return { now: second, today: dayOf(second), deadline };
}

/** Seconds after the deadline in which an edit is still on time. */
const GRACE = 60;
/** Seconds after the deadline up to which a reading takes for on time what no event told of. */
const BENEFIT_OF_DOUBT = 600;

/** The seconds that have passed since the deadline of an instant's day; negative before it. */
const sinceDeadline = (instant: Date, deadline: number): number => secondOf(instant) - deadline * 60;

/** Whether an instant is in the minute after the deadline, in which an edit is still on time. */
export function isInGrace(instant: Date, deadline: number): boolean {
  const seconds = sinceDeadline(instant, deadline);
  return seconds >= 0 && seconds < GRACE;
}

/**
 * The timeliness of a figure that was received at an instant. Where no event told of it, it may have been typed at any
 * time before: within ten minutes after the deadline it counts as on time, later nobody knows.
 */
export function timelinessOf(received: Date, witness: Witness, deadline: number): Timeliness {
  const seconds = sinceDeadline(received, deadline);
  if (witness === 'event') return seconds < GRACE ? 'onTime' : 'late';
  return seconds <= BENEFIT_OF_DOUBT ? 'onTime' : 'unknownTime';
}

/**
 * Whether the clock reads all tabs at an instant although no step is due: from a quarter of an hour before the deadline,
 * so that no event need have come, until the ten minutes after it are over.
 */
export function isAroundDeadline(instant: Date, deadline: number): boolean {
  const seconds = sinceDeadline(instant, deadline);
  return seconds >= -900 && seconds <= BENEFIT_OF_DOUBT;
}
