/** "Bật nhắc tự động" and "Tắt nhắc tự động": switches the clock on and off. */

import { formatMinute } from '../../messages/format';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { done, type Outcome } from '../outcome';
import { readContext } from '../province/context';
import { needsClock } from '../state/closing';
import { keepSchedule, readSchedule, scheduleOf } from '../state/reminders';

/** The handler of the clock's tick. */
export const TICK = 'tick';

/** Has tabs opened and locked in time: by the clock of whoever switched reminders on, otherwise by one's own. */
export function ensureClock(world: World, entries: Entries): void {
  const schedule = readSchedule(entries);
  if (schedule === null || schedule.by === world.person.address()) world.installClock(TICK);
}

/** Switches reminders on; once on, it only takes over what Settings say. */
export function enableReminders(world: World): Outcome {
  const context = readContext(world);
  if ('kind' in context) return context;
  const { settings } = context;
  world.installClock(TICK);
  world.memory.write(keepSchedule(scheduleOf(settings, world.person.address())));
  return done(({ reminding, closing, language }) => {
    const { closeTime } = settings;
    const steps = [
      ...settings.steps.map(({ step, minute }) => `${reminding.step[step]} ${formatMinute(minute, language)}`),
      ...(closeTime === null ? [] : [`${closing.title} ${formatMinute(closeTime, language)}`]),
    ];
    if (steps.length === 0) return reminding.noSteps;
    const enabled = reminding.enabled(steps.join('; '));
    return world.clockMinutes < 60 ? enabled : `${enabled} ${reminding.hourly}`;
  });
}

/**
 * Switches reminders off, also those that another account switched on: its ticks then do nothing. A clock that has to
 * open closed tabs after midnight goes on until it has.
 */
export function disableReminders(world: World): Outcome {
  if (!needsClock(world.memory.read(), world.now())) world.removeClock(TICK);
  world.memory.write(keepSchedule(null));
  return done(({ reminding }) => reminding.disabled);
}
