/** The day's close as it is stored, and the districts to which it has been applied. */

import * as z from 'zod/mini';
import { type Day, dayOf } from '../../domain/day';
import { lazily } from '../../domain/lazily';
import type { Closing } from '../../domain/reporting/closing';
import type { Entries } from '../../platform/memory';
import { daySchema, minuteSchema, valueIn } from '../../sheets/core/stored';
import { property } from './property';

/** The key of the last close. */
export const CLOSING_KEY = 'close.day';
/** The key of the list of locked tabs. */
export const LOCKED_KEY = 'close.locked';

/** `close.day`: the last close. */
export const CLOSING = property<Closing>(
  lazily(() =>
    z.object({
      day: daySchema(),
      minute: minuteSchema(),
      revision: z.int(),
      districts: z.array(z.string()),
      reopened: z.record(z.string(), z.object({ until: minuteSchema() })),
    }),
  ),
  (text) => ({ revision: 0, ...JSON.parse(text) }),
);

/** The districts whose tabs are locked, by code, and the close by which they are. */
export interface Locked {
  readonly close: Pick<Closing, 'day' | 'minute' | 'revision'> | null;
  readonly districts: readonly string[];
}

/** `close.locked`: the districts whose tabs are locked. */
export const LOCKED = property<Locked>(
  lazily(() =>
    z.object({
      close: z.nullable(z.object({ day: daySchema(), minute: minuteSchema(), revision: z.int() })),
      districts: z.array(z.string()),
    }),
  ),
  formerLocked,
);

/** The districts whose tabs are locked; null if that cannot be read, and then any tab may be. */
export function readLocked(entries: Entries): Locked | null {
  const stored = LOCKED.read(entries, LOCKED_KEY);
  return stored.kind === 'absent' ? { close: null, districts: [] } : valueIn(stored);
}

/**
 * The last close; null if no day was ever closed. If it cannot be read, it is taken from the locked tabs: they stay
 * locked until midnight, and reopened ones stay open.
 */
export function readClosing(entries: Entries): Closing | null {
  const stored = CLOSING.read(entries, CLOSING_KEY);
  if (stored.kind !== 'unreadable') return valueIn(stored);
  const locked = readLocked(entries);
  return locked?.close ? { ...locked.close, districts: locked.districts, reopened: {} } : null;
}

/** The close of a day; null if the day was not closed. */
export function closingOf(entries: Entries, day: Day): Closing | null {
  const closing = readClosing(entries);
  return closing?.day === day ? closing : null;
}

/** The entry that stores a close. */
export const keepClosing = (closing: Closing): Entries => CLOSING.keep(CLOSING_KEY, closing);

/** The entry that stores the districts whose tabs are locked. */
export const keepLocked = (locked: Locked): Entries => LOCKED.keep(LOCKED_KEY, locked);

/** Whether a clock will have to open or lock tabs: some are locked, or were reopened for a while today. */
export function needsClock(entries: Entries, now: Date): boolean {
  const locked = readLocked(entries);
  return locked === null || locked.districts.length > 0 || readClosing(entries)?.day === dayOf(now);
}

/** Before layout 1 the minute and the revision of the close were not stored. */
function formerLocked(text: string): unknown {
  const former = z.safeParse(
    z.object({ day: z.nullable(daySchema()), districts: z.array(z.string()) }),
    JSON.parse(text),
  );
  if (!former.success) return null;
  const { day, districts } = former.data;
  return { close: day && { day, minute: 0, revision: 0 }, districts };
}
