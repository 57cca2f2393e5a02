import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { StatusView } from '../../src/sidebar/view';
import { axeFindings } from '../support/browser/axe';
import { heard, listed, promised, useSidebar } from './sidebar';
import { changed, NO_REGISTER, provinceView } from './views';

const sidebar = useSidebar();

/** Names and sentences as long as a register may hold, one of them without a place to break. */
function verbose(view: StatusView): StatusView {
  return changed(view, {
    323: {
      name: 'Thành phố trực thuộc tỉnh mang tên rất dài của một đơn vị hành chính vừa sáp nhập',
      stateWords: 'Chưa đủ, còn bốn xã chưa nộp và hai xã phải sửa lại số liệu đã nhập',
      telephone: '0221 3862 123, 0221 3862 124, 0912 345 678, 0987 654 321 (anh Nam, chị Lan)',
    },
    324: {
      name: 'N'.repeat(90),
      stateWords: 'S'.repeat(90),
      progressWords: 'P'.repeat(90),
      coverageWords: 'C'.repeat(90),
      missingWords: 'M'.repeat(90),
      telephone: '0'.repeat(90),
    },
  });
}

/** How far the page and each of its elements reach to the right. */
async function reach(page: Page): Promise<number> {
  return (await page.evaluate(`Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')]
    .map((element) => element.getBoundingClientRect().right))`)) as number;
}

/** What axe finds in the page; a contrast that it cannot compute counts too. */
const objections = (page: Page): Promise<readonly string[]> => axeFindings(page, { isContrastDecided: true });

describe.each(['vi', 'en'] as const)('the sidebar in the language %s', (language) => {
  // A scroll bar takes 15 of the 300 pixels where it does not lie over the page.
  test.each([300, 285])('fits %i pixels whatever the length of names', async (width) => {
    const { page } = await sidebar.open(verbose(provinceView(language)));
    await page.setViewportSize({ width, height: 700 });
    expect(await reach(page)).toBeLessThanOrEqual(width);
    // A long name gets lines of its own rather than what its state leaves.
    const name = await page.getByRole('heading', { level: 2 }).nth(1).boundingBox();
    expect(name?.width).toBeGreaterThan(200);
  });

  test('says its title, its language and the result of the province', async () => {
    const view = provinceView(language);
    const { page, incidents } = await sidebar.open(view);
    expect([await page.title(), await page.locator('html').getAttribute('lang')]).toEqual([view.words.title, language]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(view.words.title);
    for (const text of [view.words.asOf, view.words.summary, view.words.headline]) {
      expect(await page.getByText(text, { exact: true }).isVisible()).toBe(true);
    }
    expect(await listed(page)).toEqual(view.districts.map(({ name }) => name));
    expect(incidents).toEqual([]);
  });

  test('gives axe nothing to object to', async () => {
    const { page } = await sidebar.open(verbose(provinceView(language)));
    expect(await objections(page)).toEqual([]);
  });
});

describe('axe has nothing to object to', () => {
  test('where there is only a problem', async () => {
    const { page } = await sidebar.open(NO_REGISTER);
    expect(await objections(page)).toEqual([]);
  });

  test('where the filter leaves nobody', async () => {
    const view = provinceView('vi');
    const { page } = await sidebar.open({
      ...view,
      districts: view.districts.filter(({ state }) => state !== 'open'),
    });
    await page.getByRole('checkbox').check();
    await heard(page, 'status', view.words.nobodyLate);
    expect(await objections(page)).toEqual([]);
  });

  test('while the server is asked', async () => {
    const { promise, keep } = promised<null>();
    const view = provinceView('vi');
    const { page } = await sidebar.open(view, () => promise);
    await page.getByRole('button', { name: view.words.refresh }).click();
    await heard(page, 'status', view.words.refreshing);
    expect(await objections(page)).toEqual([]);
    keep(null);
  });
});

describe('a district', () => {
  test('says its state in words, on a colour of its own', async () => {
    const view = provinceView('vi');
    const { page } = await sidebar.open(view);
    const badges = page.locator('.badge');
    expect(await badges.allTextContents()).toEqual(view.districts.map(({ stateWords }) => stateWords));
    const colours = (await page.evaluate(
      `[...document.querySelectorAll('.badge')].map((badge) => getComputedStyle(badge).backgroundColor)`,
    )) as string[];
    const states = new Map(view.districts.map(({ state }, index) => [state, colours[index]]));
    expect(new Set(states.values()).size).toBe(4);
  });

  test('has a bar that is named and as long as its share; nobody to report, no bar', async () => {
    const { page } = await sidebar.open(provinceView('vi'));
    const bar = page.getByRole('progressbar', { name: 'Huyện Văn Lâm 10/11 xã, phường, thị trấn' });
    expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['10', '11']);
    expect(await entry(page, 'Huyện Kim Động').getByRole('progressbar').count()).toBe(0);
    expect(await page.getByRole('progressbar').count()).toBe(9);
  });

  test('names who is missing, and shows its coverage', async () => {
    const { page } = await sidebar.open(provinceView('vi'));
    const text = await entry(page, 'Huyện Yên Mỹ').innerText();
    expect(text).toContain('13/17 xã, phường, thị trấn');
    expect(text).toContain('Đạt 9,40%');
    expect(text).toContain('Còn thiếu: Đồng Than, Giai Phạm, Hoàn Long, Ngọc Long');
    expect(await page.getByText('Còn thiếu:').count()).toBe(3);
  });

  test('has a telephone that can be called in another window, as text where it holds no number', async () => {
    const { page } = await sidebar.open(provinceView('vi'));
    const link = entry(page, 'Thị xã Mỹ Hào').getByRole('link', { name: 'Gọi +84 (0)221 394 3344', exact: true });
    expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual([
      'tel:+842213943344',
      '_blank',
    ]);
    expect(await entry(page, 'Huyện Yên Mỹ').getByRole('link').count()).toBe(0);
    expect(await entry(page, 'Huyện Yên Mỹ').getByText('xem danh bạ', { exact: true }).isVisible()).toBe(true);
    expect(await entry(page, 'Huyện Văn Giang').getByRole('link').count()).toBe(0);
  });

  test('has a button to its tab unless it has no tab', async () => {
    const { page } = await sidebar.open(provinceView('vi'));
    expect(await page.getByRole('button', { name: 'Mở tab Huyện Văn Lâm', exact: true }).innerText()).toBe('Mở tab');
    expect(await entry(page, 'Huyện Kim Động').getByRole('button').count()).toBe(0);
  });
});

test.each([
  ['no-preference', 'turn'],
  ['reduce', 'none'],
] as const)(
  'what turns while the server is asked does so with the preference %s: %s',
  async (reducedMotion, animation) => {
    const { promise, keep } = promised<null>();
    const { page } = await sidebar.open(provinceView('vi'), () => promise);
    await page.emulateMedia({ reducedMotion });
    await page.getByRole('button', { name: 'Cập nhật' }).click();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#refresh svg')).animationName`)).toBe(
      animation,
    );
    keep(null);
  },
);

test('keyboard users see which control has the focus', async () => {
  const { page } = await sidebar.open(provinceView('vi'));
  const seen = new Set<unknown>();
  for (let pressed = 0; pressed < 6; pressed += 1) {
    await page.keyboard.press('Tab');
    seen.add(
      await page.evaluate(
        `document.activeElement.localName + ' ' + getComputedStyle(document.activeElement).outlineStyle`,
      ),
    );
  }
  expect([...seen].sort()).toEqual(['a solid', 'button solid', 'input solid']);
});

function entry(page: Page, name: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
}
