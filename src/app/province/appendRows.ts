/** Adds rows below the tables that only grow: History and the Log. */

import type { Tab } from '../../platform/tab';
import type { Block, Written } from '../../platform/tabPlan';
import { FORMAT } from '../../sheets/core/look';
import { findMarks, SEARCHED_ROWS, type StaffTab } from '../../sheets/core/marks';
import { HEAD_ROWS, type Table, type TableShape } from '../../sheets/core/table';

/** A table's columns, and the row below its last. */
export type Place = Pick<Table, 'columns' | 'nextRow'>;

/**
 * Writes rows below a table's last row, each value under its column and in its format. `readPlace` reads the places of
 * columns and last row again immediately before writing; without it they are taken to be unchanged.
 */
export function appendRows(
  tab: Tab,
  place: Place,
  shape: TableShape,
  rows: readonly (readonly Written[])[],
  readPlace: () => Place = () => place,
): void {
  if (rows.length === 0) return;
  prepareRows(tab, place, shape, rows);
  const current = readPlace();
  const hasMoved =
    current.nextRow !== place.nextRow ||
    [...place.columns].some(([key, column]) => current.columns.get(key) !== column);
  if (hasMoved) prepareRows(tab, current, shape, rows);
  tab.write(rowsBlock(current, shape, rows));
}

/**
 * Makes room and sets formats before anything is written: a code written into a cell that is not yet text would lose
 * its leading zeros.
 */
export function prepareRows(tab: Tab, place: Place, shape: TableShape, rows: readonly (readonly Written[])[]): void {
  tab.reserve(place.nextRow + rows.length, 0);
  const formats = arranged(
    place,
    shape,
    shape.columns.map(({ numberFormat = FORMAT.general }) => numberFormat),
    FORMAT.general,
  );
  tab.formatEach(
    rowsBlock(place, shape, rows),
    rows.map(() => formats),
  );
}

/** The rows' cells, below the table's last row. */
export const rowsBlock = (place: Place, shape: TableShape, rows: readonly (readonly Written[])[]): Block => ({
  row: place.nextRow,
  column: 0,
  cells: rows.map((row) => arranged<Written>(place, shape, row, '')),
});

/** Values in the order of the shape as a row of the tab. */
function arranged<T>({ columns }: Place, shape: TableShape, values: readonly T[], blank: T): readonly T[] {
  const line = Array.from({ length: Math.max(...columns.values()) + 1 }, () => blank);
  shape.columns.forEach(({ key }, index) => {
    const column = columns.get(key);
    if (column !== undefined) line[column] = values[index] ?? blank;
  });
  return line;
}

/** Reads a table's columns and last row again; makes two calls. */
export function placeNow(tab: Tab, owner: StaffTab, { columns, nextRow }: Place): Place {
  const marks = findMarks(tab.readRows(0, Math.min(SEARCHED_ROWS, nextRow)), owner);
  return {
    columns: marks?.columns ?? columns,
    nextRow: Math.max((marks?.row ?? 0) + HEAD_ROWS, tab.lastRow()),
  };
}
