/** "Tắt nhắc tự động": switches reminders off for everybody. */

import type { World } from '../../platform/world';
import { done, type Outcome } from '../outcome';
import { TICK } from '../reminders/clock';
import { needsClock } from '../state/closing';
import { keepSchedule } from '../state/reminders';

/**
 * Switches reminders off, also those that another account switched on: its ticks then do nothing. A clock that still has
 * to open closed tabs after midnight is kept until it has.
 */
export function disableReminders(world: World): Outcome {
  if (!needsClock(world.memory.read(), world.now())) world.triggers.removeClock(TICK);
  world.memory.write(keepSchedule(null));
  return done(({ reminding }) => reminding.disabled);
}
