/**
 * Sends the mails of one step: to every district that is not complete, then the digest. A mail is recorded as soon as
 * it is sent, so a run that is cut off leaves at most the one in flight to be sent again; what could not be sent is
 * left to a later tick.
 */

import { type Day, minuteOf } from '../../domain/day';
import { isWarning } from '../../domain/finding';
import { isClosed } from '../../domain/reporting/closing';
import { type Lateness, latenessOf } from '../../domain/reporting/lateness';
import { type CommuneFigure, provinceReport } from '../../domain/reporting/provinceReport';
import { momentOf } from '../../domain/reporting/timeliness';
import type { District, LocalityCode, Register } from '../../domain/units/locality';
import { digestMail } from '../../mail/digest';
import { reminderMail } from '../../mail/reminder';
import { asTrial } from '../../mail/trial';
import type { Messages } from '../../messages';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { Mail } from '../../platform/post';
import type { World } from '../../platform/world';
import type { ProvinceContext } from '../province/context';
import { logOnce } from '../province/log';
import { type ProvinceReading, readDistrictTab } from '../province/readProvince';
import { readClosing } from '../state/closing';
import { keepMail, keepStep, type MailRecord, type ReminderKind, type StepRecord, withMail } from '../state/reminders';

/** The owner of the digest's record. */
const DIGEST = '@digest';

/** What a sending is about. */
export interface Sending {
  readonly kind: ReminderKind;
  readonly record: StepRecord;
  /** The districts that may get a mail; all of them in a step. */
  readonly districts: readonly District[];
  /** Whom trial mode writes to where Settings names no contact. */
  readonly operator: string;
}

/** Sends the mails and returns the step's record, which is also remembered. `reading` is the latest of the province. */
export function sendStep(
  world: World,
  context: ProvinceContext,
  reading: ProvinceReading,
  sending: Sending,
): StepRecord {
  const { register, located, settings, text } = context;
  const { kind, districts } = sending;
  const figures = new Map(reading.figures);
  // Somebody may have thought over the question for a while since the reading.
  const moment = momentOf(world.now(), settings.deadline);
  const { today, now } = moment;
  const url = world.workbook.url();
  const link = (owner: LocalityCode | '@summary') => `${url}#gid=${located.byOwner.get(owner)?.id ?? 0}`;
  const post = new Outbox(world, context, sending, now);
  const closing = readClosing(located.remembered);
  let { record } = sending;

  for (const district of districts) {
    const { locality } = district;
    if (record.mails[locality.code]?.final) continue;
    const late = currentLateness(context, { ...reading, moment }, district, figures);
    if (late.lateness.state !== 'open') {
      record = withMail(record, locality.code, post.nothing());
      continue;
    }
    const step = kind === 'now' ? 'reminder' : kind;
    const closedAt = closing && isClosed(closing, locality.code, now) ? closing.minute : null;
    const reminder = { district: locality, ...late, day: today, now, step, url: link(locality.code), closedAt };
    record = post.send(record, locality.code, reminderMail(reminder, settings, text));
  }
  if (kind === 'reminder' && !record.mails[DIGEST]?.final) {
    const digest = {
      report: provinceReport(register, figures, settings.target, []),
      districts: register.districts.map((each) => ({
        locality: each.locality,
        lateness: latenessOf(each, figures),
      })),
      change: changeOf(figures),
      day: today,
      now,
      url: link('@summary'),
    };
    record = post.send(record, DIGEST, digestMail(digest, settings, text));
  }
  return finish(world, context, kind, record, now);
}

/** How a district stands; one that seems late is read once more, immediately before its mail. */
function currentLateness(
  context: ProvinceContext,
  reading: ProvinceReading,
  district: District,
  figures: Map<LocalityCode, CommuneFigure>,
): { readonly lateness: Lateness; readonly findings: ProvinceReading['findings'] } {
  const lateness = latenessOf(district, figures);
  if (lateness.state !== 'open') return { lateness, findings: [] };
  const again = readDistrictTab(context, reading, district);
  for (const [code, { figure }] of again?.settled.communes ?? []) figures.set(code, figure);
  const findings = (again?.findings ?? []).filter(({ fault }) => !isWarning(fault));
  return { lateness: latenessOf(district, figures), findings };
}

/** How many users were gained since the last valid figures of earlier days; null without any. */
function changeOf(figures: ReadonlyMap<LocalityCode, CommuneFigure>): number | null {
  if ([...figures.values()].every(({ before }) => before === null)) return null;
  return [...figures.values()].reduce((sum, { users, before }) => sum + users - (before ?? 0), 0);
}

/** Sends mails and says what became of each. */
class Outbox {
  private left: number | null = null;

  constructor(
    private readonly world: World,
    private readonly context: ProvinceContext,
    private readonly sending: Sending,
    private readonly now: Date,
  ) {}

  /** The record of a district that needs no mail. */
  nothing(): MailRecord {
    return { outcome: 'none', time: this.time(), detail: '', final: true, logged: true };
  }

  /** Sends, and remembers at once that it was sent. */
  send(record: StepRecord, owner: string, composed: Mail): StepRecord {
    const { reminding } = this.context.text;
    const { operator, kind } = this.sending;
    const { trial, contactMail } = this.context.settings.mail;
    if (composed.to.length === 0) return withMail(record, owner, this.failed(record, owner, reminding.noAddress, true));
    const mail = trial ? asTrial(composed, contactMail || operator, this.context.text) : composed;
    const recipients = mail.to.length + mail.cc.length;
    this.left ??= this.world.post.quota();
    if (this.left < recipients) return withMail(record, owner, this.failed(record, owner, reminding.noQuota, false));
    try {
      this.world.post.send(mail);
    } catch (error) {
      // The others are sent all the same; this one is tried again by the next tick.
      const why = error instanceof Error ? error.message : String(error);
      return withMail(record, owner, this.failed(record, owner, reminding.refused(why), false));
    }
    this.left -= recipients;
    const detail = [...mail.to, ...mail.cc].join(', ');
    const sent: MailRecord = { outcome: 'sent', time: this.time(), detail, final: true, logged: false };
    this.world.memory.write(keepMail(kind, record.day, owner, sent));
    return withMail(record, owner, sent);
  }

  /** The same failure is logged once, however often it is tried. */
  private failed(record: StepRecord, owner: string, detail: string, final: boolean): MailRecord {
    const before = record.mails[owner];
    return { outcome: 'failed', time: this.time(), detail, final, logged: before?.detail === detail && before.logged };
  }

  private time(): string {
    return formatMinute(minuteOf(this.now), 'en');
  }
}

/** Logs what is not logged yet, and remembers how far the step is. */
function finish(
  world: World,
  context: ProvinceContext,
  kind: ReminderKind,
  { day, mails }: StepRecord,
  now: Date,
): StepRecord {
  const { register, text } = context;
  const open = Object.entries(mails).filter(([, { logged }]) => !logged);
  const details = open.map(([owner, mail]) => mailSentence(owner, mail, day, register, text));
  logOnce(context, now, text.reminding.step[kind], details);
  const logged = Object.entries(mails).map(([owner, mail]) => [owner, { ...mail, logged: true }] as const);
  const done = logged.every(([, { final }]) => final);
  const finished: StepRecord = { day, mails: Object.fromEntries(logged), done };
  world.memory.write(keepStep(kind, finished));
  return finished;
}

/** What became of a mail, with its day and whom it is for. */
export function mailSentence(
  owner: string,
  { outcome, detail, time }: MailRecord,
  day: Day,
  register: Register,
  text: Messages,
): string {
  const { reminding } = text;
  const district = register.districts.find(({ locality }) => locality.code === owner);
  const whom = district ? text.place(district.locality, null, null) : reminding.digest;
  const when = `${formatCalendarDay(day)} ${time}`;
  return outcome === 'sent' ? reminding.sent(when, whom, detail) : reminding.failed(when, whom, detail);
}
