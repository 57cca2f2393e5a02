/** Who is late: which communes of a district have not reported or must mend their report, and how many have. */

import type { District, Locality, LocalityCode } from '../units/locality';
import type { Completeness } from './provinceReport';
import { type CommuneState, type DayVerdict, isReported } from './timeliness';

/** A district's report as it stands. */
export interface Lateness {
  readonly missing: readonly Locality[];
  readonly invalid: readonly Locality[];
  readonly completeness: Completeness;
  /** Complete with every figure before the deadline, complete, not complete, or not due. */
  readonly state: 'onTime' | 'late' | 'open' | 'exempt';
}

/** The communes of a district that have still to do something. */
export const openCommunes = ({ missing, invalid }: Pick<Lateness, 'missing' | 'invalid'>): readonly Locality[] => [
  ...missing,
  ...invalid,
];

/** Whom to call about a late district: the district, or, where it has no number, those of its communes that are open. */
export function toCall(district: Locality, lateness: Lateness): readonly Locality[] {
  return (district.telephone === '' ? openCommunes(lateness) : [district]).filter(({ telephone }) => telephone !== '');
}

const NO_REPORT: DayVerdict = { state: 'missing', firstOnTime: false };

/** How a district's report stands by its communes' reports; a commune that `reports` does not hold is missing. */
export function latenessOf({ communes }: District, reports: ReadonlyMap<LocalityCode, DayVerdict>): Lateness {
  const reportOf = ({ code }: Locality) => reports.get(code) ?? NO_REPORT;
  const having = (state: CommuneState) => communes.filter((commune) => reportOf(commune).state === state);
  const expected = communes.length - having('exempt').length;
  const reporters = communes.map(reportOf).filter(({ state }) => isReported(state));
  const reported = reporters.length;
  const complete = reporters.every(({ firstOnTime }) => firstOnTime) ? 'onTime' : 'late';
  const due = reported < expected ? 'open' : complete;
  return {
    missing: having('missing'),
    invalid: having('invalid'),
    completeness: { reported, expected },
    state: expected === 0 ? 'exempt' : due,
  };
}
