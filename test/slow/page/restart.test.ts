import { expect, test } from '@jest/globals';
import { inTab, openTab, press, shows, sitDown, type, useOffice, VAN_LAM } from '../../page/browser/whole/page';
import { NARROW } from '../../support/browser/browser';

const office = useOffice({ isKept: true });

const CUT_OFF = 'Mất kết nối với chương trình trên máy.';

test('a window says that it is cut off when the server stops, and goes on by itself with everything there', async () => {
  const { page } = await office.open();
  await sitDown(page, VAN_LAM);
  await openTab(page, 'Văn Lâm');
  await type(page, 'D7', '5785');
  await shows(page, 'D7', '5.785');
  await press(page, '15:00');
  await page.locator('.inbox-button', { hasText: '3' }).waitFor();

  await office.stop();
  await page.getByRole('alert').filter({ hasText: CUT_OFF }).waitFor();
  await office.start();
  await page.getByText(CUT_OFF).waitFor({ state: 'detached' });
  await page.getByText('Thứ ba, 18/8/2020 · 15 giờ 00 phút').waitFor();
  await page.locator('.inbox-button', { hasText: '3' }).waitFor();
  await inTab(page, 'Văn Lâm');
  await shows(page, 'D7', '5.785');
  await type(page, 'D8', '881');
  await shows(page, 'N8', '15:00 18/08/2020');
});

test('what is typed while the server is away is not lost: it is sent by itself when the server is back', async () => {
  const { page, sent } = await office.open();
  await openTab(page, 'Văn Lâm');
  await office.stop();
  await page.getByRole('alert').filter({ hasText: CUT_OFF }).waitFor();
  await type(page, 'D8', '881');
  await page.keyboard.type('612');
  await page.keyboard.press('Enter');
  // It waits in its cells, and says so.
  await page.locator('.grid-pending.is-waiting').nth(1).waitFor();
  await page.getByText('Chưa gửi được nội dung vừa nhập').waitFor();
  await office.start();
  await page.getByText(CUT_OFF).waitFor({ state: 'detached' });
  await shows(page, 'D8', '881');
  await shows(page, 'D9', '612');
  await shows(page, 'O8', 'Đã báo cáo đúng hạn ngày 18/8/2020.');
  expect(sent.map(([, body]) => body).filter((body) => body.includes('"612"'))).toHaveLength(1);
});

test('on a narrow window, too, one reads that it is cut off', async () => {
  const { page } = await office.open({ size: NARROW });
  await office.stop();
  await page.getByRole('alert').filter({ hasText: CUT_OFF }).waitFor();
  await office.start();
  await page.getByText(CUT_OFF).waitFor({ state: 'detached' });
  await shows(page, 'A3', 'Lập lúc 14 giờ 45 phút ngày 18/8/2020.');
});
