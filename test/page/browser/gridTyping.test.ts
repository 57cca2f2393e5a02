import { describe, expect, test } from '@jest/globals';
import { gate } from '../../support/browser';
import { cellOf, input, nameBox, paste, shows, taking, useGrid, written } from './gridPage';
import { districtTab, viewOf, withCell } from './gridView';
import { type Answers, when } from './harness';

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
    await page.locator('.grid-underway').waitFor({ state: 'detached' });
  });

  test('works at once when the page is opened, without a click', async () => {
    const { page } = await open();
    await page.keyboard.type('77');
    await page.keyboard.press('Tab');
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([[7, 4, '77']]);
    expect(await nameBox(page)).toBe('E7');
  });

  test('goes along a row by Tab and back to its first column by Enter', async () => {
    const { page } = await open();
    await cellOf(page, 'D8').click();
    for (const key of ['1', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter']) await page.keyboard.press(key);
    // Enter opened the cell that was only passed; leaving it as it is sends nothing.
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    expect([await nameBox(page), written(grid.part)]).toEqual(['D9', [[8, 4, '1']]]);
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

  test('shows at once and sends in order while the server takes its time', async () => {
    const { passed, open: answer } = gate();
    let askedMeanwhile = 0;
    const { page } = await open(async (asked, opened) => {
      await passed;
      askedMeanwhile ||= opened.asked.length;
      return taking(asked, opened);
    });
    await cellOf(page, 'D9').click();
    for (const text of ['11', '12', '13']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    expect(await page.locator('.grid-underway').allTextContents()).toEqual(['11', '12', '13']);
    answer();
    await grid.part.hasAsked(3);
    expect(askedMeanwhile).toBe(1);
    expect(written(grid.part)).toEqual([
      [9, 4, '11'],
      [10, 4, '12'],
      [11, 4, '13'],
    ]);
    await shows(page, 'D11', '13');
  });

  test('goes on when the window is hidden before it has drawn what came', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await page.evaluate('window.requestAnimationFrame = () => 0');
    for (const key of ['1', 'Enter', '2', 'Enter']) await page.keyboard.press(key);
    await when(page, 'window.store.view.value.version === 2');
    await page.evaluate(`(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    })()`);
    await grid.part.hasAsked(2);
    expect(written(grid.part)[1]).toEqual([10, 4, '2']);
  });

  test('is on its way in its own tab only', async () => {
    const { passed, open: answer } = gate();
    const { page } = await open(async (asked, opened) => {
      await passed;
      return asked.path === '/api/type' ? {} : taking(asked, opened);
    });
    await cellOf(page, 'D9').click();
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await page.locator('.grid-underway').waitFor();
    await page.evaluate('window.store.tab.value = 9');
    grid.part.view = { ...grid.part.view, version: 2, tab: { ...districtTab(3), id: 9, name: 'Mỹ Hào' } };
    await grid.part.refresh();
    await page.locator('.grid-underway').waitFor({ state: 'detached' });
    answer();
    await grid.part.hasAsked(1);
    expect(grid.part.asked[0]?.body).toMatchObject({ viewpoint: { tab: 324 }, row: 9, text: '31' });
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
    answer();
    await page.locator('.grid-underway').waitFor({ state: 'detached' });
    expect([...held, await isHeld()]).toEqual([false, true, true, false]);
  });

  test('is given up by Escape', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await shows(page, 'D9', '1.002');
    expect([await nameBox(page), grid.part.asked]).toEqual(['D9', []]);
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

  test('sends nothing for a cell that was opened and left as it was', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await page.keyboard.press('F2');
    expect(await input(page).inputValue()).toBe('1002');
    await page.keyboard.press('Enter');
    expect([await nameBox(page), grid.part.asked]).toEqual(['D10', []]);
  });

  test('stays as it is when somebody else changes something', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await page.keyboard.type('12');
    grid.part.view = withCell(grid.part.view, 8, 4, { text: '4.444', input: '4444' });
    await grid.part.refresh();
    await shows(page, 'D8', '4.444');
    await page.keyboard.type('34');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([[9, 4, '1234']]);
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
});

describe('what is not taken', () => {
  test('gives the cell back what it held', async () => {
    const { page } = await open(() => ({ refusal: 'Ô này được bảo vệ.' }));
    await cellOf(page, 'C9').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await when(page, 'window.store.toasts.value.length > 0');
    expect(await page.evaluate('window.store.toasts.value')).toMatchObject([
      { text: 'C9: Ô này được bảo vệ.', isError: true },
    ]);
    await page.locator('.grid-underway').waitFor({ state: 'detached' });
    await shows(page, 'C9', '8.000');
  });

  test('twice for the same reason is noted once', async () => {
    const { page } = await open(() => ({ refusal: 'Ô này được bảo vệ.' }));
    for (const times of [1, 2]) {
      await cellOf(page, 'C9').click();
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      await grid.part.hasAsked(times);
      await page.locator('.grid-underway').waitFor({ state: 'detached' });
    }
    expect(await page.evaluate('window.store.toasts.value.length')).toBe(1);
  });

  test('is forgotten by Escape while the server is away, and then not sent', async () => {
    let isThere = false;
    const { page, incidents } = await open((asked, opened) => (isThere ? taking(asked, opened) : null));
    await cellOf(page, 'D9').click();
    await page.keyboard.type('5785');
    await page.keyboard.press('Enter');
    await page.locator('.grid-underway.is-waiting').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.grid-underway').waitFor({ state: 'detached' });
    await shows(page, 'D9', '1.002');
    isThere = true;
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await shows(page, 'D10', '7');
    expect(written(grid.part)).toEqual([
      [9, 4, '5785'],
      [10, 4, '7'],
    ]);
    // The browser and the page say that the first request failed.
    expect(incidents.splice(0).every((each) => each.startsWith('console'))).toBe(true);
  });

  test('does not take the keyboard away: what is typed meanwhile goes where it was meant to', async () => {
    const { page } = await open((asked, opened) =>
      'row' in asked.body && asked.body.row === 9 ? { refusal: 'Không nhận.' } : taking(asked, opened),
    );
    await cellOf(page, 'D9').click();
    for (const figure of ['999999999', '1001', '1402', '1803']) {
      await page.keyboard.type(figure);
      await page.keyboard.press('Enter');
    }
    await grid.part.hasAsked(4);
    expect(written(grid.part)).toEqual([
      [9, 4, '999999999'],
      [10, 4, '1001'],
      [11, 4, '1402'],
      [12, 4, '1803'],
    ]);
  });

  test('by a server that is not there waits cell by cell, never run together, and goes when it is back', async () => {
    let isThere = false;
    const { page, incidents } = await open((asked, opened) => (isThere ? taking(asked, opened) : null));
    await cellOf(page, 'D9').click();
    for (const figure of ['5785', '900', '870']) {
      await page.keyboard.type(figure);
      await page.keyboard.press('Enter');
    }
    await page.locator('.grid-underway.is-waiting').nth(2).waitFor();
    expect(await nameBox(page)).toBe('D12');
    isThere = true;
    await grid.part.refresh();
    for (const [cell, figure] of [
      ['D9', '5785'],
      ['D10', '900'],
      ['D11', '870'],
    ] as const)
      await shows(page, cell, figure);
    // The browser and the page say that the first requests failed.
    expect(incidents.splice(0).every((each) => each.startsWith('console'))).toBe(true);
  });

  test('because it is more than a cell holds is said before it is sent, and holds nothing up', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await paste(page, 'x'.repeat(50_001));
    await when(page, 'window.store.dialog.value !== null');
    await page.evaluate("window.store.dialog.value.answer('OK')");
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    expect(written(grid.part)).toEqual([[9, 4, '7']]);
  });

  test('by a server that answers with a fault does not hold up what follows', async () => {
    let isWell = false;
    const { page, incidents } = await open((asked, opened) => (isWell ? taking(asked, opened) : 'fault'));
    await cellOf(page, 'D9').click();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(1);
    isWell = true;
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(2);
    expect(written(grid.part)[1]).toEqual([10, 4, '2']);
    incidents.splice(0);
  });

  test('waits in its cell while somebody types on, and goes with the next', async () => {
    let isThere = false;
    const { passed, open: fail } = gate();
    const { page, incidents } = await open(async (asked, opened) => {
      await passed;
      return isThere ? taking(asked, opened) : null;
    });
    await cellOf(page, 'D9').click();
    for (const key of ['1', 'Enter', '2', 'Enter', '3']) await page.keyboard.press(key);
    fail();
    await page.locator('.grid-underway.is-waiting').nth(1).waitFor();
    isThere = true;
    await page.keyboard.press('Enter');
    await grid.part.hasAsked(4);
    await shows(page, 'D11', '3');
    expect(written(grid.part)).toEqual([
      [9, 4, '1'],
      [9, 4, '1'],
      [10, 4, '2'],
      [11, 4, '3'],
    ]);
    incidents.splice(0);
  });
});

describe('an edit that is open', () => {
  test('goes to its own tab when another comes into view', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await page.keyboard.type('31');
    const other = { ...districtTab(3), id: 9, name: 'Mỹ Hào' };
    await page.evaluate('window.store.tab.value = 9');
    grid.part.view = { ...grid.part.view, version: 2, tab: other };
    await grid.part.refresh();
    await grid.part.hasAsked(1);
    expect(grid.part.asked[0]?.body).toMatchObject({ viewpoint: { tab: 324 }, row: 9, column: 4, text: '31' });
    expect(await page.locator('.grid-entry.is-open').count()).toBe(0);
  });

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
