/**
 * "Chốt số liệu": the day's figures go to History, marked on time or late, and the districts' tabs are locked until
 * midnight. Closing a closed day again records what was corrected since and locks whoever was opened.
 */

import { minuteOf } from '../../domain/day';
import { latenessOf } from '../../domain/reporting/lateness';
import { languageOfLocale, messagesIn } from '../../messages';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { World } from '../../platform/world';
import { done, type Outcome, problem } from '../outcome';
import { type ProvinceContext, readContext } from '../province/context';
import { applyLocks } from '../province/locks';
import { logOnce } from '../province/log';
import { type ProvinceReading, refreshProvince } from '../province/refresh';
import { keepClosing, readClosing } from '../state/closing';
import { ensureClock } from './reminders';

/** Closes the day; before the deadline only after a question. */
export function closeDay(world: World): Outcome {
  const context = readContext(world);
  if ('kind' in context) return context;
  const { settings, located } = context;
  const { deadline } = settings;
  if (minuteOf(world.now()) < deadline) {
    const { closing, language } = messagesIn(languageOfLocale(world.person.locale()), context.nouns);
    const question = closing.askEarly(formatMinute(deadline, language));
    if (!world.person.ask(closing.title, question)) return done((text) => text.closing.cancelled);
  }
  const reading = refreshProvince(world, context, true);
  if (!reading.isRecorded) return problem((text) => text.closing.notRecorded);
  // The clock opens the tabs again after midnight.
  ensureClock(world, located.remembered);
  const { open, minute, isRepeated } = closeDistricts(world, context, reading);
  const day = formatCalendarDay(reading.moment.today);
  return done(({ closing, language }) =>
    isRepeated ? closing.already(day, formatMinute(minute, language)) : closing.closed(day, open),
  );
}

/** How a day was closed. */
export interface ClosedDay {
  /** The names of the districts that were not complete. */
  readonly open: readonly string[];
  /** The minute of the day at which it was closed first. */
  readonly minute: number;
  /** Whether it was closed already, and nobody opened since. */
  readonly isRepeated: boolean;
}

/** Locks what a reading has taken down. */
export function closeDistricts(world: World, context: ProvinceContext, reading: ProvinceReading): ClosedDay {
  const { register, text } = context;
  const { now, today } = reading.moment;
  const open = register.districts
    .filter((district) => latenessOf(district, reading.figures).state === 'open')
    .map(({ locality }) => locality.name);
  const known = readClosing(world.memory.read());
  const minute = known?.day === today ? known.minute : minuteOf(now);
  const isRepeated = known?.day === today && Object.keys(known.reopened).length === 0;
  if (!isRepeated) {
    const logged = text.closing.logged(formatCalendarDay(today), formatMinute(minute, text.language), open);
    logOnce(context, now, text.closing.action, [logged]);
  }
  const districts = register.districts.map(({ locality }) => locality.code);
  world.memory.write(keepClosing({ day: today, minute, districts, reopened: {} }));
  applyLocks(world, context, now);
  return { open, minute, isRepeated };
}
