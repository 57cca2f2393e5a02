/**
 * Completeness and timeliness, as counts that can be added over districts and days. Fill rate = communes reported ÷
 * communes that had to. A district is on time, late, complete at an unknown time, or has not sent a complete report; the
 * four add up to 100%.
 */

import { addDays, type Day, minuteOf } from '../day';
import { asBasisPoints, type BasisPoints, shownPercentage, WHOLE } from '../figures/coverage';
import { type Lateness, latenessOf } from '../reporting/lateness';
import type { CommuneFigure, Completeness } from '../reporting/provinceReport';
import { entryOf, type LateCorrections, verdictOf } from '../reporting/record';
import { type DayVerdict, type Moment, TIMELINESS, type Timeliness } from '../reporting/timeliness';
import { type District, isExempt, type LocalityCode, type Register } from '../units/locality';
import { type CommuneReports, DAYS_SHOWN, type History, recordedDays } from './history';

/** Counts of communes and districts by how they reported; over several days, each day counts once. */
export interface Tally {
  /** Communes that reported, out of those that had to. */
  readonly communes: Completeness;
  /** Districts that were complete by the deadline, after it, at an unknown time, and all that had to report. */
  readonly onTime: number;
  readonly late: number;
  readonly unknownTime: number;
  readonly due: number;
}

/** The tally of no district. */
export const NO_TALLY: Tally = {
  communes: { reported: 0, expected: 0 },
  onTime: 0,
  late: 0,
  unknownTime: 0,
  due: 0,
};

/** Districts that have sent a complete report, in time or not. */
export const sent = ({ onTime, late, unknownTime }: Tally): number => onTime + late + unknownTime;

/** Districts that have not sent a complete report. */
export const notSent = (tally: Tally): number => tally.due - sent(tally);

/** The parts of the districts that had to report. */
export type Shares = Readonly<Record<Timeliness | 'notSent', BasisPoints>>;

/**
 * On time, late, unknown and not sent as hundredths of a percent that add up to 100%: the first three are rounded half
 * up, the last is the remainder. Null if no district had to report.
 */
export function sharesOf(tally: Tally): Shares | null {
  const { due } = tally;
  if (due === 0) return null;
  const shown = (key: Timeliness) => shownPercentage({ users: tally[key], population: due });
  const parts = { onTime: shown('onTime'), late: shown('late'), unknownTime: shown('unknownTime') };
  const rest = WHOLE - parts.onTime - parts.late - parts.unknownTime;
  // If all are rounded up, the remainder is negative; the largest part differs least by it.
  const [largest] = [...TIMELINESS].sort((a, b) => parts[b] - parts[a]);
  const taken = { ...parts, ...(rest < 0 && largest ? { [largest]: parts[largest] + rest } : {}) };
  return {
    onTime: asBasisPoints(taken.onTime),
    late: asBasisPoints(taken.late),
    unknownTime: asBasisPoints(taken.unknownTime),
    notSent: asBasisPoints(Math.max(0, rest)),
  };
}

/** The tally of one district on one day. */
export function tallyOf({ state, completeness }: Lateness): Tally {
  const one = (is: boolean) => (is ? 1 : 0);
  return {
    communes: completeness,
    onTime: one(state === 'onTime'),
    late: one(state === 'late'),
    unknownTime: one(state === 'unknownTime'),
    due: one(state !== 'exempt'),
  };
}

/** The sum of tallies. */
export function added(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { communes, onTime, late, unknownTime, due }) => ({
      communes: {
        reported: sum.communes.reported + communes.reported,
        expected: sum.communes.expected + communes.expected,
      },
      onTime: sum.onTime + onTime,
      late: sum.late + late,
      unknownTime: sum.unknownTime + unknownTime,
      due: sum.due + due,
    }),
    NO_TALLY,
  );
}

/** A span of days, with the tally of every district in it. */
export interface Window {
  readonly first: Day;
  readonly last: Day;
  readonly tallies: ReadonlyMap<LocalityCode, Tally>;
  /** The province's figures that were corrected after the deadline. */
  readonly corrections: LateCorrections;
}

/** The tallies of today, and of the last 7 and 30 days; a window is null before the first deadline in it has passed. */
export interface Rates {
  readonly today: ReadonlyMap<LocalityCode, Tally>;
  /** Today's corrections after the deadline. */
  readonly corrections: LateCorrections;
  readonly week: Window | null;
  readonly month: Window | null;
}

/** The rates of every district. A window includes today only once today's deadline has passed. */
export function ratesOf(
  register: Register,
  history: History,
  {
    figures,
    reports,
  }: Readonly<Record<'figures', ReadonlyMap<LocalityCode, CommuneFigure>>> &
    Readonly<Record<'reports', ReadonlyMap<LocalityCode, CommuneReports>>>,
  { now, today, deadline }: Moment,
): Rates {
  const isOver = minuteOf(now) >= deadline;
  const past = recordedDays(history).filter((day) => day < today);
  const days = isOver ? [...past, today] : past;
  const reportsOn = (day: Day) => (district: District) =>
    day === today ? latenessOf(district, figures) : latenessOf(district, pastReports(district, history, day, deadline));
  const window = (length: number): Window | null => {
    const within = days.filter((day) => day > addDays(days[days.length - 1] ?? today, -length));
    const [first] = within;
    if (first === undefined) return null;
    const tallies = register.districts.map((district) => {
      const each = within.map((day) => tallyOf(reportsOn(day)(district)));
      return [district.locality.code, added(each)] as const;
    });
    const corrections = sumOf(within.flatMap(correctionsOn));
    return { first, last: within[within.length - 1] ?? first, tallies: new Map(tallies), corrections };
  };
  const correctionsOn = (day: Day): readonly LateCorrections[] =>
    day === today
      ? [...reports.values()].flatMap(({ record }) => entryOf(record, today)?.corrections ?? [])
      : [...(history.days.get(day)?.values() ?? [])].flatMap(({ report }) => report?.corrections ?? []);
  return {
    today: new Map(
      register.districts.map((district) => [district.locality.code, tallyOf(latenessOf(district, figures))]),
    ),
    corrections: sumOf(correctionsOn(today)),
    week: window(7),
    month: window(DAYS_SHOWN),
  };
}

/** The verdicts of a past day. A commune without a line counts as missing, unless it was exempt. */
function pastReports(
  { communes }: District,
  { days }: History,
  day: Day,
  deadline: number,
): ReadonlyMap<LocalityCode, DayVerdict> {
  return new Map(
    communes.map((commune) => {
      const line = days.get(day)?.get(commune.code);
      const state = line?.state ?? (isExempt(commune, day) ? 'exempt' : 'missing');
      const { report, isByLastReport } = line ?? {};
      const isCorrected = state === 'late' && isByLastReport && report && verdictOf(report, deadline) === 'onTime';
      return [commune.code, { state: isCorrected ? 'onTime' : state }];
    }),
  );
}

const sumOf = (all: readonly LateCorrections[]): LateCorrections =>
  all.reduce((sum, { times, change }) => ({ times: sum.times + times, change: sum.change + change }), {
    times: 0,
    change: 0,
  });
