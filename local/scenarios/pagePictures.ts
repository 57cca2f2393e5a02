/**
 * Part of `npm run picture`: draws the local page for a user who follows the tutorial: a district's tab with a mistake,
 * the Summary, the inbox at 15:00 and the sidebar. It needs only what npm installs.
 */

import type { Page } from 'playwright-core';
import { openBrowser } from '../delivery/chromium';
import { startServer } from '../page/server/http/server';
import { Session } from '../page/server/session';
import { choose, drawPage, goTo } from './pages';

const session = await Session.begin({ folder: null });
const running = await startServer(session, { port: 0 });
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  await page.goto(running.url);

  await page.getByRole('button', { name: 'Mở ô D7' }).click();
  await page.getByRole('gridcell', { name: 'Như Quỳnh', exact: true }).waitFor();
  // On a small screen the guidance column is outside the visible part of the row.
  await goTo(page, 'O7');
  await draw(page, 'page-mistake');
  await goTo(page, 'D7');

  await page.keyboard.type('5.785');
  await page.keyboard.press('Enter');
  await page.getByText('Hôm nay đã đủ báo cáo.').waitFor();
  await choose(page, 'Lập tổng hợp');
  await page.getByRole('status').filter({ hasText: 'Đã lập tổng hợp' }).waitFor();
  await page.getByRole('gridcell', { name: /^176\.533 người dùng/ }).waitFor();
  await draw(page, 'page-summary');

  await page.getByRole('button', { name: '15:00', exact: true }).click();
  await page.getByRole('button', { name: /^Hộp thư/ }).click();
  await page
    .getByRole('button', { name: /Kim Động|kimdong/ })
    .first()
    .click();
  await page.frameLocator('iframe[src^="/mail/"]').getByText('Kính gửi').waitFor();
  await draw(page, 'page-inbox');

  await choose(page, 'Tình hình nộp báo cáo');
  await page.frameLocator('iframe[src^="/sidebar/"]').getByRole('heading', { name: 'Kim Động' }).waitFor();
  await draw(page, 'page-sidebar');
} finally {
  await browser.close();
  await running.close();
  await session.close();
}

async function draw(page: Page, name: string): Promise<void> {
  // A toast would cover cells.
  for (const toast of await page.getByRole('button', { name: 'Đóng thông báo' }).all()) await toast.click();
  // The rows of a tab are drawn from the top down, so wait for the last visible one.
  await page.getByRole('rowheader', { name: '22', exact: true }).waitFor();
  await drawPage(page, name);
}
