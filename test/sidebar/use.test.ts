import { describe, expect, test } from '@jest/globals';
import type { StatusAnswer } from '../../src/sidebar/view';
import { heard, isFocused, listed, promised, tabTo, useSidebar } from './sidebar';
import { changed, NO_REGISTER, provinceView } from './views';

const sidebar = useSidebar();

const VIEW = provinceView('vi');
const { words } = VIEW;
const LATE = ['Huyện Văn Lâm', 'Huyện Yên Mỹ', 'Huyện Ân Thi'];
const ALL = VIEW.districts.map(({ name }) => name);

/** A quarter of an hour later: Văn Lâm is complete. */
const LATER = changed(
  { ...VIEW, words: { ...words, asOf: 'Lúc 15 giờ 00 phút ngày 18/8/2020', summary: '5/10 huyện đủ' } },
  { 324: { state: 'onTime', stateWords: 'Đủ, đúng hạn', reported: 11, missingWords: '' } },
);

/** Opens the sidebar and finds its controls. */
async function open(answer: StatusAnswer, server: (name: string) => unknown = () => null) {
  const opened = await sidebar.open(answer, server);
  const { page } = opened;
  return {
    ...opened,
    refresh: page.getByRole('button', { name: words.refresh, exact: true }),
    filter: page.getByRole('checkbox', { name: words.onlyLate, exact: true }),
    tabButton: (name: string) => page.getByRole('button', { name: `${words.openTab} ${name}`, exact: true }),
  };
}

describe('the filter', () => {
  test('leaves the late ones alone, and all come back, by keyboard', async () => {
    const { page, filter, calls } = await open({ view: VIEW });
    await tabTo(filter);
    await page.keyboard.press('Space');
    expect(await listed(page)).toEqual(LATE);
    await page.keyboard.press('Space');
    expect(await listed(page)).toEqual(ALL);
    expect([await isFocused(filter), calls]).toEqual([true, []]);
  });

  test('says so when nobody is late', async () => {
    const { page, filter } = await open({ view: { ...LATER, districts: LATER.districts.slice(0, 3) } });
    await filter.check();
    await heard(page, 'status', words.nobodyLate);
    await filter.uncheck();
    expect(await page.getByText(words.nobodyLate).count()).toBe(0);
  });
});

describe('a refresh', () => {
  test('shows what the server reads then, keeps filter and focus, and says that it is done', async () => {
    const { page, refresh, filter, calls, incidents } = await open({ view: VIEW }, () => ({ view: LATER }));
    await filter.check();
    await tabTo(refresh);
    await page.keyboard.press('Enter');
    await heard(page, 'status', words.refreshed);
    expect(await page.getByText(LATER.words.asOf).isVisible()).toBe(true);
    expect(await page.getByText(LATER.words.summary).isVisible()).toBe(true);
    expect(await listed(page)).toEqual(['Huyện Yên Mỹ', 'Huyện Ân Thi']);
    expect([await filter.isChecked(), await isFocused(refresh), calls]).toEqual([true, true, [['readStatus']]]);
    expect(incidents).toEqual([]);
  });

  test('is marked while it runs, and is not asked for twice', async () => {
    const { promise, keep } = promised<StatusAnswer>();
    const { page, refresh, calls } = await open({ view: VIEW }, () => promise);
    await tabTo(refresh);
    await page.keyboard.press('Enter');
    await heard(page, 'status', words.refreshing);
    expect([await refresh.isDisabled(), await refresh.getAttribute('aria-busy')]).toEqual([true, 'true']);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    keep({ view: LATER });
    await heard(page, 'status', words.refreshed);
    expect([await refresh.isDisabled(), await refresh.getAttribute('aria-busy')]).toEqual([false, null]);
    expect([calls, await isFocused(refresh)]).toEqual([[['readStatus']], true]);
  });

  test('keeps the focus of a user who went on into the list', async () => {
    const { promise, keep } = promised<StatusAnswer>();
    const { page, refresh, tabButton } = await open({ view: VIEW }, () => promise);
    await refresh.press('Enter');
    await tabTo(tabButton('Huyện Yên Mỹ'));
    keep({ view: LATER });
    await heard(page, 'status', words.refreshed);
    expect(await isFocused(tabButton('Huyện Yên Mỹ'))).toBe(true);
  });

  test('gives the focus back to its button where the district has left the list', async () => {
    const { promise, keep } = promised<StatusAnswer>();
    const { page, refresh, filter, tabButton } = await open({ view: VIEW }, () => promise);
    await filter.check();
    await refresh.press('Enter');
    await tabTo(tabButton('Huyện Văn Lâm'));
    keep({ view: LATER });
    await heard(page, 'status', words.refreshed);
    expect(await isFocused(refresh)).toBe(true);
  });

  test('says what the problem is, and keeps what was shown', async () => {
    const { page, refresh } = await open({ view: VIEW }, () => NO_REGISTER);
    await refresh.press('Enter');
    await heard(page, 'alert', NO_REGISTER.problem);
    expect(await listed(page)).toEqual(ALL);
    expect([await refresh.isDisabled(), await isFocused(refresh)]).toEqual([false, true]);
    expect(await page.getByText(words.refreshing).count()).toBe(0);
  });

  test('says when the server did not answer, and no more once it does', async () => {
    let fails = true;
    const { page, refresh, incidents } = await open({ view: VIEW }, () => {
      if (fails) throw new Error('Exceeded maximum execution time');
      return { view: LATER };
    });
    await refresh.press('Enter');
    await heard(page, 'alert', words.failed);
    expect([await listed(page), await refresh.isDisabled()]).toEqual([ALL, false]);
    fails = false;
    await refresh.press('Enter');
    await heard(page, 'status', words.refreshed);
    expect(await page.getByText(words.failed).count()).toBe(0);
    expect(incidents).toEqual([]);
  });

  test('changes the language of the page with that of the answer', async () => {
    const english = provinceView('en');
    const { page, refresh } = await open({ view: VIEW }, () => ({ view: english }));
    await refresh.press('Enter');
    await heard(page, 'status', english.words.refreshed);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('button', { name: english.words.refresh, exact: true }).count()).toBe(1);
    expect(await page.getByText(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệ]/).allTextContents()).not.toContain(words.onlyLate);
  });
});

describe('a page that opens with a problem', () => {
  test('says it and nothing else, until a refresh finds it mended', async () => {
    const { page, refresh, filter, incidents } = await open(NO_REGISTER, () => ({ view: VIEW }));
    await heard(page, 'alert', NO_REGISTER.problem);
    expect([await filter.isVisible(), await listed(page)]).toEqual([false, []]);
    await tabTo(refresh);
    await page.keyboard.press('Space');
    await heard(page, 'status', words.refreshed);
    expect([await filter.isVisible(), await listed(page)]).toEqual([true, ALL]);
    expect(await page.getByText(NO_REGISTER.problem).count()).toBe(0);
    expect(incidents).toEqual([]);
  });

  test('says the next problem as well', async () => {
    const next = { ...NO_REGISTER, problem: 'Đơn vị: dòng 3 thiếu mã.' };
    const { page, refresh } = await open(NO_REGISTER, () => next);
    await refresh.press('Enter');
    await heard(page, 'alert', next.problem);
    expect(await refresh.isDisabled()).toBe(false);
  });
});

describe('the button to a tab', () => {
  test('names the district to the server, by keyboard', async () => {
    const { promise, keep } = promised<null>();
    const { page, tabButton, calls, incidents } = await open({ view: VIEW }, () => promise);
    const button = tabButton('Huyện Ân Thi');
    await tabTo(button);
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-busy')).toBe('true');
    keep(null);
    await page.locator('button:not([aria-busy])').and(button).waitFor();
    expect(calls).toEqual([['openTab', '328']]);
    expect([await isFocused(button), incidents]).toEqual([true, []]);
  });

  test('says why the tab is not opened, and no more once it is', async () => {
    let answer: unknown = { problem: 'Không còn tab của Huyện Ân Thi.' };
    const { page, tabButton } = await open({ view: VIEW }, () => answer);
    await tabButton('Huyện Ân Thi').press('Enter');
    await heard(page, 'alert', 'Không còn tab của Huyện Ân Thi.');
    const alert = await page.getByRole('alert').boundingBox();
    // It was asked for far down the list, and is answered in sight.
    expect(alert?.y).toBeGreaterThanOrEqual(0);
    expect(alert?.y).toBeLessThan(700);
    answer = null;
    await tabButton('Huyện Ân Thi').press('Enter');
    await page.getByText('Không còn tab của Huyện Ân Thi.').waitFor({ state: 'detached' });
  });

  test('says when the server did not answer', async () => {
    const { page, tabButton } = await open({ view: VIEW }, () => {
      throw new Error('offline');
    });
    await tabButton('Huyện Ân Thi').press('Enter');
    await heard(page, 'alert', words.failed);
  });
});
