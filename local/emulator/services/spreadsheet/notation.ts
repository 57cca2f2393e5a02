/** Reads what scripts pass for ranges (A1 notation with open ends), colours ("#rrggbb") and number formats. */

import { columnName, columnNumber } from '../../book/a1';
import { GoogleError } from '../../book/googleError';
import { a1Of, type Rectangle } from '../../book/rectangle';
import type { Tab } from '../../book/tab';

/** A rectangle as a script gives it: whole rows and columns that were given as such stay so in A1 notation. */
export interface Extent extends Rectangle {
  readonly whole?: 'rows' | 'columns';
}

/** The extent of "A1:B2" (or "B2:A1"), "A1", "1:1" or "A:B"; an open end reaches to the edge of the grid. */
export function extentOf(a1: string, tab: Tab): Extent {
  const match = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(a1);
  if (!match || a1 === '') throw new GoogleError('Range not found');
  const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] = match;
  const row = firstRow === '' ? 1 : Number(firstRow);
  const column = firstLetters === '' ? 1 : columnNumber(firstLetters.toUpperCase());
  const toRow = lastRow === '' ? tab.maxRows : Number(lastRow);
  const toColumn = lastLetters === '' ? tab.maxColumns : columnNumber(lastLetters.toUpperCase());
  return {
    row: Math.min(row, toRow),
    column: Math.min(column, toColumn),
    rows: Math.abs(toRow - row) + 1,
    columns: Math.abs(toColumn - column) + 1,
    ...(firstRow === '' && lastRow === '' ? { whole: 'columns' } : {}),
    ...(firstLetters === '' && lastLetters === '' ? { whole: 'rows' } : {}),
  };
}

/** A range in A1 notation: "B2:C5", "A:B" or "1:2". */
export function notationOf(extent: Extent): string {
  const { row, column, rows, columns, whole } = extent;
  if (whole === 'rows') return `${row}:${row + rows - 1}`;
  if (whole === 'columns') return `${columnName(column)}:${columnName(column + columns - 1)}`;
  return a1Of(extent);
}

/** "#D9E7F5" in lower case; undefined for null. Other notations are not supported. */
export function colorOf(color: string | null): string | undefined {
  if (color === null) return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(color))
    throw new GoogleError(`The emulator supports only colours like "#rrggbb", not "${color}".`);
  return color.toLowerCase();
}

/** The number format to keep. "General" means none, so that a value can still imply one. */
export function formatOf(numberFormat: string | undefined): string | undefined {
  return numberFormat?.toLowerCase() === 'general' ? undefined : numberFormat;
}
