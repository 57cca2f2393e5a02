import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PANEL_WORDS } from '../../../local/page/words/panels';
import { seriousFindings } from '../../page/browser/frame/frameHarness';
import { choose, hinted, inTab, press, shows, useOffice } from '../../page/browser/whole/page';
import { NARROW, WIDE } from '../../support/browser/browser';

const office = useOffice();

/** What each language calls what the tests press. */
const NAMES = {
  vi: { status: 'Tình hình nộp báo cáo', file: 'Tệp', startOver: 'Làm lại từ đầu…', cancel: 'Hủy', menu: 'Trình đơn' },
  en: { status: 'Reporting status', file: 'File', startOver: 'Start over…', cancel: 'Cancel', menu: 'Menu' },
} as const;

describe.each(['vi', 'en'] as const)('in %s nobody is shut out, says axe,', (language) => {
  const names = NAMES[language];
  /** The page's own parts; the add-on's page is judged by its own tests. */
  const judged = async (page: Page, part?: string) => expect(await seriousFindings(page, part)).toEqual([]);

  test('by the page as it opens, its menu, a dialog, the inbox and the page beside the sheet', async () => {
    const { page } = await office.open({ language });
    await judged(page);
    await choose(page, 'Bluezone');
    await page.getByRole('menu', { name: 'Bluezone' }).waitFor();
    await judged(page, 'header');
    await page.keyboard.press('Escape');

    await choose(page, names.file, names.startOver);
    await page.getByRole('dialog').waitFor();
    await judged(page, 'dialog');
    await press(page, names.cancel);

    await press(page, '15:00');
    await page.locator('.inbox-button', { hasText: '4' }).click();
    await page.locator('.mail-line').nth(1).click();
    await page.frameLocator('.mail-frame').getByText('Kính gửi').first().waitFor();
    await judged(page, '.side-panel');

    await choose(page, 'Bluezone', names.status);
    await page.frameLocator('.sidebar-frame').getByRole('checkbox').waitFor();
    await judged(page, '.side-panel');
  });

  test('by the narrow window with its menu and a mail', async () => {
    const { page } = await office.open({ language, size: NARROW });
    await judged(page);
    await press(page, names.menu);
    await page.getByRole('menuitem', { name: 'Bluezone', exact: true }).waitFor();
    await judged(page, 'header');
    await page.keyboard.press('Escape');
    await page.locator('.inbox-button').click();
    await page.getByText(PANEL_WORDS[language].noMails).waitFor();
    await judged(page, '.side-panel');
  });
});

describe('in English', () => {
  /** Letters that only Vietnamese has. */
  const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽềếểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

  test('the page, the add-on’s menu and what comes of it speak English; the workbook keeps its own language', async () => {
    const { page } = await office.open({ size: WIDE });
    await press(page, 'English');
    await hinted(page, 'Step 1 of 4: In the tab Văn Lâm, cell D7 contains 5,785 by mistake.');
    await page.locator('html[lang=en]').waitFor();
    await page.getByText('Tuesday, 18/8/2020 · 14:45').waitFor();
    await choose(page, 'Bluezone');
    const items = page.getByRole('menu', { name: 'Bluezone' }).getByRole('menuitem');
    await items.filter({ hasText: 'Build summary' }).waitFor();
    expect(await items.allTextContents()).toEqual([
      'Build summary',
      'Check figures',
      'Reporting status',
      'Remind late units',
      'Export report',
      'Close the day',
      'Reopen a district',
      'Administration',
    ]);
    await page.getByRole('menuitem', { name: 'Reporting status' }).click();
    await page.getByRole('heading', { name: 'Reporting status' }).first().waitFor();
    await page.frameLocator('.sidebar-frame').getByRole('button', { name: 'Refresh' }).waitFor();
    await press(page, 'Close');

    // What is left of Vietnamese are names: of the workbook, the language, people and units.
    const said =
      await page.evaluate(`[...document.querySelectorAll('.top-bar button, .hint button, .clock .tip, .rights, .who label, .inbox-button, [aria-label]:not(.grid *)')]
      .filter((element) => element.lang !== 'vi')
      .map((element) => element.getAttribute('aria-label') ?? element.textContent)`);
    expect((said as string[]).filter((text) => VIETNAMESE.test(text))).toEqual([]);
    await press(page, 'Open cell D7');
    await inTab(page, 'Văn Lâm');
    await page.locator('.grid-entry[aria-label="Cell D7: 6"]').waitFor();
    await shows(page, 'O7', '5,785 không phải số nguyên. Nếu là 5.785 người, hãy nhập 5785.');
  });
});
