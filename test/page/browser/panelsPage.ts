/** The whole page in a browser over a real session on the opening day, for what stands beside the grid. */

import { afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Language } from '../../../local/page/protocol/view';
import { type RunningServer, startServer } from '../../../local/page/server/http/server';
import { Session } from '../../../local/page/server/session';
import { PATIENCE, useBrowser } from '../../support/browser';

export interface Opened {
  readonly page: Page;
  /** What the page asked of the server. */
  readonly calls: readonly string[];
  /** What must never happen: requests to elsewhere, further windows, errors, refusals by a policy. */
  readonly incidents: readonly string[];
  close(): Promise<void>;
}

export interface Given {
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: Language;
}

/** Nobody of the opening day lives any more. */
const TODAY = Date.parse('2026-03-02T09:00+07:00');

/** The page for all tests of a file, to be called at the file's top. */
export function usePanels() {
  const browser = useBrowser();
  let opened: Opened | undefined;
  // The opening day is made once, which takes its time.
  beforeAll(async () => (await openPage(browser())).close());
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  return {
    /** The page that is open. */
    get opened() {
      return opened;
    },
    async open(given?: Given): Promise<Page> {
      opened = await openPage(browser(), given);
      return opened.page;
    },
  };
}

async function openPage(browser: Browser, { size, language }: Given = {}): Promise<Opened> {
  const session = await Session.begin({ folder: null, machine: () => TODAY });
  const server = await startServer(session, { port: 0 });
  const page = await browser.newPage({ viewport: size ?? { width: 1280, height: 720 } });
  page.setDefaultTimeout(PATIENCE);
  const calls: string[] = [];
  const incidents = watch(page, server, calls);
  if (language) await page.addInitScript(`self.origin !== 'null' && sessionStorage.setItem('language', '${language}')`);
  await page.goto(server.url);
  await page.getByRole('tablist').waitFor();
  return {
    page,
    calls,
    incidents,
    async close() {
      await page.close();
      await server.close();
      await session.close();
    },
  };
}

function watch(page: Page, { url }: RunningServer, calls: string[]): string[] {
  const incidents: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) incidents.push(`request ${request.url()}`);
    if (request.method() === 'POST') calls.push(`${new URL(request.url()).pathname} ${request.postData()}`);
  });
  page.on('popup', (popup) => incidents.push(`window ${popup.url()}`));
  page.on('pageerror', (error) => incidents.push(`error ${error.message}`));
  page.on('console', (message) => incidents.push(`console ${message.text()}`));
  return incidents;
}

/** Lets the deadline come, opens the inbox and waits for the mails; on a narrow window too. */
export async function openInbox(page: Page): Promise<void> {
  const seen = Date.parse('2020-08-18T14:45+07:00');
  const isDone = await page.evaluate(`fetch('/api/clock', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ viewpoint: { person: 'owner', language: 'vi', workbook: 0, tab: 0, selection: { row: 1, column: 1, rows: 1, columns: 1 } }, to: '15:00', seen: ${seen} }),
  }).then(({ ok }) => ok)`);
  expect(isDone).toBe(true);
  await page.locator('.inbox-button').click();
  await page.locator('.mail-line').first().waitFor();
}

/** Chooses a menu item of the add-on. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Bluezone' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** The document in a frame of a class, once it has loaded. */
export async function documentIn(page: Page, frame: string): Promise<Frame> {
  const element = await page.locator(frame).elementHandle();
  const content = await element?.contentFrame();
  if (!content) throw new Error(`${frame} holds no document`);
  // Not the blank one that a frame begins with.
  await content.waitForURL(/\/(mail|sidebar)\//);
  await content.waitForLoadState('load');
  return content;
}
