/** Helpers to use the local page and to draw pictures of it. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const PICTURES = join(import.meta.dirname, '..', '..', 'docs');

/** Draws the whole page or a part of it into docs/. */
export async function drawPage(page: Page, name: string, clip?: Clip): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', ...(clip && { clip }) });
  console.log(`docs/${name}.png`);
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Selects a cell: "D7". */
export async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Địa chỉ ô' });
  await box.fill(cell);
  await box.press('Enter');
}

/** Chooses an item of the add-on's menu. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Bluezone' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
