/** Who is late: which communes of a district have not reported or must mend their report, and how many have. */

import type { District, Locality, LocalityCode } from './locality';
import type { CommuneFigure, Completeness } from './report';
import { isReported } from './timeliness';

/** A district's report as it stands. */
export interface Lateness {
  readonly missing: readonly Locality[];
  readonly invalid: readonly Locality[];
  readonly completeness: Completeness;
  /** Complete with every figure before the deadline, complete, not complete, or not due. */
  readonly state: 'onTime' | 'late' | 'open' | 'exempt';
}

/** How a district's report stands by its communes' figures; a commune that `figures` does not hold is missing. */
export function latenessOf(
  { communes }: District,
  figures: ReadonlyMap<LocalityCode, Pick<CommuneFigure, 'state'>>,
): Lateness {
  const stateOf = ({ code }: Locality) => figures.get(code)?.state ?? 'missing';
  const having = (state: CommuneFigure['state']) => communes.filter((commune) => stateOf(commune) === state);
  const expected = communes.length - having('exempt').length;
  const reported = communes.filter((commune) => isReported(stateOf(commune))).length;
  const complete = having('late').length > 0 ? 'late' : 'onTime';
  const due = reported < expected ? 'open' : complete;
  return {
    missing: having('missing'),
    invalid: having('invalid'),
    completeness: { reported, expected },
    state: expected === 0 ? 'exempt' : due,
  };
}
