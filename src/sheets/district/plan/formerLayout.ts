/**
 * What set-up clears and rewrites in older tabs. Before layout 2 the visible cells contained the values of the stored
 * block, and a column `record` the data (step 2 of the migrations); blockCells fills the block itself. Later, formulas
 * counted rows in place of communes.
 */

import { cellAt } from '../../../domain/cell';
import type { PlannedCell } from '../../core/plan';
import type { StateFormulas } from './formulas';
import type { Existing } from './places';

/** The cells of the column that contained the data before layout 2, to be cleared after the block has them. */
export function formerCells(existing: Existing): readonly PlannedCell[] {
  const column = existing.marks.columns.get('record');
  if (column === undefined) return [];
  const { values, marks } = existing;
  const isOurs = (row: number) => row === marks.row || row >= (marks.headerRow ?? marks.firstRow);
  return values
    .flatMap((_, row) => (isOurs(row) ? [{ row, column, written: '' }] : []))
    .filter((cell) => cellAt(values, cell) !== '');
}

/**
 * Today's formulas in place of former ones that counted rows instead of communes, wherever in the head they are. The
 * formulas themselves tell whether they are old: a set-up that was cut off may have written the marks of today already.
 */
export function formerHeadFormulas(
  { formulas, marks }: Existing,
  { reported, open }: StateFormulas,
): readonly PlannedCell[] {
  return formulas.slice(0, marks.firstRow).flatMap((cells, row) =>
    cells.flatMap((formula, column): readonly PlannedCell[] => {
      const isFormer = formula.includes('TODAY()') && formula.includes('"exempt"') && !formula.includes(TODAYS);
      const written = formula.includes('COUNTA(') ? reported : open;
      return isFormer ? [{ row, column, written, always: true }] : [];
    }),
  );
}

/** A part of today's formulas that former ones lack. */
const TODAYS = '"unknownTime"';
