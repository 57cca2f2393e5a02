import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { NARROW, WIDE } from '../../../support/browser/browser';
import { isFocused, tabTo } from '../frame/frameHarness';
import { cell, choose, hinted, inTab, noted, press, shows, useOffice } from './page';

const office = useOffice();

/** What the Summary says once the mistake is corrected. */
const RESULT = '176.533 người dùng Bluezone trên 1.252.731 dân, chiếm 14,09% dân số.';

/** Says which focused control cannot be told from the others; '' for none. The grid's input is seen by the ring. */
const UNSEEN = `(() => {
  const focused = document.activeElement;
  if (focused === document.body) return '';
  const seen = focused.matches('.grid-entry') ? document.querySelector('.grid-ring') : focused;
  const { outlineStyle, outlineWidth, borderTopWidth, boxShadow } = getComputedStyle(seen);
  const isMarked = seen === focused
    ? (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    : parseFloat(borderTopWidth) >= 2 || boxShadow !== 'none' || outlineStyle !== 'none';
  return isMarked ? '' : focused.outerHTML.slice(0, 200);
})()`;

/** The recipients of the mails in the list. */
const recipients = (page: Page) => page.locator('.mail-line .mail-to').allTextContents();

test('a newcomer mends the mistake, builds the summary, lets it become three and reads the mails', async () => {
  const { page } = await office.open();
  await page.getByText('Thứ ba, 18/8/2020 · 14 giờ 45 phút').waitFor();
  await hinted(page, 'Bước 1/4: Ở tab Văn Lâm, ô D7 ghi nhầm 5,785.');
  await press(page, 'Mở ô D7');
  await inTab(page, 'Văn Lâm');
  await shows(page, 'O7', '5,785 không phải số nguyên. Nếu là 5.785 người, hãy nhập 5785.');
  await page.keyboard.type('5785');
  await page.keyboard.press('Enter');
  await shows(page, 'D7', '5.785');
  await shows(page, 'O7', 'Đã báo cáo đúng hạn ngày 18/8/2020.');

  await hinted(page, 'Bước 2/4');
  await choose(page, 'Bluezone', 'Lập tổng hợp');
  await noted(page, 'Đã lập tổng hợp: 176.533 người dùng');
  await inTab(page, 'Tổng hợp');
  await shows(page, 'A4', RESULT);

  await hinted(page, 'Bước 3/4');
  await press(page, '15:00');
  await page.getByText('Thứ ba, 18/8/2020 · 15 giờ 00 phút').waitFor();
  await hinted(page, 'Bước 4/4');
  await page.locator('.inbox-button', { hasText: '3' }).click();
  await page.locator('.mail-line').nth(2).waitFor();
  expect(await recipients(page)).toEqual([
    expect.stringContaining('lanhdao.ubnd@hungyen.example, lanhdao.sotttt@hungyen.example'),
    expect.stringContaining('canbo.phucu@hungyen.example'),
    expect.stringContaining('canbo.kimdong@hungyen.example'),
  ]);

  await page.locator('.mail-line', { hasText: 'canbo.kimdong' }).click();
  const mail = page.frameLocator('.mail-frame');
  await mail.getByText('Kính gửi: UBND huyện Kim Động.').waitFor();
  await hinted(page, 'Ông/bà đã xem trọn một ngày báo cáo.');
  await mail.getByRole('link').first().click();
  await inTab(page, 'Kim Động');
  await shows(page, 'O7', 'Chưa báo cáo.');
});

describe('by keyboard alone', () => {
  /** Presses Tab until the focus is on a control; every stop on the way must be seen. */
  async function reach(page: Page, name: string, role: 'button' | 'menuitem'): Promise<void> {
    const target = page.getByRole(role, { name, exact: true });
    for (let pressed = 0; pressed < 80; pressed += 1) {
      expect(await page.evaluate(UNSEEN)).toBe('');
      if (await isFocused(target)) return;
      // Within the grid Tab goes from cell to cell.
      if (await page.evaluate(`document.activeElement.closest('.grid-field') !== null`)) {
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${name}`);
  }

  test('the whole day is done, and one always sees where one is', async () => {
    const { page } = await office.open();
    await hinted(page, 'Bước 1/4');
    await reach(page, 'Mở ô D7', 'button');
    await page.keyboard.press('Enter');
    await inTab(page, 'Văn Lâm');
    await page.locator('.grid-entry[aria-label="Ô D7: 6"]:focus').waitFor();
    await page.keyboard.type('5785');
    await page.keyboard.press('Enter');
    await shows(page, 'O7', 'Đã báo cáo đúng hạn ngày 18/8/2020.');

    await hinted(page, 'Bước 2/4');
    await reach(page, 'Tệp', 'menuitem');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=menuitem]:focus', { hasText: 'Lập tổng hợp' }).waitFor();
    expect(await page.evaluate(UNSEEN)).toBe('');
    await page.keyboard.press('Enter');
    await inTab(page, 'Tổng hợp');
    await shows(page, 'A4', RESULT);

    await hinted(page, 'Bước 3/4');
    await reach(page, '15:00', 'button');
    await page.keyboard.press('Enter');
    await hinted(page, 'Bước 4/4');
    await reach(page, 'Mở hộp thư', 'button');
    await page.keyboard.press('Enter');
    const reminder = page.locator('.mail-line', { hasText: 'canbo.phucu' });
    await tabTo(reminder);
    expect(await page.evaluate(UNSEEN)).toBe('');
    await page.keyboard.press('Enter');
    const mail = page.frameLocator('.mail-frame');
    await mail.getByText('Kính gửi: UBND huyện Phù Cừ.').waitFor();
    await hinted(page, 'Ông/bà đã xem trọn một ngày báo cáo.');
    await tabTo(mail.getByRole('link').first());
    await page.keyboard.press('Enter');
    await inTab(page, 'Phù Cừ');
  });
});

describe.each([
  ['1280×720', WIDE],
  ['390×844', NARROW],
])('in a window of %s', (_, size) => {
  test('the day is done by finger, nothing is cut off and nothing scrolls sideways', async () => {
    const { page } = await office.open({ size, hasTouch: true });
    const within = (...parts: readonly Locator[]) => fits(page, parts);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const hint = page.locator('.hint p');
    await hinted(page, 'Bước 1/4');
    await within(hint, button('Mở ô D7'));
    await button('Mở ô D7').tap();
    await inTab(page, 'Văn Lâm');
    await shows(page, 'D7', '6');
    await cell(page, 'D7').tap();
    await page.locator('.grid-entry.is-open').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('5785');
    await page.keyboard.press('Enter');
    await shows(page, 'D7', '5.785');
    await within(cell(page, 'B7'), cell(page, 'D7'));

    await hinted(page, 'Bước 2/4');
    await within(hint, button('Mở trình đơn'));
    await button('Mở trình đơn').tap();
    const build = page.getByRole('menuitem', { name: 'Lập tổng hợp', exact: true });
    await build.waitFor();
    await within(build);
    await build.tap();
    await inTab(page, 'Tổng hợp');
    await shows(page, 'A4', RESULT);
    await within();

    await hinted(page, 'Bước 3/4');
    await within(hint, button('Đến 15:00'));
    await button('Đến 15:00').tap();
    await hinted(page, 'Bước 4/4');
    await within(hint, button('Mở hộp thư'));
    await button('Mở hộp thư').tap();
    const reminder = page.locator('.mail-line', { hasText: 'canbo.kimdong' });
    await reminder.waitFor();
    await within(reminder);
    await reminder.tap();
    const mail = page.frameLocator('.mail-frame');
    await mail.getByText('Kính gửi: UBND huyện Kim Động.').waitFor();
    await within(page.locator('.mail-head'));
    const inFrame = `document.querySelector('.mail-frame').contentDocument.documentElement`;
    expect(await page.evaluate(`${inFrame}.scrollWidth - ${inFrame}.clientWidth`)).toBe(0);
    // The note that the summary is built lies in front of a narrow window's lower end.
    await page.locator('.toast button').evaluateAll(`(buttons) => { for (const button of buttons) button.click(); }`);
    await mail.getByRole('link').first().tap();
    await inTab(page, 'Kim Động');
    await shows(page, 'O7', 'Chưa báo cáo.');
    await hinted(page, 'Ông/bà đã xem trọn một ngày báo cáo.');
    await within(hint, cell(page, 'B7'));
  });
});

/** That the page does not scroll sideways, and that parts of it are wholly within the window with all of their text. */
async function fits(page: Page, parts: readonly Locator[]): Promise<void> {
  expect(await page.evaluate('document.scrollingElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  const { width, height } = page.viewportSize() ?? WIDE;
  for (const part of parts) {
    const { x = -1, y = -1, width: wide = 0, height: high = 0 } = (await part.boundingBox()) ?? {};
    const beyond = Math.max(-x, -y, x + wide - width, y + high - height) > 1;
    expect([String(part), beyond, await part.evaluate(isCut)]).toEqual([String(part), false, false]);
  }
}

const isCut = (element: { readonly scrollWidth: number; readonly clientWidth: number }): boolean =>
  element.scrollWidth > element.clientWidth;
