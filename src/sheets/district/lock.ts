/**
 * The sentence of a closed tab. It is in the row of marks while the tab is locked, and a formula in the head shows it
 * in place of the title, where it is visible on a telephone too.
 */

import { cellAt, type Grid } from '../../domain/cell';
import type { Area, Formula } from '../../platform/tabPlan';
import { type ColumnMarks, carriedTexts, markWith } from '../core/marks';
import { formulaText } from '../core/plan';

/** The key of the mark that carries the sentence. */
const LOCK_KEY = 'lock';

/** The mark with its sentence, '' for an open tab. */
export const lockMark = (owner: ColumnMarks['owner'], notice: string): string => markWith(owner, LOCK_KEY, notice);

/** The present text of a cell, and the text that replaces it. */
export interface TextChange {
  readonly cell: Area;
  readonly text: string;
  readonly by: string;
}

/**
 * The change after which the tab shows `notice`; null if it already does, or if the tab is older than such sentences.
 */
export function lockChange(grid: Grid, marks: ColumnMarks, notice: string): TextChange | null {
  const carried = carriedTexts(grid, marks).get(LOCK_KEY);
  if (carried === undefined) return null;
  const { row } = marks;
  const { column } = carried;
  const [text, by] = [String(cellAt(grid, { row, column })), lockMark(marks.owner, notice)];
  return text === by ? null : { cell: { row, column, rows: 1, columns: 1 }, text, by };
}

/** The sentence while the tab is locked, the title otherwise. */
export function titleFormula(cell: string, owner: ColumnMarks['owner'], title: string): Formula {
  const before = lockMark(owner, '').length;
  return { formula: `=IF(LEN(${cell})>${before};MID(${cell};${before + 1};500);${formulaText(title)})` };
}

/** The condition under which the tab is locked. */
export const lockedCondition = (cell: string, owner: ColumnMarks['owner']): string =>
  `=LEN(${cell})>${lockMark(owner, '').length}`;
