/** The officials' guide as a sheet to print. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { GUIDE, handout, pagesOf } from '../../tools/handout';
import { theBrowser } from '../support/browser/browser';

const folder = mkdtempSync(join(tmpdir(), 'handout-'));
afterAll(() => rmSync(folder, { recursive: true }));

const guide = readFileSync(GUIDE, 'utf8');

test('is one page, whatever fonts the machine has', async () => {
  expect(pagesOf(await handout(theBrowser(), GUIDE))).toBe(1);
});

test('of a guide that is too long is refused, and says so', async () => {
  const long = join(folder, 'guide.md');
  const pictures = guide.replace(/\.\.\/(?=guide-)/g, `${relative(folder, join(dirname(GUIDE), '..'))}/`);
  writeFileSync(long, `${pictures}\n${pictures}`);
  await expect(handout(theBrowser(), long)).rejects.toThrow('too long for one page');
});
