import { describe, expect, test } from '@jest/globals';
import { FRAME_WORDS } from '../../../../local/page/words/frame';
import { contentOf, NARROW } from '../../../support/browser/browser';
import { focused, type Given, isFocused, tabTo, useFrame } from './frameHarness';
import { PEOPLE } from './frameViews';

const frame = useFrame();

const { file, menu, buttons } = FRAME_WORDS.vi;

async function open(given: Given = {}) {
  const opened = await frame.open(given);
  const { page } = opened;
  return {
    ...opened,
    item: (name: string) => page.getByRole('menuitem', { name, exact: true }),
    press: (...keys: readonly string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve()),
  };
}

describe('the menu bar by keyboard', () => {
  test('opens Bluezone and the menu within, and Escape gives the focus back step by step', async () => {
    const { item, press } = await open();
    await tabTo(item(file.title));
    await press('ArrowRight', 'Enter');
    await focused(item('Lập tổng hợp'));
    await press('ArrowUp', 'ArrowRight');
    await focused(item('Thiết lập'));
    expect(await item('Quản trị').getAttribute('aria-expanded')).toBe('true');
    await press('Escape');
    await focused(item('Quản trị'));
    await item('Thiết lập').waitFor({ state: 'detached' });
    await press('Escape');
    await focused(item('Bluezone'));
    expect(await item('Lập tổng hợp').count()).toBe(0);
  });

  test('runs the command that was chosen, closes, and keeps the focus at the bar', async () => {
    const { page, item, press, asked } = await open({ run: () => ({ toasts: ['Đã lập tổng hợp.'] }) });
    await tabTo(item(file.title));
    await press('b', 'ArrowDown', 'k', 'Enter');
    await page.getByText('Đã lập tổng hợp.').waitFor();
    expect(asked).toEqual([['run', 'checkFigures', []]]);
    expect([await isFocused(item('Bluezone')), await item('Lập tổng hợp').count()]).toEqual([true, 0]);
  });

  test('goes on to the next menu from within one', async () => {
    const { item, press } = await open();
    await tabTo(item(file.title));
    await press('Enter', 'ArrowRight');
    await focused(item('Lập tổng hợp'));
    await press('ArrowLeft');
    await focused(item(file.download));
    expect(await item('Lập tổng hợp').count()).toBe(0);
  });

  test('closes when Tab leaves it, and Tab comes back to the same menu', async () => {
    const { item, press } = await open();
    await tabTo(item(file.title));
    await press('ArrowRight', 'Enter', 'Tab');
    await item('Lập tổng hợp').waitFor({ state: 'detached' });
    await press('Shift+Tab');
    await focused(item('Bluezone'));
  });
});

describe('the menu bar by mouse', () => {
  test('opens the menu that is pointed at once one is open, and closes by a click elsewhere', async () => {
    const { page, item } = await open();
    await item(file.title).click();
    await item('Bluezone').hover();
    await item('Quản trị').hover();
    await item('Thiết lập').waitFor();
    expect(await item(file.download).count()).toBe(0);
    await page.getByRole('heading', { level: 1 }).click();
    await item('Lập tổng hợp').waitFor({ state: 'detached' });
  });
});

test('a user who may only read has no menu of the add-on', async () => {
  const { page, item } = await open();
  await page.getByRole('combobox').selectOption({ label: `${PEOPLE[4]?.unit} · ${PEOPLE[4]?.address}` });
  await item('Bluezone').waitFor({ state: 'detached' });
  await item(file.title).waitFor();
});

describe('a narrow window', () => {
  test('has all menus in one, which unfold by touch', async () => {
    const { page, item, asked } = await open({ size: NARROW, run: () => ({ toasts: ['Đã thiết lập.'] }) });
    await page.getByRole('button', { name: menu, exact: true }).click();
    await item('Bluezone').click();
    await item('Quản trị').click();
    await item('Thiết lập').click();
    await page.getByText('Đã thiết lập.').waitFor();
    expect(asked).toEqual([['run', 'setUp', []]]);
  });
});

describe('the menu File', () => {
  const picked = { name: 'Tỉnh khác.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('another') };

  async function pick() {
    const parts = await open();
    const chooser = parts.page.waitForEvent('filechooser');
    await parts.item(file.title).click();
    await parts.item(file.open).click();
    await (await chooser).setFiles(picked);
    await parts.page.getByRole('dialog').getByText('Tỉnh khác.xlsx').waitFor();
    return parts;
  }

  test('downloads the workbook', async () => {
    const { page, item, asked } = await open();
    await item(file.title).click();
    const download = page.waitForEvent('download');
    await item(file.download).click();
    expect((await contentOf(await download)).toString('latin1')).toBe('PK');
    expect(asked).toEqual([['download']]);
  });

  test('has the present workbook on the disk before another takes its place', async () => {
    const { page, asked, incidents } = await pick();
    const download = page.waitForEvent('download');
    const sent = page.waitForResponse('**/api/book?**');
    await page.getByRole('button', { name: buttons.YES, exact: true }).click();
    expect((await contentOf(await download)).toString('latin1')).toBe('PK');
    await sent;
    expect([asked, incidents]).toEqual([[['download'], ['open', 'another']], []]);
  });

  test('opens another workbook without a copy of the present one where none is wanted', async () => {
    const { page, asked } = await pick();
    const sent = page.waitForResponse('**/api/book?**');
    await page.getByRole('button', { name: buttons.NO, exact: true }).click();
    await sent;
    expect(asked).toEqual([['open', 'another']]);
  });

  test('opens nothing when the copy of the present workbook cannot be had', async () => {
    const { page, asked } = await pick();
    await page.route('**/api/book.xlsx', (route) => route.fulfill({ status: 500, body: 'Không tải được.' }));
    await page.getByRole('button', { name: buttons.YES, exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Không tải được.' }).waitFor();
    const sent = page.waitForResponse('**/api/clock');
    await page.getByRole('button', { name: '15:00', exact: true }).click();
    await sent;
    expect(asked).toEqual([['moveClock', '15:00']]);
  });

  test('leaves everything as it is when the question is given up', async () => {
    const { page, asked } = await pick();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(asked).toEqual([]);
  });

  test('starts over only after a yes', async () => {
    const { page, item, asked } = await open();
    for (const answer of [buttons.CANCEL, buttons.OK]) {
      expect(asked).toEqual([]);
      const sent = answer === buttons.OK ? page.waitForResponse('**/api/startOver') : null;
      await item(file.title).click();
      await item(file.startOver).click();
      await page.getByRole('button', { name: answer, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await sent;
    }
    expect(asked).toEqual([['startOver']]);
  });

  test('starts over before the first of the people and on the first tab', async () => {
    const { page, item } = await open();
    const who = page.getByRole('combobox');
    await who.selectOption(PEOPLE[3]?.id ?? '');
    await page.getByRole('tab', { name: 'Ân Thi' }).click();
    await page.getByRole('tab', { name: 'Ân Thi', selected: true }).waitFor();
    await item(file.title).click();
    await item(file.startOver).click();
    await page.getByRole('button', { name: buttons.OK, exact: true }).click();
    await page.getByRole('tab', { name: 'Tổng hợp', selected: true }).waitFor();
    await page.getByText(FRAME_WORDS.vi.who.staffRights).waitFor();
    expect(await who.inputValue()).toBe(PEOPLE[0]?.id);
  });
});
