/**
 * Copies and pastes tables as text with tabs between cells, as Google Sheets, Excel and LibreOffice exchange them. Cells
 * with line breaks or quotation marks are quoted.
 */

import Papa from 'papaparse';
import type { Area } from '../../../protocol/view';
import { cellsIn, textOf } from '../cells';
import { active, area, selectArea } from '../selection';
import { addressOf } from '../sheet/sheetLayout';
import { pendingTexts, write } from '../writing/sendQueue';

/** The visible texts of the selected cells as a table, including texts that are being sent. */
export function selectedText(): string {
  const texts = cellsIn(area.value).map((row) =>
    row.map((cell) => pendingTexts.value.get(addressOf(cell)) ?? textOf(cell)),
  );
  return Papa.unparse(texts, { delimiter: '\t', newline: '\n' });
}

/** Clears the selected cells. */
export function clearSelected(): void {
  const { row, column, rows, columns } = area.value;
  if (rows === 1 && columns === 1) write({ row, column }, '');
  else write({ row, column }, repeated([['']], rows, columns));
}

/** Writes a table into the selection. As in Google Sheets, a table that fits a whole number of times is repeated. */
export function paste(text: string): void {
  const table = tableOf(text);
  const width = widthOf(table);
  if (width === 0) return;
  const { row, column, rows, columns } = area.value;
  const repeats = rows % table.length === 0 && columns % width === 0;
  const block = repeats ? repeated(table, rows, columns) : repeated(table, table.length, width);
  const [first] = block[0] ?? [];
  const target: Area = { row, column, rows: block.length, columns: block[0]?.length ?? 1 };
  if (target.rows === 1 && target.columns === 1) write(active.value, first ?? '');
  else write({ row, column }, block);
  selectArea(target);
}

/** Parses a table. A line break at the end is not a row. */
function tableOf(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  return data.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')));
}

/** The number of cells in the longest row. */
function widthOf(table: readonly (readonly string[])[]): number {
  return table.reduce((most, { length }) => Math.max(most, length), 0);
}

/** A block of a size, filled with copies of a table. */
function repeated(table: readonly (readonly string[])[], rows: number, columns: number): string[][] {
  const width = widthOf(table);
  return Array.from({ length: rows }, (_, down) => {
    const row = table[down % table.length] ?? [];
    return Array.from({ length: columns }, (_, across) => row[across % width] ?? '');
  });
}
