/**
 * "Chốt số liệu": the day's figures go to History, marked on time or late, and the districts' tabs are locked until
 * midnight. Closing a closed day again records what was corrected since and locks the districts that were reopened.
 */

import { dayOf, minuteOf } from '../../domain/day';
import { faultSentence } from '../../messages';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { World } from '../../platform/world';
import { confirm, done, type Outcome } from '../outcome';
import { closeDistricts } from '../province/closeDistricts';
import { keepClockRunning } from '../reminders/clock';
import { problem } from '../result';
import type { CommandContext } from '../rights/admit';
import { closingOf } from '../state/closing';

/** Closes the day; before the deadline only after a question. */
export function closeDay(world: World, context: CommandContext): Outcome {
  const { settings, located, nouns } = context;
  const now = world.now();
  if (minuteOf(now) >= settings.deadline) return close(world, context);
  const revision = closingOf(located.remembered, dayOf(now))?.revision ?? 0;
  return confirm({
    title: ({ closing }) => closing.title,
    said: ({ closing, language }) => closing.askEarly(formatMinute(settings.deadline, language)),
    nouns,
    about: revision,
    yes: (again, read) => closeEarly(again, read, revision),
    no: done(({ closing }) => closing.cancelled),
  });
}

/** Closes the day as answered, unless another person has closed or reopened it since the question. */
function closeEarly(world: World, context: CommandContext, askedAt: number): Outcome {
  const today = dayOf(world.now());
  const closing = closingOf(context.located.remembered, today);
  if (closing === null || closing.revision === askedAt) return close(world, context);
  return done((said) =>
    said.closing.closedMeanwhile(formatCalendarDay(today), formatMinute(closing.minute, said.language)),
  );
}

function close(world: World, context: CommandContext): Outcome {
  // The clock opens the tabs again after midnight.
  keepClockRunning(world, context.located.remembered);
  const { province, open, minute, isRepeated } = closeDistricts(world, context, context.caller);
  const { notRecorded } = province;
  if (notRecorded !== null) return problem((text) => text.closing.notRecorded(faultSentence(notRecorded, text)));
  const day = formatCalendarDay(province.moment.today);
  return done(
    ({ closing, language }) =>
      isRepeated ? closing.already(day, formatMinute(minute, language)) : closing.closed(day, open),
    context.nouns,
  );
}
