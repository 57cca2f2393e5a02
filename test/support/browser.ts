/** A browser for all tests of a file; to be called at the file's top. */

import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../local/browser/chromium';

/** The first start unpacks it, milliseconds. */
export const STARTING = 60_000;

/** Gives the browser once the tests run. */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, STARTING);
  afterAll(() => browser.close());
  return () => browser;
}
