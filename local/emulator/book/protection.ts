/** Who may change which cells: every protection that covers a cell must let the user in. */

import { ProtectedCell } from './googleError';
import { holds, type Rectangle, rectangleOf } from './rectangle';

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
export function mayEdit(tab: Protected, owner: string, user: string, cells: Rectangle): boolean {
  return bindingOn(tab, owner, user).every(({ range, unprotected }) =>
    range === null ? isWithin(cells, unprotected.map(rectangleOf)) : !overlaps(cells, rectangleOf(range)),
  );
}

/** Whether a user may change a cell, for asking about many of a tab that stays as it is meanwhile. */
export type IsOpen = (row: number, column: number) => boolean;

/** Which cells a user may change. */
export function openCells(tab: Protected, owner: string, user: string): IsOpen {
  const closed = placedOf(bindingOn(tab, owner, user));
  return (row, column) =>
    closed.every(({ area, open }) =>
      area === null ? open.some((each) => holds(each, row, column)) : !holds(area, row, column),
    );
}

/** Whether there is any cell that a user may change. */
export function hasOpenCell(
  tab: Protected & { readonly maxRows: number; readonly maxColumns: number },
  owner: string,
  user: string,
): boolean {
  const isOpen = openCells(tab, owner, user);
  const areas = placedOf(bindingOn(tab, owner, user)).flatMap(({ area, open }) => [...open, ...(area ? [area] : [])]);
  // Rights change only where an area begins or has ended: if any cell is open, then one of these is.
  const rows = [1, ...areas.flatMap(({ row, rows: count }) => [row, row + count])];
  const columns = [1, ...areas.flatMap(({ column, columns: count }) => [column, column + count])];
  return rows.some(
    (row) => row <= tab.maxRows && columns.some((column) => column <= tab.maxColumns && isOpen(row, column)),
  );
}

/** The protections that do not let a user in. */
function bindingOn({ protections }: Protected, owner: string, user: string): readonly Protection[] {
  if (sameAddress(user, owner)) return [];
  return protections.filter(({ editors, maker }) => ![maker, ...editors].some((editor) => sameAddress(editor, user)));
}

function placedOf(protections: readonly Protection[]) {
  return protections.map(({ range, unprotected }) => ({
    area: range === null ? null : rectangleOf(range),
    open: unprotected.map(rectangleOf),
  }));
}

/** Throws what Google says to whoever may not. */
export function assertMayEdit(tab: Protected, owner: string, user: string, cells: Rectangle): void {
  if (mayEdit(tab, owner, user, cells)) return;
  throw new ProtectedCell(
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
