import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { FRAME_WORDS } from '../../../../local/page/words/frame';
import { NARROW, WIDE } from '../../../support/browser/browser';
import { focused, type Given, seriousFindings, useFrame } from './frameHarness';
import { CORRECT_STEP, mailsUpTo } from './frameViews';

const frame = useFrame();

const LONG = 'Báo cáo cài đặt và sử dụng ứng dụng Bluezone của các huyện, thị xã, thành phố trên địa bàn tỉnh Hưng Yên';

async function open(given: Given) {
  const opened = await frame.open({ ...given, view: { hint: CORRECT_STEP, mails: mailsUpTo(11), title: LONG } });
  return opened;
}

/** Whether the page itself can be scrolled, to the side or down. */
const overflow = (page: Page): Promise<unknown> =>
  page.evaluate(
    `[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]`,
  );

/** The frame's own controls that reach out of the window, or are too small for a finger. */
const faults = (page: Page, least: number): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('header button, header select, header a, nav button, .back')]
    .filter((element) => element.offsetParent !== null && !element.matches('.tabs [role=tab]'))
    .map((element) => ({ name: element.textContent || element.ariaLabel, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.left < 0 || box.right > innerWidth || box.bottom > innerHeight || box.height < ${least})
    .map(({ name, box }) => name + ' ' + JSON.stringify(box))`);

describe.each(['vi', 'en'] as const)('the frame in the language %s', (language) => {
  const text = FRAME_WORDS[language];

  test('fits 1280 × 720 with most of the height for the grid', async () => {
    const { page, incidents } = await open({ language, size: WIDE });
    expect(await overflow(page)).toEqual([0, 0]);
    expect(await faults(page, 24)).toEqual([]);
    const main = await page.getByRole('main').boundingBox();
    expect(main?.height).toBeGreaterThan(0.6 * WIDE.height);
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(title?.width).toBeGreaterThan(200);
    expect(incidents).toEqual([]);
  });

  test('fits 390 × 844, everything within reach of a finger', async () => {
    const { page, incidents } = await open({ language, size: NARROW });
    expect(await overflow(page)).toEqual([0, 0]);
    expect(await faults(page, 40)).toEqual([]);
    await page.getByRole('button', { name: text.controls }).click();
    await page.getByRole('combobox').waitFor();
    expect(await faults(page, 40)).toEqual([]);
    expect(await overflow(page)).toEqual([0, 0]);
    const main = await page.getByRole('main').boundingBox();
    expect(main?.height).toBeGreaterThan(0.6 * NARROW.height);
    expect(incidents).toEqual([]);
  });

  test.each([
    ['a wide window', WIDE],
    ['a narrow window', NARROW],
  ])('gives axe nothing serious to object to on %s, with everything open', async (_, size) => {
    const { page } = await open({
      language,
      size,
      run: () => ({ toasts: ['Đã lập tổng hợp.'], error: 'Không đọc được tab Cấu hình.' }),
    });
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: text.hint.correctAction('D9') }).focus();
    if (size === NARROW) await page.getByRole('button', { name: text.menu, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Bluezone' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('menuitem', { name: /^(Lập tổng hợp|Build summary)$/ }).click();
    await page.locator('.toast').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: text.tabs.all }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    if (size === NARROW) {
      await page.getByRole('button', { name: text.controls }).click();
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: text.menu, exact: true }).click();
    }
    await page.getByRole('menuitem', { name: text.file.title, exact: true }).click();
    await page.getByRole('menuitem', { name: text.file.startOver }).click();
    await page.getByRole('dialog').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('a panel', () => {
  test('is beside the grid in a wide window', async () => {
    const { page } = await open({ size: WIDE });
    await page.locator('.inbox-button').click();
    const [main, panel] = [
      await page.getByRole('main').boundingBox(),
      await page.getByRole('complementary').boundingBox(),
    ];
    expect([(main?.x ?? 0) + (main?.width ?? 0), panel?.width]).toEqual([panel?.x, 380]);
    expect(await overflow(page)).toEqual([0, 0]);
  });

  test('covers everything on a narrow window, and its back button gives the focus back', async () => {
    const { page } = await open({ size: NARROW });
    const inbox = page.locator('.inbox-button');
    await inbox.click();
    const back = page.getByRole('button', { name: FRAME_WORDS.vi.back });
    await focused(back);
    expect(await page.getByRole('complementary').boundingBox()).toEqual({ x: 0, y: 0, ...NARROW });
    expect(
      await page
        .locator('.app > header, main, nav')
        .evaluateAll((all) => all.map((each) => 'inert' in each && each.inert)),
    ).toEqual([true, true, true]);
    expect(await faults(page, 40)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await focused(inbox);
  });

  test('of the add-on takes the place of the inbox, and leaves it to the inbox again', async () => {
    const { page } = await open({ size: WIDE, run: () => ({ sidebar: { id: '1', title: 'Tình hình' } }) });
    const inbox = page.locator('.inbox-button');
    await inbox.click();
    await page.getByRole('menuitem', { name: 'Bluezone' }).click();
    await page.getByRole('menuitem', { name: 'Tình hình nộp báo cáo' }).click();
    await page.locator('.inbox-button[aria-expanded=false]').waitFor();
    expect((await page.getByRole('complementary').boundingBox())?.width).toBe(320);
    await inbox.click();
    expect((await page.getByRole('complementary').boundingBox())?.width).toBe(380);
  });
});
