/**
 * Jest's environment for tests with a browser. It connects each file to the run's one browser. Playwright is loaded here,
 * outside of the test files' own modules: once a worker instead of once a file.
 */

import { TestEnvironment } from 'jest-environment-node';
import { chromium } from 'playwright-core';

export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.connectedBrowser = await chromium.connect(process.env.BROWSER_ENDPOINT);
  }

  async teardown() {
    // Also closes every page that the file left open.
    await this.global.connectedBrowser?.close();
    await super.teardown();
  }
}
