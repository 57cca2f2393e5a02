import { expect, test } from '@jest/globals';
import {
  choose,
  inTab,
  noted,
  openTab,
  press,
  shows,
  sitDown,
  type,
  useOffice,
  VAN_LAM,
} from '../../page/browser/whole/page';

const office = useOffice();

test('two people see each other’s figures, summary, clock and mails without loading anything again', async () => {
  const { page: staff } = await office.open();
  const { page: official } = await office.open();
  await sitDown(official, VAN_LAM);
  await openTab(official, 'Văn Lâm');
  await openTab(staff, 'Văn Lâm');

  await type(official, 'D7', '5785');
  await shows(staff, 'D7', '5.785');
  await shows(staff, 'O7', 'Đã báo cáo đúng hạn ngày 18/8/2020.');
  await type(staff, 'M8', 'Sở đã kiểm tra');
  await shows(official, 'M8', 'Sở đã kiểm tra');

  await openTab(official, 'Tổng hợp');
  await choose(staff, 'Bluezone', 'Lập tổng hợp');
  await shows(official, 'A4', '176.533 người dùng Bluezone trên 1.252.731 dân, chiếm 14,09% dân số.');

  await press(official, '15:00');
  await staff.getByText('Thứ ba, 18/8/2020 · 15 giờ 00 phút').waitFor();
  await staff.locator('.inbox-button', { hasText: '3 mới' }).waitFor();
  await official.locator('.inbox-button', { hasText: '3' }).click();
  await official.locator('.mail-line', { hasText: 'canbo.kimdong' }).waitFor();
});

test('what one types stays as it is while the other’s figures arrive', async () => {
  const { page } = await office.open();
  const { page: other } = await office.open();
  await openTab(page, 'Văn Lâm');
  await openTab(other, 'Văn Lâm');
  await type(page, 'M9', 'x');
  await page.keyboard.type('đang gõ dở');
  await type(other, 'D9', '611');
  await shows(page, 'D9', '611');
  await page.keyboard.type(', xong');
  await page.keyboard.press('Enter');
  await shows(other, 'M10', 'đang gõ dở, xong');
});

test('the person, the tab and the language stay when the page is loaded again', async () => {
  const { page } = await office.open();
  await sitDown(page, VAN_LAM);
  await openTab(page, 'Văn Lâm');
  await press(page, 'English');
  await page.getByText('Can edit only the yellow cells in the tab of Huyện Văn Lâm').waitFor();
  await page.reload();
  await inTab(page, 'Văn Lâm');
  await page.getByText('Can edit only the yellow cells in the tab of Huyện Văn Lâm').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('loaded again before a question is answered, nothing was done and nothing is asked again', async () => {
  const { page, sent } = await office.open();
  await press(page, '15:00');
  await page.locator('.inbox-button', { hasText: '4' }).waitFor();
  await choose(page, 'Bluezone', 'Đôn đốc đơn vị chưa nộp');
  await page.getByRole('dialog').waitFor();
  const before = sent.length;
  await page.reload();
  await inTab(page, 'Tổng hợp');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.locator('.inbox-button', { hasText: '4' }).waitFor();
  expect(sent.slice(before)).toEqual([]);
});

test('loaded again while something is typed, the browser asks first, and that is not sent; what was sent before is sent once', async () => {
  const { page, sent } = await office.open();
  await openTab(page, 'Văn Lâm');
  await type(page, 'D8', '881');
  await shows(page, 'O8', 'Đã báo cáo đúng hạn ngày 18/8/2020.');
  await page.keyboard.type('nửa chừng');
  const [question] = await Promise.all([page.waitForEvent('dialog'), page.reload()]);
  expect(question.type()).toBe('beforeunload');
  await shows(page, 'D8', '881');
  await shows(page, 'D9', '610');
  expect(sent.map(([path]) => path)).toEqual(['/api/type']);
});

test('loaded again with the inbox open, the mails are there and none is sent twice', async () => {
  const { page } = await office.open();
  await press(page, '15:00');
  await page.locator('.inbox-button', { hasText: '4' }).click();
  await page.locator('.mail-line', { hasText: 'canbo.kimdong' }).click();
  await page.frameLocator('.mail-frame').getByText('Kính gửi: UBND huyện Kim Động.').waitFor();
  await page.reload();
  await inTab(page, 'Tổng hợp');
  await page.locator('.inbox-button').click();
  await page.locator('.mail-line').nth(3).waitFor();
  expect(await page.locator('.mail-line').count()).toBe(4);
});

test('the reports of a summary that is built are noted once, in the window that built it', async () => {
  const { page } = await office.open();
  const { page: other } = await office.open();
  const came = other.waitForResponse(/\/api\/view/);
  await choose(page, 'Bluezone', 'Lập tổng hợp');
  await noted(page, 'Đã lập tổng hợp');
  expect(await page.locator('.toast').count()).toBe(1);
  await (await came).finished();
  expect(await other.locator('.toast').count()).toBe(0);
});
