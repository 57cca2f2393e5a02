/** Closes the day for all districts: the command "Chốt số liệu" and the clock share it. */

import { addDays, dayOf, minuteOf } from '../../domain/day';
import type { Closing } from '../../domain/reporting/closing';
import { latenessOf } from '../../domain/reporting/lateness';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { World } from '../../platform/world';
import { type Caller, withCaller } from '../rights/caller';
import { readClosing } from '../state/closing';
import type { ProvinceContext } from './context';
import { applyClose } from './locks';
import { logEntries } from './log';
import { type RefreshedProvince, refreshProvince } from './refreshProvince';

/** How a day was closed. */
export interface ClosedDay {
  /** The province after it was refreshed; if History could not record it, the tabs are as they were before. */
  readonly province: RefreshedProvince;
  /** The names of the districts that were not complete. */
  readonly open: readonly string[];
  /** The minute of the day at which it was closed first. */
  readonly minute: number;
  /** Whether it was closed already, and nobody opened since. */
  readonly isRepeated: boolean;
}

/**
 * Locks the districts, and then records their figures in History: what was typed before a tab was locked is read after
 * that, and counts. `caller` is null where the clock closes.
 */
export function closeDistricts(world: World, context: ProvinceContext, caller: Caller | null): ClosedDay {
  const { register, text, located } = context;
  const now = world.now();
  const today = dayOf(now);
  const last = readClosing(located.remembered);
  const earlier = last?.day === today ? last : null;
  const minute = earlier?.minute ?? minuteOf(now);
  const isRepeated = earlier !== null && Object.keys(earlier.reopened).length === 0;
  const revision = (earlier?.revision ?? 0) + (isRepeated ? 0 : 1);
  const districts = register.districts.map(({ locality }) => locality.code);
  if (!isRepeated) applyClose(world, context, { day: today, minute, revision, districts, reopened: {} }, now);

  const province = refreshProvince(world, context, true);
  const open = register.districts
    .filter((district) => latenessOf(district, province.figures).state === 'open')
    .map(({ locality }) => locality.name);
  const closed: ClosedDay = { province, open, minute, isRepeated };
  if (province.notRecorded !== null) {
    const never: Closing = { day: addDays(today, -1), minute: 0, revision: 0, districts: [], reopened: {} };
    if (!isRepeated) applyClose(world, context, last ?? never, now);
    return closed;
  }
  // A close that was cut off before this is logged by the one that repeats it.
  const logged = text.closing.logged(formatCalendarDay(today), formatMinute(minute, text.language), open);
  const detail = withCaller(logged, caller, text);
  logEntries(context, now, [{ event: 'close', id: `${today}.${revision}`, action: text.closing.action, detail }]);
  return closed;
}
