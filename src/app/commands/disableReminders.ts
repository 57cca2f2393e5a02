/** "Tắt nhắc tự động": switches reminders off, whichever account switched them on. */

import type { World } from '../../platform/world';
import { done, type Ending, type Outcome } from '../outcome';
import { logEntries } from '../province/log';
import type { CommandContext } from '../rights/admit';
import { withCaller } from '../rights/caller';
import { keepSchedule } from '../state/reminders';

/**
 * Switches reminders off, also those that another account switched on. The clock still runs. It sends no mail and
 * closes no day, but it reads the tabs around the deadline, adds days to History, and opens and locks tabs.
 */
export function disableReminders(world: World, context: CommandContext): Outcome {
  const { text, caller } = context;
  const now = world.now();
  const detail = withCaller(text.reminding.disabled, caller, text);
  logEntries(context, now, [
    { event: 'remindersOff', id: now.toISOString(), action: text.menu.disableReminders, detail },
  ]);
  // A person who may not write the Log is refused here, before anything is remembered.
  world.workbook.flush();
  return switchOff(world);
}

/** Switches them off, also where the context cannot be read. */
export function switchOff(world: World): Ending {
  world.memory.write(keepSchedule(null));
  return done(({ reminding }) => reminding.disabled);
}
