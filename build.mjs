// Builds what clasp pushes: dist/Code.js, one script whose entry points are top-level functions; dist/status.html, the
// sidebar with its script and style inside; and the manifest. The same sources make all deployments (src/build-target.ts).
//
//   node build.mjs                                builds dist/, the script bound to a spreadsheet
//   node build.mjs --standalone SPREADSHEET_ID    builds dist-standalone/, the script that opens that spreadsheet
//   node build.mjs --add-on                       builds dist-add-on/, the editor add-on
//   node build.mjs --if-stale                     builds unless the folder is newer than every source
//   node build.mjs --quiet                        says nothing when all is well

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const sources = ['src', 'appsscript.json', 'build.mjs', 'package.json', 'package-lock.json'].map((path) =>
  join(root, path),
);
const { values: options } = parseArgs({
  options: {
    standalone: { type: 'string' },
    'add-on': { type: 'boolean' },
    'if-stale': { type: 'boolean' },
    quiet: { type: 'boolean' },
  },
});
const spreadsheetId = options.standalone ?? '';
if (options.standalone !== undefined && !/^[\w-]+$/.test(spreadsheetId)) {
  console.error(`"${spreadsheetId}" is not the id of a spreadsheet, which its address has between /d/ and /edit.`);
  process.exit(1);
}
const deployment = options.standalone !== undefined ? 'standalone' : options['add-on'] ? 'add-on' : 'bound';
const folderName = deployment === 'bound' ? 'dist' : `dist-${deployment}`;
const dist = join(root, folderName);
// Without a sidebar, its page is not pushed.
const names = ['Code.js', 'appsscript.json', ...(deployment === 'standalone' ? [] : ['status.html'])];
const products = names.map((name) => join(dist, name));

/** Apps Script loads the whole script at every execution, so its size is a cost of every edit: docs/decisions/0018. */
const MAX_BYTES = 400 * 1024;

if (!options['if-stale'] || isStale()) {
  const sizes = await build();
  if (!options.quiet) {
    for (const [name, bytes] of sizes) {
      const limit = name === 'Code.js' ? ` of at most ${MAX_BYTES.toLocaleString('en')}` : '';
      console.log(`${folderName}/${name}: ${bytes.toLocaleString('en')}${limit} bytes`);
    }
  }
}

function isStale() {
  if (!products.every((path) => existsSync(path))) return true;
  const isForAnother = !readFileSync(join(dist, 'Code.js'), 'utf8').includes(JSON.stringify(spreadsheetId));
  if (deployment === 'standalone' && isForAnother) return true;
  const built = Math.min(...products.map((path) => statSync(path).mtimeMs));
  return sources.some((path) => newest(path) > built);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

async function build() {
  const code = await bundle(await entryPoints());
  const files = { 'Code.js': code, 'appsscript.json': manifest(), 'status.html': await bundlePage() };
  const sizes = names.map((name) => [name, Buffer.byteLength(files[name])]);
  const bytes = Buffer.byteLength(code);
  if (bytes > MAX_BYTES) throw new Error(`the script has ${bytes} bytes, more than ${MAX_BYTES}`);
  // Written completely or not at all, because another process may be reading dist/.
  const fresh = join(root, `.${folderName}-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  for (const name of names) writeFileSync(join(fresh, name), files[name]);
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  return sizes;
}

/**
 * The manifest. The standalone script needs the scope of all spreadsheets, because the narrow one covers only that in which
 * a script runs, and no scope for pages, because it shows none.
 */
function manifest() {
  const text = readFileSync(join(root, 'appsscript.json'), 'utf8');
  if (deployment !== 'standalone') return text;
  const parsed = JSON.parse(text);
  const oauthScopes = parsed.oauthScopes
    .filter((scope) => !scope.endsWith('/script.container.ui'))
    .map((scope) => scope.replace(/\.currentonly$/, ''));
  return `${JSON.stringify({ ...parsed, oauthScopes }, null, 2)}\n`;
}

/** The names that src/index.ts exports: the one list of what can be called, so that no other can drift from it. */
async function entryPoints() {
  const { metafile } = await esbuild.build({ ...common(), format: 'esm', outdir: 'unused', metafile: true });
  const [output] = Object.values(metafile.outputs);
  return output.exports.sort();
}

async function bundle(called) {
  const footer = called.map((name) => `function ${name}(){return App_.${name}.apply(this,arguments)}`).join('\n');
  const { outputFiles } = await esbuild.build({
    ...common(),
    format: 'iife',
    globalName: 'App_',
    minify: true,
    footer: { js: footer },
  });
  return outputFiles[0].text;
}

function common() {
  return {
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    // Apps Script has failed to parse newer syntax, private and static class fields among it.
    target: 'es2019',
    // These two it has always had, and lowering them costs 2.6 KB.
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    charset: 'utf8',
    loader: { '.tsv': 'text' },
    legalComments: 'none',
    define: {
      BUILD_DEPLOYMENT: JSON.stringify(deployment),
      BUILD_RELEASE: JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version),
      BUILD_SPREADSHEET_ID: JSON.stringify(spreadsheetId),
    },
  };
}

/** The sidebar as one file: what its skeleton refers to is inlined, because Apps Script serves no other files. */
async function bundlePage() {
  const folder = join(root, 'src/sidebar');
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { script: join(folder, 'client/main.ts'), style: join(folder, 'status.css') },
    outdir: 'unused',
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
  const skeleton = readFileSync(join(folder, 'status.html'), 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\n\s*/g, '');
  const linked = put(skeleton, '<link rel="stylesheet" href="status.css">', `<style>${text('.css')}</style>`);
  const page = put(linked, '<script src="client/main.ts"></script>', `<script>${text('.js')}</script>`);
  // Where src/sidebar/fill.ts puts the answer.
  if (page.split('"__STATUS_ANSWER__"').length !== 2) throw new Error('status.html has not one place for the answer');
  return `${page}\n`;
}

/** The page with a text in place of the one element that refers to it; nothing in the text is a pattern. */
function put(page, reference, text) {
  if (page.split(reference).length !== 2) throw new Error(`status.html has not one ${reference}`);
  return page.replace(reference, () => text);
}
