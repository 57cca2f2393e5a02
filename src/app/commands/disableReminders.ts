/** "Tắt nhắc tự động": switches reminders off, whichever account switched them on. */

import type { World } from '../../platform/world';
import { done, type Outcome } from '../outcome';
import { keepSchedule } from '../state/reminders';

/**
 * Switches reminders off, also those that another account switched on. The clock still runs. It sends no mail and
 * closes no day, but it reads the tabs around the deadline, adds days to History, and opens and locks tabs.
 */
export function disableReminders(world: World): Outcome {
  world.memory.write(keepSchedule(null));
  return done(({ reminding }) => reminding.disabled);
}
