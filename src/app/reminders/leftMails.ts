/** Mails that will not be sent any more: those of a step for which it is too late, and intents left from earlier days. */

import { dayOf } from '../../domain/day';
import type { TimedStep } from '../../domain/reporting/steps';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { World } from '../../platform/world';
import type { LogEntry } from '../../sheets/log/logTab';
import type { ProvinceContext } from '../province/context';
import { logEntries } from '../province/log';
import { keepStep, leftSteps, type ReminderKind, type StepRecord, withoutIntent } from '../state/mails';
import { actionOf, asLogged, mailEntries } from './mailLog';

/** Skips a step for which it is too late, and logs that. */
export function skipStep(
  world: World,
  context: ProvinceContext,
  { step, minute }: TimedStep,
  record: StepRecord,
  now: Date,
): void {
  const { reminding, language } = context.text;
  const detail = reminding.skipped(formatCalendarDay(record.day), formatMinute(minute, language));
  const skipped = { event: 'skip', id: `${record.day}.${step}`, action: reminding.step[step], detail } as const;
  giveUp(world, context, step, { ...record, done: true }, now, [skipped]);
}

/** Logs the mails of earlier days that may or may not have been sent. */
export function nameLeftMails(world: World, context: ProvinceContext, now: Date): void {
  for (const { kind, record } of leftSteps(context.located.remembered, dayOf(now))) {
    giveUp(world, context, kind, record, now, []);
  }
}

function giveUp(
  world: World,
  context: ProvinceContext,
  kind: ReminderKind,
  record: StepRecord,
  now: Date,
  entries: readonly LogEntry[],
): void {
  const mails = Object.fromEntries(
    Object.entries(record.mails).map(([owner, mail]) => [owner, withoutIntent(mail)] as const),
  );
  const action = actionOf(kind, record.day, now);
  logEntries(context, now, [...entries, ...mailEntries(action, record.day, mails, context)]);
  world.memory.write(keepStep(kind, { ...record, mails: asLogged(mails) }));
}
