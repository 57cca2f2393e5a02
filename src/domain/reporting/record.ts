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
 * Whether `other` replaces `primary`, both of one day: it is later, or of the same time and says something else, since a
 * group's figure can change without the report becoming another.
 */
export function isOutdated(primary: ValidReport, other: ValidReport): boolean {
  const later = other.time.getTime() - primary.time.getTime();
  // A spreadsheet keeps an instant as a fraction of days, so the same one comes back a little off.
  return later >= 1000 || (later > -1000 && !saysSame(primary, other));
}

/** Whether two reports of a day, or none, hold the same figures and note. */
export function saysSame(a: ValidReport | null, b: ValidReport | null): boolean {
  return (a?.note ?? '') === (b?.note ?? '') && FIGURE_KEYS.every((key) => a?.figures[key] === b?.figures[key]);
}

/** Merges two records of one commune day by day; `primary` wins unless the other is newer. */
export function mergeRecords(primary: CommuneRecord, other: CommuneRecord): CommuneRecord {
  const byDay = new Map(primary.map((report) => [report.day, report]));
  for (const report of other) {
    const held = byDay.get(report.day);
    if (held === undefined || isOutdated(held, report)) byDay.set(report.day, report);
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
