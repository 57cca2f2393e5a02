/** How what is kept by row or column number follows when rows or columns are inserted, deleted or moved. */

import { shifted } from './highlightRule';

/** Where a column stands after the one at `from` went to `to`. */
export function afterMove(column: number, from: number, to: number): number {
  if (column === from) return to;
  if (from < column && column <= to) return column - 1;
  return to <= column && column < from ? column + 1 : column;
}

/** Where the last row or column that may hold anything stands after a change. */
export function lastAfter(last: number, at: number, count: number): number {
  return shifted(last, at, count) ?? at - 1;
}

/** Moves what is kept by row or column when some are inserted, or deleted where the count is negative. */
export function shiftKeys(map: Map<number, number>, at: number, count: number): void {
  const entries = [...map];
  map.clear();
  for (const [place, value] of entries) {
    const moved = shifted(place, at, count);
    if (moved !== null) map.set(moved, value);
  }
}

/** The same for places without a value. */
export function shiftSet(set: Set<number>, at: number, count: number): void {
  const places = [...set];
  set.clear();
  for (const place of places) {
    const moved = shifted(place, at, count);
    if (moved !== null) set.add(moved);
  }
}
