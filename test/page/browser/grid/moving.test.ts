import { describe, expect, test } from '@jest/globals';
import type { TabView } from '../../../../local/page/protocol/view';
import { districtTab } from '../../views';
import { cellOf, input, nameBox, selection, spoken, useGrid } from './gridPage';

const grid = useGrid();

async function open(tab?: TabView) {
  await grid.open(tab);
  return grid.part.page;
}

test('opens on the cell that the sheet had selected, and reads out its content', async () => {
  const page = await open();
  expect([await nameBox(page), await spoken(page)]).toEqual(['D7', 'Ô D7: 1.000']);
  expect(await input(page).and(page.locator(':focus')).count()).toBe(1);
});

test('a selection runs through the frozen borders by keyboard and by mouse', async () => {
  const page = await open();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await selection(page)).toEqual({ row: 6, column: 2, rows: 2, columns: 3 });
  expect(await page.locator('.grid-area').count()).toBe(4);
  const [from, to] = [await cellOf(page, 'A4').boundingBox(), await cellOf(page, 'C9').boundingBox()];
  await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 5, (to?.y ?? 0) + 5);
  await page.mouse.up();
  expect(await selection(page)).toEqual({ row: 4, column: 1, rows: 6, columns: 3 });
  expect(await spoken(page)).toBe('Vùng A4:C9: trống');
});

test('Home, End, Control and the page keys go where they do in Google Sheets', async () => {
  const page = await open(districtTab(161));
  const reached: Record<string, string> = {};
  for (const key of ['End', 'Home', 'Control+End', 'Control+Home', 'Control+ArrowDown', 'PageDown', 'PageUp']) {
    await page.keyboard.press(key);
    reached[key] = await nameBox(page);
  }
  expect(reached).toMatchObject({ End: 'F7', Home: 'A7', 'Control+End': 'H167', 'Control+Home': 'A2' });
  expect(reached['Control+ArrowDown']).toBe('A3');
  // Some 26 rows are in view below the frozen ones; the page back leads about to where the page on began.
  expect(Number(reached.PageDown?.slice(1))).toBeGreaterThan(26);
  expect([reached.PageDown, reached.PageUp]).toEqual([
    expect.stringMatching(/^A[23]\d$/),
    expect.stringMatching(/^A[2-4]$/),
  ]);
});

test('what is selected is brought into view', async () => {
  const page = await open(districtTab(161));
  await page.keyboard.press('Control+End');
  await cellOf(page, 'H167').waitFor();
  expect(await page.locator('.grid-ring').first().isVisible()).toBe(true);
  const ring = await page.locator('.grid-ring').first().boundingBox();
  const cell = await cellOf(page, 'H167').boundingBox();
  expect(Math.abs((ring?.y ?? 0) - (cell?.y ?? 99))).toBeLessThanOrEqual(1);
  expect((cell?.y ?? 999) + (cell?.height ?? 0)).toBeLessThanOrEqual(720);
});

test('a cell that a link or a command leads to is selected, in view and ready for typing', async () => {
  const page = await open(districtTab(161));
  await page.getByRole('textbox', { name: 'Địa chỉ ô' }).focus();
  await page.evaluate('window.store.goTo.value = { tab: 324, row: 120, column: 4 }');
  await cellOf(page, 'D120').waitFor();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await grid.part.hasAsked(1);
  expect(grid.part.asked[0]?.body).toMatchObject({ row: 120, column: 4, text: '5' });
  await page.evaluate('window.store.goTo.value = { tab: 324, row: 120, column: 4 }');
  expect(await nameBox(page)).toBe('D120');
});

test('a drag that is let go over a page within this one has ended', async () => {
  const page = await open();
  const [from, to] = [await cellOf(page, 'D9').boundingBox(), await cellOf(page, 'E11').boundingBox()];
  await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 5, (to?.y ?? 0) + 5);
  const dragged = await selection(page);
  expect(dragged).toEqual({ row: 9, column: 4, rows: 3, columns: 2 });
  // Nobody tells this page that the button is up; the pointer comes back without it.
  await page.evaluate(
    `dispatchEvent(new PointerEvent('pointermove', { clientX: ${from?.x} + 5, clientY: ${from?.y} + 5 }))`,
  );
  expect(await selection(page)).toEqual(dragged);
  await page.mouse.up();
});

test('the name box leads to the address that is typed into it', async () => {
  const page = await open(districtTab(161));
  await page.getByRole('textbox', { name: 'Địa chỉ ô' }).fill('d100');
  await page.keyboard.press('Enter');
  await cellOf(page, 'D100').waitFor();
  expect(await selection(page)).toEqual({ row: 100, column: 4, rows: 1, columns: 1 });
});

test('letters and numbers select columns and rows without scrolling away', async () => {
  const page = await open(districtTab(161));
  await page.getByRole('columnheader', { name: 'D', exact: true }).click();
  expect(await selection(page)).toEqual({ row: 2, column: 4, rows: 186, columns: 1 });
  await page.getByRole('rowheader', { name: '9', exact: true }).click();
  expect(await selection(page)).toEqual({ row: 9, column: 1, rows: 1, columns: 8 });
  expect(await cellOf(page, 'D7').isVisible()).toBe(true);
});

describe('nobody is caught in the grid', () => {
  test('Escape, then Tab leaves it', async () => {
    const page = await open();
    await page.evaluate(`document.body.append(Object.assign(document.createElement('button'), { id: 'after' }))`);
    await page.keyboard.press('Tab');
    expect(await nameBox(page)).toBe('E7');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('after');
  });
});
