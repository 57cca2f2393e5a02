/** The browser of the tests, and how long they wait for what it shows. */

import { buffer } from 'node:stream/consumers';
import type { Browser, Download } from 'playwright-core';

declare global {
  /** Set by environment.mjs in the files of the project "browser" of jest.config.mjs. */
  var connectedBrowser: Browser | undefined;
}

/**
 * How long a test waits for what a page must show, milliseconds. It only bounds failures: a machine that does other things
 * beside draws a page many times more slowly than an idle one.
 */
export const PATIENCE = 60_000;

/** The run's browser. Its contexts are the file's own, and are closed when the file has run. */
export function theBrowser(): Browser {
  if (globalThis.connectedBrowser === undefined) {
    throw new Error('This file runs without a browser: add it to the project "browser" of jest.config.mjs.');
  }
  return globalThis.connectedBrowser;
}

/** The size of a window where a test says nothing else. */
export const WIDE = { width: 1280, height: 720 };
/** A telephone's. */
export const NARROW = { width: 390, height: 844 };

/** What was downloaded; the browser of another process keeps no file here. */
export async function contentOf(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}
