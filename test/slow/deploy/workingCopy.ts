/** A copy of the project after a download and `npm ci`, with an account logged in to clasp. */

import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..', '..');

/** How a command ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The copy. */
export interface WorkingCopy {
  /** A path in it. */
  path(name: string): string;
  /** Replaces a text in one of its files. */
  change(name: string, from: string, to: string): void;
  /** Runs npm in it; what it asks of Google goes to that port. */
  npm(parameters: readonly string[], port: number): Promise<Ended>;
  /** Logs the account out. */
  logOut(): void;
  remove(): void;
}

/** The text in the place of which the id of a script project is pasted. */
export const PLACEHOLDER = 'PASTE-THE-SCRIPT-ID-HERE';

/** What `npx clasp login` leaves behind. */
const LOGIN = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'x',
      client_secret: 'y',
      refresh_token: 'r',
      access_token: 'a',
      expiry_date: Date.parse('2100-01-01'),
    },
  },
};

/** Copies what git tracks, or would. */
export function copyProject(): WorkingCopy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bluezone-')));
  const [project, home] = [join(folder, 'project'), join(folder, 'home')];
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const name of listed.toString('utf8').split('\0')) {
    if (name !== '') cpSync(join(root, name), join(project, name));
  }
  // As in the repository: the working copy of the person who runs the test may have an id.
  for (const name of ['.clasp.json', '.clasp-standalone.json', '.clasp-add-on.json']) {
    const came = { ...JSON.parse(readFileSync(join(project, name), 'utf8')), scriptId: PLACEHOLDER };
    writeFileSync(join(project, name), JSON.stringify(came, null, 2));
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  mkdirSync(home);
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify(LOGIN));

  return {
    path: (name) => join(project, name),
    change(name, from, to) {
      const text = readFileSync(join(project, name), 'utf8');
      if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
      writeFileSync(
        join(project, name),
        text.replace(from, () => to),
      );
    },
    npm: (parameters, port) =>
      new Promise((resolve) => {
        const options = { cwd: project, env: environment(home, port), shell: process.platform === 'win32' };
        execFile('npm', parameters, options, (error, stdout, stderr) => {
          resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
        });
      }),
    logOut: () => rmSync(join(home, '.clasprc.json')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The account's own files lie in `home`, and nothing of the account that runs the test matters. */
function environment(home: string, port: number): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  return {
    ...{ PATH, SystemRoot, TMPDIR, TEMP },
    HOME: home,
    USERPROFILE: home,
    npm_config_cache: join(home, 'npm'),
    npm_config_update_notifier: 'false',
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'hook.mjs')).href}`,
    GOOGLE_STAND_IN: String(port),
  };
}
