/** `npm run demo`: prints the letter's day in the terminal, and saves its workbook. */

import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { letterDay, letterFigures } from './letterDay';

const FOLDER = join(import.meta.dirname, '..', '..', 'out');
const BOOK = join(FOLDER, 'bluezone-2020-08-18.xlsx');

const { workbench, built } = letterDay();
mkdirSync(FOLDER, { recursive: true });
await workbench.save(BOOK);

const page = workbench.rows('Tổng hợp');
const lines = page.filter(([first]) => first !== '').map(([first = '']) => first);
const header = page.findIndex(([rank]) => rank === 'Hạng');
const table = page.slice(header, header + 12).map((row) => row.slice(0, 11));
const figures = letterFigures();

console.log(`\n${lines.slice(1, 5).join('\n')}\n`);
console.log(asTable(table));
console.log(`\n${figures.note}\n${figures.method}\n`);
for (const toast of built.toasts) console.log(`» ${toast}`);
console.log(`\nBảng tính / workbook: ${relative(process.cwd(), BOOK)}\n`);

/** Formats rows as a table, with texts aligned left and figures aligned right. */
function asTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const isFigure = (column: number) => rows.slice(1).every((row) => /^[\d.,%/–]*$/.test(row[column] ?? ''));
  const pad = (text: string, column: number) =>
    isFigure(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
