/** Rectangles of cells and their A1 notation. */

import { columnName, columnNumber } from './a1';

/** Cells of a tab; rows and columns from 1. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "D7:E9" or "D7", without dollars. */
export function rectangleOf(a1: string): Rectangle {
  const [first = '', last = first] = a1.split(':');
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(first) ?? [];
  const [, lastLetters = '', lastRow = ''] = /^([A-Z]+)(\d+)$/.exec(last) ?? [];
  const column = columnNumber(letters);
  return {
    row: Number(row),
    column,
    rows: Number(lastRow) - Number(row) + 1,
    columns: columnNumber(lastLetters) - column + 1,
  };
}

/** A rectangle in A1 notation. */
export function a1Of({ row, column, rows, columns }: Rectangle): string {
  const first = `${columnName(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows - 1}`;
}

/** The part of a range that lies within a grid of `maxRows` by `maxColumns`; null if none does. */
export function clipped(a1: string, maxRows: number, maxColumns: number): string | null {
  const { row, column, rows, columns } = rectangleOf(a1);
  const [lastRow, lastColumn] = [Math.min(row + rows - 1, maxRows), Math.min(column + columns - 1, maxColumns)];
  if (lastRow < row || lastColumn < column) return null;
  return a1Of({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
}

/** Whether a rectangle contains a cell. */
export function containsCell({ row, column, rows, columns }: Rectangle, cellRow: number, cellColumn: number): boolean {
  return cellRow >= row && cellRow < row + rows && cellColumn >= column && cellColumn < column + columns;
}
