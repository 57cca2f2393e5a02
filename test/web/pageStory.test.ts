import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../local/browser/chromium';
import { tabTo } from './frameHarness';
import { cell, choose, hinted, inTab, NARROW, noted, type Office, openOffice, press, shows, WIDE } from './page';

let browser: Browser;
let office: Office;
beforeAll(async () => {
  browser = await openBrowser();
  office = await openOffice(browser);
}, 60_000);
afterAll(async () => {
  await office.close();
  await browser.close();
});
afterEach(async () => {
  expect(await office.clear()).toEqual([]);
});

/** What the Summary says once the mistake is mended. */
const STANDING = '176.533 người dùng trên 1.252.731 dân, đạt 14,09%.';

/** Whoever the mails in the list are to. */
const recipients = (page: Page) => page.locator('.mail-line .mail-to').allTextContents();

test('a newcomer mends the mistake, builds the summary, lets it become three and reads the mails', async () => {
  const { page } = await office.open();
  await page.getByText('Thứ ba, 18/8/2020 · 14 giờ 45 phút').waitFor();
  await hinted(page, 'Bước 1/4: Tab Văn Lâm có một số liệu sai ở ô D7.');
  await press(page, 'Mở ô D7');
  await inTab(page, 'Văn Lâm');
  await shows(page, 'O7', '5,785 không phải số nguyên. Nếu là 5.785 người, hãy nhập 5785.');
  await page.keyboard.type('5785');
  await page.keyboard.press('Enter');
  await shows(page, 'D7', '5.785');
  await shows(page, 'O7', 'Đã báo cáo đúng hạn ngày 18/8/2020.');

  await hinted(page, 'Bước 2/4');
  await choose(page, 'Bluezone', 'Lập tổng hợp');
  await noted(page, 'Đã lập tổng hợp: 176.533 người dùng');
  await inTab(page, 'Tổng hợp');
  await shows(page, 'A4', STANDING);

  await hinted(page, 'Bước 3/4');
  await press(page, '15:00');
  await page.getByText('Thứ ba, 18/8/2020 · 15 giờ 00 phút').waitFor();
  await hinted(page, 'Bước 4/4');
  await page.locator('.inbox-button', { hasText: '3' }).click();
  await page.locator('.mail-line').nth(2).waitFor();
  expect(await recipients(page)).toEqual([
    expect.stringContaining('lanhdao.ubnd@hungyen.example, lanhdao.sotttt@hungyen.example'),
    expect.stringContaining('canbo.phucu@hungyen.example'),
    expect.stringContaining('canbo.kimdong@hungyen.example'),
  ]);

  await page.locator('.mail-line', { hasText: 'canbo.kimdong' }).click();
  const mail = page.frameLocator('.mail-frame');
  await mail.getByText('Kính gửi: UBND huyện Kim Động.').waitFor();
  await hinted(page, 'Ông/bà đã xem trọn một ngày báo cáo.');
  await mail.getByRole('link').first().click();
  await inTab(page, 'Kim Động');
  await shows(page, 'O7', 'Chưa báo cáo.');
});
