/** What the spreadsheet remembers of the day's close, and for which districts it has been carried out. */

import { type Day, dayOf } from '../../domain/day';
import type { Closing } from '../../domain/reporting/closing';
import type { Entries } from '../../platform/memory';

const CLOSING = 'close.day';
const LOCKED = 'close.locked';

/** The last close; null where no day was ever closed. */
export function readClosing(entries: Entries): Closing | null {
  const kept = entries[CLOSING];
  return kept ? (JSON.parse(kept) as Closing) : null;
}

/** The entry that keeps a close. */
export const keepClosing = (closing: Closing): Record<string, string> => ({ [CLOSING]: JSON.stringify(closing) });

/** The districts whose tabs are locked, by code, and the closed day that they say so of. */
export interface Locked {
  readonly day: Day | null;
  readonly districts: readonly string[];
}

/** Whose tabs are locked. */
export function readLocked(entries: Entries): Locked {
  const kept = entries[LOCKED];
  return kept ? (JSON.parse(kept) as Locked) : { day: null, districts: [] };
}

/** Whether a clock has to open or lock tabs some time: those that are locked, or today's that were opened for a while. */
export function needsClock(entries: Entries, now: Date): boolean {
  return readLocked(entries).districts.length > 0 || readClosing(entries)?.day === dayOf(now);
}

/** The entry that keeps whose tabs are locked. */
export const keepLocked = (locked: Locked): Record<string, string> => ({ [LOCKED]: JSON.stringify(locked) });
