/** The valid reports of a commune by day, which today's figures are judged against. */

import type { Day } from '../day';
import { FIGURE_KEYS, type Figures } from '../figures/figures';
import { type Timeliness, timelinessOf, type Witness } from './timeliness';

/** How often, and by how many users, the figure of a day was corrected after the deadline. */
export interface LateCorrections {
  readonly times: number;
  /** The sum of the changes, which may be negative. */
  readonly change: number;
}

/** A day's valid figures, and when they were received. */
export interface ValidReport {
  readonly day: Day;
  readonly time: Date;
  /** When the day's first valid report was received, regardless of later corrections. */
  readonly first: Date;
  /** The verdict on that first report, which no correction changes; null if none was stored. */
  readonly timeliness: Timeliness | null;
  /** How the figures were noticed first, by an edit or by a reading; null if that was not stored. */
  readonly witness: Witness | null;
  /** Null without any. */
  readonly corrections: LateCorrections | null;
  readonly figures: Figures;
  /** The note beside them, which may give the reason for a fall. */
  readonly note: string;
  /** Whether it replaces a report that is older than the part of History that was read. */
  readonly isPlaceholder?: true;
}

/** A commune's valid reports, one per day, the oldest first. */
export type CommuneRecord = readonly ValidReport[];

/**
 * The verdict on a report; one without a stored verdict is judged by `deadline`, as if an edit event had announced it.
 */
export const verdictOf = ({ timeliness, first }: ValidReport, deadline: number): Timeliness =>
  timeliness ?? timelinessOf(first, 'event', deadline);

/** The number of days that the rules look back: 14 daily gains need 15 days. */
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
 * Whether `other` replaces `primary`, both of the same day. It does if it is later, or if it has the same time and
 * other figures, since a group's figure can change without changing the report's time.
 */
export function isOutdated(primary: ValidReport, other: ValidReport): boolean {
  const later = other.time.getTime() - primary.time.getTime();
  // A spreadsheet stores an instant as a fraction of days, so it comes back slightly different.
  return later >= 1000 || (later > -1000 && !saysSame(primary, other));
}

/** Whether two reports, either of which may be absent, have the same figures and note. */
export function saysSame(a: ValidReport | null, b: ValidReport | null): boolean {
  return (a?.note ?? '') === (b?.note ?? '') && FIGURE_KEYS.every((key) => a?.figures[key] === b?.figures[key]);
}

/**
 * Merges two records of one commune day by day; `primary` wins unless the other is newer. If both have the same report,
 * missing parts are taken from the other.
 */
export function mergeRecords(primary: CommuneRecord, other: CommuneRecord): CommuneRecord {
  const byDay = new Map(primary.map((report) => [report.day, report]));
  for (const report of other) {
    const held = byDay.get(report.day);
    if (held === undefined || isOutdated(held, report)) byDay.set(report.day, report);
    else if (!isOutdated(report, held)) byDay.set(report.day, completed(held, report));
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const completed = (report: ValidReport, other: ValidReport): ValidReport => ({
  ...report,
  timeliness: report.timeliness ?? other.timeliness,
  witness: report.witness ?? other.witness,
  corrections: report.corrections ?? other.corrections,
});
