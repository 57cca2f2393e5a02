/** Ranks by coverage: the highest is first, and equal fractions share a rank (1, 2, 2, 4). */

import { compareNames } from '../units/collation';
import { type Coverage, compareCoverage } from './coverage';

/** What can be ranked. An item without a percentage has no rank and comes last. */
export interface Rankable {
  readonly name: string;
  readonly coverage: Coverage | null;
}

/** An item with its rank, null when it has no percentage. */
export interface Ranked<T> {
  readonly item: T;
  readonly rank: number | null;
}

/** The items in order of rank; within a rank, in Vietnamese order of their names. */
export function ranked<T extends Rankable>(items: readonly T[]): readonly Ranked<T>[] {
  const order = [...items].sort(compareForRanking);
  const result: Ranked<T>[] = [];
  order.forEach((item, index) => {
    const before = result[index - 1];
    result.push({ item, rank: rankOf(item, index, before) });
  });
  return result;
}

function rankOf(item: Rankable, index: number, before: Ranked<Rankable> | undefined): number | null {
  if (item.coverage === null) return null;
  const equal = before?.item.coverage && compareCoverage(before.item.coverage, item.coverage) === 0;
  return equal ? before.rank : index + 1;
}

function compareForRanking(a: Rankable, b: Rankable): number {
  if (a.coverage === null || b.coverage === null) {
    if (a.coverage !== b.coverage) return a.coverage === null ? 1 : -1;
    return compareNames(a.name, b.name);
  }
  return compareCoverage(b.coverage, a.coverage) || compareNames(a.name, b.name);
}
