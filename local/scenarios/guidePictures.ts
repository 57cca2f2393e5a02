/**
 * Part of `npm run picture`: draws the pictures of the guides: a district's tab as its official sees it while typing,
 * with a mistake, confirmed and locked, the tab of commands, and a tab that communes share. It needs only what npm installs.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../delivery/chromium';
import type { Book } from '../emulator/book/book';
import { Workbench } from '../emulator/workbench';
import { startServer } from '../page/server/http/server';
import { Session } from '../page/server/session';
import { writeWorkbookState } from '../page/server/state/workbookState';
import { mustSucceed } from './letterDay';
import { OPENING } from './openingDay';
import { choose, drawPage, goTo } from './pages';

/** Communes without districts, as an office imports them. */
const LIST = join(import.meta.dirname, '..', '..', 'test', 'data', 'hung-yen-2025.csv');

/** Wide enough for the top bar with the list of users. */
const WIDE = { width: 1280, height: 720 };
/** Narrow enough to be readable on a page of text. */
const SIZE = { width: 860, height: 640 };
/** Wide enough for the whole line that says what is locked. */
const LONG = { width: 1400, height: 640 };

const browser = await openBrowser();
const folder = mkdtempSync(join(tmpdir(), 'guide-'));
try {
  const page = await browser.newPage({ viewport: WIDE, reducedMotion: 'reduce' });
  await drawDay(page);
  await writeWorkbookState(folder, { book: sharedTabs(), now: OPENING, begun: OPENING, mails: [], tutorial: null });
  await drawSharedTab(page, folder);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** Draws the opening day of two districts. */
async function drawDay(page: Page): Promise<void> {
  const session = await Session.begin({ folder: null });
  const running = await startServer(session, { port: 0 });
  await page.goto(running.url);
  const switchUser = async (name: RegExp) => {
    const users = page.getByRole('combobox', { name: 'Người dùng' });
    const label = await users.getByRole('option', { name }).first().textContent();
    await users.selectOption({ label: label ?? '' });
  };
  const openTab = async (name: string) => {
    await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('gridcell', { name: new RegExp(`${name}: báo cáo`) }).waitFor();
  };
  const type = async (cell: string, text: string) => {
    await goTo(page, cell);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const shows = (text: string) => page.getByRole('gridcell', { name: text, exact: true }).first().waitFor();
  /** Draws the sheet from its upper left corner to the right edge of a column and the lower edge of a row. */
  const draw = async (name: string, column: string, row: number, size = SIZE) => {
    await page.setViewportSize(size);
    const right = await page.getByRole('columnheader', { name: column, exact: true }).boundingBox();
    const bottom = await page.getByRole('rowheader', { name: String(row), exact: true }).boundingBox();
    const top = await page.getByRole('columnheader', { name: 'A', exact: true }).boundingBox();
    if (!right || !bottom || !top) throw new Error(`${name}: ${column}${row} is not in view`);
    const width = Math.min(right.x + right.width, size.width);
    await drawPage(page, name, { x: 0, y: top.y, width, height: bottom.y + bottom.height - top.y });
    await page.setViewportSize(WIDE);
  };

  await page.getByRole('button', { name: 'Đóng hướng dẫn' }).click();
  await switchUser(/canbo\.kimdong/);
  await openTab('Kim Động');
  await type('D7', '2.005');
  await type('D8', '4.310');
  await type('D9', '940');
  await shows('65,86%');
  await draw('guide-typing', 'H', 14);

  await switchUser(/canbo\.vanlam/);
  await openTab('Văn Lâm');
  await page.setViewportSize(SIZE);
  // Moving left from R scrolls the whole column O into view.
  await goTo(page, 'R7');
  await goTo(page, 'O7');
  await draw('guide-mistake', 'O', 12);

  await type('D7', '5.785');
  await shows('Hôm nay đã đủ báo cáo.');
  await goTo(page, 'C7');
  await goTo(page, 'A5');
  await page.keyboard.press('Space');
  await shows('Đã gửi báo cáo ngày 18/8/2020');
  await draw('guide-sent', 'H', 9);

  await switchUser(/sotttt/);
  await page.getByRole('button', { name: '15:00', exact: true }).click();
  await choose(page, 'Chốt số liệu');
  await page.getByRole('status').filter({ hasText: 'Đã chốt' }).waitFor();
  await switchUser(/canbo\.vanlam/);
  await draw('guide-locked', 'L', 9, LONG);

  await switchUser(/sotttt/);
  await page.getByRole('button', { name: 'Tất cả các tab' }).click();
  await page.getByRole('menuitemradio', { name: 'Tác vụ' }).click();
  for (const [box, result] of [
    ['A4', /^Đã lập tổng hợp/],
    ['A6', /Nếu đồng ý, tích lại ô này/],
  ] as const) {
    await goTo(page, box);
    await page.keyboard.press('Space');
    await page.getByRole('gridcell', { name: result }).waitFor();
  }
  for (const toast of await page.getByRole('button', { name: 'Đóng thông báo' }).all()) await toast.click();
  await draw('guide-control', 'G', 13, WIDE);

  await running.close();
  await session.close();
}

/** Makes the workbook of a province without districts, right after set-up. */
function sharedTabs(): Book {
  const workbench = Workbench.blank({ now: OPENING });
  workbench.importCsv('hung-yen-2025', readFileSync(LIST, 'utf8'));
  mustSucceed(workbench.run('setUp'));
  workbench.book.title = 'Báo cáo tỉnh Hưng Yên';
  return workbench.book;
}

/** Draws the first shared tab, with the bar of tabs below. */
async function drawSharedTab(page: Page, folder: string): Promise<void> {
  const session = await Session.begin({ folder });
  const running = await startServer(session, { port: 0 });
  await page.goto(running.url);
  await page.getByRole('tab', { name: /^Nhóm 1/ }).click();
  await page.getByRole('gridcell', { name: 'Phố Hiến', exact: true }).waitFor();
  await goTo(page, 'D7');
  await page.setViewportSize(SIZE);
  await page.getByRole('rowheader', { name: '17', exact: true }).waitFor();
  await drawPage(page, 'guide-groups');
  await running.close();
  await session.close();
}
