/** Bundles: the scripts to run, loaded from the folders that build.mjs writes. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files that clasp would push. */
export interface Bundle {
  readonly code: string;
  readonly manifest: { readonly timeZone?: string; readonly oauthScopes?: readonly string[] };
  /** The HTML files by their names without ".html". */
  readonly pages?: Readonly<Record<string, string>>;
  /** Bound to the spreadsheet if absent; a published add-on may have fewer triggers. */
  readonly flavour?: 'bound' | 'addOn';
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The project's dist/. */
export const DIST = join(root, 'dist');

/** The bundle of `node build.mjs --add-on`, as a published add-on. */
export const addOnBundle = (): Bundle => ({ ...loadBundle(join(root, 'dist-add-on')), flavour: 'addOn' });

/** Loads the scripts of a folder in the order of their names, as Google does, its pages and its manifest. */
export function loadBundle(folder: string = DIST): Bundle {
  const names = readdirSync(folder).sort();
  const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    code: names
      .filter((name) => name.endsWith('.js'))
      .map(textOf)
      .join('\n'),
    manifest: JSON.parse(textOf('appsscript.json')) as Bundle['manifest'],
    pages: Object.fromEntries(
      names.filter((name) => name.endsWith('.html')).map((name) => [name.replace(/\.html$/, ''), textOf(name)]),
    ),
  };
}
