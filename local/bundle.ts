/** Loads what build.mjs made and clasp would push. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle } from './execution';

/** The project's dist/. */
export const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/** The scripts of a folder, in the order of their names as Google loads them, and its manifest. */
export function loadBundle(folder: string = DIST): Bundle {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return {
    code: scripts
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n'),
    manifest: JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Bundle['manifest'],
  };
}
