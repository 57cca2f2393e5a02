/**
 * The clock that calls `tick`: its account, its last tick, and the day that it has begun. Several accounts may have a
 * clock, but only one of them counts.
 */

import * as z from 'zod/mini';
import type { Day } from '../../domain/day';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { daySchema, valueIn } from '../../sheets/core/stored';
import { property } from './property';

/** The clock that counts. */
export interface Clock {
  /** The address of its account; '' if Google did not reveal it. */
  readonly by: string;
}

/** A tick. */
export interface Tick {
  readonly at: Date;
  /** The address of the account that it ran as; null if it was not stored. */
  readonly by: string | null;
}

/** The key of the clock that counts. */
export const CLOCK_KEY = 'clock';
/** The key of the day that was begun, which means that its tabs are settled. */
export const BEGUN_DAY_KEY = 'remind.day';
/** The key of the last tick. */
export const LAST_TICK_KEY = 'remind.last';

/** `clock`. */
export const CLOCK = property<Clock>(lazily(() => z.object({ by: z.string() })));

/** `remind.day`, and `remind.` with a step: the last day on which it was begun or done. */
export const DAYS = property(
  lazily(() => z.object({ day: daySchema() })),
  (text) => ({ day: text }),
);

/** `remind.last`. */
export const LAST_TICK = property(
  lazily(() => z.object({ at: z.iso.datetime(), by: z.optional(z.string()) })),
  (text) => ({ at: text }),
);

/** The clock that counts; null if set-up has not made one yet. */
export const readClock = (entries: Entries): Clock | null => valueIn(CLOCK.read(entries, CLOCK_KEY));

/** The entry that stores it. */
export const keepClock = (clock: Clock): Entries => CLOCK.keep(CLOCK_KEY, clock);

/** The last tick; null if there was none. */
export function lastTick(entries: Entries): Tick | null {
  const known = valueIn(LAST_TICK.read(entries, LAST_TICK_KEY));
  return known && { at: new Date(known.at), by: known.by ?? null };
}

/** The entry that stores a tick. */
export const keepLastTick = (at: Date, by: string): Entries =>
  LAST_TICK.keep(LAST_TICK_KEY, { at: at.toISOString(), by });

/** The day that was begun last; null if none was. */
export const begunDay = (entries: Entries): Day | null => valueIn(DAYS.read(entries, BEGUN_DAY_KEY))?.day ?? null;

/** The entry that stores the day that was begun. */
export const keepBegunDay = (day: Day): Entries => DAYS.keep(BEGUN_DAY_KEY, { day });

/** The number of missed ticks after which the clock counts as stopped. */
const TICKS_OF_SILENCE = 3;

/** Whether the last tick is too long ago for a clock with this many minutes between two ticks. */
export const isSilent = ({ at }: Tick, now: Date, clockMinutes: number): boolean =>
  now.getTime() - at.getTime() > TICKS_OF_SILENCE * clockMinutes * 60_000;
