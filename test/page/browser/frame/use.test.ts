import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACTION_WORDS } from '../../../../local/page/words/actions';
import { FRAME_WORDS } from '../../../../local/page/words/frame';
import { PANEL_WORDS } from '../../../../local/page/words/panels';
import { gate } from '../../../support/gate';
import { focused, type Given, isFocused, type Opened, tabTo, useFrame } from './frameHarness';
import { LETTER_DAY, mailsUpTo, PEOPLE, provinceView } from './frameViews';

const frame = useFrame();

const { vi, en } = FRAME_WORDS;

async function open(given: Given = {}) {
  const opened = await frame.open(given);
  const { page } = opened;
  return {
    ...opened,
    who: page.getByRole('combobox'),
    tab: (name: string) => page.getByRole('tab', { name }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    inbox: page.locator('.inbox-button'),
  };
}

describe('who sits here', () => {
  test('is one of the staff, the officials and the leaders, each with a sentence on their rights', async () => {
    const { page, who, tab } = await open();
    const groups = await who
      .locator('optgroup')
      .evaluateAll((all) =>
        all
          .map((group) => group as unknown as { label: string; children: unknown[] })
          .map(({ label, children }) => [label, children.length]),
      );
    expect(groups).toEqual([
      [vi.who.staff, 2],
      [vi.who.officials, 2],
      [vi.who.leaders, 1],
    ]);
    await page.getByText(vi.who.staffRights).waitFor();
    await who.selectOption(PEOPLE[2]?.id ?? '');
    await page.getByText('Chỉ nhập ô vàng trong tab của huyện Văn Lâm').waitFor();
    await tab(`Ân Thi (${vi.tabs.locked})`).waitFor();
    expect(await tab('Văn Lâm').locator('svg').count()).toBe(0);
    await who.selectOption(PEOPLE[4]?.id ?? '');
    await page.getByText(vi.who.leaderRights, { exact: true }).waitFor();
  });

  test('is remembered when the page is loaded again', async () => {
    const { page, who } = await open();
    await who.selectOption(PEOPLE[3]?.id ?? '');
    await page.getByText('trong tab của huyện Ân Thi').waitFor();
    await page.reload();
    await page.getByText('trong tab của huyện Ân Thi').waitFor();
    expect(await who.inputValue()).toBe(PEOPLE[3]?.id);
  });

  test('is told when they are no longer among the people, and the first of those sits here', async () => {
    const { page, who, change } = await open();
    await who.selectOption(PEOPLE[3]?.id ?? '');
    await page.getByText('trong tab của huyện Ân Thi').waitFor();
    change({ people: PEOPLE.slice(0, 3) });
    await page.getByRole('dialog').getByText(ACTION_WORDS.vi.personGone).waitFor();
    await page.getByText(vi.who.staffRights).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await who.inputValue()).toBe(PEOPLE[0]?.id);
  });

  test('has a page beside the sheet that goes with them, and with the workbook', async () => {
    const { page, who, change } = await open({ run: () => ({ sidebar: { id: 's1', title: 'Tình hình' } }) });
    const panel = page.locator('.sidebar-frame');
    const show = async () => {
      await page.getByRole('menuitem', { name: 'Bluezone' }).click();
      await page.getByRole('menuitem', { name: 'Tình hình nộp báo cáo' }).click();
      await panel.waitFor();
    };
    await show();
    await who.selectOption(PEOPLE[2]?.id ?? '');
    await panel.waitFor({ state: 'detached' });
    await show();
    change({ workbook: 2 });
    await panel.waitFor({ state: 'detached' });
  });
});

test('the language changes the page, its menus and what it says of itself', async () => {
  const { page, button } = await open();
  const lang = () => page.locator('html').getAttribute('lang');
  expect([await lang(), await page.title()]).toEqual(['vi', 'Báo cáo cài đặt Bluezone tỉnh Hưng Yên']);
  await button('English').click();
  await page.getByRole('menuitem', { name: en.file.title, exact: true }).waitFor();
  await page.locator('html[lang=en]').waitFor();
  expect([await lang(), await button('English').getAttribute('aria-pressed')]).toEqual(['en', 'true']);
  await page.getByRole('menuitem', { name: 'Bluezone' }).click();
  await page.getByRole('menuitem', { name: 'Build summary' }).waitFor();
  await page.getByText('Tuesday, 18/8/2020 · 14:45').waitFor();
});

describe('the clock', () => {
  test.each([
    ['14:55', '14:55'],
    ['15:00', '15:00'],
    [vi.clock.moves.nextDay.label, 'nextDay'],
    [vi.clock.moves.real.label, 'real'],
  ] as const)('goes where %s says', async (label, to) => {
    const { page, button, asked } = await open();
    const sent = page.waitForResponse('**/api/clock');
    await button(label).click();
    await sent;
    expect(asked).toEqual([['moveClock', to]]);
  });

  test('takes a double click for one wish', async () => {
    const { button, page, asked } = await open({ moveClock: () => ({ toasts: ['Đã chỉnh giờ.'] }) });
    await button('15:00').click();
    await page.getByText('Đã chỉnh giờ.').waitFor();
    // The second click of two, which comes when the first is done.
    await button('15:00').dispatchEvent('click', { detail: 2 });
    const sent = page.waitForResponse('**/api/clock');
    await button('14:55').click();
    await sent;
    expect(asked.map(([, to]) => to)).toEqual(['15:00', '14:55']);
  });

  test('takes no second press before the first is done', async () => {
    const { button, page, asked } = await open({ moveClock: () => ({ toasts: ['Đã chỉnh giờ.'] }) });
    await button('15:00').evaluate((element: unknown) => {
      const pressed = element as { click(): void };
      pressed.click();
      pressed.click();
    });
    await page.getByText('Đã chỉnh giờ.').waitFor();
    const sent = page.waitForResponse('**/api/clock');
    await button('14:55').click();
    await sent;
    expect(asked.map(([, to]) => to)).toEqual(['15:00', '14:55']);
  });

  test('says of a time of day that is over that it is tomorrow’s', async () => {
    const { button, change } = await open();
    const { tomorrow } = vi.clock;
    expect(await button(tomorrow('14:55')).count()).toBe(0);
    change({ clock: { now: LETTER_DAY + 900_000, isReal: false, timeZone: 'Asia/Ho_Chi_Minh' } });
    await button(tomorrow('14:55')).waitFor();
    expect(await button('15:00').count()).toBe(1);
    change({ clock: { now: LETTER_DAY + 901_000, isReal: false, timeZone: 'Asia/Ho_Chi_Minh' } });
    await button(tomorrow('15:00')).waitFor();
  });

  test('explains each button in words when it is pointed at or reached by Tab', async () => {
    const { page, button } = await open();
    const tip = page.getByRole('tooltip', { name: vi.clock.moves['15:00'].explanation });
    expect(await tip.isVisible()).toBe(false);
    await tabTo(button('15:00'));
    await tip.waitFor();
    expect(await button('15:00').getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
  });

  test('shows the time of the spreadsheet, which is stopped until it is moved', async () => {
    const { page, change } = await open();
    await page.getByText('Thứ ba, 18/8/2020 · 14 giờ 45 phút').waitFor();
    change({ clock: { now: LETTER_DAY + 900_000, isReal: false, timeZone: 'Asia/Ho_Chi_Minh' } });
    await page.getByText('Thứ ba, 18/8/2020 · 15 giờ 00 phút').waitFor();
  });

  test('goes on by itself in real time', async () => {
    const now = Date.parse('2026-11-20T09:59:05+07:00');
    const { page, button } = await open({
      view: { clock: { now, isReal: true, timeZone: 'Asia/Ho_Chi_Minh' } },
      prepare: (blank) => blank.clock.install({ time: now }),
    });
    await page.getByText('Thứ sáu, 20/11/2026 · 09 giờ 59 phút').waitFor();
    expect(await button(vi.clock.moves.real.label).getAttribute('aria-pressed')).toBe('true');
    await page.clock.fastForward(56_000);
    await page.getByText('Thứ sáu, 20/11/2026 · 10 giờ 00 phút').waitFor();
    await page.clock.fastForward(60_000);
    await page.getByText('Thứ sáu, 20/11/2026 · 10 giờ 01 phút').waitFor();
  });
});

describe('the inbox button', () => {
  test('counts the mails and the new ones since the inbox was open, and announces new ones to screen readers', async () => {
    const { page, inbox, change } = await open({ view: { mails: mailsUpTo(2) } });
    await inbox.click();
    await page.getByRole('complementary').waitFor();
    expect(await inbox.innerText()).not.toContain(vi.inbox.newMails(2));
    await inbox.click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    change({ mails: mailsUpTo(5) });
    await page
      .getByRole('status')
      .filter({ hasText: vi.inbox.arrived(3) })
      .waitFor({ state: 'attached' });
    await inbox.getByText(vi.inbox.newMails(3)).waitFor();
    await page.reload();
    await inbox.getByText(vi.inbox.newMails(3)).waitFor();
    expect(await inbox.locator('.count').innerText()).toBe('5');
  });
});

test('a mail that is gone says so in its place, and in no note', async () => {
  const { page, inbox } = await open({ view: { mails: mailsUpTo(1) } });
  await page.route('**/api/mail/*', (route) => route.fulfill({ status: 404, body: 'Không tìm thấy.' }));
  await inbox.click();
  await page.locator('.mail-line').click();
  await page.getByRole('alert').filter({ hasText: PANEL_WORDS.vi.mail.gone }).waitFor();
  expect(await page.locator('.toast').count()).toBe(0);
});

describe('the tabs', () => {
  test('are gone through by the arrows and opened by Enter', async () => {
    const { page, tab } = await open();
    await tabTo(tab('Tổng hợp'));
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await focused(tab('Mỹ Hào'));
    expect(await tab('Tổng hợp').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.locator('[role=tab][aria-selected=true]').filter({ hasText: 'Mỹ Hào' }).waitFor();
    await page.keyboard.press('End');
    await focused(tab('Nhật ký'));
    await page.keyboard.press('ArrowRight');
    await focused(tab('Tổng hợp'));
    await page.keyboard.press('ArrowLeft');
    expect(await isFocused(tab('Nhật ký'))).toBe(true);
  });

  /** The distance of a tab's right edge from the right end of the row. */
  async function beyond(page: Opened['page'], name: string): Promise<number> {
    const ends = [page.getByRole('tab', { name }), page.getByRole('tablist')].map(async (each) => {
      const box = await each.boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0);
    });
    const [tab = 0, row = 0] = await Promise.all(ends);
    return tab - row;
  }

  /** Without the motion, what is scrolled is there at once. */
  const still = { prepare: (page: Opened['page']) => page.emulateMedia({ reducedMotion: 'reduce' }) };

  test('are all in a list, from which one that is out of sight comes into sight', async () => {
    const { page, button } = await open(still);
    expect(await beyond(page, 'Nhật ký')).toBeGreaterThan(1);
    await button(vi.tabs.all).click();
    await page.getByRole('menuitemradio', { name: 'Nhật ký' }).click();
    await page.locator('[role=tab][aria-selected=true]').filter({ hasText: 'Nhật ký' }).waitFor();
    expect(await beyond(page, 'Nhật ký')).toBeLessThanOrEqual(1);
  });

  test('are scrolled by two buttons, each as long as there is more to see', async () => {
    const { page, button } = await open(still);
    expect(await button(vi.tabs.left).getAttribute('aria-disabled')).toBe('true');
    await button(vi.tabs.right).click();
    await page.locator(`[aria-label="${vi.tabs.right}"][aria-disabled=true]`).waitFor();
    expect(await beyond(page, 'Nhật ký')).toBeLessThanOrEqual(1);
    await button(vi.tabs.left).click();
    await page.locator(`[aria-label="${vi.tabs.left}"][aria-disabled=true]`).waitFor();
  });
});

test('of two tabs the one that was asked for last is shown, whichever comes first', async () => {
  const { page, tab, change } = await open();
  const { passed, open: let5Come } = gate();
  await page.route('**/api/view?*tab=5&*', async (route) => {
    await passed;
    await route.continue();
  });
  const late = page.waitForResponse('**/api/view?*tab=5&*');
  await tab('Văn Lâm').click();
  await tab('Mỹ Hào').click();
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
  await cell('Mỹ Hào').waitFor();
  let5Come();
  await (await late).finished();
  change({ title: 'Tên khác' });
  await page.getByRole('heading', { name: 'Tên khác' }).waitFor();
  expect([await cell('Mỹ Hào').count(), await cell('Văn Lâm').count()]).toEqual([1, 0]);
});

const seen = (page: Page, isHidden: boolean): Promise<void> =>
  page.evaluate(`Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${isHidden} });
    document.dispatchEvent(new Event('visibilitychange'))`);
const see = (page: Page): Promise<void> => seen(page, false);

/** Puts a window behind others and waits until it has let go of its connection. */
async function hide(page: Page): Promise<void> {
  const released = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/events'));
  await seen(page, true);
  await released;
}

test('a window that nobody sees lets go of its connection, and shows what has changed once it is seen', async () => {
  const { page, change } = await open();
  await hide(page);
  change({ title: 'Tên khác' });
  await see(page);
  await page.getByRole('heading', { name: 'Tên khác' }).waitFor();
});

test('a page that has lost the program says so until the program answers again', async () => {
  const { page, stopServer, button } = await open();
  // Only what the page asks for tells it then: its connection would fail again and again.
  await hide(page);
  await stopServer();
  await button('English').click();
  await page.getByRole('alert').filter({ hasText: en.offline }).waitFor();
  expect(await page.getByRole('tab').count()).toBeGreaterThan(10);
  await page.route('**/api/view?**', (route) => route.fulfill({ json: provinceView('', 'vi', 1) }));
  await button('Việt').click();
  await page.getByText(vi.offline).or(page.getByText(en.offline)).waitFor({ state: 'detached' });
});
