/** The windows of a file's tests. */

import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PATIENCE, theBrowser, WIDE } from './browser';
import { watch } from './incidents';

/** A window that a test has opened. */
export interface OpenWindow {
  readonly page: Page;
  /** What must never happen, as `watch` says. */
  readonly incidents: string[];
  /** What the window sent by POST: "/api/type" and the body. */
  readonly sent: (readonly [path: string, body: string])[];
}

/** How a window is opened. */
export interface WindowOptions {
  readonly size?: { readonly width: number; readonly height: number };
  /** What sessionStorage holds when the page begins; null for a page that has none. */
  readonly storage?: Readonly<Record<string, string>> | null;
  /** Routes for the page; they end with the test. */
  readonly routes?: (page: Page) => Promise<unknown>;
  /** What the page is given before it begins, and cannot be rid of: the window then is the test's own. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** For a window in a context of its own, such as a telephone's. */
  readonly context?: BrowserContextOptions;
}

/** What holds for all windows of a file. */
interface Equipment {
  readonly context?: BrowserContextOptions;
  /** What every page is given once. */
  readonly page?: (page: Page) => Promise<unknown>;
  /** Whether a server is behind the page: then it is left after each test, so that it asks no more of it. */
  readonly isServed?: boolean;
  /** Which addresses a page at an address may ask for; all below it if absent. */
  readonly isOwn?: (asked: string, address: string) => boolean;
}

/** Behind it an address says what sessionStorage is to hold. */
const MARK = '?fresh=';

/** Fills sessionStorage before the page's own scripts run, and takes the mark from the address. */
const BEGIN = `(() => {
  if (self !== top || !location.search.startsWith('${MARK}')) return;
  const entries = Object.entries(JSON.parse(decodeURIComponent(location.search.slice(${MARK.length}))));
  sessionStorage.clear();
  for (const [key, value] of entries) sessionStorage.setItem(key, value);
  history.replaceState(null, '', location.pathname);
})()`;

/**
 * To be called at the file's top. The first window of each test is the same one, loaded anew: a browser takes longer to
 * make a window than to load the page. Other windows are closed after their test.
 */
export function useWindows(equipment: Equipment = {}) {
  let context: BrowserContext;
  let kept: Watched | null = null;
  let isTaken = false;
  const own = new Set<Page>();
  beforeAll(async () => {
    context = await newContext(equipment.context);
  });
  afterEach(async () => {
    isTaken = false;
    await Promise.all([...own].map((page) => page.close()));
    own.clear();
    if (kept !== null) await leave(kept, equipment);
  });
  afterAll(() => context.close());

  async function take({ prepare, context: options }: WindowOptions): Promise<Watched> {
    if (!isTaken && !prepare && !options) {
      isTaken = true;
      kept ??= await newWindow(context, equipment);
      return kept;
    }
    const window = await newWindow(options ? await newContext(options) : context, equipment);
    own.add(window.page);
    await prepare?.(window.page);
    return window;
  }

  return {
    /** Opens a page as if in a new window. */
    async open(address: string, given: WindowOptions = {}): Promise<OpenWindow> {
      const window = await take(given);
      const { page } = window;
      window.opened = opened(page);
      window.address = address;
      const size = given.size ?? given.context?.viewport ?? equipment.context?.viewport ?? WIDE;
      if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
      await given.routes?.(page);
      const { storage = {} } = given;
      await page.goto(storage ? `${address}${MARK}${encodeURIComponent(JSON.stringify(storage))}` : address);
      return window.opened;
    },
  };
}

/** A window, and the test that it is open for. */
interface Watched {
  readonly page: Page;
  opened: OpenWindow;
  /** The address of its page, and what that may ask for begins so. */
  address: string;
}

async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await theBrowser().newContext({ viewport: WIDE, ...options });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

async function newWindow(context: BrowserContext, equipment: Equipment): Promise<Watched> {
  const { isOwn = (asked, address) => asked.startsWith(address) } = equipment;
  const page = await context.newPage();
  const window: Watched = { page, opened: opened(page), address: '' };
  watch(
    page,
    (asked) => isOwn(asked, window.address) || /^(about|blob|data):/.test(asked),
    (incident) => window.opened.incidents.push(incident),
  );
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    window.opened.sent.push([new URL(request.url()).pathname, request.postData() ?? '']);
  });
  await page.addInitScript(BEGIN);
  await equipment.page?.(page);
  return window;
}

/** Leaves the page, and with it everything that a test did to the window. */
async function leave(window: Watched, { isServed }: Equipment): Promise<void> {
  const { page, address } = window;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.mouse.move(0, 0);
  if (!isServed) return;
  window.opened = opened(page);
  // Nothing lies there. It is on the same server, since a page of another one would cost the browser a process.
  await page.goto(new URL('/nothing', address).href).catch(() => undefined);
}

const opened = (page: Page): OpenWindow => ({ page, incidents: [], sent: [] });
