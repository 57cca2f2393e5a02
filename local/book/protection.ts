/** Who may change which cells: every protection that covers a cell must let the user in. */

import { Refusal } from './googleError';
import { type Rectangle, rectangleOf } from './rectangle';

/** A protection of a tab. The owner of the spreadsheet and whoever made it may always edit. */
export interface Protection {
  readonly id: number;
  /** What is protected in A1 notation; null for the whole sheet. */
  readonly range: string | null;
  /** Of a protected sheet: what is left open. */
  readonly unprotected: readonly string[];
  readonly editors: readonly string[];
  readonly maker: string;
  readonly description: string;
}

/** What mayEdit asks of a tab. */
export interface Protected {
  readonly protections: readonly Protection[];
}

/** Whether addresses are one account's. */
export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether a user may change every cell of a rectangle. */
export function mayEdit({ protections }: Protected, owner: string, user: string, cells: Rectangle): boolean {
  if (sameAddress(user, owner)) return true;
  return protections
    .filter(({ editors, maker }) => ![maker, ...editors].some((editor) => sameAddress(editor, user)))
    .every(({ range, unprotected }) =>
      range === null ? isWithin(cells, unprotected.map(rectangleOf)) : !overlaps(cells, rectangleOf(range)),
    );
}

/** Throws what Google says to whoever may not. */
export function assertMayEdit(tab: Protected, owner: string, user: string, cells: Rectangle): void {
  if (mayEdit(tab, owner, user, cells)) return;
  throw new Refusal(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  const apart = (first: number, size: number, other: number, otherSize: number) =>
    first + size <= other || other + otherSize <= first;
  return !apart(a.row, a.rows, b.row, b.rows) && !apart(a.column, a.columns, b.column, b.columns);
}

/** Whether each cell lies in one of the rectangles. */
function isWithin({ row, column, rows, columns }: Rectangle, open: readonly Rectangle[]): boolean {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      if (!open.some((each) => overlaps({ row: r, column: c, rows: 1, columns: 1 }, each))) return false;
    }
  }
  return true;
}
