/**
 * A headless Chromium for printing, pictures and tests. The npm package @sparticuz/chromium provides it for Linux on x64,
 * so no browser has to be installed there. On other systems an installed Chrome is used.
 */

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserServer, LaunchOptions } from 'playwright-core';

/** Options that keep the browser small and off the network. */
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
  // No host name resolves except this machine's, so pages served here work and no other server is reached.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Starts a browser of Playwright's with these options. */
type Start<T> = (options: LaunchOptions) => Promise<T>;

/** Starts a browser; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  // Loaded when it is needed: most importers of this module never start a browser.
  const { chromium } = await import('playwright-core');
  return startChromium((options) => chromium.launch(options));
}

/** Starts a browser that other processes can connect to; the caller closes it. */
export async function serveBrowser(): Promise<BrowserServer> {
  const { chromium } = await import('playwright-core');
  return startChromium((options) => chromium.launchServer(options));
}

function startChromium<T>(start: Start<T>): Promise<T> {
  const hasPackage = process.platform === 'linux' && process.arch === 'x64';
  return hasPackage ? startPackaged(start) : startInstalled(start);
}

async function startInstalled<T>(start: Start<T>): Promise<T> {
  try {
    return await start({ channel: 'chrome', args: ARGS });
  } catch (error) {
    throw new Error(
      `Chrome is required and could not be started: install Google Chrome, or use Linux on x64, for which npm installs a Chromium. (${firstLine(error)})`,
    );
  }
}

async function startPackaged<T>(start: Start<T>): Promise<T> {
  try {
    const folder = await unpacked();
    const startWith = (env: Record<string, string>) =>
      start({ executablePath: join(folder, 'chromium'), args: ARGS, env: { ...environment(), ...env } });
    try {
      return await startWith({});
    } catch {
      // The machine may have no libnss3 or no fonts; the package contains them.
      return await startWith({
        LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
        FONTCONFIG_PATH: join(folder, 'fonts'),
      });
    }
  } catch (error) {
    throw new Error(
      `The Chromium of @sparticuz/chromium could not be started: run npm ci, and check that the libraries libnss3, libnspr4 and libexpat1 are installed. (${firstLine(error)})`,
    );
  }
}

/**
 * The folder with the unpacked browser. It is unpacked into another folder and then renamed, so that several processes
 * can start at once without reading a partial file.
 */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `sparticuz-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}.part`;
  mkdirSync(partial, { recursive: true });
  // The package always unpacks into TMPDIR, so a process with another TMPDIR runs it.
  const files = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => join(root, 'bin', name));
  const unpack = `import(${JSON.stringify(pathToFileURL(entry).href)}).then(({ inflate }) =>
    Promise.all(${JSON.stringify(files)}.map((file) => inflate(file))))`;
  await promisify(execFile)(process.execPath, ['-e', unpack], { env: { ...process.env, TMPDIR: partial } });
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(partial, { recursive: true, force: true });
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
