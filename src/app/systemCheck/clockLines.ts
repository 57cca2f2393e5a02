/**
 * The lines of "Kiểm tra hệ thống" about the clock: whether it runs, with which account, and whether it sends
 * reminders.
 */

import { dayOf } from '../../domain/day';
import type { Messages } from '../../messages';
import { formatCalendarDay, formatTime } from '../../messages/format';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { TICK } from '../reminders/clock';
import { isSilent, lastTick, readClock } from '../state/clock';
import { readSchedule } from '../state/reminders';

/** The lines. Without a clock that ticks every few minutes, the tabs are not read around the deadline. */
export function clockLines(world: World, entries: Entries, { system, language }: Messages): readonly string[] {
  const { clockMinutes } = world.triggers;
  const isOn = readSchedule(entries) !== null;
  const clock = readClock(entries);
  // Google shows an account only its own triggers, and disables triggers without notice.
  const isGone = clock?.by === world.person.address() && !world.triggers.hasClock(TICK);
  const off = isOn ? [] : [system.tickOff];
  if (clock === null || isGone) return [system.clockOff, ...off];
  const last = lastTick(entries);
  const shown = last ? `${formatTime(last.at, language)} ${formatCalendarDay(dayOf(last.at))}` : system.never;
  const hourly = clockMinutes < 60 ? [] : [system.clockHourly];
  if (last !== null && isSilent(last, world.now(), clockMinutes)) return [system.tickLate(clock.by, shown), ...off];
  return [isOn ? system.tickOn(clock.by, shown) : system.clockOn(clock.by, shown), ...off, ...hourly];
}
