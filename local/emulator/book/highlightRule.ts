/** Conditional formats by formula, and how they follow when rows or columns are inserted or deleted. */

import { columnName, columnNumber } from './a1';

/** A conditional format by formula; ranges in A1 notation. */
export interface HighlightRule {
  readonly ranges: readonly string[];
  readonly formula: string;
  readonly background: string | null;
  readonly color: string | null;
}

/** Where a row or column stands after `count` were inserted at `at` (removed, if negative); null if it is gone. */
export function shifted(place: number, at: number, count: number): number | null {
  if (place < at) return place;
  return count < 0 && place < at - count ? null : place + count;
}

/** The rules after a change: ranges and formulas move alike, and a rule whose cells are all gone is gone. */
export function shiftRules<R extends { readonly ranges: readonly string[]; readonly formula: string }>(
  rules: readonly R[],
  line: 'row' | 'column',
  at: number,
  count: number,
): readonly R[] {
  return rules.flatMap((rule) => {
    const ranges = shiftRanges(rule.ranges, line, at, count);
    return ranges.length === 0 ? [] : [{ ...rule, ranges, formula: shiftFormula(rule.formula, line, at, count) }];
  });
}

const CELL = /^([A-Z]+)(\d+)$/;

/** Ranges after a change; those whose cells are all gone are gone. */
export function shiftRanges(ranges: readonly string[], line: 'row' | 'column', at: number, count: number): string[] {
  return ranges.flatMap((range) => shiftRange(range, line, at, count) ?? []);
}

function shiftRange(range: string, line: 'row' | 'column', at: number, count: number): string | null {
  const [first = '', last = first] = range.split(':');
  const [, firstLetters = '', firstRow = ''] = CELL.exec(first) ?? [];
  const [, lastLetters = '', lastRow = ''] = CELL.exec(last) ?? [];
  const isRow = line === 'row';
  const [from, to] = isRow
    ? [Number(firstRow), Number(lastRow)]
    : [columnNumber(firstLetters), columnNumber(lastLetters)];
  // An end that is removed draws back to what is left between the ends.
  const newFrom = shifted(from, at, count) ?? at;
  const newTo = shifted(to, at, count) ?? at - 1;
  if (newTo < newFrom) return null;
  const start = isRow ? `${firstLetters}${newFrom}` : `${columnName(newFrom)}${firstRow}`;
  const end = isRow ? `${lastLetters}${newTo}` : `${columnName(newTo)}${lastRow}`;
  return start === end ? start : `${start}:${end}`;
}

/** Cells of the tab itself that a formula names, outside of texts: "$A3", not LOG10( and not 'Đơn vị'!A3. */
const REFERENCE = /"(?:[^"]|"")*"|(?<![\p{L}\d_.!$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_(.!])/gu;

function shiftFormula(formula: string, line: 'row' | 'column', at: number, count: number): string {
  return formula.replace(REFERENCE, (whole, dollar?: string, letters?: string, rowDollar?: string, row?: string) => {
    if (letters === undefined) return whole;
    const moved = shifted(line === 'row' ? Number(row) : columnNumber(letters), at, count);
    if (moved === null) return '#REF!';
    return line === 'row'
      ? `${dollar}${letters}${rowDollar}${moved}`
      : `${dollar}${columnName(moved)}${rowDollar}${row}`;
  });
}
