/**
 * Loading the script makes nothing that costs: no formatter or collator, no schema, no catalogue. Every execution at
 * Google loads the whole script, one for each edit.
 */

import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import * as esbuild from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

/** Reports whatever is made of Intl, by its constructors or by the methods that have one inside; and each schema of zod. */
const WATCH = `
  for (const name of Object.getOwnPropertyNames(Intl)) {
    if (typeof Intl[name] !== 'function') continue;
    Intl[name] = new Proxy(Intl[name], {
      construct(target, given) { made('Intl.' + name); return Reflect.construct(target, given); },
      apply(target, self, given) { made('Intl.' + name); return Reflect.apply(target, self, given); },
    });
  }
  for (const [owner, names] of [
    [String.prototype, ['localeCompare']],
    [Number.prototype, ['toLocaleString']],
    [Date.prototype, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
  ]) {
    for (const name of names) owner[name] = new Proxy(owner[name], {
      apply(target, self, given) { made(name); return Reflect.apply(target, self, given); },
    });
  }
  const define = Object.defineProperty;
  Object.defineProperty = (object, key, descriptor) => {
    if (key === '_zod') made('schema');
    return define(object, key, descriptor);
  };
`;

/** Loads a script as Google does, and tells what its top level made. */
async function madeByLoading(entry: string): Promise<readonly string[]> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    stdin: { contents: entry, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    loader: { '.tsv': 'text' },
    plugins: [
      {
        name: 'catalogues that report',
        setup(build) {
          build.onLoad({ filter: /messages[\\/](vi|en)[\\/]index\.ts$/ }, ({ path }) => {
            const language = /[\\/]vi[\\/]index\.ts$/.test(path) ? 'vi' : 'en';
            return { contents: `export const ${language} = () => made('catalogue ${language}');`, loader: 'ts' };
          });
        },
      },
    ],
  });
  const made: string[] = [];
  const context = createContext({ made: (what: string) => void made.push(what) });
  runInContext(WATCH, context);
  runInContext(outputFiles[0]?.text ?? '', context);
  return made;
}

test('loading the script makes no formatter, no schema and no catalogue', async () => {
  expect(await madeByLoading("export * from './src/index';")).toEqual([]);
});

test.each([
  ['Intl.NumberFormat', "export const format = new Intl.NumberFormat('vi');"],
  ['Intl.Collator', "export const collator = Intl.Collator('vi');"],
  ['localeCompare', "export const order = 'a'.localeCompare('b');"],
  ['schema', "import * as z from 'zod/mini';\nexport const schema = z.string();"],
  ['catalogue vi', "import { messagesIn } from './src/messages';\nexport const text = messagesIn('vi');"],
  ['catalogue en', "import { messagesIn } from './src/messages';\nexport const text = messagesIn('en');"],
])('the test notices %s at the top level', async (what, entry) => {
  expect(await madeByLoading(entry)).toContain(what);
});
