/**
 * "Chốt số liệu": the day's figures go to History, marked on time or late, and the districts' tabs are locked until
 * midnight. Closing a closed day again records what was corrected since and locks whoever was opened.
 */

import { dayOf, minuteOf } from '../domain/day';
import { latenessOf } from '../domain/lateness';
import { languageOfLocale, messagesIn } from '../language';
import { formatCalendarDay, formatMinute } from '../language/format';
import type { World } from '../ports';
import { keepClosing, readClosing } from './closingMemory';
import { applyLocks } from './locks';
import { logOnce } from './log';
import { done, type Outcome, problem } from './outcome';
import { ensureClock } from './reminders';
import { readSources, type Sources } from './sources';
import { type Survey, surveyDistricts } from './survey';

/** Closes the day; before the deadline only after a question. */
export function closeDay(world: World): Outcome {
  const sources = readSources(world);
  if ('kind' in sources) return sources;
  const { settings, located } = sources;
  const { deadline } = settings;
  if (minuteOf(world.now()) < deadline) {
    const { closing, language } = messagesIn(languageOfLocale(world.person.locale()));
    const question = closing.askEarly(formatMinute(deadline, language));
    if (!world.person.ask(closing.title, question)) return done((text) => text.closing.cancelled);
  }
  const survey = surveyDistricts(world, sources, true);
  if (!survey.isRecorded) return problem((text) => text.closing.notRecorded);
  // The clock opens the tabs again after midnight.
  ensureClock(world, located.remembered);
  const known = readClosing(located.remembered);
  const isRepeated = known?.day === survey.moment.today && Object.keys(known.reopened).length === 0;
  const open = closeDistricts(world, sources, survey);
  if (isRepeated) {
    const day = formatCalendarDay(known.day);
    return done((text) => text.closing.already(day, formatMinute(known.minute, text.language)));
  }
  return done((text) => text.closing.closed(formatCalendarDay(survey.moment.today), open));
}

/** Locks what a survey has taken down, and names the districts that were not complete. */
export function closeDistricts(world: World, sources: Sources, survey: Survey): readonly string[] {
  const { register, text } = sources;
  const { now } = survey.moment;
  const today = dayOf(now);
  const open = register.districts
    .filter((district) => latenessOf(district, survey.figures).state === 'open')
    .map(({ locality }) => locality.name);
  const known = readClosing(world.memory.read());
  const minute = known?.day === today ? known.minute : minuteOf(now);
  const time = formatMinute(minute, text.language);
  const isNew = known?.day !== today || Object.keys(known.reopened).length > 0;
  if (isNew) logOnce(sources, now, text.closing.action, [text.closing.logged(formatCalendarDay(today), time, open)]);
  const districts = register.districts.map(({ locality }) => locality.code);
  world.memory.write(keepClosing({ day: today, minute, districts, reopened: {} }));
  applyLocks(world, sources, now);
  return open;
}
