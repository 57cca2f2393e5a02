/**
 * Completeness and timeliness as counts that can be added up over districts and days: fill rate = communes reported ÷
 * communes that had to; a district is on time, late, or has not sent a complete report, which is one whole together.
 */

import { addDays, type Day, minuteOf } from '../day';
import { asBasisPoints, type BasisPoints, shownPercentage, WHOLE } from '../figures/coverage';
import { type Lateness, latenessOf } from '../reporting/lateness';
import type { CommuneFigure, Completeness } from '../reporting/provinceReport';
import { type DayVerdict, isReported, type Moment } from '../reporting/timeliness';
import { type District, isExempt, type LocalityCode, type Register } from '../units/locality';
import { DAYS_SHOWN, type History, recordedDays } from './history';

/** Reports of districts and communes, each counted once a day. */
export interface Tally {
  /** Communes that reported, of those that had to. */
  readonly communes: Completeness;
  /** Districts that were complete before the deadline, after it, and all that had to report. */
  readonly onTime: number;
  readonly late: number;
  readonly due: number;
}

/** Nobody, on no day. */
export const NO_TALLY: Tally = { communes: { reported: 0, expected: 0 }, onTime: 0, late: 0, due: 0 };

/** Districts that have not sent a complete report. */
export const notSent = ({ onTime, late, due }: Tally): number => due - onTime - late;

/**
 * On time, late and not sent as hundredths of a percent that make 100% together: the first two rounded half up, the
 * third what is left. Null where nobody had to report.
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
  // Two halves that are both rounded up leave one hundredth less than nothing.
  const [shownSecond, third] = rest < 0 ? [second + rest, 0] : [second, rest];
  return { onTime: asBasisPoints(first), late: asBasisPoints(shownSecond), notSent: asBasisPoints(third) };
}

/** One district's day. */
export function tallyOf({ state, completeness }: Lateness): Tally {
  const one = (is: boolean) => (is ? 1 : 0);
  return {
    communes: completeness,
    onTime: one(state === 'onTime'),
    late: one(state === 'late'),
    due: one(state !== 'exempt'),
  };
}

/** Several tallies as one. */
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

/** A span of days, and what every district did in it. */
export interface Window {
  readonly first: Day;
  readonly last: Day;
  readonly tallies: ReadonlyMap<LocalityCode, Tally>;
}

/** Today as it stands, and the last 7 and 30 days; null where no day of the span is over its deadline. */
export interface Rates {
  readonly today: ReadonlyMap<LocalityCode, Tally>;
  readonly week: Window | null;
  readonly month: Window | null;
}

/** The rates of every district. A day can be judged once its deadline is over, so today counts in a span from then on. */
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

/** A commune without a line had to report and did not, unless it was exempt. */
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
