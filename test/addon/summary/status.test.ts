/** The sidebar as staff have it: the menu's command, its page in a browser, and the add-on behind its buttons. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import type { Workbench } from '../../../local/emulator/workbench';
import { useSidebar } from '../../sidebar/sidebar';
import { instant } from '../../support/days';
import { DISTRICT_TABS, reportAll, staffedWorkbench, unit, wholeOf } from '../../support/workbenches';

const sidebar = useSidebar();

let workbench: Workbench;
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
  const opened = await sidebar.openPage(html(execution), (name, parameters) => {
    const { returned, error } = at(time, lang).run(name, { parameters });
    if (error !== null) throw new Error(error);
    return returned;
  });
  const entry = (name: string) =>
    opened.page.getByRole('listitem').filter({ has: opened.page.getByRole('heading', { name, exact: true }) });
  return { ...opened, execution, entry };
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
  });

  test('is in English for a user who reads English', async () => {
    const { page, entry } = await open('10:00', 'en');
    expect(await entry('Văn Lâm').textContent()).toContain('0/11 communes');
    expect(await page.getByRole('button', { name: 'Refresh' }).count()).toBe(1);
  });

  test('shows what people typed into the register as text', async () => {
    unit(workbench, '325', 'J', '<img src=x onerror=alert(1)>');
    const { entry, incidents } = await open('10:00');
    expect(await entry('Văn Lâm').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(incidents).toEqual([]);
  });
});

describe('opening and refreshing it changes nothing in the workbook', () => {
  /** Calls that change a cell, a tab, a property or a trigger, or ask for the lock. */
  const WRITES = /^(Range|Sheet|Spreadsheet|Properties|Lock|ScriptApp|Protection)\.(?!get|is|toast)/;

  /** The districts' states as the sidebar shows them, by name, after making sure that nothing was written. */
  function statesAt(time: string, day = '2020-08-18'): Readonly<Record<string, string>> {
    const now = workbench.with({ now: instant(day, time) });
    const before = JSON.stringify(wholeOf(workbench));
    const opening = now.run('showStatus');
    const refreshing = now.run('readStatus');
    for (const { calls, error } of [opening, refreshing]) {
      expect(error).toBeNull();
      expect(Object.keys(calls).filter((name) => WRITES.test(name))).toEqual([]);
    }
    expect(JSON.stringify(wholeOf(workbench))).toBe(before);
    const { view } = refreshing.returned as { view: { districts: readonly { name: string; stateWords: string }[] } };
    return Object.fromEntries(view.districts.map(({ name, stateWords }) => [name, stateWords]));
  }

  test('where everything is settled', () => {
    reportAll(at('10:00'), 'Văn Lâm');
    expect(statesAt('15:30')).toMatchObject({ 'Văn Lâm': 'Đủ, đúng hạn' });
  });

  test('where no event told of the figures, a repair among them', () => {
    const tab = workbench.tab('Văn Lâm');
    for (let row = 7; row <= 17; row++) tab.put(row, 4, row === 8 ? '1 234' : 500);
    expect(statesAt('10:00')).toMatchObject({ 'Văn Lâm': 'Đủ, đúng hạn' });
    expect(statesAt('15:10')).toMatchObject({ 'Văn Lâm': 'Đủ, đúng hạn' });
    expect(statesAt('15:30')).toMatchObject({ 'Văn Lâm': 'Đủ, không rõ giờ' });
    expect(workbench.value('Văn Lâm!D8')).toBe('1 234');
  });

  test('where the tick’s event got lost', () => {
    reportAll(at('10:00'), 'Văn Lâm');
    const tick = workbench.rows('Văn Lâm').findIndex((row) => row.includes('Gửi báo cáo')) + 1;
    workbench.tab('Văn Lâm').put(tick, 1, true);
    expect(statesAt('09:00', '2020-08-19')).toMatchObject({ 'Văn Lâm': 'Đủ, đúng hạn' });
  });

  test('with yesterday’s ticks, which confirm nothing today', () => {
    reportAll(at('10:00'), 'Văn Lâm');
    const tick = workbench.rows('Văn Lâm').findIndex((row) => row.includes('Gửi báo cáo')) + 1;
    at('11:00').type(`Văn Lâm!A${tick}`, 'TRUE');
    expect(workbench.display(`Văn Lâm!B${tick}`)).toContain('18/8/2020');
    expect(statesAt('09:00', '2020-08-19')).not.toMatchObject({ 'Văn Lâm': 'Đủ, đúng hạn' });
  });

  test('with a tab that the add-on has not seen yet, a closed day that is over and a History that was deleted', () => {
    reportAll(at('10:00'), 'Văn Lâm');
    at('15:30').run('closeDay');
    workbench.book.addTab('Nháp', 3);
    workbench.book.deleteTab(workbench.tab('Lịch sử'));
    expect(statesAt('09:00', '2020-08-19')).toHaveProperty('Văn Lâm');
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

  test('is answered while another execution holds the lock', () => {
    const { view } = asked('readStatus', { lockHeldElsewhere: true }).returned as { view: { districts: unknown[] } };
    expect(view.districts).toHaveLength(10);
    expect(asked('showStatus', { lockHeldElsewhere: true }).sidebars).toHaveLength(1);
  });

  test('is answered with a sentence when Google does not answer', () => {
    expect(asked('readStatus', { failCall: 8 }).returned).toMatchObject({
      problem: 'Google không phản hồi nên việc bị ngắt giữa chừng. Hãy làm lại; số liệu đã nhập vẫn còn.',
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
