/**
 * The page's files: bundled in memory from local/page/client when the server starts, so that nothing has to be built
 * beforehand and no request leaves the machine. Names carry a hash of the contents, so browsers may keep them for good.
 */

import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as esbuild from 'esbuild';

const CLIENT = join(import.meta.dirname, '..', 'client');
const ENTRIES = { script: 'main.tsx', style: 'page.css', icon: 'icon.svg' };
/** Where the files lie on the server. */
const FOLDER = '/assets/';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

export interface Assets {
  /** By name: "page-AB12CD34.js". */
  readonly files: ReadonlyMap<string, Asset>;
  /** The page with the nonce for the styles that its parts add. */
  page(nonce: string): string;
}

interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

let bundled: Promise<Assets> | undefined;

/** The files of the page; bundled once for as long as the process runs. */
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
      if (type === undefined) throw new Error(`the page has a file of a type that the server does not know: ${name}`);
      return [name, { type, bytes: new Uint8Array(contents) }];
    }),
  );
  const addressOf = (entry: string) => {
    const made = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry);
    if (!made) throw new Error(`nothing was made of ${entry}`);
    return FOLDER + basename(made[0]);
  };
  const source = await readFile(join(CLIENT, 'index.html'), 'utf8');
  const skeleton = Object.values(ENTRIES).reduce(
    (page, entry) => put(page, `"${entry}"`, `"${addressOf(entry)}"`),
    source,
  );
  const nonceMark = '"__NONCE__"';
  put(skeleton, nonceMark, '');
  return { files, page: (nonce) => skeleton.replace(nonceMark, () => `"${nonce}"`) };
}

/** The page with a text in place of the one mark for it. */
function put(page: string, mark: string, text: string): string {
  if (page.split(mark).length !== 2) throw new Error(`index.html has not one ${mark}`);
  return page.replace(mark, () => text);
}
