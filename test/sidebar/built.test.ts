import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { DIST } from '../../local/emulator/bundle';

const page = readFileSync(join(DIST, 'status.html'), 'utf8');
const skeleton = page.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, '$1');

test('the built page is one file: it refers to no other', () => {
  expect(skeleton).not.toMatch(/<link|\b(src|href)=/);
  expect(page).not.toMatch(/@import|url\(|\bfetch\(|import\(/);
});

test('the built page contains no texts', () => {
  expect(skeleton.replace(/<[^>]*>/g, '').trim()).toBe('');
  expect(skeleton).not.toMatch(/\b(alt|title|placeholder|aria-label)=/);
});

test('the page’s script is not in the script that Apps Script loads', () => {
  expect(page).toContain('replaceChildren');
  expect(readFileSync(join(DIST, 'Code.js'), 'utf8')).not.toMatch(/replaceChildren|getElementById|google\.script/);
});
