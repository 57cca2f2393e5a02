/** How scripts write places and colours: A1 notation with open ends, "#rrggbb". */

import { columnNumber } from '../book/a1';
import { GoogleError } from '../book/googleError';
import type { Rectangle } from '../book/rectangle';
import type { Tab } from '../book/tab';

/** "A1:B2" in any order of its corners, "A1", "1:1" or "A:B" as an extent; a side that is left out reaches to the grid's edge. */
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

/** "#D9E7F5" in lower case, undefined for none; nothing else is imitated. */
export function colorOf(color: string | null): string | undefined {
  if (color === null) return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new GoogleError(`local/ takes colours as "#rrggbb" only, not "${color}".`);
  return color.toLowerCase();
}

/** A number format; "General" is what a cell has that was given none, and a value may still bring its own. */
export function formatOf(numberFormat: string | undefined): string | undefined {
  return numberFormat?.toLowerCase() === 'general' ? undefined : numberFormat;
}
