/** "Đôn đốc đơn vị chưa nộp": the reminder at once, after a question that names whom it would go to. */

import { isClosed } from '../../domain/reporting/closing';
import { latenessOf, openCommunes } from '../../domain/reporting/lateness';
import { type District, reminderRecipients } from '../../domain/units/locality';
import { languageOfLocale, messagesIn } from '../../messages';
import type { World } from '../../platform/world';
import { done, type Outcome, problem } from '../outcome';
import { readContext } from '../province/context';
import { refreshProvince } from '../province/refreshProvince';
import { sendStep } from '../reminders/sendStep';
import { readClosing } from '../state/closing';
import { type Reminded, readStep, remindedToday } from '../state/mails';
import { readSchedule } from '../state/reminders';

/** Reminds those who are late and were not reminded today; if all were, it asks whether to do so again. */
export function remindLate(world: World): Outcome {
  const read = readContext(world);
  if (!read.ok) return read.problem;
  const context = read.value;
  const { reminding } = messagesIn(languageOfLocale(world.person.locale()), context.nouns);
  const province = refreshProvince(world, context);
  const { today } = province.moment;
  const late = context.register.districts.filter((district) => latenessOf(district, province.figures).state === 'open');
  if (late.length === 0) return done((text) => text.reminding.nobodyLate, context.nouns);

  const entries = world.memory.read();
  const timeOf = ({ locality }: District) => remindedToday(entries, locality.code, today);
  const reachable = late.filter((district) => {
    const open = openCommunes(latenessOf(district, province.figures));
    return reminderRecipients(district.locality, open).reporters.length > 0;
  });
  const fresh = reachable.filter((district) => timeOf(district) === null);
  const said = (name: string, { time, isSure }: Reminded) => reminding.remindedAt(name, time, isSure);
  const named = (district: District) => {
    const reminded = timeOf(district);
    return reminded === null ? district.locality.name : said(district.locality.name, reminded);
  };
  const silent = late.filter((district) => !reachable.includes(district)).map(({ locality }) => locality.name);
  if (reachable.length === 0) return problem((text) => text.reminding.unreachable(silent));
  const names =
    fresh.length > 0
      ? reminding.ask(fresh.map(({ locality }) => locality.name))
      : reminding.askAgain(reachable.map(named));
  const isLocked = late.some(({ locality }) => isClosed(readClosing(entries), locality.code, world.now()));
  const question = [
    names,
    ...(silent.length > 0 ? [reminding.unreachable(silent)] : []),
    ...(isLocked ? [reminding.askClosed] : []),
  ].join('\n');
  if (!world.person.ask(reminding.askTitle, question)) return done((text) => text.reminding.cancelled);

  const districts = fresh.length > 0 ? fresh : reachable;
  const codes = new Set<string>(districts.map(({ locality }) => locality.code));
  const record = readStep(entries, 'now', today);
  const operator = readSchedule(entries)?.by ?? world.person.address();
  const { mails } = sendStep(world, context, province, { kind: 'now', record, districts, operator });
  const having = (outcome: string) => [...codes].filter((code) => mails[code]?.outcome === outcome).length;
  return done((text) => text.reminding.remindedNow(having('sent'), having('failed')));
}
