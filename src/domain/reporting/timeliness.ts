/** The states of a day's report, and the deadline by which it is on time. */

import { type Day, dayOf, minuteOf } from '../day';

/** The keys of a commune's states on a day. They are stored, so none may ever change. */
export const COMMUNE_STATES = ['missing', 'invalid', 'onTime', 'late', 'exempt'] as const;

/** A commune's state on a day. */
export type CommuneState = (typeof COMMUNE_STATES)[number];

/** The verdict on a commune's report of a day. */
export interface DayVerdict {
  readonly state: CommuneState;
  /**
   * Whether the day's first valid report was on time, whatever was corrected later: a district is on time if it
   * first became complete before the deadline.
   */
  readonly firstOnTime: boolean;
}

/** Whether a state means that the commune has reported. */
export const isReported = (state: CommuneState): boolean => state === 'onTime' || state === 'late';

/** The current time, and the deadline. */
export interface Moment {
  readonly now: Date;
  readonly today: Day;
  /** The minute of the day, 900 for 15:00; a report at that minute is late. */
  readonly deadline: number;
}

/** The moment of an instant, cut to seconds as in the spreadsheet. */
export function momentOf(now: Date, deadline: number): Moment {
  const second = new Date(Math.floor(now.getTime() / 1000) * 1000);
  return { now: second, today: dayOf(second), deadline };
}

/** Whether an instant was before the deadline of its day. */
export const isOnTime = (instant: Date, deadline: number): boolean => minuteOf(instant) < deadline;
