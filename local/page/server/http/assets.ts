/**
 * The files of the page, bundled in memory from local/page/client when the server starts. Nothing has to be built before,
 * and no request leaves the machine. Names contain a hash of the contents, so browsers may cache the files forever.
 */

import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as esbuild from 'esbuild';

const CLIENT = join(import.meta.dirname, '..', '..', 'client');
const ENTRIES = { script: 'main.tsx', style: 'page.css', icon: 'icon.svg' };
/** The path of the files on the server. */
const FOLDER = '/assets/';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

export interface Assets {
  /** By name: "page-AB12CD34.js". */
  readonly files: ReadonlyMap<string, Asset>;
  /** The HTML of the page, with the nonce for styles that scripts add. */
  page(nonce: string): string;
}

interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

let bundled: Promise<Assets> | undefined;

/** The files of the page; they are bundled once in a process. */
export function clientAssets(): Promise<Assets> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<Assets> {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: CLIENT,
    entryPoints: [
      { in: ENTRIES.script, out: 'page' },
      { in: ENTRIES.style, out: 'page' },
      { in: ENTRIES.icon, out: 'icon' },
    ],
    outdir: CLIENT,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: FOLDER,
    loader: { '.svg': 'copy' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const files = new Map(
    outputFiles.map(({ path, contents }) => {
      const name = basename(path);
      const type = TYPES[extname(name)];
      if (type === undefined) throw new Error(`The server does not know the type of ${name}.`);
      return [name, { type, bytes: new Uint8Array(contents) }];
    }),
  );
  const addressOf = (entry: string) => {
    const output = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry);
    if (!output) throw new Error(`There is no output of ${entry}.`);
    return FOLDER + basename(output[0]);
  };
  const source = await readFile(join(CLIENT, 'index.html'), 'utf8');
  const skeleton = Object.values(ENTRIES).reduce(
    (page, entry) => replaceOnce(page, `"${entry}"`, `"${addressOf(entry)}"`),
    source,
  );
  return { files, page: (nonce) => replaceOnce(skeleton, '"__NONCE__"', `"${nonce}"`) };
}

/** Replaces a text that must occur exactly once. */
function replaceOnce(page: string, placeholder: string, text: string): string {
  if (page.split(placeholder).length !== 2) throw new Error(`index.html must contain ${placeholder} exactly once.`);
  return page.replace(placeholder, () => text);
}
