/**
 * The whole page as people use it: the real server over a real session, which runs the built bundle, in a real browser.
 * What a test does here is what a person does: it clicks, types and reads what is on the screen.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openBrowser } from '../../../local/delivery/chromium';
import type { Language } from '../../../local/page/protocol/view';
import { type RunningServer, startServer } from '../../../local/page/server/http/server';
import { Session } from '../../../local/page/server/session';
import { GRID_WORDS } from '../../../local/page/words/grid';
import { PATIENCE } from '../../support/browser';

export const WIDE = { width: 1280, height: 720 };
export const NARROW = { width: 390, height: 844 };

/** Nobody of the opening day lives any more. */
const TODAY = Date.parse('2026-03-02T09:00+07:00');

/** The people of the opening day whom the tests sit down: what the list says of them. */
export const VAN_LAM = 'Huyện Văn Lâm · canbo.vanlam@hungyen.example';
export const LEADER = 'Huyện Văn Lâm · chutich.vanlam@hungyen.example';

/** A server with its workbook, and the windows that were opened in front of it. */
export interface Office {
  readonly session: Session;
  readonly url: string;
  /** Opens a window of somebody's own, once the first tab is drawn. */
  open(given?: Given): Promise<Workbench>;
  /** Back to the opening day; closes all windows and gives what must never have happened in them. */
  clear(): Promise<readonly string[]>;
  /** Takes the server away and leaves the windows; what comes of it is no incident. */
  stop(): Promise<void>;
  /** Serves the folder again, at the same address. */
  start(): Promise<void>;
  close(): Promise<void>;
}

interface Given extends BrowserContextOptions {
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: Language;
}

/** A window. */
interface Workbench {
  readonly page: Page;
  /** What the window asked of the server: "/api/type" and what it sent. */
  readonly asked: readonly (readonly [path: string, body: string])[];
}

/**
 * An office for all tests of a file, to be called at the file's top: each test begins on the opening day, and fails when
 * something happened in its windows that must never happen. `isKept` serves a folder, so that it can be started again.
 */
export function useOffice({ isKept = false } = {}): Omit<Office, 'clear' | 'close'> {
  let browser: Browser;
  let folder: string | null = null;
  let office: Office;
  beforeAll(async () => {
    browser = await openBrowser();
    folder = isKept ? mkdtempSync(join(tmpdir(), 'page-')) : null;
    office = await openOffice(browser, folder);
  });
  afterEach(async () => {
    expect(await office.clear()).toEqual([]);
  });
  afterAll(async () => {
    await office.close();
    await browser.close();
    if (folder !== null) rmSync(folder, { recursive: true });
  });
  return {
    get session() {
      return office.session;
    },
    get url() {
      return office.url;
    },
    open: (given) => office.open(given),
    stop: () => office.stop(),
    start: () => office.start(),
  };
}

/** Starts the server over a folder, or over a workbook that nobody keeps. */
async function openOffice(browser: Browser, folder: string | null = null): Promise<Office> {
  // Each look at the clock is later than the one before: a workbook is known by when it was opened.
  let machine = TODAY;
  const begin = () => Session.begin({ folder, machine: () => machine++ });
  let session = await begin();
  let server = await startServer(session, { port: 0 });
  const { url } = server;
  const pages = new Set<Page>();
  const incidents: string[] = [];
  let isStopped = false;
  /** A window that was cut off goes on asking for a while, and learns late that it asked in vain. */
  let wasStopped = false;
  const isLost = (incident: string) => wasStopped && /net::ERR_/.test(incident);
  const closeWindows = async () => {
    await Promise.all([...pages].map((page) => page.context().close()));
    pages.clear();
  };
  const stop = async () => {
    isStopped = true;
    wasStopped = true;
    await server.close();
    await session.close();
  };
  return {
    get session() {
      return session;
    },
    url,
    async open({ size = WIDE, language, ...options } = {}) {
      const page = await browser.newPage({ ...options, viewport: size });
      page.setDefaultTimeout(PATIENCE);
      pages.add(page);
      const note = (incident: string) => isStopped || isLost(incident) || incidents.push(incident);
      const asked = watch(page, url, note);
      if (language) {
        await page.addInitScript(`self.origin !== 'null' && sessionStorage.setItem('language', '${language}')`);
      }
      await page.goto(url);
      await page.locator('.grid-ring').first().waitFor();
      return { page, asked };
    },
    async clear() {
      await closeWindows();
      session.startOver({
        person: '',
        language: 'vi',
        workbook: 0,
        tab: 0,
        selection: { row: 1, column: 1, rows: 1, columns: 1 },
      });
      return incidents.splice(0);
    },
    stop,
    async start() {
      session = await begin();
      server = await startServer(session, { port: Number(new URL(url).port) });
      isStopped = false;
    },
    async close() {
      await closeWindows();
      if (!isStopped) await stop();
    },
  };
}

/** Notes what a window asks of the server, and what must never happen in it. */
function watch(
  page: Page,
  url: RunningServer['url'],
  note: (incident: string) => unknown,
): (readonly [string, string])[] {
  const asked: (readonly [string, string])[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${url}/`) && !/^(blob|data):/.test(address)) note(`request ${address}`);
    if (request.method() === 'POST') asked.push([new URL(address).pathname, request.postData() ?? '']);
  });
  page.on('dialog', async (dialog) => {
    // The browser's own question before typing is lost; whoever loads the page again in a test wants that.
    if (dialog.type() === 'beforeunload') {
      await dialog.accept();
      return;
    }
    note(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('popup', (popup) => note(`window ${popup.url()}`));
  page.on('pageerror', (error) => note(`error ${error.message}`));
  // Refusals by a Content-Security-Policy are among these, those in frames too.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`console ${message.text()}`);
  });
  return asked;
}

/** The cell at an address of the tab in view, found by its row's number, as hidden rows are left out. */
export function cell(page: Page, address: string): Locator {
  const [, letter = '', row] = /^([A-O])(\d+)$/.exec(address) ?? [];
  const number = `//*[@role="rowheader"][normalize-space()="${row}"]/@aria-rowindex`;
  const column = letter.charCodeAt(0) - 64;
  return page.locator(`xpath=//*[@role="gridcell"][@aria-colindex="${column}"][@aria-rowindex=${number}]`);
}

/** Waits until a cell shows exactly a text, or a text of a form. */
export async function shows(page: Page, address: string, text: string | RegExp): Promise<void> {
  await cell(page, address)
    .filter({ hasText: typeof text === 'string' ? exactly(text) : text })
    .waitFor();
}

const exactly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** The tab of a name at the lower edge. */
const tab = (page: Page, name: string): Locator =>
  page.getByRole('tablist').getByRole('tab', { name: new RegExp(`^${name}( \\(|$)`) });

/** Opens a tab and waits until it is there. */
export async function openTab(page: Page, name: string, press: 'click' | 'tap' = 'click'): Promise<void> {
  await tab(page, name)[press]();
  await inTab(page, name);
}

/** Waits until a tab is in view. */
export async function inTab(page: Page, name: string): Promise<void> {
  const label = [GRID_WORDS.vi, GRID_WORDS.en].map(({ grid }) => `[aria-label="${grid(name)}"]`).join();
  await page.locator(`revo-grid:is(${label})`).waitFor();
  await page.locator('[role=tab][aria-selected=true]').filter({ hasText: name }).waitFor();
}

/** Goes to a cell by the box that names the active one. */
export async function go(page: Page, address: string): Promise<void> {
  await page.locator('.grid-name').fill(address);
  await page.keyboard.press('Enter');
  await page.locator(`.grid-entry[aria-label*=" ${address}: "]`).waitFor();
}

/** Types into a cell, over what stands there. */
export async function type(page: Page, address: string, text: string): Promise<void> {
  await go(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Pastes a text from another program into the grid. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.grid-entry').evaluate((element, given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** Chooses from the menus: "Bluezone", "Quản trị", "Thiết lập". */
export async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Sits somebody down, by what the list says of them. */
export async function sitDown(page: Page, label: string): Promise<void> {
  const came = page.waitForResponse(/\/api\/view/);
  await page.getByRole('combobox').first().selectOption({ label });
  await came;
}

/** Waits for a sentence in front of everything. */
export async function asked(page: Page, text: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog').filter({ hasText: text });
  await dialog.waitFor();
  return dialog;
}

/** Presses a button by its name. */
export const press = (page: Page | Locator, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Waits for a note in the corner. */
export const noted = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('.toast').filter({ hasText: text }).first().waitFor();

/** Waits until the page says aloud, and without a dialog, that what was typed was not taken. */
export const refused = (page: Page, why: string): Promise<void> =>
  page.getByRole('alert').filter({ hasText: why }).first().waitFor();

/** The guided line, once it says something. */
export const hinted = (page: Page, text: string): Promise<void> =>
  page.locator('.hint').filter({ hasText: text }).waitFor();
