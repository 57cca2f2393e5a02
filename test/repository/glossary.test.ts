/** The glossary of docs/architecture.md against the code: it names what exists, and leaves out no type of the domain. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

const sources = (folder: string): string =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'))
    .join('\n');

const declared = (text: string, kinds: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^export (?:${kinds}) (\\w+)`, 'gm'))].map(([, name]) => name ?? '');

const document = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
const glossary = document.slice(document.indexOf('## Glossary'), document.indexOf('## Storage'));
const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
/** The names in the last column. */
const named = rows.flatMap((row) =>
  [...(row.split('|').at(-2) ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ''),
);

test('names only what the code declares', () => {
  const known = new Set(declared(sources('src'), 'interface|type|class|function|const'));
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('names every type of src/domain', () => {
  expect(declared(sources('src/domain'), 'interface|type|class').filter((name) => !named.includes(name))).toEqual([]);
});
