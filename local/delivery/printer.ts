/** Prints pages as PDF, as Google does when a page becomes a PDF: without scripts, and without anything from the network. */

import type { Browser } from 'playwright-core';
import { openBrowser } from './chromium';

/** What a page brings along itself. */
const OWN = /^(data|about):/;

/** Milliseconds that a page is given on a slow machine. */
const PATIENCE = 120_000;

/** Where a page's CSS asks for no margin of its own. */
const MARGIN = '2cm';

/** A printer; its browser starts with the first page and ends when the printer is closed. */
export class Printer {
  private browser: Promise<Browser> | null = null;
  /** The same page often goes to several people. */
  private readonly printed = new Map<string, Promise<Uint8Array>>();

  /** The page as PDF: on the paper that its CSS names, else on A4. */
  print(html: string): Promise<Uint8Array> {
    const known = this.printed.get(html) ?? this.fresh(html);
    this.printed.set(html, known);
    return known;
  }

  private async fresh(html: string): Promise<Uint8Array> {
    this.browser ??= openBrowser();
    const context = await (await this.browser).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    // Somebody waits for it, however slow the machine is.
    page.setDefaultTimeout(PATIENCE);
    await page.route('**/*', (route) => (OWN.test(route.request().url()) ? route.continue() : route.abort()));
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
