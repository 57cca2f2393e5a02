/**
 * What someone has to mend, as data: which locality, in which cell, and what is wrong. The sentences that officials
 * read are in the message catalogues.
 */

import type { CountFault } from './count';
import type { Locality } from './locality';

/** What can be wrong with a district's tab as a whole or with one of its rows. */
export type TabFault =
  | { readonly kind: 'tabMissing' }
  /** More than one tab carries the district's mark; `kept` counts, `ignored` does not. */
  | { readonly kind: 'tabTwice'; readonly kept: string; readonly ignored: string }
  /** A tab whose district the register does not hold. */
  | { readonly kind: 'tabWithoutDistrict'; readonly tab: string; readonly code: string }
  | { readonly kind: 'columnMissing'; readonly column: 'code' | 'users' }
  | { readonly kind: 'rowMissing' }
  | { readonly kind: 'codeUnknown'; readonly code: string }
  /** Rows that carry the same code and disagree: none of them counts. */
  | { readonly kind: 'codeTwice'; readonly rows: readonly number[] };

/** What can be wrong with the register. `row` is the sheet's row number. */
export type RegisterFault =
  /** Missing, 0, or not a count. */
  | { readonly kind: 'populationMissing' }
  | { readonly kind: 'codeMissing'; readonly row: number }
  | { readonly kind: 'registeredTwice'; readonly row: number }
  /** It belongs to no unit, or to one that is neither the province nor a district. */
  | { readonly kind: 'parentUnknown'; readonly parent: string }
  | { readonly kind: 'districtWithoutCommunes' };

/** A setting that cannot be used as typed; the shipped value stands in for it. */
export interface SettingFault {
  readonly kind: 'setting';
  readonly setting: 'target' | 'bands' | 'language';
  readonly typed: string;
}

/** Everything that can be found. */
export type Fault = CountFault | TabFault | RegisterFault | SettingFault;

/** One finding. */
export interface Finding {
  readonly fault: Fault;
  /** Whom it concerns; null when no unit can be named. */
  readonly locality: Locality | null;
  /** The district whose tab it stands in, where it stands in one. */
  readonly district: Locality | null;
  /** The cell in A1 notation, where there is one. */
  readonly cell: string | null;
}
