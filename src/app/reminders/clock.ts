/**
 * The clock that calls `tick`. Set-up makes it, and it runs whether reminders are on or off: it reads the tabs around the
 * deadline, keeps History, and opens and locks tabs. One account's clock counts, by whom reminders are sent.
 */

import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { isSilent, keepClock, lastTick, readClock } from '../state/clock';

/** The entry point that the clock calls. */
export const TICK = 'tick';

/** Makes the current account's clock the one that counts. */
export function installClock(world: World): Entries {
  world.triggers.installClock(TICK);
  return keepClock({ by: world.person.address() });
}

/**
 * Makes sure that a clock runs, and remembers whose. That of another account counts as long as it ticks, or has not had the
 * time to.
 */
export function ensureClock(world: World, entries: Entries): void {
  const clock = readClock(entries);
  const last = lastTick(entries);
  const hasStopped = last !== null && isSilent(last, world.now(), world.triggers.clockMinutes);
  if (clock !== null && clock.by !== world.person.address() && !hasStopped) return;
  const installed = installClock(world);
  if (Object.entries(installed).some(([key, text]) => entries[key] !== text)) world.memory.write(installed);
}

/**
 * Whether a tick leaves the work to the clock that counts: that of another account, which ticked a short while ago. Where
 * Google does not tell the addresses, every tick works; what it does is done once all the same.
 */
export function isLeftToAnother(world: World, entries: Entries, now: Date): boolean {
  const by = readClock(entries)?.by ?? '';
  const last = lastTick(entries);
  if (by === '' || last === null || last.by !== by || isSilent(last, now, world.triggers.clockMinutes)) return false;
  const own = world.person.address();
  return own !== '' && own !== by;
}
