import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { contentOf } from '../../../support/browser/browser';
import { gate } from '../../../support/gate';
import { asked, choose, hinted, inTab, noted, openTab, press, shows, type, useOffice } from './page';

const office = useOffice();

/** Picks a file by the menu, as a person does. */
async function pick(page: Page, file: { readonly name: string; readonly buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await choose(page, 'Tệp', 'Mở tệp .xlsx…');
  await (await chooser).setFiles({ ...file, mimeType: '' });
}

test('starting over asks first, and then everything is as on the opening day', async () => {
  const { page } = await office.open();
  await openTab(page, 'Văn Lâm');
  await type(page, 'D7', '5785');
  await shows(page, 'D7', '5.785');
  await press(page, '15:00');
  await page.locator('.inbox-button', { hasText: '3' }).waitFor();

  await choose(page, 'Tệp', 'Làm lại từ đầu…');
  await press(await asked(page, 'Bảng tính trở lại như lúc mở lần đầu.'), 'Hủy');
  await shows(page, 'D7', '5.785');

  await choose(page, 'Tệp', 'Làm lại từ đầu…');
  await press(await asked(page, 'Bảng tính trở lại như lúc mở lần đầu.'), 'OK');
  await noted(page, 'Đã trở lại ngày 18/8/2020, 14 giờ 45 phút.');
  await page.getByText('Thứ ba, 18/8/2020 · 14 giờ 45 phút').waitFor();
  await inTab(page, 'Tổng hợp');
  await openTab(page, 'Văn Lâm');
  await shows(page, 'O7', '5,785 không phải số nguyên. Nếu là 5.785 người, hãy nhập 5785.');
  await page.locator('.inbox-button', { hasText: '0' }).waitFor();
  await hinted(page, 'Bước 1/4');
});

test('the downloaded workbook opens again with the figure in it', async () => {
  const { page } = await office.open();
  await openTab(page, 'Văn Lâm');
  await type(page, 'D8', '1234');
  await shows(page, 'D8', '1.234');
  const download = page.waitForEvent('download');
  await choose(page, 'Tệp', 'Tải xuống (.xlsx)');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Báo cáo Bluezone tỉnh Hưng Yên.xlsx');
  const buffer = await contentOf(file);

  await type(page, 'D8', '999');
  await shows(page, 'D8', '999');
  await pick(page, { name: 'da-tai.xlsx', buffer });
  await press(await asked(page, 'Tệp “da-tai.xlsx” sẽ thay thế bảng tính đang mở.'), 'Không');
  await noted(page, 'Đã mở bảng tính.');
  // A tab of the old workbook says nothing about the new one's.
  await inTab(page, 'Tổng hợp');
  await openTab(page, 'Văn Lâm');
  await shows(page, 'D8', '1.234');
  await shows(page, 'O8', 'Đã báo cáo đúng hạn ngày 18/8/2020.');
});

test('a workbook is said to be open only once its tabs are there to be clicked', async () => {
  const { page } = await office.open();
  const { bytes } = await office.session.download();
  const { passed, open: giveViews } = gate();
  await page.route('**/api/view?*', async (route) => {
    await passed;
    await route.continue();
  });
  const asksAnew = page.waitForRequest('**/api/view?*');
  await pick(page, { name: 'khac.xlsx', buffer: Buffer.from(bytes) });
  await press(await asked(page, 'Tệp “khac.xlsx” sẽ thay thế bảng tính đang mở.'), 'Không');
  await asksAnew;
  expect(await page.locator('.toast').count()).toBe(0);
  giveViews();
  await noted(page, 'Đã mở bảng tính.');
  await openTab(page, 'Văn Lâm');
});

test('starting over spares a workbook that another user has opened while the question waited', async () => {
  const { page } = await office.open();
  const { bytes } = await office.session.download();
  await choose(page, 'Tệp', 'Làm lại từ đầu…');
  const question = await asked(page, 'Bảng tính trở lại như lúc mở lần đầu.');
  await office.session.open(bytes, 'vi', 'Của người khác.xlsx');
  await page.getByRole('heading', { name: 'Của người khác' }).waitFor();
  await press(question, 'OK');
  await press(await asked(page, 'Bảng tính vừa được thay ở cửa sổ khác'), 'OK');
  expect(office.session.view('owner', 'vi', 0).title).toBe('Của người khác');
});

test('before a file takes the place of the workbook, that one can be kept', async () => {
  const { page } = await office.open();
  const { bytes } = await office.session.download();
  await pick(page, { name: 'khac.xlsx', buffer: Buffer.from(bytes) });
  const download = page.waitForEvent('download');
  await press(await asked(page, 'Tải bảng tính đang mở về máy trước khi thay thế?'), 'Có');
  expect((await contentOf(await download)).subarray(0, 2).toString()).toBe('PK');
  await noted(page, 'Đã mở bảng tính.');
});

test('a file that is no workbook is refused in words, and the open one stays', async () => {
  const { page } = await office.open();
  await pick(page, { name: 'thu.xlsx', buffer: Buffer.from('Kính gửi: UBND huyện Văn Lâm') });
  await press(await asked(page, 'Tệp “thu.xlsx” sẽ thay thế'), 'Không');
  await press(await asked(page, /^Không đọc được tệp này dưới dạng bảng tính \.xlsx/), 'OK');
  await inTab(page, 'Tổng hợp');
  await openTab(page, 'Văn Lâm');
  await shows(page, 'D8', '880');
});
