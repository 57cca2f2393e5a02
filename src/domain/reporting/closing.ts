/**
 * The day's close: after it, a district's reporters can change nothing until midnight, unless the staff reopen the
 * district for a while.
 */

import { type Day, dayOf, minuteOf } from '../day';
import type { LocalityCode } from '../units/locality';
import type { CommuneState } from './timeliness';

/** The minute of the day until which a district is reopened. */
interface Reopening {
  readonly until: number;
}

/** A closed day, and the districts that were reopened since, by code. */
export interface Closing {
  readonly day: Day;
  /** The minute of the day at which it was closed. */
  readonly minute: number;
  /** The number of closes and reopenings of the day, 1 after the first close. It distinguishes closes of one day. */
  readonly revision: number;
  /** The codes of the districts that were closed. */
  readonly districts: readonly string[];
  readonly reopened: Readonly<Record<string, Reopening>>;
}

/** A day whose figures are in History, so that only people change them until midnight. */
export interface ClosedDay {
  /** The codes of the districts that were closed; they may have been reopened since. */
  readonly districts: readonly string[];
  /** The states of communes in History, as far as they are known. */
  readonly states: ReadonlyMap<LocalityCode, CommuneState>;
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
