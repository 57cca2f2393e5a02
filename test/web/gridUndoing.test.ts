import { describe, expect, test } from '@jest/globals';
import { gate } from '../support/browser';
import { cellOf, nameBox, paste, shows, taking, useGrid, written } from './gridPage';
import { districtTab, withCell } from './gridView';
import { type Answers, when } from './harness';

const grid = useGrid();

async function open(answers?: Answers, communes?: number) {
  await grid.open(districtTab(communes), answers);
  return grid.part;
}

describe('Ctrl+Z', () => {
  test('gives cells back what they held, the last writing first', async () => {
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

  test('takes back what is still on its way once it has arrived, and not what was written before it', async () => {
    const { passed, open: answer } = gate();
    const { page } = await open(async (asked, opened) => {
      if (grid.part.asked.length === 2) await passed;
      return taking(asked, opened);
    });
    await cellOf(page, 'D9').click();
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    await page.keyboard.type('32');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    answer();
    await grid.part.hasAsked(4);
    expect(written(grid.part)).toEqual([
      [9, 4, '31'],
      [10, 4, '32'],
      [10, 4, '1003'],
      [10, 4, 'x'],
    ]);
  });

  test('takes nothing back where the last writing was refused', async () => {
    const { passed, open: answer } = gate();
    const { page } = await open(async (asked, opened) => {
      if (grid.part.asked.length !== 2) return taking(asked, opened);
      await passed;
      return { refusal: 'Ô này đã khóa.' };
    });
    await cellOf(page, 'D9').click();
    for (const key of ['1', 'Enter', '2', 'Enter', 'Control+z', '3', 'Enter']) await page.keyboard.press(key);
    answer();
    await grid.part.hasAsked(3);
    expect(written(grid.part)).toEqual([
      [9, 4, '1'],
      [10, 4, '2'],
      [10, 4, '3'],
    ]);
  });

  test('gives a pasted block back whole', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await paste(page, '1\n2\n');
    await grid.part.hasAsked(1);
    await shows(page, 'D10', '2');
    await page.keyboard.press('Control+z');
    await grid.part.hasAsked(2);
    expect(written(grid.part)[1]).toEqual([9, 4, [['1002'], ['1003']]]);
  });

  test('leaves alone what somebody else has typed since, and says so', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    await shows(page, 'D9', '31');
    grid.part.view = withCell(grid.part.view, 9, 4, { text: '77', input: '77' });
    await grid.part.refresh();
    await page.keyboard.press('Control+z');
    await when(page, 'window.store.toasts.value.length > 0');
    expect(written(grid.part)).toEqual([[9, 4, '31']]);
  });
});
