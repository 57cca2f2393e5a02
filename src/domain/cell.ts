/** The values of cells as a spreadsheet returns them, before they are interpreted. */

/** A cell's value; a blank cell is '', an error is its text ("#REF!"). */
export type Cell = string | number | boolean | Date;

/** Cells by row and column, both from 0; rows may differ in length. */
export type Grid = readonly (readonly Cell[])[];

/** A cell's place; row and column count from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

declare const rowNumberBrand: unique symbol;

/** A row's number as people see it, from 1. Everywhere else rows count from 0. */
export type RowNumber = number & { readonly [rowNumberBrand]: true };

/** The number that people see beside a row that counts from 0. */
export const rowNumber = (row: number): RowNumber => (row + 1) as RowNumber;

/** The cell at a position; blank beyond the end of the grid. */
export function cellAt(grid: Grid, { row, column }: Position): Cell {
  return grid[row]?.[column] ?? '';
}

/** A cell's text in Unicode NFC, trimmed of white space, no-break spaces included; a number becomes its digits. */
export function textOf(cell: Cell): string {
  return String(cell).normalize('NFC').trim();
}

/** A text cut to at most `length` characters and ended by "…" where it was cut; no character is cut in half. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * Whether two cells hold the same. A spreadsheet stores an instant as a fraction of days, so it comes back slightly
 * different.
 */
export function isSameCell(a: Cell, b: Cell): boolean {
  if (a instanceof Date && b instanceof Date) return Math.abs(a.getTime() - b.getTime()) < 1000;
  return a === b;
}

/** Whether a cell is empty or holds only white space. A blank is not a zero. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

/** A1 notation: row 6, column 3 is "D7". */
export function a1({ row, column }: Position): string {
  return `${columnLetters(column)}${rowNumber(row)}`;
}

/** The same as an absolute reference: "$D$7". */
export const absoluteA1 = ({ row, column }: Position): string => `$${columnLetters(column)}$${rowNumber(row)}`;

/** Column letters: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
