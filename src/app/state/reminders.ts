/**
 * What reminders store between two ticks: whether they are on, when each step is due, and the result of every mail of
 * the day. A mail is identified by its day, step and district, so that a trigger that fires twice sends it once.
 */

import * as z from 'zod/mini';
import type { Day } from '../../domain/day';
import { lazily } from '../../domain/lazily';
import { REMINDER_STEPS, type ReminderStep, type TimedStep } from '../../domain/reporting/steps';
import type { Settings } from '../../domain/settings';
import type { Entries } from '../../platform/memory';
import { daySchema, minuteSchema, type Stored, valueIn } from '../../sheets/core/stored';
import { dropped, property } from './property';

/** The times of the steps and of the close, as last read from Settings; stored only while reminders are on. */
export interface Schedule {
  /** The address of the account that switched reminders on. */
  readonly by: string;
  readonly deadline: number;
  readonly steps: readonly TimedStep[];
  /** The minute of the day at which the day is closed; null for never. */
  readonly closeTime: number | null;
}

/** A step of the day, or the reminder by the command "Đôn đốc đơn vị chưa nộp". */
export type ReminderKind = ReminderStep | 'now';

const KINDS: readonly ReminderKind[] = [...REMINDER_STEPS, 'now'];

/** The result of one mail. */
export interface MailRecord {
  /** `none` if the district had reported by then. */
  readonly outcome: 'sent' | 'none' | 'failed';
  /** "15:02" */
  readonly time: string;
  /** The recipients, or why it was not sent. */
  readonly detail: string;
  /** Whether no later tick tries it again. */
  readonly final: boolean;
  readonly logged: boolean;
}

/** A step of a day: its mails by the district's code, the digest under '@digest'. */
export interface StepRecord {
  readonly day: Day;
  readonly done: boolean;
  readonly mails: Readonly<Record<string, MailRecord>>;
}

/** The key of the schedule. */
export const SCHEDULE_KEY = 'remind.schedule';
/** The key of the day that was begun, which means that its tabs are settled. */
export const BEGUN_DAY_KEY = 'remind.day';
/** The key of the time of the last tick. */
export const LAST_TICK_KEY = 'remind.last';
const stepKey = (kind: ReminderKind): string => `remind.${kind}`;
const mailKey = (kind: ReminderKind, owner: string): string => `${stepKey(kind)}.${owner}`;

/** Whether a key is that of a step. */
export const isStepKey = (key: string): boolean => KINDS.some((kind) => key === stepKey(kind));
/** Whether a key is that of a mail. */
export const isMailKey = (key: string): boolean => KINDS.some((kind) => key.startsWith(mailKey(kind, '')));

/** `remind.schedule`. */
export const SCHEDULE = property<Schedule>(
  lazily(() =>
    z.object({
      by: z.string(),
      deadline: minuteSchema(),
      steps: z.array(z.object({ step: z.enum(REMINDER_STEPS), minute: minuteSchema() })),
      closeTime: z.nullable(minuteSchema()),
    }),
  ),
  (text) => JSON.parse(text),
);

/** `remind.day`, and `remind.` with a step: the last day on which it was begun or done. */
export const DAYS = property(
  lazily(() => z.object({ day: daySchema() })),
  (text) => ({ day: text }),
);

/** `remind.last`: the time of the last tick. */
export const LAST_TICK = property(
  lazily(() => z.object({ at: z.iso.datetime() })),
  (text) => ({ at: text }),
);

/** `remind.` with a step and the owner of a mail: its result, and the day. */
export const MAILS = property<MailRecord & { readonly day: Day }>(
  lazily(() =>
    z.object({
      day: daySchema(),
      outcome: z.enum(['sent', 'none', 'failed']),
      time: z.string(),
      detail: z.string(),
      final: z.boolean(),
      logged: z.boolean(),
    }),
  ),
  (text) => JSON.parse(text),
);

/** The schedule as it is stored: absent while reminders are off. */
export const storedSchedule = (entries: Entries): Stored<Schedule> => SCHEDULE.read(entries, SCHEDULE_KEY);

/** The schedule; null while reminders are off, or if it cannot be read. */
export const readSchedule = (entries: Entries): Schedule | null => valueIn(storedSchedule(entries));

/** The entry that stores a schedule; null switches reminders off. */
export const keepSchedule = (schedule: Schedule | null): Entries =>
  schedule === null ? dropped(SCHEDULE_KEY) : SCHEDULE.keep(SCHEDULE_KEY, schedule);

/** The schedule that settings ask for. */
export const scheduleOf = ({ deadline, steps, closeTime }: Settings, by: string): Schedule => ({
  by,
  deadline,
  steps,
  closeTime,
});

/** The day that was begun last; null if none was. */
export const begunDay = (entries: Entries): Day | null => valueIn(DAYS.read(entries, BEGUN_DAY_KEY))?.day ?? null;

/** The entry that stores the day that was begun. */
export const keepBegunDay = (day: Day): Entries => DAYS.keep(BEGUN_DAY_KEY, { day });

/** The time of the last tick; null if there was none. */
export function lastTick(entries: Entries): Date | null {
  const known = valueIn(LAST_TICK.read(entries, LAST_TICK_KEY));
  return known && new Date(known.at);
}

/** The entry that stores the time of a tick. */
export const keepLastTick = (now: Date): Entries => LAST_TICK.keep(LAST_TICK_KEY, { at: now.toISOString() });

/** A step's record of a day; empty if nothing was done yet. */
export function readStep(entries: Entries, kind: ReminderKind, day: Day): StepRecord {
  const prefix = mailKey(kind, '');
  const mails = Object.keys(entries).flatMap((key): [string, MailRecord][] => {
    const kept = key.startsWith(prefix) ? valueIn(MAILS.read(entries, key)) : null;
    if (kept === null || kept.day !== day) return [];
    const { day: _, ...mail } = kept;
    return [[key.slice(prefix.length), mail]];
  });
  const done = valueIn(DAYS.read(entries, stepKey(kind)))?.day === day;
  return { day, done, mails: Object.fromEntries(mails) };
}

/** The entry that stores one mail. Each mail has its own, because a property holds at most nine kilobytes. */
export const keepMail = (kind: ReminderKind, day: Day, owner: string, mail: MailRecord): Entries =>
  MAILS.keep(mailKey(kind, owner), { day, ...mail });

/** The entries that store a record. */
export function keepStep(kind: ReminderKind, { day, done, mails }: StepRecord): Entries {
  const kept = Object.entries(mails).map(([owner, mail]) => keepMail(kind, day, owner, mail));
  return Object.assign({}, done ? DAYS.keep(stepKey(kind), { day }) : {}, ...kept);
}

/** The record with another mail. */
export const withMail = (record: StepRecord, owner: string, mail: MailRecord): StepRecord => ({
  ...record,
  mails: { ...record.mails, [owner]: mail },
});

/** Everything that could not be sent today, in any step. */
export function unsentToday(
  entries: Entries,
  day: Day,
): readonly { readonly owner: string; readonly mail: MailRecord }[] {
  return KINDS.flatMap((kind) => Object.entries(readStep(entries, kind, day).mails))
    .filter(([, { outcome }]) => outcome === 'failed')
    .map(([owner, mail]) => ({ owner, mail }));
}

/** The time when a district was reminded today, "15:02"; null if it was not. */
export function remindedToday(entries: Entries, owner: string, day: Day): string | null {
  const times = KINDS.flatMap((kind) => {
    const mail = readStep(entries, kind, day).mails[owner];
    return mail?.outcome === 'sent' ? [mail.time] : [];
  });
  return times.sort()[times.length - 1] ?? null;
}
