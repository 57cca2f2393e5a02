/**
 * Copying and pasting: tables as text with tabs between the cells, as Google Sheets, Excel and LibreOffice exchange them,
 * cells with line breaks or quotation marks in quotation marks.
 */

import Papa from 'papaparse';
import type { Area } from '../../protocol/view';
import { cellsIn, textOf } from './cells';
import { active, area, selectArea } from './selecting';
import { onTheWay, write } from './sending';
import { addressOf } from './sheetLayout';

/** The texts that are seen in the selected cells, also what is on its way, as a table. */
export function copied(): string {
  const texts = cellsIn(area.value).map((row) =>
    row.map((cell) => onTheWay.value.get(addressOf(cell)) ?? textOf(cell)),
  );
  return Papa.unparse(texts, { delimiter: '\t', newline: '\n' });
}

/** Empties the selected cells. */
export function empty(): void {
  const { row, column, rows, columns } = area.value;
  if (rows === 1 && columns === 1) write({ row, column }, '');
  else write({ row, column }, filled([['']], rows, columns));
}

/** Writes a table into the selection; one that fits into it several times fills it, as in Google Sheets. */
export function paste(text: string): void {
  const table = tableOf(text);
  const width = widthOf(table);
  if (width === 0) return;
  const { row, column, rows, columns } = area.value;
  const repeats = rows % table.length === 0 && columns % width === 0;
  const block = repeats ? filled(table, rows, columns) : filled(table, table.length, width);
  const [first] = block[0] ?? [];
  const target: Area = { row, column, rows: block.length, columns: block[0]?.length ?? 1 };
  if (target.rows === 1 && target.columns === 1) write(active.value, first ?? '');
  else write({ row, column }, block);
  selectArea(target);
}

/** Rows of texts; the line break that ends a copied table is none of them. */
function tableOf(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  return data.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')));
}

/** The cells of the longest row. */
function widthOf(table: readonly (readonly string[])[]): number {
  return table.reduce((most, { length }) => Math.max(most, length), 0);
}

function filled(table: readonly (readonly string[])[], rows: number, columns: number): string[][] {
  const width = widthOf(table);
  return Array.from({ length: rows }, (_, down) => {
    const row = table[down % table.length] ?? [];
    return Array.from({ length: columns }, (_, across) => row[across % width] ?? '');
  });
}
