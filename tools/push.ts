/**
 * Builds the add-on and pushes it into a script project with clasp. If it cannot, it says in a sentence what to do first.
 *
 *   npm run push                                     the script bound to a spreadsheet; its id is in .clasp.json
 *   npm run push -- --standalone SPREADSHEET_ID      the script that opens that spreadsheet; its id is in
 *                                                    .clasp-standalone.json
 *   npm run push -- --add-on                         the editor add-on; its id is in .clasp-add-on.json
 */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// The file, not the command, which is a .cmd on Windows and needs a shell.
const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');

/** Errors of clasp and what to do about them; the first match applies. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [
    /Apps Script API/i,
    'Turn on the Google Apps Script API at https://script.google.com/home/usersettings, wait a minute, and push again.',
  ],
  [
    /credentials|invalid_grant|invalid_rapt|unauthorized|\b401\b/i,
    'You are not logged in, or your login has expired. Run: npx clasp login',
  ],
  [
    /not found|permission|\b40[34]\b/i,
    'This account has no such script project. Copy the id again (script project › Project Settings › Script ID), or log in with the account that may edit the spreadsheet: npx clasp login',
  ],
  [/ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN/, 'Google cannot be reached. Check the network, and push again.'],
];

/** A deployment: the file with its script's id, what build.mjs takes for it, and what comes after a push. */
interface Target {
  readonly project: string;
  readonly flags: readonly string[];
  /** Where the script project is opened. */
  readonly where: string;
  readonly next: string;
}

const BOUND: Target = {
  project: '.clasp.json',
  flags: [],
  where: 'in the spreadsheet: Extensions › Apps Script',
  next: 'Reload the spreadsheet; after an update choose Thiết lập (menu Bluezone › Quản trị) once.',
};
const ADD_ON: Target = {
  project: '.clasp-add-on.json',
  flags: ['--add-on'],
  where: 'at https://script.google.com',
  next: 'Try it in the script project: Deploy › Test deployments › Editor add-on. Its menu is then under Extensions.',
};
const standalone = (spreadsheetId: string): Target => ({
  project: '.clasp-standalone.json',
  flags: ['--standalone', spreadsheetId],
  where: 'at https://script.google.com',
  next: 'Reload the script project, choose the function setUp, press Run, and read the execution log; after an update too.',
});

const USAGE =
  'Usage: npm run push, npm run push -- --standalone SPREADSHEET_ID (what its address has between /d/ and /edit), or npm run push -- --add-on';

const target = targetOf(process.argv.slice(2));
process.exitCode = target === null ? refuse(USAGE) : push(target);

/** The deployment that the command line names; null if it names none. */
function targetOf(args: string[]): Target | null {
  try {
    const { values } = parseArgs({ args, options: { standalone: { type: 'string' }, 'add-on': { type: 'boolean' } } });
    if (values.standalone === undefined) return values['add-on'] ? ADD_ON : BOUND;
    // People also copy the whole address.
    const id = /\/d\/([\w-]+)/.exec(values.standalone)?.[1] ?? values.standalone;
    return isId(id) ? standalone(id) : null;
  } catch {
    return null;
  }
}

/** Whether a text can be the id of a script or a spreadsheet; if not, it is probably a URL, or part of an id. */
function isId(text: string): boolean {
  return /^[\w-]{30,}$/.test(text);
}

/** Pushes into the project of a deployment. Returns the exit status. */
function push(target: Target): number {
  const { project, flags, next } = target;
  const problem = problemOf(target);
  if (problem !== null) return refuse(problem);
  const built = run(join(root, 'build.mjs'), flags);
  if (built.status !== 0) return refuse(built.output);
  // Without --force, clasp skips a changed manifest and still exits with status 0.
  const { status, output } = run(clasp, ['push', '--force', '--project', join(root, project)]);
  if (status === 0 && /Pushed (one|\d+) files?|already up to date/.test(output)) {
    console.log(`${output}\n${next}`);
    return 0;
  }
  const [, remedy] = REMEDIES.find(([pattern]) => pattern.test(output)) ?? [];
  return refuse([`clasp could not push:\n${output}`, ...(remedy === undefined ? [] : [remedy])].join('\n'));
}

/** What is wrong with the project file; null if it names a script. */
function problemOf({ project, where }: Target): string | null {
  const text = readFileSync(join(root, project), 'utf8');
  const howTo = `Open the script project (${where}), choose Project Settings, and copy the Script ID`;
  try {
    const { scriptId } = JSON.parse(text) as { readonly scriptId: string };
    if (scriptId === 'PASTE-THE-SCRIPT-ID-HERE') return `${project} does not say yet where to push. ${howTo} into it.`;
    if (!isId(scriptId)) return `"${scriptId}" in ${project} is not a script id. ${howTo} into it, and nothing else.`;
    return null;
  } catch (error) {
    return `${project} cannot be read (${String(error)}). Restore its original form, with the id between the quotation marks.`;
  }
}

/** Runs a Node script. Returns its output instead of showing it. */
function run(
  script: string,
  parameters: readonly string[],
): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  return { status, output: `${stdout}${stderr}`.trim() };
}

function refuse(sentence: string): 1 {
  console.error(sentence);
  return 1;
}
