import { describe, expect, test } from '@jest/globals';
import { gate } from '../../support/browser';
import { cellOf, paste, selection, shows, spoken, taking, useGrid, written } from './gridPage';
import { districtTab, withCell } from './gridView';
import type { Answers } from './harness';

const grid = useGrid();

async function open(answers?: Answers, communes?: number) {
  await grid.open(districtTab(communes), answers);
  return grid.part;
}

describe('pasting', () => {
  test('waits when the server is not there, and is given up by Escape', async () => {
    const { page, incidents } = await open(() => null);
    await cellOf(page, 'D7').click();
    await paste(page, '1\t2');
    await page.getByRole('status').filter({ hasText: 'Chưa gửi được' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.grid-underway').first().waitFor({ state: 'detached' });
    await shows(page, 'D7', '1.000');
    incidents.splice(0);
  });

  test('a table of 161 rows is sent as one, with line breaks and quotation marks', async () => {
    const { page } = await open(taking, 161);
    await cellOf(page, 'D7').click();
    const rows = Array.from({ length: 161 }, (_, index) => [String(index), 'x']);
    rows[3] = ['hai\ndòng', 'dấu "nháy"'];
    const text = rows.map(([one, two]) => `${one}\t${two}`).join('\r\n');
    await paste(page, `${text.replace('hai\ndòng\tdấu "nháy"', '"hai\ndòng"\t"dấu ""nháy"""')}\r\n`);
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([[7, 4, rows]]);
    expect(await selection(page)).toEqual({ row: 7, column: 4, rows: 161, columns: 2 });
  });

  test('one value fills the selected cells', async () => {
    const { page } = await open();
    await cellOf(page, 'D7').click();
    await cellOf(page, 'E9').click({ modifiers: ['Shift'] });
    await paste(page, '5\n');
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([[7, 4, Array(3).fill(['5', '5'])]]);
  });

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
  test('empty one cell or many', async () => {
    const { page } = await open();
    await cellOf(page, 'D7').click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Backspace');
    await grid.part.hasAsked(2);
    expect(written(grid.part)).toEqual([
      [7, 4, ''],
      [7, 4, [[''], ['']]],
    ]);
  });

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
