/** The built sidebar in a browser, as wide as Google shows it, with a server that the test answers for. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { addGoogleScriptRun, type Server } from '../../local/emulator/browser/googleScriptRun';
import { DIST } from '../../local/emulator/bundle';
import { fillPage } from '../../src/sidebar/fill';
import type { StatusAnswer, StatusView } from '../../src/sidebar/view';
import { PATIENCE } from '../support/browser';

/** Where the page seems to be; nothing is there but what the test gives. */
const ADDRESS = 'http://sidebar.test/';

/** An open sidebar. */
export interface Sidebar {
  readonly page: Page;
  /** The calls of the server, name and parameters. */
  readonly calls: readonly (readonly unknown[])[];
  /** What must never happen: requests, dialogs, further windows, errors. */
  readonly incidents: readonly string[];
}

/** Opens the page filled with an answer; the server answers what the test says, by default nothing. */
export async function openSidebar(
  browser: Browser,
  answer: StatusAnswer | StatusView,
  server: Server = () => null,
): Promise<Sidebar> {
  const built = readFileSync(join(DIST, 'status.html'), 'utf8');
  return openPage(browser, fillPage(built, 'districts' in answer ? { view: answer } : answer), server);
}

/** Opens a page as it came from the server. */
export async function openPage(browser: Browser, html: string, server: Server): Promise<Sidebar> {
  const page = await browser.newPage({ viewport: { width: 300, height: 700 } });
  page.setDefaultTimeout(PATIENCE);
  const calls: unknown[][] = [];
  const incidents = watch(page);
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await addGoogleScriptRun(page, (name, parameters) => {
    calls.push([name, ...parameters]);
    return server(name, parameters);
  });
  await page.goto(ADDRESS);
  return { page, calls, incidents };
}

function watch(page: Page): string[] {
  const incidents: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== ADDRESS) incidents.push(`request ${request.url()}`);
  });
  page.on('dialog', async (dialog) => {
    incidents.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('popup', (popup) => incidents.push(`window ${popup.url()}`));
  page.on('pageerror', (error) => incidents.push(`error ${error.message}`));
  page.on('console', (message) => incidents.push(`console ${message.text()}`));
  return incidents;
}

/** A promise that the test keeps when it is time. */
export function promised<T>(): { readonly promise: Promise<T>; readonly keep: (value: T) => void } {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

/** The names of the districts that are listed. */
export function listed(page: Page): Promise<string[]> {
  return page.getByRole('listitem').getByRole('heading', { level: 2 }).allTextContents();
}

/** Waits until the live region of a role says a text. */
export async function heard(page: Page, role: 'status' | 'alert', text: string): Promise<void> {
  await page.getByRole(role).filter({ hasText: text }).waitFor();
}

/** Presses Tab until the focus is on a control, as somebody without a mouse does. */
export async function tabTo(target: Locator): Promise<void> {
  // More often than the page has controls, so that it comes round once.
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await isFocused(target)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}`);
}

/** Whether the focus is on a control. */
export async function isFocused(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) === 1;
}
