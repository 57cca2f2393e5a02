/** Closes the day for all districts, for the command "Chốt số liệu" and for the clock. */

import { minuteOf } from '../../domain/day';
import { latenessOf } from '../../domain/reporting/lateness';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { World } from '../../platform/world';
import { keepClosing, readClosing } from '../state/closing';
import type { ProvinceContext } from './context';
import { applyLocks } from './locks';
import { logEntries } from './log';
import type { ProvinceReading } from './readProvince';

/** The result of closing a day. */
export interface ClosedDay {
  /** The names of the districts that were not complete. */
  readonly open: readonly string[];
  /** The minute of the day at which the day was first closed. */
  readonly minute: number;
  /** Whether the day was closed already and nothing was reopened since. */
  readonly isRepeated: boolean;
}

/** Locks the districts whose figures `reading` has just recorded in History, and stores the close. */
export function closeDistricts(world: World, context: ProvinceContext, reading: ProvinceReading): ClosedDay {
  const { register, text } = context;
  const { now, today } = reading.moment;
  const open = register.districts
    .filter((district) => latenessOf(district, reading.figures).state === 'open')
    .map(({ locality }) => locality.name);
  const earlier = readClosing(world.memory.read());
  const minute = earlier?.day === today ? earlier.minute : minuteOf(now);
  const isRepeated = earlier?.day === today && Object.keys(earlier.reopened).length === 0;
  const revision = (earlier?.day === today ? earlier.revision : 0) + (isRepeated ? 0 : 1);
  if (!isRepeated) {
    const detail = text.closing.logged(formatCalendarDay(today), formatMinute(minute, text.language), open);
    logEntries(context, now, [{ event: 'close', id: `${today}.${revision}`, action: text.closing.action, detail }]);
    // A person who may not write the Log is refused here, before the close is stored.
    world.workbook.flush();
  }
  const districts = register.districts.map(({ locality }) => locality.code);
  world.memory.write(keepClosing({ day: today, minute, revision, districts, reopened: {} }));
  applyLocks(world, context, now);
  return { open, minute, isRepeated };
}
