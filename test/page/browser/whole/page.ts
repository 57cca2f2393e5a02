/**
 * The whole page as people use it: the real server over a real session, which runs the built bundle, in a real browser.
 * What a test does here is what a person does: it clicks, types and reads what is on the screen.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../../local/page/protocol/view';
import { startServer } from '../../../../local/page/server/http/server';
import { Session } from '../../../../local/page/server/session';
import { GRID_WORDS } from '../../../../local/page/words/grid';
import { type OpenWindow, useWindows } from '../../../support/browser/windows';
import { openingState } from '../../sessions';

/** Nobody of the opening day lives any more. */
const TODAY = Date.parse('2026-03-02T09:00+07:00');

/** The people of the opening day whom the tests sit down: what the list says of them. */
export const VAN_LAM = 'Huyện Văn Lâm · canbo.vanlam@hungyen.example';
export const LEADER = 'Huyện Văn Lâm · chutich.vanlam@hungyen.example';

/** A server with its workbook, and the windows that were opened in front of it. */
export interface Office {
  readonly session: Session;
  readonly url: string;
  /** Opens another user's window, and waits until the first tab is drawn. */
  open(given?: Given): Promise<OpenWindow>;
  /** Back to the opening day; gives what must never have happened in the windows. */
  clear(): Promise<readonly string[]>;
  /** Takes the server away and leaves the windows; what comes of it is no incident. */
  stop(): Promise<void>;
  /** Serves the folder again, at the same address. */
  start(): Promise<void>;
  close(): Promise<void>;
}

interface Given {
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: Language;
  readonly hasTouch?: boolean;
}

/**
 * An office for all tests of a file, to be called at the file's top: each test begins on the opening day, and fails when
 * something happened in its windows that must never happen. `isKept` serves a folder, so that it can be started again.
 */
export function useOffice({ isKept = false } = {}): Omit<Office, 'clear' | 'close'> {
  const windows = useWindows({ isServed: true });
  let folder: string | null = null;
  let office: Office;
  beforeAll(async () => {
    folder = isKept ? mkdtempSync(join(tmpdir(), 'page-')) : null;
    office = await openOffice(windows, folder);
  });
  afterEach(async () => {
    expect(await office.clear()).toEqual([]);
  });
  afterAll(async () => {
    await office.close();
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
async function openOffice(windows: ReturnType<typeof useWindows>, folder: string | null = null): Promise<Office> {
  // Each look at the clock is later than the one before: a workbook is known by when it was opened.
  let machine = TODAY;
  const begin = () => Session.begin({ folder, machine: () => machine++, opening: openingState });
  let session = await begin();
  let server = await startServer(session, { port: 0 });
  const { url } = server;
  const opened = new Set<OpenWindow>();
  let isStopped = false;
  /** How many incidents each window had when the server was stopped. */
  let before = new Map<OpenWindow, number>();
  /** A window that was cut off goes on asking for a while, and learns late that it asked in vain. */
  const isLost = (incident: string) => before.size > 0 && /net::ERR_/.test(incident);
  const stop = async () => {
    isStopped = true;
    before = new Map([...opened].map((window) => [window, window.incidents.length]));
    await server.close();
    await session.close();
  };
  return {
    get session() {
      return session;
    },
    url,
    async open({ language, hasTouch = false, size } = {}) {
      const window = await windows.open(`${url}/`, {
        ...(size && { size }),
        storage: language ? { language } : {},
        ...(hasTouch && { context: { hasTouch } }),
      });
      opened.add(window);
      await window.page.locator('.grid-ring').first().waitFor();
      return window;
    },
    async clear() {
      session.startOver({
        person: '',
        language: 'vi',
        workbook: 0,
        tab: 0,
        selection: { row: 1, column: 1, rows: 1, columns: 1 },
      });
      const incidents = [...opened].flatMap((window) => window.incidents);
      opened.clear();
      return incidents.filter((incident) => !isLost(incident));
    },
    stop,
    async start() {
      session = await begin();
      server = await startServer(session, { port: Number(new URL(url).port) });
      isStopped = false;
      for (const [window, count] of before) window.incidents.splice(count);
    },
    async close() {
      if (!isStopped) await stop();
    },
  };
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

/** Types into a cell and replaces its content. */
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

/** Chooses a user, by their line in the list. */
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
