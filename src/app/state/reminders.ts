/** What reminders store between two ticks: whether they are on, and when each step is due. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import { REMINDER_STEPS, type TimedStep } from '../../domain/reporting/steps';
import type { Settings } from '../../domain/settings';
import type { Entries } from '../../platform/memory';
import { minuteSchema, type Stored, valueIn } from '../../sheets/core/stored';
import { dropped, property } from './property';

/** The times of the steps and of the close, as last read from Settings. */
interface Times {
  readonly deadline: number;
  readonly steps: readonly TimedStep[];
  /** The minute of the day at which the day is closed; null for never. */
  readonly closeTime: number | null;
}

/** The times, and who switched reminders on; stored only while they are on. */
export interface Schedule extends Times {
  /** The address of the account that switched reminders on. */
  readonly by: string;
}

/** The key of the schedule as reminders were switched on with. */
export const SCHEDULE_KEY = 'remind.schedule';
/** The key of the times that Settings have had since. */
export const TIMES_KEY = 'remind.times';

const timesFields = lazily(() => ({
  deadline: minuteSchema(),
  steps: z.array(z.object({ step: z.enum(REMINDER_STEPS), minute: minuteSchema() })),
  closeTime: z.nullable(minuteSchema()),
}));

/** `remind.schedule`. */
export const SCHEDULE = property<Schedule>(
  lazily(() => z.object({ by: z.string(), ...timesFields() })),
  (text) => JSON.parse(text),
);

/**
 * `remind.times`. They have a key of their own, so that a tick or an edit of Settings that writes them never switches
 * on reminders that were just switched off.
 */
export const TIMES = property<Times>(lazily(() => z.object(timesFields())));

/** The schedule as it is stored: absent while reminders are off. */
export function storedSchedule(entries: Entries): Stored<Schedule> {
  const stored = SCHEDULE.read(entries, SCHEDULE_KEY);
  const times = readTimes(entries);
  return stored.kind === 'read' && times !== null ? { ...stored, value: { ...stored.value, ...times } } : stored;
}

/** The schedule; null while reminders are off, or if it cannot be read. */
export const readSchedule = (entries: Entries): Schedule | null => valueIn(storedSchedule(entries));

/** The entries that store a schedule; null switches reminders off. */
export const keepSchedule = (schedule: Schedule | null): Entries =>
  schedule === null ? dropped(SCHEDULE_KEY) : { ...SCHEDULE.keep(SCHEDULE_KEY, schedule), ...keepTimes(schedule) };

/** The times that Settings had last; null before set-up has remembered them. */
export const readTimes = (entries: Entries): Times | null => valueIn(TIMES.read(entries, TIMES_KEY));

/** The entry that keeps the times of a schedule, whether reminders are on or off. */
export const keepTimes = ({ deadline, steps, closeTime }: Times): Entries =>
  TIMES.keep(TIMES_KEY, { deadline, steps, closeTime });

/** Whether times are stored already. */
export const areTimesKept = (entries: Entries, times: Times): boolean =>
  Object.entries(keepTimes(times)).every(([key, text]) => entries[key] === text);

/** The schedule that settings ask for. */
export const scheduleOf = ({ deadline, steps, closeTime }: Settings, by: string): Schedule => ({
  by,
  deadline,
  steps,
  closeTime,
});
