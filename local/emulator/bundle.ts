/** Bundles: the scripts to run, loaded from the folders that build.mjs writes. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Deployment, SPREADSHEET_ID } from './book/deployment';

/** The files that clasp would push. */
export interface Bundle {
  readonly code: string;
  readonly manifest: { readonly timeZone?: string; readonly oauthScopes?: readonly string[] };
  /** The HTML files by their names without ".html". */
  readonly pages?: Readonly<Record<string, string>>;
  /** Bound to the spreadsheet if absent. */
  readonly deployment?: Deployment;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The project's dist/. */
export const DIST = join(root, 'dist');

/** The options of build.mjs for a deployment; a standalone script opens the spreadsheet of the emulator. */
export const BUILD_OPTIONS: Readonly<Record<Deployment, readonly string[]>> = {
  bound: [],
  standalone: ['--standalone', SPREADSHEET_ID],
  'add-on': ['--add-on'],
};

/** The project's bundle for a deployment, as it was built. */
export const bundleFor = (deployment: Deployment): Bundle =>
  deployment === 'bound' ? loadBundle() : { ...loadBundle(join(root, `dist-${deployment}`)), deployment };

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
