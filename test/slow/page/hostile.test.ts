import { expect, test } from '@jest/globals';
import { fileOf } from '../../../local/emulator/xlsx/write';
import { asked, choose, go, noted, openTab, press, shows, type, useOffice } from '../../page/browser/whole/page';
import { openingWorkbench } from '../../support/workbenches';

const office = useOffice();

const IMAGE = '<img src=x onerror=alert(1)>';
const SCRIPT = '"><script>alert(2)</script>';
const LINK = '=HYPERLINK("http://evil.test/")';

test('what looks like a page is a note: in the cell, the line above and the other window', async () => {
  const { page } = await office.open();
  const { page: other } = await office.open();
  await openTab(page, 'Văn Lâm');
  await openTab(other, 'Văn Lâm');
  for (const [address, text] of [
    ['M8', IMAGE],
    ['M9', SCRIPT],
  ] as const) {
    await type(page, address, text);
    await shows(page, address, text);
    await shows(other, address, text);
    await go(page, address);
    expect(await page.getByRole('textbox', { name: `Nội dung ô ${address}` }).inputValue()).toBe(text);
  }
  expect(await page.locator('.grid img, .grid script').count()).toBe(0);
});

test('a formula that links elsewhere leads nowhere', async () => {
  const { page } = await office.open();
  await openTab(page, 'Văn Lâm');
  await type(page, 'M8', LINK);
  await go(page, 'M8');
  await page.getByRole('textbox', { name: 'Nội dung ô M8' }).click();
  expect(await page.locator('.grid a[href]').count()).toBe(0);
});

test('a tab and units with such names are shown as they are: in tabs, grid, mails and beside the sheet', async () => {
  const workbench = openingWorkbench();
  const name = '"><img src=x onerror=alert(3)>';
  workbench.book.renameTab(workbench.tab('Kim Động'), name);
  const rows = workbench.rows('Đơn vị').map(([, unit]) => unit);
  workbench.type(`Đơn vị!B${rows.indexOf('Lương Bằng') + 1}`, IMAGE);
  workbench.type(`Đơn vị!B${rows.indexOf('Phù Cừ') + 1}`, SCRIPT);
  workbench.type('Kim Động!M7'.replace('Kim Động', name), IMAGE);
  await office.session.open(await fileOf(workbench.book), 'vi', 'thu.xlsx');

  const { page } = await office.open();
  await choose(page, 'Bluezone', 'Quản trị', 'Thiết lập');
  await press(await asked(page, 'Dùng tiếp các tab này?'), 'Có');
  await noted(page, 'Đã dùng tiếp');
  await choose(page, 'Bluezone', 'Quản trị', 'Bật nhắc tự động');
  await noted(page, 'Đã bật nhắc tự động');
  await page.getByRole('tab', { name, exact: true }).click();
  await shows(page, 'M7', IMAGE);
  await choose(page, 'Bluezone', 'Lập tổng hợp');
  await noted(page, 'Đã lập tổng hợp');
  await page.getByRole('gridcell').filter({ hasText: SCRIPT }).first().waitFor();

  await press(page, '15:00');
  await page.locator('.inbox-button', { hasText: '4' }).click();
  await page.locator('.mail-line', { hasText: 'canbo.kimdong' }).click();
  const mail = page.frameLocator('.mail-frame');
  await mail.getByText(IMAGE).first().waitFor();
  expect(await mail.locator('img, script').count()).toBe(0);

  await choose(page, 'Bluezone', 'Tình hình nộp báo cáo');
  const status = page.frameLocator('.sidebar-frame');
  await status.getByRole('heading', { level: 2, name: SCRIPT }).waitFor();
  expect(await status.locator('img').count()).toBe(0);
});
