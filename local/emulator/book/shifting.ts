/** How things that are kept by row, column or range follow when rows or columns are inserted, deleted or moved. */

import { columnName, columnNumber } from './a1';

/** What is inserted or deleted. */
export type Line = 'row' | 'column';

/** The new number of a row or column after `count` were inserted at `at` (deleted, if negative); null if it is gone. */
export function shifted(place: number, at: number, count: number): number | null {
  if (place < at) return place;
  return count < 0 && place < at - count ? null : place + count;
}

/** The new number of a column after the one at `from` moved to `to`. */
export function afterMove(column: number, from: number, to: number): number {
  if (column === from) return to;
  if (from < column && column <= to) return column - 1;
  return to <= column && column < from ? column + 1 : column;
}

/** The new number of the last row or column with content. */
export function lastAfter(last: number, at: number, count: number): number {
  return shifted(last, at, count) ?? at - 1;
}

/** Moves the values of a map from row or column number. */
export function shiftKeys(map: Map<number, number>, at: number, count: number): void {
  const entries = [...map];
  map.clear();
  for (const [place, value] of entries) {
    const moved = shifted(place, at, count);
    if (moved !== null) map.set(moved, value);
  }
}

/** Moves a set of row or column numbers. */
export function shiftSet(set: Set<number>, at: number, count: number): void {
  const places = [...set];
  set.clear();
  for (const place of places) {
    const moved = shifted(place, at, count);
    if (moved !== null) set.add(moved);
  }
}

/** Rules after a change. Ranges and formulas move together; a rule without any cell left is dropped. */
export function shiftRules<R extends { readonly ranges: readonly string[]; readonly formula: string }>(
  rules: readonly R[],
  line: Line,
  at: number,
  count: number,
): readonly R[] {
  return rules.flatMap((rule) => {
    const ranges = shiftRanges(rule.ranges, line, at, count);
    return ranges.length === 0 ? [] : [{ ...rule, ranges, formula: shiftFormula(rule.formula, line, at, count) }];
  });
}

/** Ranges after a change; a range without any cell left is dropped. */
export function shiftRanges(ranges: readonly string[], line: Line, at: number, count: number): string[] {
  return ranges.flatMap((range) => shiftRange(range, line, at, count) ?? []);
}

const CELL = /^([A-Z]+)(\d+)$/;

function shiftRange(range: string, line: Line, at: number, count: number): string | null {
  const [first = '', last = first] = range.split(':');
  const [, firstLetters = '', firstRow = ''] = CELL.exec(first) ?? [];
  const [, lastLetters = '', lastRow = ''] = CELL.exec(last) ?? [];
  const isRow = line === 'row';
  const [from, to] = isRow
    ? [Number(firstRow), Number(lastRow)]
    : [columnNumber(firstLetters), columnNumber(lastLetters)];
  // If an end is deleted, the range shrinks to the cells that are left.
  const newFrom = shifted(from, at, count) ?? at;
  const newTo = shifted(to, at, count) ?? at - 1;
  if (newTo < newFrom) return null;
  const start = isRow ? `${firstLetters}${newFrom}` : `${columnName(newFrom)}${firstRow}`;
  const end = isRow ? `${lastLetters}${newTo}` : `${columnName(newTo)}${lastRow}`;
  return start === end ? start : `${start}:${end}`;
}

/** A text, or a reference to a cell of the formula's own tab: "$A3", but not LOG10( and not 'Đơn vị'!A3. */
const REFERENCE = /"(?:[^"]|"")*"|(?<![\p{L}\d_.!$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_(.!])/gu;

function shiftFormula(formula: string, line: Line, at: number, count: number): string {
  return formula.replace(REFERENCE, (whole, dollar?: string, letters?: string, rowDollar?: string, row?: string) => {
    if (letters === undefined) return whole;
    const moved = shifted(line === 'row' ? Number(row) : columnNumber(letters), at, count);
    if (moved === null) return '#REF!';
    return line === 'row'
      ? `${dollar}${letters}${rowDollar}${moved}`
      : `${dollar}${columnName(moved)}${rowDollar}${row}`;
  });
}
