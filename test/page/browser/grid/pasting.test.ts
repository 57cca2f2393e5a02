import { describe, expect, test } from '@jest/globals';
import { gate } from '../../../support/gate';
import type { Answers } from '../../toldWorkbook';
import { taking } from '../../toldWorkbook';
import { districtTab, withCell } from '../../views';
import { cellOf, paste, spoken, useGrid, written } from './gridPage';

const grid = useGrid();

async function open(answers?: Answers, communes?: number) {
  await grid.open(districtTab(communes), answers);
  return grid.part;
}

describe('pasting', () => {
  test('into an open cell is a matter of its text', async () => {
    const { page } = await open();
    await cellOf(page, 'G7').click();
    await page.keyboard.type('a');
    await paste(page, 'b\tc');
    expect(grid.part.asked).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('the other keys', () => {
  test('copy what is shown, and cut empties it', async () => {
    const { page } = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await cellOf(page, 'D7').click();
    await cellOf(page, 'E8').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('1.000\t12,5%\n1.001\t12,5%');
    await page.keyboard.press('Control+x');
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([
      [
        7,
        4,
        [
          ['', ''],
          ['', ''],
        ],
      ],
    ]);
  });

  test('copy and cut what is seen, also while it is on its way', async () => {
    const { passed, open: answer } = gate();
    const { page } = await open(async (asked, opened) => {
      await passed;
      return taking(asked, opened);
    });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate('navigator.clipboard.readText()');
    await cellOf(page, 'D7').click();
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await cellOf(page, 'D7').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    expect(await clipboard()).toBe('31\n1.001');
    await cellOf(page, 'D7').click();
    await page.keyboard.press('Control+x');
    expect(await clipboard()).toBe('31');
    answer();
    await grid.part.hasAsked(2);
    expect(written(grid.part)[1]).toEqual([7, 4, '']);
  });

  test('tick and untick by the space bar and by a click', async () => {
    const { page } = await open((asked, opened) => {
      if (asked.path === '/api/type') opened.view = withCell(opened.view, 4, 8, { tick: asked.body.text === 'TRUE' });
      return {};
    });
    await cellOf(page, 'G4').click();
    await page.keyboard.press('ArrowRight');
    expect(await spoken(page)).toBe('Ô H4: chưa đánh dấu');
    await page.keyboard.press(' ');
    await page.getByRole('img', { name: 'đã đánh dấu', exact: true }).waitFor();
    await page.locator('.grid-tick').click();
    await page.getByRole('img', { name: 'chưa đánh dấu' }).waitFor();
    expect(written(grid.part)).toEqual([
      [4, 8, 'TRUE'],
      [4, 8, 'FALSE'],
    ]);
  });
});
