/**
 * The clock, which calls `tick`. Set-up makes it, and it runs whether reminders are on or off: it reads the tabs around
 * the deadline, adds days to History, and opens and locks tabs. The clock of one account counts, and reminders are sent
 * by that account.
 */

import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { isSilent, keepClock, lastTick, readClock } from '../state/clock';

/** The entry point that the clock calls. */
export const TICK = 'tick';

/** Makes the current account's clock the one that counts, where not only set-up makes triggers. */
export const claimClock = (world: World): Entries => (world.triggers.areMadeBySetUp ? {} : installClock(world));

/** Makes sure that a clock runs, where not only set-up makes triggers. */
export function keepClockRunning(world: World, entries: Entries): void {
  if (!world.triggers.areMadeBySetUp) ensureClock(world, entries);
}

function installClock(world: World): Entries {
  world.triggers.installClock(TICK);
  return keepClock({ by: world.person.address() });
}

/**
 * Makes sure, in set-up, that a clock runs, and stores whose it is. The clock of another account counts while it ticks,
 * or if it is too new to have ticked, unless that account has left the staff.
 */
export function ensureClock(world: World, entries: Entries, hasLeft: (address: string) => boolean = () => false): void {
  const clock = readClock(entries);
  const last = lastTick(entries);
  const hasStopped = last !== null && isSilent(last, world.now(), world.triggers.clockMinutes);
  if (clock !== null && clock.by !== world.person.address() && !hasStopped && !hasLeft(clock.by)) return;
  const installed = installClock(world);
  if (Object.entries(installed).some(([key, text]) => entries[key] !== text)) world.memory.write(installed);
}

/**
 * Whether a tick leaves the work to the clock of another account, which counts and ticked a short while ago. If Google
 * does not reveal addresses, every tick does the work; each thing is still done only once.
 */
export function isLeftToAnother(world: World, entries: Entries, now: Date): boolean {
  const by = readClock(entries)?.by ?? '';
  const last = lastTick(entries);
  if (by === '' || last === null || last.by !== by || isSilent(last, now, world.triggers.clockMinutes)) return false;
  const own = world.person.address();
  return own !== '' && own !== by;
}
