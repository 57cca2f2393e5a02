/**
 * "Chốt số liệu": the day's figures go to History, marked on time or late, and the districts' tabs are locked until
 * midnight. Closing a closed day again records what was corrected since and locks the districts that were reopened.
 */

import { minuteOf } from '../../domain/day';
import { languageOfLocale, messagesIn } from '../../messages';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { World } from '../../platform/world';
import { done, type Outcome, problem } from '../outcome';
import { closeDistricts } from '../province/closeDistricts';
import { readContext } from '../province/context';
import { refreshProvince } from '../province/refreshProvince';
import { ensureClock } from '../reminders/clock';

/** Closes the day; before the deadline only after a question. */
export function closeDay(world: World): Outcome {
  const read = readContext(world);
  if (!read.ok) return read.problem;
  const context = read.value;
  const { settings, located } = context;
  const { deadline } = settings;
  if (minuteOf(world.now()) < deadline) {
    const { closing, language } = messagesIn(languageOfLocale(world.person.locale()), context.nouns);
    const question = closing.askEarly(formatMinute(deadline, language));
    if (!world.person.ask(closing.title, question)) return done((text) => text.closing.cancelled);
  }
  const province = refreshProvince(world, context, true);
  if (!province.isRecorded) return problem((text) => text.closing.notRecorded);
  // The clock opens the tabs again after midnight.
  ensureClock(world, located.remembered);
  const { open, minute, isRepeated } = closeDistricts(world, context, province);
  const day = formatCalendarDay(province.moment.today);
  return done(
    ({ closing, language }) =>
      isRepeated ? closing.already(day, formatMinute(minute, language)) : closing.closed(day, open),
    context.nouns,
  );
}
