/**
 * Stage 3 of the pipeline, settle: decides the state of every commune of a district from the judgement on its row, its
 * earlier reports and the deadline (settleCommune). It is pure: the same input gives the same settlement, even if events
 * were lost. `sheets` maps cells to the input (readDistrict) and the settlement to cells (diffDistrict).
 */

import type { District, LocalityCode } from '../units/locality';
import { latenessOf } from './lateness';
import { type ReadCommune, type SettledCommune, type SettlingContext, settleCommune } from './settleCommune';

/** A district's tab as read, and what it is settled against. */
export interface SettlingInput extends SettlingContext {
  /** By code; a commune without a row is absent. */
  readonly communes: ReadonlyMap<LocalityCode, ReadCommune>;
}

/** The result for a district. */
export interface SettledDistrict {
  readonly district: District;
  /** By code; a commune without a row is absent. */
  readonly communes: ReadonlyMap<LocalityCode, SettledCommune>;
  /** Whether the tick box shows today's confirmation: it was ticked, and every commune that has to report has. */
  readonly isConfirmed: boolean;
}

/** Settles a district. */
export function settleDistrict(input: SettlingInput): SettledDistrict {
  const { district, confirmation } = input;
  const settled = district.communes.flatMap((commune) => {
    const read = input.communes.get(commune.code);
    return read ? [settleCommune(commune, read, input)] : [];
  });
  const figures = new Map(settled.map(({ commune, figure }) => [commune.code, figure]));
  const isComplete = latenessOf(district, figures).state !== 'open';
  return {
    district,
    communes: new Map(settled.map((each) => [each.commune.code, each])),
    isConfirmed: confirmation !== 'none' && isComplete,
  };
}
