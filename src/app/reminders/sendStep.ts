/**
 * Sends the mails of one step: to every district that is not complete, then the digest. A later tick tries again what
 * could not be sent.
 */

import { isWarning } from '../../domain/finding';
import { isClosed } from '../../domain/reporting/closing';
import { type Lateness, latenessOf } from '../../domain/reporting/lateness';
import { type CommuneFigure, provinceReport } from '../../domain/reporting/provinceReport';
import { momentOf } from '../../domain/reporting/timeliness';
import type { District, LocalityCode } from '../../domain/units/locality';
import { digestMail } from '../../mail/digest';
import { reminderMail } from '../../mail/reminder';
import type { World } from '../../platform/world';
import type { ProvinceContext } from '../province/context';
import { logEntries } from '../province/log';
import { type ProvinceReading, readDistrictTab } from '../province/readProvince';
import type { Caller } from '../rights/caller';
import { readClosing } from '../state/closing';
import { keepStep, type MailRecord, type ReminderKind, type StepRecord, withMail, withoutIntent } from '../state/mails';
import { asLogged, entryOf, mailEntries } from './mailLog';
import { MOST_INTENTS, Outbox } from './outbox';

/** The owner of the digest's record. */
const DIGEST = '@digest';

/** What is sent, and to whom. */
export interface Sending {
  readonly kind: ReminderKind;
  /** The stored record of the step, read under the lock. */
  readonly record: StepRecord;
  /** The districts that may get a mail; in a step, all of them. */
  readonly districts: readonly District[];
  /** The recipient in trial mode if Settings has no contact. */
  readonly operator: string;
  /** Who reminds by hand; null for the clock. */
  readonly caller: Caller | null;
}

/** Sends the mails and returns the step's record, which is also stored. `reading` is the latest one of the province. */
export function sendStep(
  world: World,
  context: ProvinceContext,
  reading: ProvinceReading,
  sending: Sending,
): StepRecord {
  const { register, located, settings, text } = context;
  const { kind, districts } = sending;
  const figures = new Map(reading.figures);
  // Time has passed since the reading.
  const moment = momentOf(world.now(), settings.deadline);
  const { today, now } = moment;
  const url = world.workbook.url();
  const link = (owner: LocalityCode | '@summary') => `${url}#gid=${located.byOwner.get(owner)?.id ?? 0}`;
  const { left, replaced } = prepared(sending);
  const post = new Outbox(world, context, { ...sending, record: left, replaced }, now);
  // Not as the context remembers it: this very tick may have closed the day.
  const closing = readClosing(world.memory.read());
  let record = left;

  for (const district of districts) {
    const { locality } = district;
    const before = record.mails[locality.code];
    if (before?.final) continue;
    const late = currentLateness(context, { ...reading, moment }, district, figures);
    if (late.lateness.state !== 'open') {
      const isUnclear = before?.outcome === 'intended';
      record = withMail(record, locality.code, isUnclear ? withoutIntent(before) : post.nothing());
      continue;
    }
    const step = kind === 'now' ? 'reminder' : kind;
    const closedAt = closing && isClosed(closing, locality.code, now) ? closing.minute : null;
    const reminder = { district: locality, ...late, day: today, now, step, url: link(locality.code), closedAt };
    record = withMail(record, locality.code, post.send(locality.code, reminderMail(reminder, settings, text), before));
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
    record = withMail(record, DIGEST, post.send(DIGEST, digestMail(digest, settings, text), record.mails[DIGEST]));
  }
  return finish(world, context, post, record, now);
}

/**
 * The record that this run continues. A step sends again where an intent was left; a reminder by hand sends to its
 * districts again, whatever the results of earlier ones.
 */
function prepared({ kind, record, districts }: Sending): {
  readonly left: StepRecord;
  readonly replaced: StepRecord['mails'];
} {
  const codes = new Set<string>(kind === 'now' ? districts.map(({ locality }) => locality.code) : []);
  const mails = Object.entries(record.mails).map(([owner, mail]): [string, MailRecord] => [
    owner,
    kind === 'now' || mail.unclear >= MOST_INTENTS ? withoutIntent(mail) : mail,
  ]);
  return {
    left: { ...record, mails: Object.fromEntries(mails.filter(([owner]) => !codes.has(owner))) },
    replaced: Object.fromEntries(mails.filter(([owner]) => codes.has(owner))),
  };
}

/** The lateness of a district; one that seems late is read again immediately before its mail. */
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

/** The gain in users since the last valid figures of earlier days; null without such figures. */
function changeOf(figures: ReadonlyMap<LocalityCode, CommuneFigure>): number | null {
  if ([...figures.values()].every(({ before }) => before === null)) return null;
  return [...figures.values()].reduce((sum, { users, before }) => sum + users - (before ?? 0), 0);
}

/** Logs what is not logged yet, and stores the state of the step. */
function finish(world: World, context: ProvinceContext, post: Outbox, record: StepRecord, now: Date): StepRecord {
  const { text } = context;
  const { action } = post;
  // An intent of an earlier run for a district that is no longer in the register gets no outcome.
  const mails = Object.fromEntries(
    Object.entries(record.mails).map(([owner, mail]): [string, MailRecord] => [owner, withoutIntent(mail)]),
  );
  const open = Object.values(mails).filter(({ logged }) => !logged);
  const having = (outcome: MailRecord['outcome']) => open.filter((mail) => mail.outcome === outcome).length;
  const sent = having('sent');
  // A run that was cut off after sending left mails that are not logged; this run logs them and the end of the action.
  const ended =
    post.hasBegun || sent + having('unknown') > 0
      ? [entryOf(action, text, 'done', text.log.done(sent, having('failed')))]
      : [];
  logEntries(context, now, [...mailEntries(action, record.day, mails, context), ...ended]);
  const logged = asLogged(mails);
  const finished: StepRecord = {
    day: record.day,
    mails: logged,
    done: Object.values(logged).every(({ final }) => final),
  };
  world.memory.write(keepStep(action.kind, finished));
  return finished;
}
