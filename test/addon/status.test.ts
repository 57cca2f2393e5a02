/** The sidebar as staff have it: the menu's command, its page in a browser, and the add-on behind its buttons. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../local/delivery/chromium';
import type { Execution } from '../../local/emulator/execution';
import type { Workbench } from '../../local/emulator/workbench';
import { openPage } from '../sidebar/sidebar';
import { instant } from '../support/days';
import { DISTRICT_TABS, reportAll, staffedWorkbench, unit } from '../support/workbenches';

let browser: Browser;
let workbench: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(() => {
  workbench = staffedWorkbench();
});

const at = (time: string, lang: 'vi' | 'en' = 'vi') => workbench.with({ now: instant('2020-08-18', time), lang });
const html = ({ sidebars, error }: Execution) => {
  if (error !== null) throw new Error(error);
  return sidebars[0]?.html ?? '';
};

async function open(time: string, lang: 'vi' | 'en' = 'vi') {
  const execution = at(time, lang).run('showStatus');
  const sidebar = await openPage(browser, html(execution), (name, parameters) => {
    const { returned, error } = at(time, lang).run(name, { parameters });
    if (error !== null) throw new Error(error);
    return returned;
  });
  const entry = (name: string) =>
    sidebar.page.getByRole('listitem').filter({ has: sidebar.page.getByRole('heading', { name, exact: true }) });
  return { ...sidebar, execution, entry };
}

describe('the sidebar', () => {
  test('says of each district how far it is, in words and as a bar, with its telephone', async () => {
    reportAll(at('10:00'), 'Văn Lâm');
    reportAll(at('15:10'), 'Văn Giang');
    at('10:00').type('Yên Mỹ!D7', 'abc');
    const { page, entry, execution } = await open('15:30');
    expect(execution.sidebars[0]?.title).toBe('Tình hình nộp báo cáo');
    expect(await entry('Văn Lâm').textContent()).toContain('Đủ, đúng hạn');
    expect(await entry('Văn Giang').textContent()).toContain('Đủ, muộn');
    const late = (await entry('Yên Mỹ').textContent()) ?? '';
    expect(late).toContain('0/17 xã, phường, thị trấn');
    expect(late).toContain('Cần sửa: Yên Mỹ');
    expect(await entry('Yên Mỹ').getByRole('link').getAttribute('href')).toBe('tel:02213000327');
    expect(await page.getByRole('progressbar').count()).toBe(10);
    expect(await page.textContent('body')).toContain('2/10 huyện, thị xã, thành phố báo cáo đủ');
    await page.close();
  });

  test('filters to the late ones, refreshes, and jumps to a tab', async () => {
    for (const tab of DISTRICT_TABS.slice(2)) reportAll(at('10:00'), tab);
    const { page, entry, incidents } = await open('15:30');
    await page.getByRole('checkbox').check();
    await page.getByRole('listitem').nth(1).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Hưng Yên', 'Văn Lâm']);
    await entry('Văn Lâm').getByRole('button').click();
    await page.waitForFunction(`document.querySelector('[aria-busy="true"]') === null`);
    expect(workbench.book.tabs[workbench.book.active]?.name).toBe('Văn Lâm');
    reportAll(at('15:20'), 'Hưng Yên');
    await page.getByRole('button', { name: 'Cập nhật' }).click();
    await page.getByText('9/10 huyện, thị xã, thành phố báo cáo đủ').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Văn Lâm']);
    expect(incidents).toEqual([]);
    await page.close();
  });

  test('speaks English to whoever reads English', async () => {
    const { page, entry } = await open('10:00', 'en');
    expect(await entry('Văn Lâm').textContent()).toContain('0/11 communes');
    expect(await page.getByRole('button', { name: 'Refresh' }).count()).toBe(1);
    await page.close();
  });

  test('shows what people typed into the register as text', async () => {
    unit(workbench, '325', 'J', '<img src=x onerror=alert(1)>');
    const { page, entry, incidents } = await open('10:00');
    expect(await entry('Văn Lâm').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(incidents).toEqual([]);
    await page.close();
  });
});

describe('what its page asks', () => {
  const asked = (name: string, options = {}) => at('10:00').run(name, options);

  test('has no progress for a district where nobody has to report, and no tab to open where there is none', () => {
    unit(workbench, '325', 'K', '1/8/2020');
    workbench.book.deleteTab(workbench.tab('Văn Giang'));
    const { view } = asked('readStatus').returned as { view: { districts: readonly { code: string }[] } };
    const of = (code: string) => view.districts.find((district) => district.code === code);
    expect(of('325')).toMatchObject({ state: 'exempt', progressWords: '', hasTab: true });
    expect(of('326')).toMatchObject({ state: 'open', hasTab: false });
  });

  test('is answered with a sentence while somebody else is at work', () => {
    expect(asked('readStatus', { lockHeldElsewhere: true }).returned).toMatchObject({
      problem: 'Người khác đang chạy tiện ích. Hãy chờ một phút rồi làm lại.',
    });
  });

  test('is answered with a sentence when Google does not answer', () => {
    expect(asked('readStatus', { failCall: 8 }).returned).toMatchObject({
      problem: 'Google không đáp ứng nên việc bị ngắt giữa chừng. Hãy làm lại; số liệu đã nhập vẫn còn.',
    });
  });

  test('for a tab that is gone is answered with a sentence', () => {
    workbench.book.deleteTab(workbench.tab('Văn Lâm'));
    expect(asked('openTab', { parameters: ['325'] }).returned).toEqual({ problem: 'Không còn tab của đơn vị này.' });
    expect(asked('openTab', { parameters: ['nothing'] }).returned).toEqual({
      problem: 'Không còn tab của đơn vị này.',
    });
  });
});
