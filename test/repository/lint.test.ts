/** Biome and knip enforce the project's rules: each rule is broken once, in a project of a few files. */

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const NODE_MODULES = join(ROOT, 'node_modules');

/** A project with our configuration and these files. */
function projectOf(files: Readonly<Record<string, string>>, configuration: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'checked-'));
  for (const name of configuration) cpSync(join(ROOT, name), join(folder, name));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What a program that npm installed prints; both exit with 1 when they find something. */
const printed = (program: string, parameters: readonly string[], cwd: string): Promise<string> =>
  new Promise((done) => {
    execFile(process.execPath, [join(NODE_MODULES, program), ...parameters], { cwd }, (_, stdout) => done(stdout));
  });

describe('Biome', () => {
  const zod = (clause: string) => `${clause}\n\nexport const made = z;\n`;
  const google = 'export const open = (): unknown => SpreadsheetApp.getActive();\n';
  const FILES = {
    'src/domain/zodNamed.ts': zod("import { z } from 'zod/mini';"),
    'src/sheets/zodDefault.ts': zod("import z from 'zod/mini';"),
    'src/app/zodWhole.ts': zod("import * as z from 'zod';"),
    'src/platform/google/zodDeep.ts': zod("import * as z from 'zod/v4/mini';"),
    'src/messages/zodRight.ts': zod("import * as z from 'zod/mini';"),
    'src/app/google.ts': google,
    'src/app/googleType.ts': 'export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;\n',
    'src/platform/google/google.ts': google,
    'local/circle/one.ts': "import { two } from './two';\n\nexport const one = () => two;\n",
    'local/circle/two.ts': "import { three } from './three';\n\nexport const two = () => three;\n",
    'local/circle/three.ts': "import { one } from './one';\n\nexport const three = () => one;\n",
    'src/report/annex.ts':
      "import type { Input } from './input';\n\nexport interface Annex {\n  readonly input: Input;\n}\n",
    'src/report/input.ts':
      "import type { Annex } from './annex';\n\nexport interface Input {\n  readonly annex: Annex;\n}\n",
  };
  let folder = '';
  const found = new Map<string, string>();

  beforeAll(async () => {
    folder = projectOf(FILES, ['biome.json', '.gitignore']);
    const output = await printed('@biomejs/biome/bin/biome', ['lint', '--reporter=github'], folder);
    for (const [, rule = '', path = ''] of output.matchAll(/^::error title=lint\/\w+\/(\w+),file=([^,]+),/gm)) {
      found.set(path.replaceAll('\\', '/').replace(/^.*?(?=src\/|local\/)/, ''), rule);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['src/domain/zodNamed.ts', 'noRestrictedImports'],
    ['src/sheets/zodDefault.ts', 'noRestrictedImports'],
    ['src/app/zodWhole.ts', 'noRestrictedImports'],
    ['src/platform/google/zodDeep.ts', 'noRestrictedImports'],
    ['src/app/google.ts', 'noRestrictedGlobals'],
    ['src/app/googleType.ts', 'noRestrictedGlobals'],
    ['local/circle/one.ts', 'noImportCycles'],
    ['local/circle/two.ts', 'noImportCycles'],
    ['local/circle/three.ts', 'noImportCycles'],
    ['src/report/annex.ts', 'noImportCycles'],
    ['src/report/input.ts', 'noImportCycles'],
  ])('refuses %s by %s', (path, rule) => {
    expect(found.get(path)).toBe(rule);
  });

  test('leaves the rest alone', () => {
    expect([...found.keys()]).not.toContain('src/messages/zodRight.ts');
    expect([...found.keys()]).not.toContain('src/platform/google/google.ts');
  });

  test('knows every service that Apps Script has', () => {
    const types = join(NODE_MODULES, '@types/google-apps-script');
    const declared = readdirSync(types)
      .filter((name) => name.startsWith('google-apps-script.'))
      .flatMap((name) => [
        ...readFileSync(join(types, name), 'utf8').matchAll(/^declare var (\w+): GoogleAppsScript/gm),
      ])
      .map(([, name = '']) => name)
      // A type under a name that no script finds.
      .filter((name) => name !== 'Date2');
    expect(declared.length).toBeGreaterThan(30);
    const configuration = readFileSync(join(ROOT, 'biome.json'), 'utf8');
    expect(declared.filter((name) => !configuration.includes(`"${name}":`))).toEqual([]);
  });
});

test('knip finds a file, an export, a type and a dependency that nothing uses', async () => {
  const folder = projectOf(
    {
      'package.json': JSON.stringify({
        type: 'module',
        dependencies: { zod: '*' },
        devDependencies: { papaparse: '*' },
      }),
      'src/index.ts':
        "import { used } from './domain/used';\nimport * as z from 'zod';\n\nexport const run = () => [used, z];\n",
      'src/domain/used.ts':
        'export const used = 1;\nexport const unused = 2;\n\nexport interface Unused {\n  readonly used: typeof used;\n}\n',
      'src/domain/alone.ts': 'export const alone = 1;\n',
    },
    ['knip.jsonc'],
  );
  try {
    symlinkSync(NODE_MODULES, join(folder, 'node_modules'), 'junction');
    const output = await printed('knip/bin/knip.js', ['--no-config-hints', '--reporter', 'json'], folder);
    const { issues } = JSON.parse(output) as { issues: readonly Record<string, unknown>[] };
    const named = (list: unknown) => (list as readonly { name: string }[]).map(({ name }) => name);
    const of = (file: string) => issues.find((issue) => issue.file === file) ?? {};
    expect(named(of('src/domain/alone.ts').files)).toEqual(['src/domain/alone.ts']);
    expect(named(of('src/domain/used.ts').exports)).toEqual(['unused']);
    expect(named(of('src/domain/used.ts').types)).toEqual(['Unused']);
    expect(named(of('package.json').devDependencies)).toEqual(['papaparse']);
    expect(named(of('package.json').dependencies)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
