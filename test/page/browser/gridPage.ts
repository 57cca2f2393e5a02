/** The grid alone in a browser, and what tests look at in it. */

import { afterEach, expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { TabView } from '../../../local/page/protocol/view';
import { useBrowser } from '../../support/browser';
import { districtTab, viewOf, withCell } from './gridView';
import { type Answers, openPart, type Part } from './harness';

/** The grid for all tests of a file, to be called at the file's top; no test may leave an incident behind. */
export function useGrid() {
  const browser = useBrowser();
  let part: Part;
  afterEach(async () => {
    const { incidents, page } = part;
    await page.context().close();
    expect(incidents).toEqual([]);
  });
  return {
    /** The grid that is open. */
    get part() {
      return part;
    },
    async open(...given: Given): Promise<Part> {
      part = await openGrid(browser(), ...given);
      return part;
    },
  };
}

/** What a grid is opened with, the browser left out. */
type Given = [tab?: TabView, answers?: Answers, options?: Parameters<typeof openPart>[4]];

/** Opens the grid with a tab, once its cells are drawn. */
async function openGrid(
  browser: Browser,
  tab: TabView = districtTab(),
  answers: Answers = taking,
  options?: Parameters<typeof openPart>[4],
): Promise<Part> {
  const part = await openPart(browser, 'grid/Grid#Grid', viewOf(tab), answers, options);
  await part.page.locator('revogr-data[type=rgRow] [role=gridcell]').first().waitFor();
  await part.page.locator('.grid-ring').first().waitFor();
  return part;
}

/** A server that takes what is typed as it is. */
export const taking: Answers = ({ path, body }, part) => {
  const rows = path === '/api/type' ? [[body.text]] : path === '/api/paste' ? body.rows : [];
  if (path !== '/api/type' && path !== '/api/paste') return {};
  for (const [down, row] of rows.entries()) {
    for (const [across, text] of row.entries()) {
      part.view = withCell(part.view, body.row + down, body.column + across, { text, input: text });
    }
  }
  return {};
};

/** A cell of a district's tab, where it is drawn: its rows are 2, 3, 4, 6 and all from 7 on. */
export function cellOf(page: Page, address: string): Locator {
  const row = Number(address.slice(1));
  const index = row < 6 ? row - 1 : row - 2;
  const column = address.charCodeAt(0) - 64;
  return page.locator(`[role=gridcell][aria-rowindex="${index}"][aria-colindex="${column}"]`);
}

/** Waits until a cell shows a text. */
export async function shows(page: Page, address: string, text: string): Promise<void> {
  const exactly = new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  await cellOf(page, address).filter({ hasText: exactly }).waitFor();
}

/** The input that holds the keyboard. */
export const input = (page: Page): Locator => page.locator('.grid-entry');

/** What the input says to a screen reader: "Ô D7: 1.000". */
export const spoken = (page: Page): Promise<string | null> => input(page).getAttribute('aria-label');

/** The address in the name box. */
export const nameBox = (page: Page): Promise<string> => page.getByRole('textbox', { name: 'Địa chỉ ô' }).inputValue();

/** The selection that the page tells the server. */
export const selection = (page: Page): Promise<unknown> => page.evaluate('window.store.selection.value');

/** Where something was written and what: a text, or rows of texts. */
export function written({ asked }: Part): readonly (readonly unknown[])[] {
  return asked.map(({ path, body }) => {
    if (path === '/api/type') return [body.row, body.column, body.text];
    return path === '/api/paste' ? [body.row, body.column, body.rows] : [path];
  });
}

/** Pastes a text as from another program. */
export async function paste(page: Page, text: string): Promise<void> {
  await input(page).evaluate((element, given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}
