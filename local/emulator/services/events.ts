/** The event objects that trigger handlers get. */

import type { EditInfo } from '../executionOptions';
import type { AuthMode } from './runtime/permissions';
import type { Realm } from './runtime/realm';
import type { SpreadsheetObjects } from './spreadsheet/spreadsheetApp';

/** Makes the events of one execution. */
export interface Events {
  readonly opening: (authMode: AuthMode) => object;
  readonly edit: (edit: EditInfo) => object;
  readonly timer: (triggerUid: string) => object;
}

/** The events as objects of the script's realm. */
export function eventsOf(realm: Realm, { spreadsheet, range, user }: SpreadsheetObjects, now: () => number): Events {
  return {
    opening: (authMode) => realm.object({ authMode, source: spreadsheet }),
    edit: ({ tab, extent, value, oldValue, triggerUid, by }) =>
      realm.object({
        authMode: 'FULL',
        source: spreadsheet,
        range: range(tab, extent),
        triggerUid,
        ...(value === undefined ? {} : { value }),
        ...(oldValue === undefined ? {} : { oldValue }),
        ...(by === undefined ? {} : { user: user(by) }),
      }),
    timer: (triggerUid) => realm.object({ authMode: 'FULL', triggerUid, ...timeParts(new Date(now())) }),
  };
}

const MS_A_DAY = 86_400_000;

/** The time as the event of a time trigger has it: in UTC, the days of a week from Monday as 1. */
function timeParts(at: Date): Readonly<Record<string, number | string>> {
  const year = at.getUTCFullYear();
  const weekday = at.getUTCDay() === 0 ? 7 : at.getUTCDay();
  // ISO 8601: a week belongs to the year of its Thursday.
  const thursday = new Date(at.getTime() + (4 - weekday) * MS_A_DAY);
  const week = Math.ceil((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1) + 1) / (7 * MS_A_DAY));
  return {
    year,
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': weekday,
    'week-of-year': week,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: 'UTC',
  };
}
