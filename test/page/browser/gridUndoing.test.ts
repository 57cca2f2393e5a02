import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TabView } from '../../../local/page/protocol/view';
import { gate } from '../../support/browser';
import { cellOf, nameBox, paste, shows, taking, useGrid, written } from './gridPage';
import { districtTab, withCell } from './gridView';
import { type Answers, when } from './harness';

const grid = useGrid();

async function open(answers?: Answers, communes?: number) {
  await grid.open(districtTab(communes), answers);
  return grid.part;
}

/** Types into the active cell. */
async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Does something, and waits until what it writes is being sent; everything before has to be so already. */
async function sending(page: Page, action: () => Promise<void>): Promise<void> {
  const sent = page.waitForRequest(/\/api\/(type|paste)$/);
  await action();
  await sent;
}

/** A server that answers for one of the things that it is asked only when it is told to. */
function holding(which: number, takes: Answers = taking) {
  const { passed, open: answer } = gate();
  const answers: Answers = async (asked, opened) => {
    if (opened.asked.length === which) await passed;
    return takes(asked, opened);
  };
  return { answers, answer };
}

/** Brings a tab into view. */
async function look(tab: TabView): Promise<void> {
  const { part } = grid;
  part.view = { ...part.view, version: part.view.version + 1, tab };
  await part.page.evaluate(`window.store.showTab(${tab.id})`);
}

const OTHER: TabView = { ...districtTab(3), id: 9, name: 'Mỹ Hào' };

/** Waits until the page says that nothing was taken back. */
const isToldSo = (page: Page): Promise<void> =>
  when(page, "window.store.toasts.value.some(({ text }) => text === 'Không hoàn tác được thay đổi gần nhất.')");

const underWay = (page: Page): Promise<string[]> => page.locator('.grid-underway').allTextContents();

describe('Ctrl+Z', () => {
  test('gives cells back what they held, the last writing first', async () => {
    const { page } = await open();
    await cellOf(page, 'D9').click();
    await enter(page, '31');
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
    const { answers, answer } = holding(2);
    const { page } = await open(answers);
    await cellOf(page, 'D9').click();
    await enter(page, '31');
    await grid.part.hasAsked(1);
    await sending(page, () => enter(page, '32'));
    await page.keyboard.press('Control+z');
    await enter(page, 'x');
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
    const { answers, answer } = holding(2, (asked, opened) =>
      opened.asked.length === 2 ? { refusal: 'Ô này đã khóa.' } : taking(asked, opened),
    );
    const { page } = await open(answers);
    await cellOf(page, 'D9').click();
    await enter(page, '1');
    await grid.part.hasAsked(1);
    await sending(page, () => enter(page, '2'));
    await page.keyboard.press('Control+z');
    await enter(page, '3');
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
    await enter(page, '31');
    await grid.part.hasAsked(1);
    await shows(page, 'D9', '31');
    grid.part.view = withCell(grid.part.view, 9, 4, { text: '77', input: '77' });
    await grid.part.refresh();
    await page.keyboard.press('Control+z');
    await isToldSo(page);
    expect(written(grid.part)).toEqual([[9, 4, '31']]);
  });
});

describe('a writing that cannot be taken back is still the last one', () => {
  test.each([
    ['rows', 'D28', '1\n2\n3'],
    ['columns', 'H8', '1\t2'],
  ])('pasted beyond the %s that are shown', async (_, address, table) => {
    const { page } = await open(taking, 3);
    await cellOf(page, 'D7').click();
    await enter(page, '31');
    await grid.part.hasAsked(1);
    await cellOf(page, address).click();
    await paste(page, table);
    await grid.part.hasAsked(2);
    await page.keyboard.press('Control+z');
    await isToldSo(page);
    await page.keyboard.press('Control+z');
    await cellOf(page, 'D8').click();
    await enter(page, '7');
    await grid.part.hasAsked(3);
    expect(written(grid.part)[2]).toEqual([8, 4, '7']);
  });

  test('typed just before another tab came into view', async () => {
    const { answers, answer } = holding(2, (asked, opened) =>
      opened.view.tab.id === OTHER.id ? {} : taking(asked, opened),
    );
    const { page } = await open(answers);
    await cellOf(page, 'D9').click();
    await enter(page, '31');
    await grid.part.hasAsked(1);
    const before = grid.part.view;
    await sending(page, () => enter(page, '32'));
    await look(OTHER);
    answer();
    await grid.part.hasAsked(2);
    await look(withCell(before, 10, 4, { text: '32', input: '32' }).tab);
    await shows(page, 'D10', '32');
    await page.keyboard.press('Control+z');
    await isToldSo(page);
    await enter(page, '7');
    await grid.part.hasAsked(3);
    expect(written(grid.part)[2]).toEqual([10, 4, '7']);
  });

  test('also where somebody has pressed on before that was known', async () => {
    const { answers, answer } = holding(2);
    const { page } = await open(answers, 3);
    await cellOf(page, 'D7').click();
    await enter(page, '31');
    await grid.part.hasAsked(1);
    await cellOf(page, 'D28').click();
    await sending(page, () => paste(page, '1\n2\n3'));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await nameBox(page)).toBe('D7');
    answer();
    await isToldSo(page);
    await enter(page, '7');
    await grid.part.hasAsked(3);
    expect(written(grid.part)[2]).toEqual([7, 4, '7']);
  });
});

describe('what is on its way', () => {
  test('is not sent at all where it still waits, and is gone at once', async () => {
    const { answers, answer } = holding(1);
    const { page } = await open(answers);
    await cellOf(page, 'D9').click();
    for (const text of ['31', '32', '33']) await enter(page, text);
    await page.keyboard.press('Control+z');
    expect([await underWay(page), await nameBox(page)]).toEqual([['31', '32'], 'D11']);
    await page.keyboard.press('Control+z');
    expect([await underWay(page), await nameBox(page)]).toEqual([['31'], 'D10']);
    answer();
    await enter(page, '7');
    await grid.part.hasAsked(2);
    expect(written(grid.part)).toEqual([
      [9, 4, '31'],
      [10, 4, '7'],
    ]);
  });

  test('shows what the cell held before while it is being sent, and is taken back after', async () => {
    const { answers, answer } = holding(1);
    const { page } = await open(answers);
    await cellOf(page, 'D9').click();
    await sending(page, () => enter(page, '31'));
    await page.keyboard.press('Control+z');
    expect(await underWay(page)).toEqual([]);
    answer();
    await grid.part.hasAsked(2);
    expect(written(grid.part)[1]).toEqual([9, 4, '1002']);
  });

  test('is taken back one by one while the server is away, and then not sent', async () => {
    let isThere = false;
    const { page, incidents } = await open((asked, opened) => (isThere ? taking(asked, opened) : null));
    await cellOf(page, 'D9').click();
    await enter(page, '31');
    await enter(page, '32');
    await page.locator('.grid-underway.is-waiting').nth(1).waitFor();
    const tries = grid.part.asked.length;
    await page.keyboard.press('Control+z');
    expect(await underWay(page)).toEqual(['31']);
    await page.keyboard.press('Control+z');
    expect(await underWay(page)).toEqual([]);
    isThere = true;
    await enter(page, '7');
    await grid.part.hasAsked(tries + 1);
    expect(written(grid.part)[tries]).toEqual([9, 4, '7']);
    // The browser and the page say that the first requests failed.
    expect(incidents.splice(0).every((each) => each.startsWith('console'))).toBe(true);
  });

  test('and was being taken back when the server went away is not sent again', async () => {
    let isThere = false;
    const { passed, open: fail } = gate();
    const { page, incidents } = await open(async (asked, opened) => {
      await passed;
      return isThere ? taking(asked, opened) : null;
    });
    await cellOf(page, 'D9').click();
    await sending(page, () => enter(page, '31'));
    await page.keyboard.press('Control+z');
    fail();
    await grid.part.hasAsked(1);
    isThere = true;
    await enter(page, '7');
    await grid.part.hasAsked(2);
    expect(written(grid.part)[1]).toEqual([9, 4, '7']);
    incidents.splice(0);
  });

  test('shows at once what a cell gets back, also behind what is being sent', async () => {
    const { answers, answer } = holding(2);
    const { page } = await open(answers);
    await cellOf(page, 'D9').click();
    await enter(page, '31');
    await grid.part.hasAsked(1);
    await sending(page, () => enter(page, '32'));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await underWay(page)).toEqual(['1002']);
    answer();
    await grid.part.hasAsked(4);
    expect(written(grid.part).slice(2)).toEqual([
      [10, 4, '1003'],
      [9, 4, '1002'],
    ]);
    await shows(page, 'D9', '1002');
  });
});

describe('a tick box', () => {
  const ticking: Answers = (asked, opened) => {
    if (asked.path !== '/api/type' || asked.body.column !== 8) return taking(asked, opened);
    opened.view = withCell(opened.view, 4, 8, { tick: asked.body.text === 'TRUE' });
    return {};
  };
  const texts = () => written(grid.part).map(([, , text]) => text);

  test('ticked, taken back and ticked again while that is being sent is ticked', async () => {
    const { answers, answer } = holding(1, ticking);
    const { page } = await open(answers);
    await cellOf(page, 'G4').click();
    await page.keyboard.press('ArrowRight');
    await sending(page, () => page.keyboard.press(' '));
    await page.keyboard.press('Control+z');
    await page.keyboard.press(' ');
    answer();
    await grid.part.hasAsked(3);
    expect(texts()).toEqual(['TRUE', 'FALSE', 'TRUE']);
    await page.getByRole('img', { name: 'đã đánh dấu', exact: true }).waitFor();
  });

  test('that is only to be taken back counts as it will be', async () => {
    const { answers, answer } = holding(2, ticking);
    const { page } = await open(answers);
    await cellOf(page, 'G4').click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await grid.part.hasAsked(1);
    await page.getByRole('img', { name: 'đã đánh dấu', exact: true }).waitFor();
    await cellOf(page, 'D9').click();
    await sending(page, () => enter(page, '31'));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press(' ');
    answer();
    await grid.part.hasAsked(5);
    expect(texts()).toEqual(['TRUE', '31', '1002', 'FALSE', 'TRUE']);
  });
});

describe('what came to nothing can be taken back later', () => {
  test('after Escape', async () => {
    let isThere = true;
    const { page, incidents } = await open((asked, opened) => (isThere ? taking(asked, opened) : null));
    await cellOf(page, 'D9').click();
    await enter(page, '31');
    await enter(page, '32');
    await grid.part.hasAsked(2);
    await shows(page, 'D10', '32');
    await page.locator('.grid-underway').waitFor({ state: 'detached' });
    isThere = false;
    await page.keyboard.press('Control+z');
    await page.locator('.grid-underway.is-waiting').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.grid-underway').waitFor({ state: 'detached' });
    isThere = true;
    await page.keyboard.press('Control+z');
    await grid.part.hasAsked(4);
    expect(written(grid.part).slice(2)).toEqual([
      [10, 4, '1003'],
      [10, 4, '1003'],
    ]);
    // The browser and the page say that one request failed.
    expect(incidents.splice(0).every((each) => each.startsWith('console'))).toBe(true);
  });

  test('when its tab was out of view at its turn', async () => {
    const { answers, answer } = holding(3);
    const { page } = await open(answers);
    await cellOf(page, 'D9').click();
    await enter(page, '31');
    await enter(page, '32');
    await grid.part.hasAsked(2);
    await shows(page, 'D10', '32');
    const { tab } = grid.part.view;
    await look(OTHER);
    await sending(page, () => enter(page, '5'));
    await look(tab);
    await page.keyboard.press('Control+z');
    await look(OTHER);
    answer();
    await isToldSo(page);
    await look(tab);
    await page.keyboard.press('Control+z');
    await grid.part.hasAsked(4);
    expect(written(grid.part)[3]).toEqual([10, 4, '1003']);
  });

  test('when the server refused', async () => {
    const { page } = await open((asked, opened) =>
      opened.asked.length === 3 ? { refusal: 'Ô này đã khóa.' } : taking(asked, opened),
    );
    await cellOf(page, 'D9').click();
    await enter(page, '31');
    await enter(page, '32');
    await grid.part.hasAsked(2);
    await page.keyboard.press('Control+z');
    await grid.part.hasAsked(3);
    await page.locator('.grid-underway').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await grid.part.hasAsked(4);
    expect(written(grid.part)[3]).toEqual([10, 4, '1003']);
  });
});
