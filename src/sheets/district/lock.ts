/**
 * What a closed tab says: a sentence in its row of marks, which a formula in the head shows in place of the title, where
 * a telephone shows it too. It stands there as long as the tab is locked.
 */

import { cellAt, columnLetters, type Grid, rowNumber } from '../../domain/cell';
import type { Area, Formula } from '../../platform/tabPlan';
import { type ColumnMarks, carriedTexts, markWith } from '../core/marks';
import { formulaText } from '../core/plan';

/** The key of the mark that carries the sentence. */
const LOCK_KEY = 'lock';

/** The mark with its sentence, '' for an open tab. */
export const lockMark = (owner: ColumnMarks['owner'], notice: string): string => markWith(owner, LOCK_KEY, notice);

/** The text of one cell, and the text that is to take its place. */
export interface TextChange {
  readonly cell: Area;
  readonly text: string;
  readonly by: string;
}

/** The change that leaves the tab saying `notice`; null when it says so, or was made before tabs could say it. */
export function lockChange(grid: Grid, marks: ColumnMarks, notice: string): TextChange | null {
  const carried = carriedTexts(grid, marks).get(LOCK_KEY);
  if (carried === undefined) return null;
  const { row } = marks;
  const { column } = carried;
  const [text, by] = [String(cellAt(grid, { row, column })), lockMark(marks.owner, notice)];
  return text === by ? null : { cell: { row, column, rows: 1, columns: 1 }, text, by };
}

/** Where the mark's cell is, absolute: "$W$1". */
export const lockCell = (row: number, column: number): string => `$${columnLetters(column)}$${rowNumber(row)}`;

/** The sentence while the tab is locked, the title otherwise. */
export function titleFormula(cell: string, owner: ColumnMarks['owner'], title: string): Formula {
  const before = lockMark(owner, '').length;
  return { formula: `=IF(LEN(${cell})>${before};MID(${cell};${before + 1};500);${formulaText(title)})` };
}

/** The condition under which the tab is locked. */
export const lockedCondition = (cell: string, owner: ColumnMarks['owner']): string =>
  `=LEN(${cell})>${lockMark(owner, '').length}`;
