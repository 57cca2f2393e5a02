/**
 * The reminder, a mail to a district that is not complete: who has not reported, what to correct, and a link to the
 * tab.
 */

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

/** The input of a reminder. */
export interface Reminder {
  readonly district: Locality;
  readonly lateness: Lateness;
  /** The findings in the district's tab. */
  readonly findings: readonly Finding[];
  readonly day: Day;
  readonly now: Date;
  readonly step: ReminderStep;
  /** The URL of the district's tab. */
  readonly url: string;
  /** The minute at which the district's figures were closed; null while they are open. */
  readonly closedAt: number | null;
}

/** Composes a reminder to those who report; the escalation is copied to their leaders. */
export function reminderMail(reminder: Reminder, settings: Settings, text: Messages): Mail {
  const { district, lateness, findings, day, now, step, url, closedAt } = reminder;
  const { mail: words, language } = text;
  const { completeness, missing, invalid } = lateness;
  const recipients = reminderRecipients(district, openCommunes(lateness));
  const wrong = invalid.map(({ code, name }) => {
    const found = findings.filter(({ locality }) => locality?.code === code);
    return `${name}: ${found.map(({ fault, figure }) => faultSentence(fault, text, figure)).join(' ')}`;
  });
  const status = {
    letter: settings.mail.letterNumber,
    office: settings.mail.office,
    time: formatTime(now, language),
    day: formatCalendarDay(day),
    ...completeness,
  };
  const parts: readonly Part[] = [
    { kind: 'paragraph', text: words.addressed(district), strong: true },
    { kind: 'paragraph', text: words.reminder(status) },
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
    to: recipients.reporters,
    cc: step === 'escalation' ? recipients.leaders : [],
    replyTo: settings.mail.contactMail,
    senderName: settings.mail.office,
    subject: words.subject[step](formatCalendarDay(day)),
    text: asText(parts),
    html: asHtml(parts, language),
    attachments: [],
  };
}

const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
