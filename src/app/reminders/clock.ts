/** The clock that calls `tick`: the name of its handler, and when a command needs it. */

import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { readSchedule } from '../state/reminders';

/** The entry point that the clock calls. */
export const TICK = 'tick';

/**
 * Makes sure that a clock opens and locks the tabs in time. While reminders are on, the clock of the account that
 * switched them on does it; otherwise the current user gets one.
 */
export function ensureClock(world: World, entries: Entries): void {
  const schedule = readSchedule(entries);
  if (schedule === null || schedule.by === world.person.address()) world.triggers.installClock(TICK);
}
