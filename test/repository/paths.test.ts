/** The paths that the documents name exist, so that a renamed file takes its documents along. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

const documents = [
  ...readdirSync(ROOT),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true }).map((path) => join('docs', String(path))),
].filter((path) => path.endsWith('.md'));

/** Folders of the repository; what is built or left by a run is not there in a fresh clone. */
const FOLDERS = ['src', 'local', 'test', 'docs', 'bench', 'tools', '.github', '.ci'];

/** Files beside them that documents name. */
const ROOT_FILE = /^(?:build\.mjs|package(?:-lock)?\.json|appsscript\.json|[A-Z]+\.md|\.clasp[\w-]*\.json)$/;

/** The words of all code spans and code blocks that are paths of the repository. */
function pathsIn(text: string): readonly string[] {
  const code = [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].flatMap(([span]) =>
    span.replaceAll('`', ' ').split(/\s+/),
  );
  return code.filter(
    (word) => ROOT_FILE.test(word) || (word.includes('/') && FOLDERS.includes(word.split('/')[0] ?? '')),
  );
}

test.each(documents)('the paths that %s names exist', (path) => {
  const missing = pathsIn(readFileSync(join(ROOT, path), 'utf8')).filter((named) => !existsSync(join(ROOT, named)));
  expect(missing).toEqual([]);
});

test('the files that local/emulator/DIFFERENCES.md lists exist', () => {
  const folder = join(ROOT, 'local/emulator');
  const listed = [...readFileSync(join(folder, 'DIFFERENCES.md'), 'utf8').matchAll(/^\| `([^`]+)`/gm)];
  expect(listed.length).toBeGreaterThan(10);
  const missing = listed.map(([, file]) => file ?? '').filter((file) => !existsSync(join(folder, file)));
  expect(missing.filter((file) => !existsSync(join(ROOT, 'local', file)))).toEqual([]);
});

test('a path that is not there would be found', () => {
  expect(pathsIn('see `src/nowhere.ts`, `npm run -s jest -- test/nowhere.test.ts` and `NOWHERE.md`')).toEqual([
    'src/nowhere.ts',
    'test/nowhere.test.ts',
    'NOWHERE.md',
  ]);
});

test('every picture in docs/ is shown by a document', () => {
  const shown = documents.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
  const pictures = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.png'));
  expect(pictures.filter((name) => !shown.includes(name))).toEqual([]);
});
