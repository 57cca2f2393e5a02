/**
 * The province's past days: a line per commune and day, with its valid report or none. Lines are only added. A day gets
 * its lines when it is closed, or else after midnight. A later correction is another line for the same day and commune,
 * with the next version.
 */

import { addDays, type Day, daysFrom, noonOf } from '../day';
import type { CommuneFigure } from '../reporting/provinceReport';
import {
  type CommuneRecord,
  DAYS_KEPT,
  entryOf,
  isOutdated,
  lastBefore,
  saysSame,
  type ValidReport,
  verdictOf,
} from '../reporting/record';
import type { CommuneState, DayVerdict, Moment } from '../reporting/timeliness';
import { isExempt, type Locality, type LocalityCode, type Register } from '../units/locality';

/** The number of days that rates and charts cover, today included. */
export const DAYS_SHOWN = 30;

/** A commune's line for a day. */
export interface DayLine extends DayVerdict {
  readonly day: Day;
  readonly code: LocalityCode;
  /** The valid report; null without one. */
  readonly report: ValidReport | null;
  /** The users that counted in the day's total, which may be an older figure. */
  readonly counted: number;
  /** The population that the day's percentage was computed with. */
  readonly population: number | null;
  /** 1, and one more for each correction. */
  readonly version: number;
  /**
   * Set in lines of versions in which a correction after the deadline made a commune late. The time of its first report
   * then decided for its district.
   */
  readonly isByLastReport?: true;
}

/** The lines of the days that were read, by day and by code, each in its latest version. */
export interface History {
  readonly days: ReadonlyMap<Day, ReadonlyMap<LocalityCode, DayLine>>;
  /** The first day that was read; null if all days were read. */
  readonly from: Day | null;
}

/** A commune's reports: those of earlier days, from its tab merged with History, and the figure that counts today. */
export interface CommuneReports {
  readonly commune: Locality;
  readonly record: CommuneRecord;
  readonly figure: CommuneFigure;
}

/** The version of a line that was added by hand and has none: it follows the versions above it. */
export const BY_HAND = 0;

/** Groups lines by day and code and keeps the latest version of each. */
export function historyOf(lines: readonly DayLine[], from: Day | null = null): History {
  const days = new Map<Day, Map<LocalityCode, DayLine>>();
  for (const line of lines) {
    const codes = days.get(line.day) ?? new Map<LocalityCode, DayLine>();
    const latest = codes.get(line.code);
    const version = line.version === BY_HAND ? (latest?.version ?? 0) + 1 : line.version;
    if (latest === undefined || latest.version <= version) codes.set(line.code, { ...line, version });
    days.set(line.day, codes);
  }
  return { days, from };
}

/** The history with further lines. */
export function withLines({ days, from }: History, lines: readonly DayLine[]): History {
  if (lines.length === 0) return { days, from };
  return historyOf([...[...days.values()].flatMap((codes) => [...codes.values()]), ...lines], from);
}

/** The recorded days in order. */
export const recordedDays = ({ days }: History): readonly Day[] => [...days.keys()].sort();

/** The last recorded day up to today; null without one. A day in the future is a typing error. */
function lastDay(history: History, today: Day): Day | null {
  const days = recordedDays(history).filter((day) => day <= today);
  return days[days.length - 1] ?? null;
}

/**
 * The records of all communes in History, as far back as the rules need them. If a commune's last report is older than
 * what was read, a placeholder takes its place: the users that counted for it on the first day that was read.
 */
export function recordsIn(history: History): ReadonlyMap<LocalityCode, CommuneRecord> {
  const records = new Map<LocalityCode, ValidReport[]>();
  const older = new Map<LocalityCode, ValidReport>();
  for (const day of recordedDays(history)) {
    for (const { code, report, counted } of history.days.get(day)?.values() ?? []) {
      if (report !== null) records.set(code, [...(records.get(code) ?? []), report]);
      else if (history.from !== null && counted > 0 && !older.has(code))
        older.set(code, placeholder(history.from, counted));
    }
  }
  const reported = [...records].map(([code, record]) => [code, record.slice(-DAYS_KEPT - 1)] as const);
  const placeholders = [...older]
    .filter(([code]) => !records.has(code))
    .map(([code, entry]) => [code, [entry]] as const);
  return new Map<LocalityCode, CommuneRecord>([...reported, ...placeholders]);
}

function placeholder(from: Day, users: number): ValidReport {
  const day = addDays(from, -1);
  const [time, unknown] = [noonOf(day), { timeliness: null, witness: null, corrections: null }];
  return { day, time, first: time, ...unknown, figures: { users }, note: '', isPlaceholder: true };
}

/**
 * The lines to add: all days that have ended since the last recorded one, corrections of recorded days, and today if it
 * is being closed or was closed before.
 */
export function newLines(
  register: Register,
  reports: ReadonlyMap<LocalityCode, CommuneReports>,
  history: History,
  moment: Moment,
  closing: boolean,
): readonly DayLine[] {
  const { today } = moment;
  const all = register.districts.flatMap(({ communes }) => communes.flatMap(({ code }) => reports.get(code) ?? []));
  const last = lastDay(history, today);
  const fresh = daysOver(all, last, today);
  const isFresh = new Set<Day>(fresh);
  const corrections = all.flatMap((each) =>
    each.record
      .filter(({ day }) => day < today && !isFresh.has(day) && (history.from === null || day >= history.from))
      .flatMap((report) => correctionOf(each, report, history, moment)),
  );
  const over = fresh.flatMap((day) => all.map((each) => pastLine(each, day, moment)));
  const isClosed = closing || last === today;
  return [...corrections, ...over, ...(isClosed ? all.flatMap((each) => todaysLine(each, history, today)) : [])];
}

/** Days that have ended and have no line yet; after a long pause, only the last month of it. */
function daysOver(reports: readonly CommuneReports[], last: Day | null, today: Day): readonly Day[] {
  const earliest = addDays(today, -DAYS_SHOWN);
  const entries = reports.flatMap(({ record }) => record.map(({ day }) => day));
  const begin = last === null ? [...entries].sort()[0] : addDays(last, 1);
  if (begin === undefined) return [];
  return daysFrom(begin < earliest ? earliest : begin, addDays(today, -1));
}

/** A report of a recorded day that came after the day was recorded. */
function correctionOf(
  communeReports: CommuneReports,
  report: ValidReport,
  history: History,
  moment: Moment,
): readonly DayLine[] {
  const recorded = history.days.get(report.day)?.get(communeReports.commune.code);
  if (recorded?.report && !isOutdated(recorded.report, report)) return [];
  const line = pastLine(communeReports, report.day, moment);
  return [{ ...line, population: recorded?.population ?? line.population, version: (recorded?.version ?? 0) + 1 }];
}

function pastLine({ commune, record }: CommuneReports, day: Day, { deadline }: Moment): DayLine {
  const report = entryOf(record, day);
  const unreported: CommuneState = isExempt(commune, day) ? 'exempt' : 'missing';
  return {
    day,
    code: commune.code,
    state: report && !isExempt(commune, day) ? verdictOf(report, deadline) : unreported,
    report,
    counted: (report ?? lastBefore(record, day))?.figures.users ?? 0,
    population: commune.population,
    version: 1,
  };
}

function todaysLine({ commune, record, figure }: CommuneReports, history: History, today: Day): readonly DayLine[] {
  const recorded = history.days.get(today)?.get(commune.code);
  const line: DayLine = {
    day: today,
    code: commune.code,
    state: figure.state,
    report: entryOf(record, today),
    counted: figure.users,
    population: commune.population,
    version: (recorded?.version ?? 0) + 1,
  };
  return recorded && saySame(recorded, line) ? [] : [line];
}

function saySame(a: DayLine, b: DayLine): boolean {
  return a.state === b.state && a.counted === b.counted && saysSame(a.report, b.report);
}
