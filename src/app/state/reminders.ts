/**
 * What the reminders remember between two ticks: whether they are on, when which step is due, and what became of every
 * mail of the day. Each mail is known by its date, step and district, so that whatever fires twice sends once.
 */

import type { Day } from '../../domain/day';
import type { ReminderStep, TimedStep } from '../../domain/reporting/steps';
import type { Settings } from '../../domain/settings';
import type { Entries } from '../../platform/memory';

/** When what is due, as Settings had it last; only while reminders are on. */
export interface Schedule {
  /** The address of whoever switched them on. */
  readonly by: string;
  readonly deadline: number;
  readonly steps: readonly TimedStep[];
  /** The minute of the day at which the day is closed; null for never. */
  readonly closeTime: number | null;
}

/** A step of the day, or the reminder that somebody chose to send now. */
export type ReminderKind = ReminderStep | 'now';

/** What became of one mail. */
export interface MailRecord {
  /** `none` where the district had reported by then. */
  readonly outcome: 'sent' | 'none' | 'failed';
  /** "15:02" */
  readonly time: string;
  /** The recipients, or why it was not sent. */
  readonly detail: string;
  /** Whether a later tick has nothing to try again. */
  readonly final: boolean;
  readonly logged: boolean;
}

/** A step of a day: its mails by the district's code, the digest's under '@digest'. */
export interface StepRecord {
  readonly day: Day;
  readonly done: boolean;
  readonly mails: Readonly<Record<string, MailRecord>>;
}

/** The key of the time of the last tick. */
export const LAST_TICK = 'remind.last';
/** The key of the day that was begun: its tabs are settled. */
export const BEGUN_DAY = 'remind.day';
const SCHEDULE = 'remind.schedule';
const stepKey = (kind: ReminderKind): string => `remind.${kind}`;
const mailKey = (kind: ReminderKind, owner: string): string => `${stepKey(kind)}.${owner}`;

/** The schedule; null while reminders are off. */
export function readSchedule(entries: Entries): Schedule | null {
  const kept = entries[SCHEDULE];
  return kept ? (JSON.parse(kept) as Schedule) : null;
}

/** The entry that keeps a schedule; null switches reminders off. */
export const keepSchedule = (schedule: Schedule | null): Record<string, string> => ({
  [SCHEDULE]: schedule === null ? '' : JSON.stringify(schedule),
});

/** The schedule that settings ask for. */
export const scheduleOf = ({ deadline, steps, closeTime }: Settings, by: string): Schedule => ({
  by,
  deadline,
  steps,
  closeTime,
});

/** A step's record of a day, empty where nothing was done yet. */
export function readStep(entries: Entries, kind: ReminderKind, day: Day): StepRecord {
  const prefix = mailKey(kind, '');
  const mails = Object.keys(entries).flatMap((key): [string, MailRecord][] => {
    if (!key.startsWith(prefix)) return [];
    const { day: of, ...mail } = JSON.parse(entries[key] ?? '') as MailRecord & { readonly day: Day };
    return of === day ? [[key.slice(prefix.length), mail]] : [];
  });
  return { day, done: entries[stepKey(kind)] === day, mails: Object.fromEntries(mails) };
}

/** The entry that keeps one mail. Each has its own: Google's properties hold nine kilobytes each. */
export const keepMail = (kind: ReminderKind, day: Day, owner: string, mail: MailRecord): Record<string, string> => ({
  [mailKey(kind, owner)]: JSON.stringify({ day, ...mail }),
});

/** The entries that keep a record. */
export function keepStep(kind: ReminderKind, { day, done, mails }: StepRecord): Record<string, string> {
  const kept = Object.entries(mails).map(([owner, mail]) => keepMail(kind, day, owner, mail));
  return Object.assign({}, done ? { [stepKey(kind)]: day } : {}, ...kept);
}

/** The record with one mail more. */
export const withMail = (record: StepRecord, owner: string, mail: MailRecord): StepRecord => ({
  ...record,
  mails: { ...record.mails, [owner]: mail },
});

/** Everything that was not sent today, of every step. */
export function unsentToday(
  entries: Entries,
  day: Day,
): readonly { readonly owner: string; readonly mail: MailRecord }[] {
  const kinds: readonly ReminderKind[] = ['notice', 'reminder', 'escalation', 'now'];
  return kinds
    .flatMap((kind) => Object.entries(readStep(entries, kind, day).mails))
    .filter(([, { outcome }]) => outcome === 'failed')
    .map(([owner, mail]) => ({ owner, mail }));
}

/** When a district was reminded today, "15:02"; null when it was not. */
export function remindedToday(entries: Entries, owner: string, day: Day): string | null {
  const kinds: readonly ReminderKind[] = ['notice', 'reminder', 'escalation', 'now'];
  const times = kinds.flatMap((kind) => {
    const mail = readStep(entries, kind, day).mails[owner];
    return mail?.outcome === 'sent' ? [mail.time] : [];
  });
  return times.sort()[times.length - 1] ?? null;
}
