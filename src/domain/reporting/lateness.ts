/**
 * Lateness: which communes of a district have not reported or must correct their report, and how many have reported.
 */

import type { District, Locality, LocalityCode } from '../units/locality';
import type { Completeness } from './provinceReport';
import { type CommuneState, type DayVerdict, isReported, type Timeliness } from './timeliness';

/** The state of a district's report. */
export interface Lateness {
  readonly missing: readonly Locality[];
  readonly invalid: readonly Locality[];
  readonly completeness: Completeness;
  readonly state: DistrictState;
}

/** Complete by the deadline, after it, or at an unknown time; not complete; or exempt. */
type DistrictState = Timeliness | 'open' | 'exempt';

/** The communes of a district that must still report or correct something. */
export const openCommunes = ({ missing, invalid }: Pick<Lateness, 'missing' | 'invalid'>): readonly Locality[] => [
  ...missing,
  ...invalid,
];

/** The units to call about a late district: the district, or its open communes if it has no telephone number. */
export function toCall(district: Locality, lateness: Lateness): readonly Locality[] {
  return (district.telephone === '' ? openCommunes(lateness) : [district]).filter(({ telephone }) => telephone !== '');
}

const NO_REPORT: DayVerdict = { state: 'missing' };

/** Computes a district's state from its communes' reports; a commune that is not in `reports` is missing. */
export function latenessOf({ communes }: District, reports: ReadonlyMap<LocalityCode, DayVerdict>): Lateness {
  const reportOf = ({ code }: Locality) => reports.get(code) ?? NO_REPORT;
  const having = (state: CommuneState) => communes.filter((commune) => reportOf(commune).state === state);
  const expected = communes.length - having('exempt').length;
  const reported = communes.map((commune) => reportOf(commune).state).filter(isReported);
  const due = reported.length < expected ? 'open' : timelinessOfAll(reported);
  return {
    missing: having('missing'),
    invalid: having('invalid'),
    completeness: { reported: reported.length, expected },
    state: expected === 0 ? 'exempt' : due,
  };
}

/** A district is complete when its last commune is: late if one is late, otherwise unknown if one is. */
const timelinessOfAll = (reports: readonly Timeliness[]): Timeliness =>
  (['late', 'unknownTime'] as const).find((each) => reports.includes(each)) ?? 'onTime';
