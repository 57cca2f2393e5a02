/** What leaders ask beyond today's figures: progress, timeliness, priority groups, and when the target is reached. */

import type { Day } from '../day';
import { type GroupTotals, groupTotals } from '../figures/priorityGroups';
import type { CommuneFigure, ProvinceReport } from '../reporting/provinceReport';
import type { Moment } from '../reporting/timeliness';
import type { Settings } from '../settings';
import type { LocalityCode, Register } from '../units/locality';
import type { CommuneReports, History } from './history';
import { type Point, type Progress, pointsOf, progressOf, reportsFor } from './progress';
import { type Rates, ratesOf } from './rates';

/** The communes' figures of today and their last days. */
export interface OutlookInput {
  readonly moment: Moment;
  readonly history: History;
  readonly reports: ReadonlyMap<LocalityCode, CommuneReports>;
  readonly figures: ReadonlyMap<LocalityCode, CommuneFigure>;
}

/** The answers. */
export interface Outlook {
  readonly today: Day;
  readonly targetDate: Day | null;
  readonly province: Progress;
  readonly districts: ReadonlyMap<LocalityCode, Progress>;
  readonly rates: Rates;
  readonly groups: readonly GroupTotals[];
  /** The province's users on every recorded day and today. */
  readonly points: readonly Point[];
}

/** Computes the answers; `report` has the people needed. */
export function outlookOf(
  register: Register,
  report: ProvinceReport,
  { moment, history, reports, figures }: OutlookInput,
  { targetDate, columns }: Settings,
): Outlook {
  const { today } = moment;
  const neededBy = new Map(report.districts.map(({ locality, needed }) => [locality.code, needed]));
  const everyone = register.districts.flatMap(({ communes }) => reportsFor(communes, reports));
  return {
    today,
    targetDate,
    province: progressOf(everyone, report.province.needed, history, today, targetDate),
    districts: new Map(
      register.districts.map(({ locality: { code }, communes }) => {
        const needed = neededBy.get(code) ?? null;
        return [code, progressOf(reportsFor(communes, reports), needed, history, today, targetDate)];
      }),
    ),
    rates: ratesOf(register, history, { figures, reports }, moment),
    groups: groupTotals(register, figures, columns),
    points: pointsOf(everyone, history, today),
  };
}
