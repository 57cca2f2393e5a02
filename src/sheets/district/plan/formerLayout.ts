/**
 * Step 2 of the migrations: what set-up clears and rewrites in a tab that is older than layout 2, where the visible
 * cells contained the values of the stored block, and a column `record` the data. blockCells fills the block itself.
 */

import { cellAt, columnLetters } from '../../../domain/cell';
import type { PlannedCell } from '../../core/plan';
import type { Existing, Places } from './places';

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
 * The formulas of the head that counted reports by the times in `reportedAt`. Since layout 2 those cells are formulas,
 * whose blank text compares as later than any time; so the head uses the stored times. The formulas themselves tell
 * whether they are old: a set-up that was cut off may have written the marks of layout 2 already.
 */
export function formerHeadFormulas({ formulas, marks }: Existing, places: Places): readonly PlannedCell[] {
  const [shown, times] = [columnLetters(places.column('reportedAt')), columnLetters(places.column('rowTime'))];
  const compared = new RegExp(String.raw`\$?\b${shown}(\$?\d+):\$?${shown}(\$?\d+)(?=\s*<\s*TODAY)`, 'g');
  return formulas.slice(0, marks.firstRow).flatMap((cells, row) =>
    cells.flatMap((formula, column): readonly PlannedCell[] => {
      const renewed = formula.replace(compared, `${times}$1:${times}$2`);
      return renewed === formula ? [] : [{ row, column, written: { formula: renewed }, always: true }];
    }),
  );
}
