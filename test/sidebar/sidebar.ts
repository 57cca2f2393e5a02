/** The built sidebar in a browser, as wide as Google shows it, with a server that the test answers for. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { addGoogleScriptRun, type Server } from '../../local/emulator/browser/googleScriptRun';
import { DIST } from '../../local/emulator/bundle';
import { fillPage } from '../../src/sidebar/fill';
import type { StatusAnswer, StatusView } from '../../src/sidebar/view';
import { useWindows } from '../support/browser/windows';

/** Where the page seems to be; nothing is there but what the test gives. */
const ADDRESS = 'http://sidebar.test/';
/** As wide as Google shows it. */
const SIZE = { width: 300, height: 700 };

/** An open sidebar. */
export interface Sidebar {
  readonly page: Page;
  /** The calls of the server, name and parameters. */
  readonly calls: readonly (readonly unknown[])[];
  /** What must never happen: requests, dialogs, further windows, errors. */
  readonly incidents: readonly string[];
}

/** The sidebar for all tests of a file, to be called at the file's top. */
export function useSidebar() {
  let calls: unknown[][] = [];
  let server: Server = () => null;
  const windows = useWindows({
    context: { viewport: SIZE },
    isOwn: (asked) => asked.replace(/\?.*/, '') === ADDRESS,
    page: (page) =>
      addGoogleScriptRun(page, (name, parameters) => {
        calls.push([name, ...parameters]);
        return server(name, parameters);
      }),
  });
  /** Opens a page as it came from the server; the server answers what the test says. */
  const openPage = async (html: string, answering: Server): Promise<Sidebar> => {
    calls = [];
    server = answering;
    const { page, incidents } = await windows.open(ADDRESS, {
      routes: (blank) =>
        blank.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })),
    });
    return { page, calls, incidents };
  };
  return {
    openPage,
    /** Opens the page filled with an answer; the server answers nothing where the test does not say what. */
    open(answer: StatusAnswer | StatusView, answering: Server = () => null): Promise<Sidebar> {
      const built = readFileSync(join(DIST, 'status.html'), 'utf8');
      return openPage(fillPage(built, 'districts' in answer ? { view: answer } : answer), answering);
    },
  };
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

/** Presses Tab until the focus is on a control, as a user without a mouse does. */
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
