/**
 * Completeness and timeliness, as counts that can be added over districts and days. Fill rate = communes reported ÷
 * communes that had to. A district is on time, late, or has not sent a complete report; the three add up to 100%.
 */

import { addDays, type Day, minuteOf } from '../day';
import { asBasisPoints, type BasisPoints, shownPercentage, WHOLE } from '../figures/coverage';
import { type Lateness, latenessOf } from '../reporting/lateness';
import type { CommuneFigure, Completeness } from '../reporting/provinceReport';
import { type DayVerdict, isReported, type Moment } from '../reporting/timeliness';
import { type District, isExempt, type LocalityCode, type Register } from '../units/locality';
import { DAYS_SHOWN, type History, recordedDays } from './history';

/** Counts of communes and districts by how they reported; over several days, each day counts once. */
export interface Tally {
  /** Communes that reported, out of those that had to. */
  readonly communes: Completeness;
  /** Districts that were complete by the deadline, after it, and all that had to report. */
  readonly onTime: number;
  readonly late: number;
  readonly due: number;
}

/** The tally of no district. */
export const NO_TALLY: Tally = { communes: { reported: 0, expected: 0 }, onTime: 0, late: 0, due: 0 };

/** Districts that have not sent a complete report. */
export const notSent = ({ onTime, late, due }: Tally): number => due - onTime - late;

/**
 * On time, late and not sent as hundredths of a percent that add up to 100%: the first two are rounded half up, the
 * third is the remainder. Null if no district had to report.
 */
export function sharesOf({
  onTime,
  late,
  due,
}: Tally): Readonly<Record<'onTime' | 'late' | 'notSent', BasisPoints>> | null {
  if (due === 0) return null;
  const shown = (part: number) => shownPercentage({ users: part, population: due });
  const [first, second] = [shown(onTime), shown(late)];
  const rest = WHOLE - first - second;
  // If both are rounded up from a half, the remainder is -1.
  const [shownSecond, third] = rest < 0 ? [second + rest, 0] : [second, rest];
  return { onTime: asBasisPoints(first), late: asBasisPoints(shownSecond), notSent: asBasisPoints(third) };
}

/** The tally of one district on one day. */
export function tallyOf({ state, completeness }: Lateness): Tally {
  const one = (is: boolean) => (is ? 1 : 0);
  return {
    communes: completeness,
    onTime: one(state === 'onTime'),
    late: one(state === 'late'),
    due: one(state !== 'exempt'),
  };
}

/** The sum of tallies. */
export function added(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { communes, onTime, late, due }) => ({
      communes: {
        reported: sum.communes.reported + communes.reported,
        expected: sum.communes.expected + communes.expected,
      },
      onTime: sum.onTime + onTime,
      late: sum.late + late,
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
}

/** The tallies of today, and of the last 7 and 30 days; a window is null before the first deadline in it has passed. */
export interface Rates {
  readonly today: ReadonlyMap<LocalityCode, Tally>;
  readonly week: Window | null;
  readonly month: Window | null;
}

/** The rates of every district. A window includes today only once today's deadline has passed. */
export function ratesOf(
  register: Register,
  history: History,
  figures: ReadonlyMap<LocalityCode, CommuneFigure>,
  { now, today, deadline }: Moment,
): Rates {
  const isOver = minuteOf(now) >= deadline;
  const past = recordedDays(history).filter((day) => day < today);
  const days = isOver ? [...past, today] : past;
  const reportsOn = (day: Day) => (district: District) =>
    day === today ? latenessOf(district, figures) : latenessOf(district, pastReports(district, history, day));
  const window = (length: number): Window | null => {
    const within = days.filter((day) => day > addDays(days[days.length - 1] ?? today, -length));
    const [first] = within;
    if (first === undefined) return null;
    const tallies = register.districts.map((district) => {
      const each = within.map((day) => tallyOf(reportsOn(day)(district)));
      return [district.locality.code, added(each)] as const;
    });
    return { first, last: within[within.length - 1] ?? first, tallies: new Map(tallies) };
  };
  return {
    today: new Map(
      register.districts.map((district) => [district.locality.code, tallyOf(latenessOf(district, figures))]),
    ),
    week: window(7),
    month: window(DAYS_SHOWN),
  };
}

/** The verdicts of a past day. A commune without a line counts as missing, unless it was exempt. */
function pastReports({ communes }: District, { days }: History, day: Day): ReadonlyMap<LocalityCode, DayVerdict> {
  return new Map(
    communes.map((commune) => {
      const line = days.get(day)?.get(commune.code);
      const state = line?.state ?? (isExempt(commune, day) ? 'exempt' : 'missing');
      const firstOnTime = state === 'onTime' || (isReported(state) && line?.firstOnTime === true);
      return [commune.code, { state, firstOnTime }];
    }),
  );
}
