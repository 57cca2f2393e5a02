import { expect, test } from '@jest/globals';
import { choose, inTab, noted, openTab, shows, type, useOffice } from './page';

const office = useOffice();

test('the add-on’s page shows who has reported, beside the sheet, and follows what is typed when it is refreshed', async () => {
  const { page } = await office.open();
  await openTab(page, 'Văn Lâm');
  await choose(page, 'Bluezone', 'Tình hình nộp báo cáo');
  const status = page.frameLocator('.sidebar-frame');
  await status.getByText('7/10 huyện, thị xã, thành phố báo cáo đủ').waitFor();
  await status.getByRole('checkbox').check();
  const listed = status.getByRole('listitem').getByRole('heading', { level: 2 });
  expect(await listed.allTextContents()).toEqual(['Văn Lâm', 'Kim Động', 'Phù Cừ']);

  await type(page, 'D7', '5785');
  await shows(page, 'D7', '5.785');
  await status.getByRole('button', { name: 'Cập nhật' }).click();
  await status.getByText('8/10 huyện, thị xã, thành phố báo cáo đủ').waitFor();
  await listed.filter({ hasText: 'Văn Lâm' }).waitFor({ state: 'detached' });

  await status.getByRole('button', { name: 'Mở tab Phù Cừ' }).click();
  await inTab(page, 'Phù Cừ');
  await shows(page, 'O7', 'Chưa báo cáo.');
  await status.getByText('8/10 huyện, thị xã, thành phố báo cáo đủ').waitFor();
});

test('it is closed, and closed it stays when the summary is built', async () => {
  const { page } = await office.open();
  await choose(page, 'Bluezone', 'Tình hình nộp báo cáo');
  await page.frameLocator('.sidebar-frame').getByRole('checkbox').waitFor();
  await page.locator('.side-panel').getByRole('button', { name: 'Đóng', exact: true }).click();
  await page.locator('.sidebar-frame').waitFor({ state: 'detached' });
  await choose(page, 'Bluezone', 'Lập tổng hợp');
  await noted(page, 'Đã lập tổng hợp');
  expect(await page.locator('.sidebar-frame').count()).toBe(0);
});

test('its frame reaches neither the page around it nor the server', async () => {
  const { page } = await office.open();
  await choose(page, 'Bluezone', 'Tình hình nộp báo cáo');
  const status = page.frameLocator('.sidebar-frame');
  await status.getByRole('checkbox').waitFor();
  const tried = await status.locator('body').evaluate(async () => {
    const reached = (what: () => unknown) => {
      try {
        return String(what());
      } catch (error) {
        return (error as Error).name;
      }
    };
    const { parent } = globalThis as unknown as { parent: { document: unknown; sessionStorage: unknown } };
    return [
      globalThis.origin,
      reached(() => parent.document),
      reached(() => parent.sessionStorage),
      // No request at all, so that there is nothing for a policy to refuse and to note.
      reached(() => (globalThis as unknown as { localStorage: unknown }).localStorage),
    ];
  });
  expect(tried).toEqual(['null', 'SecurityError', 'SecurityError', 'SecurityError']);
});
