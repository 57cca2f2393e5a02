import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { mailPage } from '../../../../local/page/server/http/mailPage';
import { MAIL_POLICY } from '../../../../local/page/server/http/security';
import { NARROW, WIDE } from '../../../support/browser/browser';
import { focused, seriousFindings, tabTo } from '../frame/frameHarness';
import { until } from '../harness';
import { choose, documentIn, openInbox, usePanels } from './panelsPage';

const panels = usePanels();

const { open } = panels;

const VAN_LAM = 'canbo.vanlam@hungyen.example';

describe('the list', () => {
  test('says when mails come while there are none', async () => {
    const page = await open();
    await page.locator('.inbox-button').click();
    await page.getByText(/^Chưa có thư nào\. .*Đôn đốc đơn vị chưa nộp\.$/).waitFor();
    expect(await page.locator('.mail-recipient').count()).toBe(0);
  });

  test('has the newest on top, with sender, recipients, subject and time', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    const lines = page.locator('.mail-line');
    expect(await lines.count()).toBe(4);
    expect((await lines.first().innerText()).split('\n')).toEqual([
      'Chưa đọc.',
      'Sở Thông tin và Truyền thông',
      '15:00',
      'Đến: lanhdao.ubnd@hungyen.example, lanhdao.sotttt@hungyen.example',
      'Tổng hợp số người dùng Bluezone (từng xã: số liệu minh họa) ngày 18/8/2020',
    ]);
    expect(await lines.last().innerText()).toContain(`Đến: ${VAN_LAM}`);
  });

  test('shows one person’s mails as that person would find them', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    await page.getByLabel('Thư của').selectOption({ label: `Huyện Văn Lâm · ${VAN_LAM}` });
    expect(await page.locator('.mail-line .mail-to').allTextContents()).toEqual([`Đến: ${VAN_LAM}`]);
    await page.getByLabel('Thư của').selectOption('Tất cả');
    expect(await page.locator('.mail-line').count()).toBe(4);
  });

  test('marks what was not opened yet, and remembers that when the page is loaded again', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    const unread = page.getByRole('button', { name: /^Chưa đọc\./ });
    expect(await unread.count()).toBe(4);
    await page.locator('.mail-line').last().click();
    await page.getByRole('article').locator('iframe').waitFor();
    await page.getByRole('button', { name: 'Danh sách thư' }).click();
    expect(await unread.count()).toBe(3);
    await page.reload();
    await page.locator('.inbox-button').click();
    await page.locator('.mail-line').first().waitFor();
    expect(await unread.count()).toBe(3);
    expect(await page.locator('.mail-line').last().getAttribute('class')).toBe('mail-line');
  });

  test('a mail of an earlier day shows its date', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    await page.getByRole('button', { name: 'Ngày sau', exact: true }).click();
    await page
      .locator('.mail-time')
      .filter({ hasText: /^18\/8\/2020$/ })
      .first()
      .waitFor();
  });
});

describe('an open mail', () => {
  test('says who wrote to whom and when, and is read as its reader sees it', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    await page.locator('.mail-line').last().click();
    await page.getByRole('heading', { name: /^V\/v đôn đốc báo cáo/ }).waitFor();
    expect((await page.locator('.mail-head').innerText()).split(/\n+/)).toEqual([
      'Từ:',
      'Sở Thông tin và Truyền thông <sotttt@hungyen.example>',
      'Đến:',
      VAN_LAM,
      'Trả lời đến:',
      'tonghop.sotttt@hungyen.example',
      'Gửi lúc:',
      'Thứ ba, 18/8/2020 · 15 giờ 00 phút',
    ]);
    const mail = await documentIn(page, '.mail-frame');
    await mail.getByText('Kính gửi: UBND huyện Văn Lâm.').waitFor();
    expect(await mail.evaluate(`getComputedStyle(document.querySelector('a')).backgroundColor`)).toBe(
      'rgb(11, 83, 148)',
    );
    expect(panels.opened?.incidents).toEqual([]);
  });

  test('is shown in full: only the panel scrolls', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    await page.locator('.mail-line').first().click();
    const mail = await documentIn(page, '.mail-frame');
    await mail.getByRole('link', { name: 'Mở tab Tổng hợp' }).scrollIntoViewIfNeeded();
    await until(
      page,
      `(() => {
      const { contentDocument } = document.querySelector('.mail-frame');
      const { scrollHeight, clientHeight } = contentDocument.documentElement;
      return scrollHeight === clientHeight && scrollHeight > 300;
    })()`,
    );
  });

  test('its link to a tab opens the tab here', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    await page.locator('.mail-line').last().click();
    const mail = await documentIn(page, '.mail-frame');
    await mail.getByRole('link', { name: 'Mở tab nhập số liệu' }).click();
    await page.getByRole('tab', { name: /Văn Lâm/, selected: true }).waitFor();
    expect([panels.opened?.incidents, page.context().pages().length]).toEqual([[], 1]);
  });

  test('its link to a tab leaves the tab in sight where the inbox covered it', async () => {
    const page = await open({ size: NARROW, hasMails: true });
    await openInbox(page);
    await page.locator('.mail-line').last().click();
    const mail = await documentIn(page, '.mail-frame');
    await mail.getByRole('link', { name: 'Mở tab nhập số liệu' }).click();
    await page.getByRole('tab', { name: /Văn Lâm/, selected: true }).waitFor();
    await page.locator('.panel').waitFor({ state: 'detached' });
  });

  test('no other link leads anywhere: it says where it would have led', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    const sheetUrl = 'https://docs.google.com/spreadsheets/d/LOCAL/edit';
    const html = `<!doctype html><title></title>
      <a href="https://elsewhere.test/" target="_blank">elsewhere</a><a href="mailto:a@b.example">mail</a>
      <a href="javascript:parent.document.title='ran'">script</a><a href="${sheetUrl}">sheet</a>
      <a href="${sheetUrl}#gid=1x">almost</a><a href="/api/view">server</a>
      <svg><a href="https://elsewhere.test/svg"><text y="20">drawn</text></a></svg>
      <form action="https://elsewhere.test/form"><button>send</button></form>
      <img src="https://elsewhere.test/pixel.png" alt="">
      <meta http-equiv="refresh" content="0; url=https://elsewhere.test/refresh">
      <script>parent.document.title = 'ran'</script>`;
    const body = { text: '', html, sheetUrl };
    await page.route(/\/api\/mail\/\d+$/, (route) => route.fulfill({ json: body }));
    await page.route(/\/mail\/\d+$/, (route) =>
      route.request().url().includes('/api/')
        ? route.fallback()
        : route.fulfill({
            contentType: 'text/html; charset=utf-8',
            headers: { 'Content-Security-Policy': MAIL_POLICY },
            body: mailPage(body),
          }),
    );
    const answered: string[] = [];
    page.on('response', (response) => answered.push(response.url()));
    await page.locator('.mail-line').first().click();
    const mail = await documentIn(page, '.mail-frame');
    await mail.locator('a[title]').first().waitFor();
    const address = mail.url();
    for (const name of ['elsewhere', 'mail', 'script', 'sheet', 'almost', 'server', 'drawn', 'send']) {
      await mail.getByText(name, { exact: true }).click();
      await mail.getByText(name, { exact: true }).click({ button: 'middle' });
    }
    expect(
      await mail.evaluate(`[...document.querySelectorAll('a')].map((link) => link.getAttribute('title'))`),
    ).toEqual([
      'https://elsewhere.test/',
      'mailto:a@b.example',
      "javascript:parent.document.title='ran'",
      sheetUrl,
      `${sheetUrl}#gid=1x`,
      '/api/view',
      'https://elsewhere.test/svg',
    ]);
    expect(await mail.locator('[href]').count()).toBe(0);
    expect([mail.url(), page.context().pages().length, await page.title()]).toEqual([
      address,
      1,
      'Báo cáo Bluezone tỉnh Hưng Yên',
    ]);
    expect(answered.filter((url) => url.includes('elsewhere'))).toEqual([]);
  });

  test('of text alone keeps its lines, and nothing in it is markup', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    const text = 'Kính gửi:\n  <img src=x onerror=alert(1)>';
    await page.route(/\/api\/mail\/\d+$/, (route) => route.fulfill({ json: { text, html: null, sheetUrl: '' } }));
    await page.locator('.mail-line').first().click();
    expect(await page.locator('.mail-text').innerText()).toBe(text);
    expect(await page.locator('.mail iframe').count()).toBe(0);
  });

  test('that is gone says so', async () => {
    const page = await open({ hasMails: true });
    await openInbox(page);
    await page.route(/\/api\/mail\/\d+$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.locator('.mail-line').first().click();
    await page.getByRole('alert').filter({ hasText: 'Không mở được thư này.' }).waitFor();
  });

  test('gives its attachments under their own names', async () => {
    const page = await open();
    await choose(page, 'Kết xuất báo cáo');
    await page.getByRole('button', { name: 'Hộp thư: 1 thư' }).or(page.locator('.inbox-button')).first().click();
    const line = page.locator('.mail-line').filter({ hasText: '2 tệp đính kèm' });
    await line.click();
    const links = page.locator('.mail-attachments').getByRole('link');
    const names = await links.allTextContents();
    expect(names).toEqual([expect.stringMatching(/\.pdf$/), expect.stringMatching(/\.docx?$/)]);
    const [download] = await Promise.all([page.waitForEvent('download'), links.last().click()]);
    expect(download.suggestedFilename()).toBe(names[1]);
  });
});

test('by keyboard alone a mail is opened, read and left, and the focus is where it was', async () => {
  const page = await open({ hasMails: true });
  await openInbox(page);
  const line = page.locator('.mail-line').nth(1);
  await tabTo(line);
  await page.keyboard.press('Enter');
  await focused(page.getByRole('heading', { name: /^V\/v đôn đốc/ }));
  await documentIn(page, '.mail-frame');
  await page.keyboard.press('Shift+Tab');
  await focused(page.getByRole('button', { name: 'Danh sách thư' }));
  await page.keyboard.press('Enter');
  await focused(line);
  await tabToBefore(page, 'Đóng');
  await page.keyboard.press('Enter');
  await focused(page.locator('.inbox-button'));
});

/** Goes back with Shift+Tab to a button of the panel. */
async function tabToBefore(page: Page, name: string): Promise<void> {
  const button = page.locator('.panel').getByRole('button', { name, exact: true });
  for (let pressed = 0; pressed < 10; pressed += 1) {
    await page.keyboard.press('Shift+Tab');
    if ((await button.and(page.locator(':focus')).count()) === 1) return;
  }
  throw new Error(`Shift+Tab never reaches ${name}`);
}

describe.each([
  ['vi', WIDE],
  ['vi', NARROW],
  ['en', WIDE],
  ['en', NARROW],
] as const)('in the language %s at %o', (language, size) => {
  test('axe finds nothing serious in the list or in a mail, and nothing is wider than the window', async () => {
    const page = await open({ language, size, hasMails: true });
    await openInbox(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.mail-line').first().click();
    await documentIn(page, '.mail-frame');
    expect(await seriousFindings(page)).toEqual([]);
    const right = await page.evaluate(
      `Math.max(...[...document.querySelectorAll('.panel, .panel *')].map((element) => element.getBoundingClientRect().right))`,
    );
    expect(right).toBeLessThanOrEqual(size.width);
  });
});
