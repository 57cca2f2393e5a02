/** The bands of coverage. By default [0;20) [20;40) [40;60) [60;∞) percent: no gaps, no overlaps. */

import { type BasisPoints, type Coverage, reaches } from './coverage';

/** One band: from `from` (included) to `to` (excluded); `to` is null for the last. */
export interface Band {
  readonly from: BasisPoints;
  readonly to: BasisPoints | null;
  /** 0 for the lowest. */
  readonly index: number;
  /** How many bands there are. */
  readonly of: number;
}

/** The bands between ascending thresholds: n thresholds make n + 1 bands. */
export function bandsOf(thresholds: readonly BasisPoints[]): readonly Band[] {
  const starts = [0 as BasisPoints, ...thresholds];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? null, index, of: starts.length }));
}

/** The band of a coverage, compared exactly. */
export function bandFor(coverage: Coverage, bands: readonly Band[]): Band {
  const reached = bands.filter((band) => reaches(coverage, band.from));
  const band = reached[reached.length - 1];
  if (band === undefined) throw new Error('bands must start at 0');
  return band;
}
