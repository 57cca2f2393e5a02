/** The Log entries of sending mails: the beginning, the result of each mail, and the end. */

import type { Day } from '../../domain/day';
import type { Register } from '../../domain/units/locality';
import type { Messages } from '../../messages';
import { formatCalendarDay } from '../../messages/format';
import type { LogEntry, LogPhase } from '../../sheets/log/logTab';
import type { ProvinceContext } from '../province/context';
import { type Caller, withCaller } from '../rights/caller';
import type { MailRecord, ReminderKind, StepRecord } from '../state/mails';

/** The action in the Log: a step is one action a day, however many ticks it takes. */
export interface SendingAction {
  readonly kind: ReminderKind;
  readonly id: string;
  /** Who reminds by hand; null for the clock. */
  readonly caller: Caller | null;
}

/** The action of a step, or of a reminder by hand at an instant. */
export const actionOf = (kind: ReminderKind, day: Day, now: Date, caller: Caller | null = null): SendingAction => ({
  kind,
  caller,
  id: kind === 'now' ? `${day}.now.${now.toISOString()}` : `${day}.${kind}`,
});

/** An entry about the action itself. */
export const entryOf = (
  { kind, id, caller }: SendingAction,
  text: Messages,
  phase: LogPhase,
  detail: string,
): LogEntry => ({
  event: kind,
  phase,
  id,
  action: text.reminding.step[kind],
  detail: withCaller(detail, caller, text),
});

/** The entries of the mails that are not logged yet. */
export const mailEntries = (
  { kind, id }: SendingAction,
  day: Day,
  mails: StepRecord['mails'],
  { register, text }: Pick<ProvinceContext, 'register' | 'text'>,
): readonly LogEntry[] =>
  Object.entries(mails).flatMap(([owner, mail]): LogEntry[] => {
    if (mail.logged) return [];
    const mailId = [id, owner, mail.outcome, mail.time].join('.');
    const detail = mailSentence(owner, mail, day, register, text);
    return [{ event: 'mail', id: mailId, action: text.reminding.step[kind], detail }];
  });

/** The mails as they are stored after they were logged. */
export const asLogged = (mails: StepRecord['mails']): StepRecord['mails'] =>
  Object.fromEntries(Object.entries(mails).map(([owner, mail]) => [owner, { ...mail, logged: true }]));

/** The result of a mail, with its day and its district. */
export function mailSentence(
  owner: string,
  { outcome, detail, time }: MailRecord,
  day: Day,
  register: Register,
  { reminding, place }: Messages,
): string {
  const district = register.districts.find(({ locality }) => locality.code === owner);
  const whom = district ? place(district.locality, null, null) : reminding.digest;
  const when = `${formatCalendarDay(day)} ${time}`;
  if (outcome === 'sent') return reminding.sent(when, whom, detail);
  return outcome === 'failed' ? reminding.failed(when, whom, detail) : reminding.unknown(when, whom, detail);
}
