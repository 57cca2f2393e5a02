/**
 * The result of every mail of the reminders. A mail is identified by its day, step and district, so that a trigger that
 * fires twice sends it once. The intent to send a mail is stored before it is sent, its outcome after: an intent without
 * an outcome was left by a run that was cut off in between.
 */

import * as z from 'zod/mini';
import type { Day } from '../../domain/day';
import { lazily } from '../../domain/lazily';
import { REMINDER_STEPS, type ReminderStep } from '../../domain/reporting/steps';
import type { Entries } from '../../platform/memory';
import { daySchema, valueIn } from '../../sheets/core/stored';
import { DAYS } from './clock';
import { property } from './property';

/** A step of the day, or the reminder by the command "Đôn đốc đơn vị chưa nộp". */
export type ReminderKind = ReminderStep | 'now';

const KINDS: readonly ReminderKind[] = [...REMINDER_STEPS, 'now'];

/** The keys of a mail's outcome. They are stored, so none may ever change. */
const MAIL_OUTCOMES = ['intended', 'sent', 'none', 'failed', 'unknown'] as const;

/** The result of one mail. */
export interface MailRecord {
  /**
   * `intended` from before it is sent until its outcome is stored; `none` if the district had reported by then;
   * `unknown` if two intents were left without an outcome, or one that is not tried again.
   */
  readonly outcome: (typeof MAIL_OUTCOMES)[number];
  /** "15:02" */
  readonly time: string;
  /** The recipients, or why it was not sent. */
  readonly detail: string;
  /** Whether no later tick tries it again. */
  readonly final: boolean;
  readonly logged: boolean;
  /** The number of intents for this mail without a known outcome. */
  readonly unclear: number;
}

/** A step of a day: its mails by the district's code, the digest under '@digest'. */
export interface StepRecord {
  readonly day: Day;
  readonly done: boolean;
  readonly mails: Readonly<Record<string, MailRecord>>;
}

const stepKey = (kind: ReminderKind): string => `remind.${kind}`;
const mailKey = (kind: ReminderKind, owner: string): string => `${stepKey(kind)}.${owner}`;

/** Whether a key is that of a step. */
export const isStepKey = (key: string): boolean => KINDS.some((kind) => key === stepKey(kind));
/** Whether a key is that of a mail. */
export const isMailKey = (key: string): boolean => KINDS.some((kind) => key.startsWith(mailKey(kind, '')));

/** `remind.` with a step and the owner of a mail: its result, and the day. */
export const MAILS = property<MailRecord & { readonly day: Day }>(
  lazily(() =>
    z.object({
      day: daySchema(),
      outcome: z.enum(MAIL_OUTCOMES),
      time: z.string(),
      detail: z.string(),
      final: z.boolean(),
      logged: z.boolean(),
      // Records from before there were intents lack it.
      unclear: z._default(z.int(), 0),
    }),
  ),
  (text) => JSON.parse(text),
);

/** The stored mails of a kind, of any day. */
function storedMails(entries: Entries, kind: ReminderKind) {
  const prefix = mailKey(kind, '');
  return Object.keys(entries).flatMap((key) => {
    const kept = key.startsWith(prefix) ? valueIn(MAILS.read(entries, key)) : null;
    if (kept === null) return [];
    const { day, ...mail } = kept;
    return [{ owner: key.slice(prefix.length), day, mail }];
  });
}

/** A step's record of a day; empty if nothing was done yet. */
export function readStep(entries: Entries, kind: ReminderKind, day: Day): StepRecord {
  const mails = storedMails(entries, kind).flatMap((each) =>
    each.day === day ? [[each.owner, each.mail] as const] : [],
  );
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

/**
 * The record of an intent that is not tried again, so that nobody knows whether the mail was sent. Other records stay
 * unchanged.
 */
export const withoutIntent = (mail: MailRecord): MailRecord =>
  mail.outcome === 'intended' ? { ...mail, outcome: 'unknown', final: true, logged: false } : mail;

/** A step of an earlier day in which intents were left. */
export interface LeftStep {
  readonly kind: ReminderKind;
  readonly record: StepRecord;
}

/** The steps of earlier days in which intents were left without an outcome. */
export const leftSteps = (entries: Entries, today: Day): readonly LeftStep[] =>
  KINDS.flatMap((kind) => {
    const left = storedMails(entries, kind).filter(({ day, mail }) => day < today && mail.outcome === 'intended');
    return [...new Set(left.map(({ day }) => day))].map((day) => ({
      kind,
      record: {
        day,
        done: false,
        mails: Object.fromEntries(left.flatMap((each) => (each.day === day ? [[each.owner, each.mail]] : []))),
      },
    }));
  });

/** A mail of today, and whom it is for. */
export interface MailOfToday {
  readonly owner: string;
  readonly mail: MailRecord;
}

/** The mails of today with one of some outcomes, of every step. */
export const mailsOfToday = (
  entries: Entries,
  day: Day,
  outcomes: readonly MailRecord['outcome'][],
): readonly MailOfToday[] =>
  KINDS.flatMap((kind) => Object.entries(readStep(entries, kind, day).mails))
    .filter(([, { outcome }]) => outcomes.includes(outcome))
    .map(([owner, mail]) => ({ owner, mail }));

/** When a district was reminded, and whether that is sure. */
export interface Reminded {
  readonly time: string;
  readonly isSure: boolean;
}

/** The last time today at which a district was, or may have been, reminded; null if it was not. */
export function remindedToday(entries: Entries, owner: string, day: Day): Reminded | null {
  const times = mailsOfToday(entries, day, ['sent', 'intended', 'unknown'])
    .filter((each) => each.owner === owner)
    .map(({ mail }) => ({ time: mail.time, isSure: mail.outcome === 'sent' }));
  return times.sort((a, b) => (a.time < b.time ? -1 : 1))[times.length - 1] ?? null;
}
