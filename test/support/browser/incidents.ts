/** What must never happen in a page. */

import type { Page } from 'playwright-core';

/**
 * Notes requests to elsewhere, dialogs of the browser itself, further windows, errors, and whatever is written to the
 * console: refusals by a Content-Security-Policy are among these, those in frames too.
 *
 * @param isOwn whether an address is one that the page may ask for
 */
export function watch(page: Page, isOwn: (address: string) => boolean, note: (incident: string) => unknown): void {
  page.on('request', (request) => {
    if (!isOwn(request.url())) note(`request ${request.url()}`);
  });
  page.on('dialog', async (dialog) => {
    // The browser's own question before typing is lost: a test that loads the page again wants that.
    if (dialog.type() === 'beforeunload') {
      await dialog.accept();
      return;
    }
    note(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('popup', (popup) => note(`window ${popup.url()}`));
  page.on('pageerror', (error) => note(`error ${error.message}`));
  page.on('console', (message) => note(`console ${message.text()}`));
}
