/** Protection: who may change which cells. A user needs permission from every protection that covers a cell. */

import { ProtectedCell } from '../googleError';
import { containsCell, type Rectangle, rectangleOf } from '../rectangle';

/** A protection of a tab. The owner of the spreadsheet and the maker of the protection may always edit. */
export interface Protection {
  readonly id: number;
  /** The protected range in A1 notation; null for the whole sheet. */
  readonly range: string | null;
  /** The unprotected ranges of a protected sheet. */
  readonly unprotected: readonly string[];
  readonly editors: readonly string[];
  /**
   * Whether the list of editors was ever changed. Until then it mirrors that of the file, so everyone who may edit the file
   * may edit here (reference, `Sheet.protect`).
   */
  readonly isExplicit: boolean;
  readonly maker: string;
  readonly description: string;
}

/** What has protections: a tab. */
export interface Protected {
  readonly protections: readonly Protection[];
}

/** Whether two addresses belong to the same account. */
export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether a user may change every cell of a rectangle. */
export function mayEdit(tab: Protected, owner: string, user: string, cells: Rectangle): boolean {
  return protectionsAgainst(tab, owner, user).every(({ range, unprotected }) =>
    range === null ? isWithin(cells, unprotected.map(rectangleOf)) : !overlaps(cells, rectangleOf(range)),
  );
}

/** Tells whether a user may change a cell. */
export type IsOpen = (row: number, column: number) => boolean;

/** Tells which cells a user may change; for many cells, and valid only until the tab's protections change. */
export function openCells(tab: Protected, owner: string, user: string): IsOpen {
  const closed = areasOf(protectionsAgainst(tab, owner, user));
  return (row, column) =>
    closed.every(({ area, open }) =>
      area === null ? open.some((each) => containsCell(each, row, column)) : !containsCell(area, row, column),
    );
}

/** Whether a user may change any cell. */
export function hasOpenCell(
  tab: Protected & { readonly maxRows: number; readonly maxColumns: number },
  owner: string,
  user: string,
): boolean {
  const isOpen = openCells(tab, owner, user);
  const areas = areasOf(protectionsAgainst(tab, owner, user)).flatMap(({ area, open }) => [
    ...open,
    ...(area ? [area] : []),
  ]);
  // Rights change only where an area begins and just after it ends. If any cell is open, then so is one of these.
  const rows = [1, ...areas.flatMap(({ row, rows: count }) => [row, row + count])];
  const columns = [1, ...areas.flatMap(({ column, columns: count }) => [column, column + count])];
  return rows.some(
    (row) => row <= tab.maxRows && columns.some((column) => column <= tab.maxColumns && isOpen(row, column)),
  );
}

/** The protections that a user is not an editor of. */
function protectionsAgainst({ protections }: Protected, owner: string, user: string): readonly Protection[] {
  if (sameAddress(user, owner)) return [];
  return protections.filter(
    ({ editors, isExplicit, maker }) => isExplicit && ![maker, ...editors].some((editor) => sameAddress(editor, user)),
  );
}

function areasOf(protections: readonly Protection[]) {
  return protections.map(({ range, unprotected }) => ({
    area: range === null ? null : rectangleOf(range),
    open: unprotected.map(rectangleOf),
  }));
}

/** Throws Google's error if a user may not change every cell of a rectangle. */
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
