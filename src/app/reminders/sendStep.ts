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
import { formatCalendarDay, formatMinute, formatTime } from '../../messages/format';
import type { Mail } from '../../platform/post';
import type { World } from '../../platform/world';
import type { LogEntry, LogPhase } from '../../sheets/log/logTab';
import type { ProvinceContext } from '../province/context';
import { logEntries } from '../province/log';
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
  return finish(world, context, post.action, record, now);
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

/** A sending as the Log has it: a step is one action a day, however many ticks it takes. */
interface SendingAction {
  readonly kind: ReminderKind;
  readonly id: string;
  /** Whether this run is the first to send for it. */
  isBegun: boolean;
}

/** Sends mails and says what became of each. */
class Outbox {
  readonly action: SendingAction;
  private left: number | null = null;

  constructor(
    private readonly world: World,
    private readonly context: ProvinceContext,
    private readonly sending: Sending,
    private readonly now: Date,
  ) {
    const { kind, record } = sending;
    const id = kind === 'now' ? `${record.day}.now.${now.toISOString()}` : `${record.day}.${kind}`;
    this.action = { kind, id, isBegun: false };
  }

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
    this.begin();
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

  /** Logs that the action begins, before its first mail. A step with mails was begun by an earlier tick. */
  private begin(): void {
    const { kind, record } = this.sending;
    if (this.action.isBegun || (kind !== 'now' && Object.keys(record.mails).length > 0)) return;
    this.action.isBegun = true;
    const { log, language } = this.context.text;
    logEntries(this.context, this.now, [
      entryOf(this.action, this.context.text, 'begun', log.begun(formatTime(this.now, language))),
    ]);
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

/** An entry about the sending itself. */
const entryOf = ({ kind, id }: SendingAction, text: Messages, phase: LogPhase, detail: string): LogEntry => ({
  event: kind,
  phase,
  id,
  action: text.reminding.step[kind],
  detail,
});

/** Logs what is not logged yet, and remembers how far the step is. */
function finish(
  world: World,
  context: ProvinceContext,
  action: SendingAction,
  { day, mails }: StepRecord,
  now: Date,
): StepRecord {
  const { register, text } = context;
  const { kind, id } = action;
  const open = Object.entries(mails).filter(([, { logged }]) => !logged);
  const entries = open.map(([owner, mail]): LogEntry => {
    const mailId = [id, owner, mail.outcome, mail.time].join('.');
    const detail = mailSentence(owner, mail, day, register, text);
    return { event: 'mail', id: mailId, action: text.reminding.step[kind], detail };
  });
  const having = (outcome: MailRecord['outcome']) => open.filter(([, mail]) => mail.outcome === outcome).length;
  const sent = having('sent');
  // A run that was cut off after it had sent leaves mails that are not logged: this one ends its action.
  const ended =
    action.isBegun || sent > 0 ? [entryOf(action, text, 'done', text.log.done(sent, having('failed')))] : [];
  logEntries(context, now, [...entries, ...ended]);
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
