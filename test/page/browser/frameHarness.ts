/**
 * The page in a browser over a workbook that the test tells: the real server with its policy, and in place of a session
 * one that shows what the test says and notes what reaches it.
 */

import { afterEach } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { ActionResponse, Answer } from '../../../local/page/protocol/actions';
import type { Language, View } from '../../../local/page/protocol/view';
import { EMPTY_RESPONSE } from '../../../local/page/server/actions/actionResult';
import type { Host } from '../../../local/page/server/http/host';
import { type RunningServer, startServer } from '../../../local/page/server/http/server';
import { axeFindings } from '../../support/axe';
import { PATIENCE, useBrowser } from '../../support/browser';
import { provinceView } from './frameViews';

/** What came of something of which the test says no more. */
export type Came = Partial<Omit<ActionResponse, 'version'>>;

/** A page in front of a workbook. */
export interface Opened {
  readonly page: Page;
  readonly url: string;
  /** What reached the workbook, name and parameters without the viewpoint. */
  readonly asked: readonly (readonly unknown[])[];
  /** What must never happen: requests to elsewhere, refusals by the policy, errors. */
  readonly incidents: readonly string[];
  /** Shows something else from now on, in every window. */
  change(changed: Partial<View>): void;
  close(): Promise<void>;
  /** Takes the server away, and leaves the page. */
  cutOff(): Promise<void>;
}

export interface Given {
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: Language;
  readonly view?: Partial<View>;
  /** What comes of a menu item. */
  readonly run?: (name: string, answers: readonly Answer[]) => Came;
  readonly moveClock?: () => Came;
  /** What to do with the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export const WIDE = { width: 1280, height: 720 };
export const NARROW = { width: 390, height: 844 };

/** The page for all tests of a file, to be called at the file's top. */
export function useFrame() {
  const browser = useBrowser();
  let opened: Opened;
  afterEach(() => opened.close());
  return {
    async open(given?: Given): Promise<Opened> {
      opened = await openPage(browser(), given);
      return opened;
    },
  };
}

async function openPage(browser: Browser, given: Given = {}): Promise<Opened> {
  const asked: (readonly unknown[])[] = [];
  const listeners = new Set<(version: number) => void>();
  let version = 1;
  let changed: Partial<View> = given.view ?? {};
  const came = (response: Came = {}): ActionResponse => ({ ...EMPTY_RESPONSE, sidebar: null, ...response, version });
  const noted = (...call: readonly unknown[]): void => {
    asked.push(call);
  };
  const host: Host = {
    get version() {
      return version;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: (person, language, tab) => ({ ...provinceView(person, language, tab), ...changed, version }),
    type: (_, row, column, text) => {
      noted('type', row, column, text);
      return came();
    },
    paste: () => came(),
    run(_, name, answers) {
      noted(
        'run',
        name,
        answers.map(({ answer }) => answer),
      );
      return came(given.run?.(name, answers));
    },
    call: () => ({ response: came(), result: { json: 'null' } }),
    moveClock(_, to) {
      noted('moveClock', to);
      return came(given.moveClock?.());
    },
    startOver() {
      noted('startOver');
      return came();
    },
    async open(bytes) {
      noted('open', new TextDecoder().decode(bytes));
      return came();
    },
    async download() {
      noted('download');
      return { name: 'bang-tinh.xlsx', bytes: new Uint8Array([80, 75]) };
    },
    mailBody: () => ({ text: 'Kính gửi: UBND huyện Văn Lâm.', html: null, sheetUrl: 'https://sheet.test/' }),
    attachment: async () => null,
    sidebarPage: () => '<!doctype html><title>Tình hình nộp báo cáo</title><p>7/10 huyện đủ</p>',
  };
  const server = await startServer(host, { port: 0 });
  const page = await browser.newPage({ viewport: given.size ?? WIDE });
  page.setDefaultTimeout(PATIENCE);
  const incidents = watch(page, server);
  await given.prepare?.(page);
  const { language } = given;
  if (language) await page.addInitScript(`sessionStorage.setItem('language', '${language}')`);
  await page.goto(server.url);
  await page.getByRole('tablist').waitFor();
  return {
    page,
    url: server.url,
    asked,
    incidents,
    change(further) {
      version += 1;
      changed = { ...changed, ...further };
      for (const listener of listeners) listener(version);
    },
    async close() {
      await page.close();
      await server.close().catch(() => undefined);
    },
    cutOff: () => server.close(),
  };
}

function watch(page: Page, { url }: RunningServer): string[] {
  const incidents: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url())) incidents.push(request.url());
  });
  page.on('pageerror', (error) => incidents.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') incidents.push(message.text());
  });
  return incidents;
}

/** Whether the focus is on a control. */
export async function isFocused(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) === 1;
}

/** Waits until the focus is on a control. */
export async function focused(target: Locator): Promise<void> {
  await target.and(target.page().locator(':focus')).waitFor({ state: 'attached' });
}

/** Presses Tab until the focus is on a control, as somebody without a mouse does. */
export async function tabTo(target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await isFocused(target)) return;
    const page = target.page();
    // Within the grid Tab goes from cell to cell.
    if (await page.evaluate(`document.activeElement.closest('.grid') !== null`)) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}`);
}

/** What axe finds serious or worse in the page, or in a part of it. */
export const seriousFindings = (page: Page, part = 'html'): Promise<readonly string[]> =>
  axeFindings(page, { part, impacts: ['serious', 'critical'] });
