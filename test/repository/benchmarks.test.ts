/** docs/benchmarks.md has a place for each table that the benchmark writes. */

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { DOCUMENT, TABLES, type TableName, withTable } from '../../bench/document';

const document = readFileSync(DOCUMENT, 'utf8');

test.each(Object.keys(TABLES) as TableName[])('the table "%s" is replaced, and nothing else', (name) => {
  const changed = withTable(document, name, 'NEW');
  const [before = '', after = ''] = changed.split('NEW');
  expect(document.startsWith(before.trimEnd())).toBe(true);
  expect(document.endsWith(after.trimStart())).toBe(true);
  expect(changed.length).toBeLessThan(document.length);
});

test('a document without a place for the table is refused', () => {
  expect(() => withTable('# Benchmarks\n', 'calls', 'NEW')).toThrow('no place for the table "calls"');
});
