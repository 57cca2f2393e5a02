/**
 * A headless Chromium for printing, pictures and tests. It comes with npm as @sparticuz/chromium and so needs no browser
 * on the machine; where that one cannot run (it is built for Linux on x64), a Chrome that is installed takes its place.
 */

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** What keeps the browser small and away from the network, whatever it has to show. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-webgl',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  // Every name but this machine's is unknown: a page that is served here works, no other is ever asked for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Starts the browser; whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  const isOurs = process.platform === 'linux' && process.arch === 'x64';
  return isOurs ? openPackaged() : openInstalled();
}

async function openInstalled(): Promise<Browser> {
  try {
    return await chromium.launch({ channel: 'chrome', args: ARGS });
  } catch (error) {
    throw new Error(
      `Chrome is needed here and could not be started: install Google Chrome, or use Linux on x64, for which a Chromium comes with npm. (${firstLine(error)})`,
    );
  }
}

async function openPackaged(): Promise<Browser> {
  try {
    const folder = await unpacked();
    const start = (env: Record<string, string>) =>
      chromium.launch({ executablePath: join(folder, 'chromium'), args: ARGS, env: { ...environment(), ...env } });
    try {
      return await start({});
    } catch {
      // A machine without libnss3 or without any fonts: the package has its own.
      return await start({ LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') });
    }
  } catch (error) {
    throw new Error(
      `The Chromium of @sparticuz/chromium could not be started: run npm ci, and see that the libraries libnss3, libnspr4 and libexpat1 are installed. (${firstLine(error)})`,
    );
  }
}

/**
 * The folder with the unpacked browser. It is unpacked aside and then renamed, so that of several processes that start
 * at once none meets a half-written file.
 */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `sparticuz-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const aside = `${folder}.${process.pid}.part`;
  mkdirSync(aside, { recursive: true });
  // The package unpacks into the folder for temporary files and nowhere else, so a process with its own does it.
  const files = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => join(root, 'bin', name));
  const unpack = `import(${JSON.stringify(pathToFileURL(entry).href)}).then(({ inflate }) =>
    Promise.all(${JSON.stringify(files)}.map((file) => inflate(file))))`;
  await promisify(execFile)(process.execPath, ['-e', unpack], { env: { ...process.env, TMPDIR: aside } });
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
