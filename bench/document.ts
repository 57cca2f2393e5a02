/**
 * The programs of this folder write their tables into docs/benchmarks.md, so no number is retyped. Each table
 * is between two comments with its name; the text around them is written by hand.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** The document with the tables. */
export const DOCUMENT = join(ROOT, 'docs', 'benchmarks.md');

/** The tables by their names in the document, each with the program that measures it. */
export const TABLES = {
  loading: 'bench/loading.ts',
  calls: 'bench/main.ts',
  rivals: 'bench/against.ts',
  page: 'bench/page.ts',
} as const;

export type TableName = keyof typeof TABLES;

/** Prints a table and writes it into the document. */
export function publish(name: TableName, lines: readonly string[]): void {
  const text = lines.join('\n');
  console.log(`\n${text}`);
  const heading = `_Written by \`npx tsx ${TABLES[name]}\`, which \`npm run bench\` runs, on ${machine()}._`;
  writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), name, `${heading}\n\n${text}`));
  process.stderr.write(`${relative(ROOT, DOCUMENT)}: ${name}\n`);
}

/** Replaces the text between the comments of a table. Throws if a comment is missing. */
export function withTable(document: string, name: TableName, text: string): string {
  const [opening, closing] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [start, end] = [document.indexOf(opening), document.indexOf(closing)];
  if (start < 0 || end < start) throw new Error(`docs/benchmarks.md has no place for the table "${name}"`);
  return `${document.slice(0, start + opening.length)}\n\n${text}\n\n${document.slice(end)}`;
}

/** What is needed to compare two runs, without a date or a name, so that an unchanged result leaves the file unchanged. */
function machine(): string {
  const cores = availableParallelism();
  const counted = cores === 2 ? 'two cores' : `${cores} cores`;
  return `${counted}, Node ${process.versions.node.split('.')[0]}`;
}
