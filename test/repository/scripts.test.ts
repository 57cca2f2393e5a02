/** `npm test` runs the tests that are not slow, and `npm run test:slow` the others. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The test files that the last command of a script runs, as paths from the root. */
function filesOf(script: string): readonly string[] {
  const jest = scripts[script]?.split(' && ').pop() ?? '';
  const listed = execFileSync('sh', ['-c', `${jest} --listTests`], { cwd: ROOT, encoding: 'utf8' });
  return listed
    .trim()
    .split('\n')
    .map((path) => relative(ROOT, path))
    .sort();
}

test('each test file is run by exactly one of the two', () => {
  const all = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join('test', path))
    .sort();
  const isSlow = (path: string) => path.startsWith(join('test', 'slow') + sep);
  expect(filesOf('test')).toEqual(all.filter((path) => !isSlow(path)));
  expect(filesOf('test:slow')).toEqual(all.filter(isSlow));
});
