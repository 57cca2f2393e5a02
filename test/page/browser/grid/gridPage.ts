/** The grid alone in a browser, and what tests look at in it. */

import { afterEach, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { TabView } from '../../../../local/page/protocol/view';
import type { WindowOptions } from '../../../support/browser/windows';
import { type Answers, taking } from '../../toldWorkbook';
import { districtTab, viewOf } from '../../views';
import { type Part, usePart } from '../harness';

/** The grid for all tests of a file, to be called at the file's top; no test may leave an incident behind. */
export function useGrid() {
  const grid = usePart('grid/Grid#Grid');
  let part: Part;
  afterEach(() => {
    expect(part.incidents).toEqual([]);
  });
  return {
    /** The grid that is open. */
    get part() {
      return part;
    },
    /** Opens the grid with a tab, once its cells are drawn. */
    async open(tab: TabView = districtTab(), answers: Answers = taking, options?: WindowOptions): Promise<Part> {
      part = await grid.open(viewOf(tab), answers, options);
      await part.page.locator('revogr-data[type=rgRow] [role=gridcell]').first().waitFor();
      await part.page.locator('.grid-ring').first().waitFor();
      return part;
    },
  };
}

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
