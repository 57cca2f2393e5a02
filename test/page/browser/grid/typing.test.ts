import { describe, expect, test } from '@jest/globals';
import { gate } from '../../../support/gate';
import { type Answers, taking } from '../../toldWorkbook';
import { districtTab, viewOf, withCell } from '../../views';
import { when } from '../harness';
import { cellOf, input, nameBox, shows, useGrid, written } from './gridPage';

const grid = useGrid();

async function open(answers?: Answers, communes?: number) {
  await grid.open(districtTab(communes), answers);
  return grid.part;
}

describe('typing', () => {
  test('after a single click loses no character, and Enter sends it and goes down', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await page.keyboard.type('1.234');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([[9, 4, '1.234']]);
    expect(await nameBox(page)).toBe('D10');
    await shows(page, 'D9', '1.234');
    await page.locator('.grid-pending').waitFor({ state: 'detached' });
  });

  test('works at once when the page is opened, without a click', async () => {
    const { page } = await open();
    await page.keyboard.type('77');
    await page.keyboard.press('Tab');
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([[7, 4, '77']]);
    expect(await nameBox(page)).toBe('E7');
  });

  test('takes Vietnamese that an input method composes', async () => {
    const { page } = await open();
    await cellOf(page, 'G7').click();
    const session = await page.context().newCDPSession(page);
    for (const text of ['t', 'to', 'toa', 'toà', 'toàn']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send('Input.insertText', { text: 'toàn' });
    await page.keyboard.type(' xã');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([[7, 7, 'toàn xã']]);
  });

  test('keeps combining characters as they were typed', async () => {
    const { page } = await open();
    const decomposed = 'Đã đủ'.normalize('NFD');
    await cellOf(page, 'G7').click();
    await page.keyboard.insertText(decomposed);
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([[7, 7, decomposed]]);
    await shows(page, 'G7', decomposed);
  });

  test('is shown as text, whatever it looks like', async () => {
    const { page } = await open();
    await cellOf(page, 'G7').click();
    await page.keyboard.insertText('<img src=x onerror=alert(1)>');
    await page.keyboard.press('Enter');
    await shows(page, 'G7', '<img src=x onerror=alert(1)>');
    expect(await page.locator('revo-grid img').count()).toBe(0);
  });

  test('holds the window open, in the words of the browser, until all of it is sent', async () => {
    const { passed, open: answer } = gate();
    const { page } = await open(async (asked, opened) => {
      await passed;
      return taking(asked, opened);
    });
    const isHeld = () =>
      page.evaluate(`(() => {
        const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving);
        return leaving.defaultPrevented;
      })()`);
    await cellOf(page, 'D9').click();
    const held = [await isHeld()];
    await page.keyboard.type('12');
    held.push(await isHeld());
    await page.keyboard.press('Enter');
    held.push(await isHeld());
    expect(await page.locator('.grid-pending').allTextContents()).toEqual(['12']);
    answer();
    await page.locator('.grid-pending').waitFor({ state: 'detached' });
    expect([...held, await isHeld()]).toEqual([false, true, true, false]);
  });

  test('moves on by an arrow, but within a cell that was opened the arrows stay', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await page.keyboard.type('5');
    await page.keyboard.press('ArrowRight');
    expect(await nameBox(page)).toBe('E9');
    await cellOf(page, 'D10').dblclick();
    expect(await input(page).inputValue()).toBe('1003');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(2);
    expect(written(grid.part)).toEqual([
      [9, 4, '5'],
      [10, 4, '10093'],
    ]);
  });

  test('into the formula bar edits the same cell', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    const bar = page.getByRole('textbox', { name: 'Nội dung ô D9' });
    expect(await bar.inputValue()).toBe('1002');
    await bar.fill('1500');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    expect([written(grid.part), await nameBox(page)]).toEqual([[[9, 4, '1500']], 'D10']);
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(2);
    expect(written(grid.part)[1]).toEqual([10, 4, '8']);
  });

  test('nothing is typed or selected while another tab is on its way', async () => {
    const { page } = await open();
    const { passed, open: giveView } = gate();
    await page.route('**/api/view?*', async (route) => {
      await passed;
      await route.fallback();
    });
    const cell = await cellOf(page, 'D9').boundingBox();
    const before = await nameBox(page);
    await page.evaluate('void window.store.showTab(9)');
    await when(page, 'window.store.isTabLoading.value');
    await page.mouse.click((cell?.x ?? 0) + 5, (cell?.y ?? 0) + 5);
    await page.mouse.dblclick((cell?.x ?? 0) + 5, (cell?.y ?? 0) + 5);
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    expect([await nameBox(page), grid.part.asked]).toEqual([before, []]);
    grid.part.view = { ...grid.part.view, version: 2, tab: { ...districtTab(3), id: 9, name: 'Mỹ Hào' } };
    giveView();
    await when(page, '!window.store.isTabLoading.value');
    // Without another click: the keyboard has stayed with the grid.
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    expect(grid.part.asked[0]?.body).toMatchObject({ viewpoint: { tab: 9 }, row: 7, column: 4, text: '7' });
  });

  test('is taken back by Ctrl+Z: cells get back what they held, the last writing first', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await grid.part.hasAsked(2);
    await shows(page, 'D10', '');
    await page.keyboard.press('Control+z');
    await shows(page, 'D10', '1003');
    await page.keyboard.press('Control+z');
    await grid.part.hasAsked(4);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(written(grid.part)).toEqual([
      [9, 4, '31'],
      [10, 4, ''],
      [10, 4, '1003'],
      [9, 4, '1002'],
    ]);
    expect(await nameBox(page)).toBe('D9');
  });
});

describe('an edit that is open', () => {
  test('begins in the formula bar, too, where its cell was locked when the bar was opened', async () => {
    await grid.open(withCell(viewOf(districtTab()), 9, 4, { locked: true }).tab, taking);
    const { page } = grid.part;
    await cellOf(page, 'D9').click();
    await page.getByRole('textbox', { name: 'Nội dung ô D9' }).click();
    grid.part.view = viewOf(districtTab(), 2);
    await grid.part.refresh();
    await page.locator('.grid-content:not(.is-locked)').waitFor();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    expect(written(grid.part)[0]?.slice(0, 2)).toEqual([9, 4]);
  });

  test('ends with a click elsewhere, whole, also while an input method composes', async () => {
    const { page } = await open();
    await cellOf(page, 'G7').click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'toà', selectionStart: 3, selectionEnd: 3 });
    await cellOf(page, 'D10').click();
    await grid.part.hasAsked(1);
    expect([await nameBox(page), written(grid.part)]).toEqual(['D10', [[7, 7, 'toà']]]);
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(2);
    expect(written(grid.part)[1]).toEqual([10, 4, '8']);
  });
});
