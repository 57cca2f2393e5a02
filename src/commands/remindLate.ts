/** "Đôn đốc đơn vị chưa nộp": the reminder at once, after a question that names whom it would go to. */

import { latenessOf } from '../domain/lateness';
import type { District } from '../domain/locality';
import { languageOfLocale, messagesIn } from '../language';
import type { World } from '../ports';
import { done, type Outcome } from './outcome';
import { readSchedule, readStep, remindedToday } from './reminderMemory';
import { sendStep } from './sendStep';
import { readSources } from './sources';
import { surveyDistricts } from './survey';

/** Reminds those who are late and were not reminded today; if all were, it asks whether to do so again. */
export function remindLate(world: World): Outcome {
  const sources = readSources(world);
  if ('kind' in sources) return sources;
  const { reminding } = messagesIn(languageOfLocale(world.person.locale()));
  const { moment, figures } = surveyDistricts(world, sources);
  const isLate = (district: District) =>
    latenessOf(district, ({ code }) => figures.get(code) ?? { state: 'missing' }).state === 'open';
  const late = sources.register.districts.filter(isLate);
  if (late.length === 0) return done((text) => text.reminding.nobodyLate);

  const entries = world.memory.read();
  const timeOf = ({ locality }: District) => remindedToday(entries, locality.code, moment.today);
  const fresh = late.filter((district) => timeOf(district) === null);
  const named = (district: District) => reminding.remindedAt(district.locality.name, timeOf(district) ?? '');
  const again = late.filter((district) => timeOf(district) !== null).map(named);
  const question =
    fresh.length > 0 ? reminding.ask(fresh.map(({ locality }) => locality.name)) : reminding.askAgain(again);
  if (!world.person.ask(reminding.askTitle, question)) return done((text) => text.reminding.cancelled);

  const districts = fresh.length > 0 ? fresh : late;
  const codes = new Set<string>(districts.map(({ locality }) => locality.code));
  const earlier = readStep(entries, 'now', moment.today);
  const kept = Object.entries(earlier.mails).filter(([owner]) => !codes.has(owner));
  const operator = readSchedule(entries)?.by ?? world.person.address();
  const record = { ...earlier, mails: Object.fromEntries(kept) };
  const { mails } = sendStep(world, sources, { occasion: 'now', record, districts, operator });
  const having = (outcome: string) => [...codes].filter((code) => mails[code]?.outcome === outcome).length;
  return done((text) => text.reminding.remindedNow(having('sent'), having('failed')));
}
