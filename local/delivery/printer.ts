/** Prints pages as PDF, as Google does when it converts a page: without scripts and without access to the network. */

import type { Browser } from 'playwright-core';
import { openBrowser } from './chromium';

/** URLs of content that is in the page itself. */
const EMBEDDED = /^(data|about):/;

/** In milliseconds; enough for a slow machine. */
const TIMEOUT = 120_000;

/** The margin of pages whose CSS sets none. */
const MARGIN = '2cm';

/** A printer. Its browser starts with the first page and ends when the printer is closed. */
export class Printer {
  private browser: Promise<Browser> | null = null;
  /** Printed pages by their HTML, because the same page often goes to several people. */
  private readonly printed = new Map<string, Promise<Uint8Array>>();

  /** Prints a page as PDF, on the paper size in its CSS or on A4. */
  print(html: string): Promise<Uint8Array> {
    const pdf = this.printed.get(html) ?? this.printNew(html);
    this.printed.set(html, pdf);
    return pdf;
  }

  private async printNew(html: string): Promise<Uint8Array> {
    this.browser ??= openBrowser();
    const context = await (await this.browser).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    await page.route('**/*', (route) => (EMBEDDED.test(route.request().url()) ? route.continue() : route.abort()));
    await page.setContent(html);
    const pdf = await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      displayHeaderFooter: false,
      margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      printBackground: true,
    });
    await context.close();
    return pdf;
  }

  async close(): Promise<void> {
    await (await this.browser)?.close();
  }
}
