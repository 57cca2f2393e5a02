/** What set-up remembers, and how it mends what was remembered before. */

import type { Settings } from '../../domain/settings';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { mendProperties } from '../state/properties';
import { areTimesKept, keepSchedule, keepTimes, scheduleOf, storedSchedule } from '../state/reminders';
import { migratedProperties } from './migrations';

/** Remembers entries, if there are any. */
export function keep({ memory }: World, fresh: Entries): void {
  if (Object.keys(fresh).length > 0) memory.write(fresh);
}

/**
 * Rewrites what is remembered in an older format, and drops what cannot be read; of a lost
 * schedule, Settings tell all but the account that it belongs to. Returns what is remembered from now on.
 */
export function mendMemory(world: World, settings: Settings): Entries {
  const entries = world.memory.read();
  const isScheduleLost = storedSchedule(entries).kind === 'unreadable';
  const mended = {
    ...migratedProperties(entries),
    ...mendProperties(entries),
    ...(isScheduleLost ? keepSchedule(scheduleOf(settings, world.person.address())) : {}),
    ...(areTimesKept(entries, settings) ? {} : keepTimes(settings)),
  };
  keep(world, mended);
  return { ...entries, ...mended };
}
