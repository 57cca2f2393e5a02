/**
 * The day's close: from then on the figures of the day stand, and a district's reporters can change nothing until
 * midnight, unless the staff open it again for a while.
 */

import { type Day, dayOf, minuteOf } from '../day';

/** Until which minute of the day a district is open again. */
interface Reopening {
  readonly until: number;
}

/** A day that was closed, and the districts that were opened since, by code. */
export interface Closing {
  readonly day: Day;
  /** The minute of the day at which it was closed. */
  readonly minute: number;
  /** How often the day was closed or opened: 1 for its first close. It tells one close of a day from the next. */
  readonly revision: number;
  /** The codes of the districts that were closed. */
  readonly districts: readonly string[];
  readonly reopened: Readonly<Record<string, Reopening>>;
}

/** The codes of the districts whose figures are closed at an instant. */
export const closedDistricts = (closing: Closing | null, now: Date): readonly string[] =>
  (closing?.districts ?? []).filter((code) => isClosed(closing, code, now));

/** Whether a district's figures are closed at an instant. */
export function isClosed(closing: Closing | null, code: string, now: Date): boolean {
  if (closing === null || closing.day !== dayOf(now) || !closing.districts.includes(code)) return false;
  const reopening = closing.reopened[code];
  return reopening === undefined || minuteOf(now) >= reopening.until;
}
