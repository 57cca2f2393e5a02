/** The mail to a district whose report is not complete: who is missing, what must be mended, where to do it. */

import type { Day } from '../domain/day';
import type { Finding } from '../domain/finding';
import { type Lateness, openCommunes } from '../domain/reporting/lateness';
import type { ReminderStep } from '../domain/reporting/steps';
import type { Settings } from '../domain/settings';
import { type Locality, reminderRecipients } from '../domain/units/locality';
import { faultSentence, type Messages } from '../messages';
import { formatCalendarDay, formatMinute, formatTime } from '../messages/format';
import type { Mail } from '../platform/post';
import { asHtml, asText, type Part } from './html';

/** What a reminder says. */
export interface Reminder {
  readonly district: Locality;
  readonly lateness: Lateness;
  /** What was found in the district's tab. */
  readonly findings: readonly Finding[];
  readonly day: Day;
  readonly now: Date;
  readonly step: ReminderStep;
  /** Opens the district's tab. */
  readonly url: string;
  /** The minute at which the district's figures were closed; null while it can still enter them. */
  readonly closedAt: number | null;
}

/** Composes a reminder to those who report; at the escalation their leaders get a copy. */
export function reminderMail(reminder: Reminder, settings: Settings, text: Messages): Mail {
  const { district, lateness, findings, day, now, step, url, closedAt } = reminder;
  const { mail: words, language } = text;
  const { completeness, missing, invalid } = lateness;
  const asked = reminderRecipients(district, openCommunes(lateness));
  const wrong = invalid.map(({ code, name }) => {
    const found = findings.filter(({ locality }) => locality?.code === code);
    return `${name}: ${found.map(({ fault, figure }) => faultSentence(fault, text, figure)).join(' ')}`;
  });
  const said = {
    letter: settings.mail.letterNumber,
    office: settings.mail.office,
    time: formatTime(now, language),
    day: formatCalendarDay(day),
    ...completeness,
  };
  const parts: readonly Part[] = [
    { kind: 'paragraph', text: words.addressed(district), strong: true },
    { kind: 'paragraph', text: words.reminder(said) },
    ...(missing.length > 0 ? [paragraph(words.missing(missing.map(({ name }) => name)))] : []),
    ...(wrong.length > 0 ? [paragraph(words.invalid), { kind: 'list', items: wrong } as const] : []),
    paragraph(
      closedAt === null
        ? words.request[step](formatMinute(settings.deadline, language))
        : words.requestClosed(formatMinute(closedAt, language)),
    ),
    { kind: 'link', label: words.openTab, url },
    paragraph(words.closing(settings.mail)),
  ];
  return {
    to: asked.reporters,
    cc: step === 'escalation' ? asked.leaders : [],
    replyTo: settings.mail.contactMail,
    senderName: settings.mail.office,
    subject: words.subject[step](formatCalendarDay(day)),
    text: asText(parts),
    html: asHtml(parts, language),
    attachments: [],
  };
}

const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
