/** Which file imports which, as esbuild resolves it. Imports of types count as well. */

import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

/** An import: the paths of two files from the root of the repository; of a package, its name. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const ROOT = join(import.meta.dirname, '../..');

/** esbuild drops `import type`; as a plain import it stays in the metafile, since nothing else decides what is kept. */
const TYPE_IMPORTS = /^(import|export) type (?=\{|\* |\w+ from)/gm;

/** Every import in the TypeScript files of these folders. */
export async function importsIn(folders: readonly string[]): Promise<readonly Import[]> {
  const files = folders.flatMap(sourcesIn);
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    stdin: { contents: files.map((path) => `import './${path}';`).join('\n'), resolveDir: ROOT, sourcefile: ENTRY },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    loader: { '.tsv': 'text' },
    logLevel: 'error',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, jsx: 'react-jsx', jsxImportSource: 'preact' } },
    plugins: [
      {
        name: 'keep imports of types',
        setup(build) {
          build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => ({
            contents: (await readFile(path, 'utf8')).replace(TYPE_IMPORTS, '$1 '),
            loader: path.endsWith('x') ? 'tsx' : 'ts',
          }));
        },
      },
    ],
  });
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    from === ENTRY ? [] : imports.map(({ path }) => ({ from, to: path })),
  );
}

const ENTRY = 'everything.js';

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map((path) => `${folder}/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
