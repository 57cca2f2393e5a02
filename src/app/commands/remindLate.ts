/** "Đôn đốc đơn vị chưa nộp": sends the reminder at once, after a question that names the recipients. */

import { isClosed } from '../../domain/reporting/closing';
import { latenessOf, openCommunes } from '../../domain/reporting/lateness';
import { type District, reminderRecipients } from '../../domain/units/locality';
import type { World } from '../../platform/world';
import { confirm, done, type Outcome } from '../outcome';
import type { ProvinceContext } from '../province/context';
import { type RefreshedProvince, refreshProvince } from '../province/refreshProvince';
import { sendStep } from '../reminders/sendStep';
import { problem, type Said } from '../result';
import type { CommandContext } from '../rights/admit';
import { closingOf } from '../state/closing';
import { type Reminded, readStep, remindedToday } from '../state/mails';
import { readSchedule } from '../state/reminders';

/** A district that would get a mail, and its last one of today. */
interface Named {
  readonly code: string;
  readonly name: string;
  readonly reminded: Reminded | null;
}

/** What a question asks for. */
interface Offer {
  readonly named: readonly Named[];
  /** Whether one of the late districts is closed. */
  readonly isLocked: boolean;
  /** The names of late districts without an address. */
  readonly silent: readonly string[];
}

/** Reminds districts that are late and were not reminded today; if all were, asks whether to remind them again. */
export const remindLate = (world: World, context: CommandContext): Outcome => remind(world, context, null);

/**
 * Sends what was asked for, as far as it is still due; asks, or asks anew, where that is more than what was asked: a
 * district became late, was reminded meanwhile, or was locked, which changes the mail.
 */
function remind(world: World, context: CommandContext, asked: Offer | null): Outcome {
  const province = refreshProvince(world, context);
  const late = context.register.districts.filter((each) => latenessOf(each, province.figures).state === 'open');
  if (late.length === 0) return done((text) => text.reminding.nobodyLate, context.nouns);
  const offer = offerOf(context, province, late);
  if (offer.named.length === 0) return problem((text) => text.reminding.unreachable(offer.silent));
  if (asked !== null && isCovered(offer, asked)) return send(world, context, province, offer, asked);
  return confirm({
    title: (text) => text.reminding.askTitle,
    said: questionOf(offer),
    nouns: context.nouns,
    yes: (again, read) => remind(again, read, offer),
    no: done((text) => text.reminding.cancelled),
  });
}

function offerOf(context: ProvinceContext, province: RefreshedProvince, late: readonly District[]): Offer {
  const entries = context.located.remembered;
  const { today, now } = province.moment;
  const isReachable = (district: District) =>
    reminderRecipients(district.locality, openCommunes(latenessOf(district, province.figures))).reporters.length > 0;
  const reachable = late
    .filter(isReachable)
    .map(({ locality: { code, name } }): Named => ({ code, name, reminded: remindedToday(entries, code, today) }));
  const fresh = reachable.filter(({ reminded }) => reminded === null);
  const closing = closingOf(entries, today);
  return {
    named: fresh.length > 0 ? fresh : reachable,
    isLocked: late.some(({ locality }) => isClosed(closing, locality.code, now)),
    silent: late.filter((district) => !isReachable(district)).map(({ locality }) => locality.name),
  };
}

/** Whether an answer to what was asked covers an offer. */
function isCovered(offer: Offer, asked: Offer): boolean {
  const isAsked = ({ code, reminded }: Named) =>
    asked.named.some((each) => each.code === code && each.reminded?.time === reminded?.time);
  return offer.named.every(isAsked) && (asked.isLocked || !offer.isLocked);
}

const questionOf =
  ({ named, silent, isLocked }: Offer): Said =>
  ({ reminding }) => {
    const again = named.flatMap(({ name, reminded }) =>
      reminded === null ? [] : [reminding.remindedAt(name, reminded.time, reminded.isSure)],
    );
    return [
      again.length > 0 ? reminding.askAgain(again) : reminding.ask(named.map(({ name }) => name)),
      ...(silent.length > 0 ? [reminding.unreachable(silent)] : []),
      ...(isLocked ? [reminding.askClosed] : []),
    ].join('\n');
  };

function send(
  world: World,
  context: CommandContext,
  province: RefreshedProvince,
  { named }: Offer,
  asked: Offer,
): Outcome {
  const codes = new Set(named.map(({ code }) => code));
  const districts = context.register.districts.filter(({ locality }) => codes.has(locality.code));
  const entries = context.located.remembered;
  const record = readStep(entries, 'now', province.moment.today);
  const operator = readSchedule(entries)?.by ?? world.person.address();
  const { mails } = sendStep(world, context, province, {
    kind: 'now',
    record,
    districts,
    operator,
    caller: context.caller,
  });
  const having = (outcome: string) => [...codes].filter((code) => mails[code]?.outcome === outcome).length;
  const spared = asked.named.filter(({ code }) => !codes.has(code)).map(({ name }) => name);
  return done(({ reminding }) =>
    [
      reminding.remindedNow(having('sent'), having('failed')),
      ...(spared.length > 0 ? [reminding.spared(spared)] : []),
    ].join(' '),
  );
}
