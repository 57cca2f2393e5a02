/** The valid reports of a commune, by day: the input on which today's figures are judged. */

import type { Day } from '../day';
import { FIGURE_KEYS, type Figures } from '../figures/figures';

/** A day's figures that were judged sound, and when they were typed. */
export interface ValidReport {
  readonly day: Day;
  readonly time: Date;
  /** When the day's first valid report was typed, whatever was corrected after it. */
  readonly first: Date;
  readonly figures: Figures;
  /** What was noted beside them, the reason for a fall among it. */
  readonly note: string;
  /** Whether it replaces a report that is older than what was read of History. */
  readonly isPlaceholder?: true;
}

/** A commune's valid reports, one a day, the oldest first. */
export type CommuneRecord = readonly ValidReport[];

/** As many days as the rules look back on: 14 daily gains lie between 15 days. */
export const DAYS_KEPT = 15;

/** The entries before a day. */
export const before = (record: CommuneRecord, day: Day): CommuneRecord => record.filter((entry) => entry.day < day);

/** The last entry before a day, or null. */
export function lastBefore(record: CommuneRecord, day: Day): ValidReport | null {
  const earlier = before(record, day);
  return earlier[earlier.length - 1] ?? null;
}

/** The entry of a day, or null. */
export const entryOf = (record: CommuneRecord, day: Day): ValidReport | null =>
  record.find((entry) => entry.day === day) ?? null;

/** The record with today's report; null removes the one from earlier in the day. */
export function withToday(record: CommuneRecord, today: Day, report: ValidReport | null): CommuneRecord {
  return [...before(record, today).slice(-DAYS_KEPT), ...(report ? [report] : [])];
}

/**
 * Whether one report of a day has to give way to another: to a later one, or to one of the same time that says
 * something else, since a group's figure can change without the report becoming another.
 */
export function isOutdated(known: ValidReport, other: ValidReport): boolean {
  const later = other.time.getTime() - known.time.getTime();
  // A spreadsheet keeps an instant as a fraction of days, so the same one comes back a little off.
  return later >= 1000 || (later > -1000 && !saysSame(known, other));
}

/** Whether two reports of a day, or none, hold the same figures and note. */
export function saysSame(a: ValidReport | null, b: ValidReport | null): boolean {
  return (a?.note ?? '') === (b?.note ?? '') && FIGURE_KEYS.every((key) => a?.figures[key] === b?.figures[key]);
}

/** Two reports of the same commune as one; where both know a day, `leading` is right unless it is outdated. */
export function joined(leading: CommuneRecord, other: CommuneRecord): CommuneRecord {
  const byDay = new Map(leading.map((entry) => [entry.day, entry]));
  for (const entry of other) {
    const known = byDay.get(entry.day);
    if (known === undefined || isOutdated(known, entry)) byDay.set(entry.day, entry);
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
