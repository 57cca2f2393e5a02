/** Stores set-up's entries, and repairs stored texts. */

import type { Settings } from '../../domain/settings';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { mendProperties } from '../state/properties';
import { areTimesKept, keepSchedule, keepTimes, scheduleOf, storedSchedule } from '../state/reminders';
import { migratedProperties } from './migrations';

/** Stores entries, if there are any. */
export function keep({ memory }: World, fresh: Entries): void {
  if (Object.keys(fresh).length > 0) memory.write(fresh);
}

/**
 * Rewrites stored texts of an older format, and drops those that cannot be read. A lost schedule is made again from
 * Settings; only the account that it belonged to is lost. Stores `fresh` with them; returns the stored texts as they are
 * from now on.
 */
export function mendMemory(world: World, settings: Settings, fresh: Entries): Entries {
  const entries = { ...world.memory.read(), ...fresh };
  const isScheduleLost = storedSchedule(entries).kind === 'unreadable';
  const mended = {
    ...fresh,
    ...migratedProperties(entries),
    ...mendProperties(entries),
    ...(isScheduleLost ? keepSchedule(scheduleOf(settings, world.person.address())) : {}),
    ...(areTimesKept(entries, settings) ? {} : keepTimes(settings)),
  };
  keep(world, mended);
  return { ...entries, ...mended };
}
