/** A part of `npm run bench`: what it costs to load the script, which Google does anew for every execution. */

import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../local/emulator/bundle';
import { publish } from './document';
import { median } from './measure';

/** Each in a fresh process. */
const RUNS = 31;

const CODE = join(DIST, 'Code.js');
const ONCE = join(import.meta.dirname, 'loadOnce.mjs');

/** Milliseconds, by what they are spent on. */
interface Loading {
  readonly compile: number;
  readonly run: number;
}

const runs = Array.from(
  { length: RUNS },
  () => JSON.parse(execFileSync(process.execPath, [ONCE, CODE], { encoding: 'utf8' })) as Loading,
);
const shown = (key: keyof Loading): string => median(runs.map((run) => run[key])).toFixed(1);

publish('loading', [
  `| loading the ${statSync(CODE).size.toLocaleString('en')} bytes of \`dist/Code.js\` | ms |`,
  '| --- | ---: |',
  `| to parse and compile | ${shown('compile')} |`,
  `| to run its top level | ${shown('run')} |`,
]);
