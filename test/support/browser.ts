/** A browser for all tests of a file; to be called at the file's top. */

import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../local/delivery/chromium';

/**
 * How long a test waits for what a page must show, milliseconds. It only bounds failures: a machine that does other things
 * beside draws a page many times more slowly than an idle one.
 */
export const PATIENCE = 60_000;

/** Gives the browser once the tests run. */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return () => browser;
}

/** A promise that the test keeps when it is time. */
export function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
