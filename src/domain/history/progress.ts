/**
 * The progress of a locality: changes, pace, and when it reaches the target, from its users day by day. All numbers are
 * whole people and whole days.
 */

import { addDays, type Day, daysBetween } from '../day';
import { before } from '../reporting/record';
import { isReported } from '../reporting/timeliness';
import type { Locality, LocalityCode } from '../units/locality';
import { type CommuneReports, type History, recordedDays } from './history';

/** A locality on one day: its users, and whether any of its communes reported. */
export interface Point {
  readonly day: Day;
  readonly users: number;
  /** The population that the users are counted against; 0 if unknown. */
  readonly population: number;
  readonly reported: boolean;
}

/** A gain over a number of days, at least one. */
export interface Pace {
  readonly gain: number;
  readonly days: number;
}

/** When the target is reached at the current pace. */
export type Forecast =
  | { readonly kind: 'reached' }
  | { readonly kind: 'on'; readonly day: Day }
  /** The pace is 0 or negative. */
  | { readonly kind: 'never' }
  /** Later than FORESEEABLE_DAYS. */
  | { readonly kind: 'far' }
  /** Too few days with figures, or no population. */
  | { readonly kind: 'unknown' };

/** The people needed each day to reach the target by a date. */
export type DailyNeed =
  | { readonly kind: 'reached' }
  | { readonly kind: 'daily'; readonly people: number; readonly days: number }
  | { readonly kind: 'past' };

/** Communes whose older figure counts in place of today's. */
interface Carried {
  readonly communes: number;
  readonly oldest: Day;
}

/** The progress of a locality. A change is null if there is nothing to compare with. */
export interface Progress {
  readonly sinceYesterday: number | null;
  readonly overWeek: number | null;
  readonly pace: Pace | null;
  readonly forecast: Forecast;
  /** Null without a target date, or without a percentage. */
  readonly dailyNeed: DailyNeed | null;
  readonly carried: Carried | null;
}

/** The number of daily gains that the pace averages. */
const GAINS = 7;

/** A forecast beyond ten years is not shown as a day. */
const FORESEEABLE_DAYS = 3650;

/** The users of some communes on every recorded day and today, as they counted on that day. */
export function pointsOf(reports: readonly CommuneReports[], history: History, today: Day): readonly Point[] {
  const past = recordedDays(history).filter((day) => day < today);
  return [
    ...past.map((day): Point => {
      const codes = history.days.get(day);
      const lines = reports.map(({ commune }) => codes?.get(commune.code));
      const users = reports.map(({ record }, index) => lines[index]?.counted ?? lastUpTo(record, day));
      const people = reports.map(({ commune }, index) => lines[index]?.population ?? commune.population ?? 0);
      const reported = lines.some((line) => line !== undefined && line.report !== null);
      return { day, users: sum(users), population: sum(people), reported };
    }),
    {
      day: today,
      users: sum(reports.map(({ figure }) => figure.users)),
      population: sum(reports.map(({ commune }) => commune.population ?? 0)),
      reported: reports.some(({ figure }) => isReported(figure.state)),
    },
  ];
}

function lastUpTo(record: CommuneReports['record'], day: Day): number {
  const reports = before(record, addDays(day, 1));
  return reports[reports.length - 1]?.figures.users ?? 0;
}

/** The change since `days` days ago; null if that day is not recorded. */
function changeOver(points: readonly Point[], days: number): number | null {
  const last = points[points.length - 1];
  const from = last && points.find(({ day }) => day === addDays(last.day, -days));
  return last && from ? last.users - from.users : null;
}

/**
 * The mean daily gain over the last 7 days with figures: the gain since the last day with figures before them, divided
 * by all days in between. So a day without figures does not count as a day without gain.
 */
export function paceOf(points: readonly Point[]): Pace | null {
  const recent = points.filter(({ reported }) => reported).slice(-GAINS - 1);
  const [first, last] = [recent[0], recent[recent.length - 1]];
  if (first === undefined || last === undefined || first === last) return null;
  return { gain: last.users - first.users, days: daysBetween(first.day, last.day) };
}

/** The mean daily gain in people, as a fraction; null without a pace. */
export const dailyGain = ({ pace }: Progress): number | null => pace && pace.gain / pace.days;

/** The day on which `needed` further people are reached at a pace. */
export function forecastOf(needed: number | null, pace: Pace | null, today: Day): Forecast {
  if (needed === 0) return { kind: 'reached' };
  if (needed === null || pace === null) return { kind: 'unknown' };
  if (pace.gain <= 0) return { kind: 'never' };
  const days = Math.ceil((needed * pace.days) / pace.gain);
  return days > FORESEEABLE_DAYS ? { kind: 'far' } : { kind: 'on', day: addDays(today, days) };
}

/** The people needed each day, from tomorrow, to reach the target by a date. */
export function dailyNeedOf(needed: number | null, targetDate: Day | null, today: Day): DailyNeed | null {
  if (needed === null || targetDate === null) return null;
  if (needed === 0) return { kind: 'reached' };
  const days = daysBetween(today, targetDate);
  return days <= 0 ? { kind: 'past' } : { kind: 'daily', people: Math.ceil(needed / days), days };
}

/** The progress of some communes together: a district's or the province's. */
export function progressOf(
  reports: readonly CommuneReports[],
  needed: number | null,
  history: History,
  today: Day,
  targetDate: Day | null,
): Progress {
  const points = pointsOf(reports, history, today);
  const pace = paceOf(points);
  return {
    sinceYesterday: changeOver(points, 1),
    overWeek: changeOver(points, 7),
    pace,
    forecast: forecastOf(needed, pace, today),
    dailyNeed: dailyNeedOf(needed, targetDate, today),
    carried: carriedOf(reports),
  };
}

function carriedOf(reports: readonly CommuneReports[]): Carried | null {
  const days = reports.flatMap(({ figure }) => figure.asOf ?? []).sort();
  return days[0] === undefined ? null : { communes: days.length, oldest: days[0] };
}

/** The reports of some communes, in their order. */
export function reportsFor(
  communes: readonly Locality[],
  reports: ReadonlyMap<LocalityCode, CommuneReports>,
): readonly CommuneReports[] {
  return communes.flatMap(({ code }) => reports.get(code) ?? []);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
