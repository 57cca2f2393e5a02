/** Reads what scripts pass for ranges (A1 notation with open ends), colours ("#rrggbb") and number formats. */

import { columnNumber } from '../../book/a1';
import { GoogleError } from '../../book/googleError';
import type { Rectangle } from '../../book/rectangle';
import type { Tab } from '../../book/tab';

/** The extent of "A1:B2" (or "B2:A1"), "A1", "1:1" or "A:B"; an open end reaches to the edge of the grid. */
export function extentOf(a1: string, tab: Tab): Rectangle {
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
  };
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
