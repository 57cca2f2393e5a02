/** What people do while something else is still on its way: another tab, figures, the answer to a command. */

import { describe, expect, test } from '@jest/globals';
import { gate } from '../../support/browser';
import { cellOf, nameBox, taking, useGrid, written } from './gridPage';
import { districtTab } from './gridView';
import { type Answers, type Part, when } from './harness';

const grid = useGrid();

async function open(answers?: Answers): Promise<Part> {
  await grid.open(districtTab(), answers);
  return grid.part;
}

const MY_HAO = { ...districtTab(3), id: 9, name: 'Mỹ Hào' };

/** Shows Mỹ Hào's tab from now on. */
function turn(part: Part): void {
  part.view = { ...part.view, version: part.view.version + 1, tab: MY_HAO };
}

describe('while another tab is on its way', () => {
  test('nothing is typed, pasted or selected in the one before', async () => {
    const part = await open(taking);
    const { page } = part;
    const { passed, open: giveView } = gate();
    await page.route('**/api/view?*', async (route) => {
      await passed;
      await route.fallback();
    });
    const cell = await cellOf(page, 'D9').boundingBox();
    const before = await nameBox(page);
    await page.evaluate('void window.store.showTab(9)');
    await when(page, 'window.store.isTurning.value');
    await page.mouse.click((cell?.x ?? 0) + 5, (cell?.y ?? 0) + 5);
    await page.mouse.dblclick((cell?.x ?? 0) + 5, (cell?.y ?? 0) + 5);
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    expect([await nameBox(page), part.asked]).toEqual([before, []]);
    turn(part);
    giveView();
    await when(page, '!window.store.isTurning.value');
    // Without another click: the keyboard has stayed with the grid.
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await part.hasAsked(1);
    expect(part.asked[0]?.body).toMatchObject({ viewpoint: { tab: 9 }, row: 7, column: 4, text: '7' });
  });

  test('and does not come, the one before is typed into again', async () => {
    const part = await open(taking);
    const { page, incidents } = part;
    await page.route('**/api/view?*', (route) => route.abort(), { times: 1 });
    await page.evaluate('window.store.showTab(9)');
    await cellOf(page, 'D9').click();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await part.hasAsked(1);
    expect(part.asked[0]?.body).toMatchObject({ viewpoint: { tab: 324 }, row: 9, column: 4, text: '7' });
    // The browser and the page say that the request failed.
    expect(incidents.splice(0).every((each) => each.startsWith('console'))).toBe(true);
  });

  test('a refusal in the tab before names it, with what was typed', async () => {
    const { passed, open: refuse } = gate();
    const part = await open(async () => {
      await passed;
      return { refusal: 'Ô này đã khóa.' };
    });
    const { page } = part;
    await cellOf(page, 'D9').click();
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    part.view = { ...part.view, tabs: [{ id: 324, name: 'Văn Lâm', color: null, isLocked: false }] };
    turn(part);
    await page.evaluate('window.store.showTab(9)');
    refuse();
    await when(page, 'window.store.toasts.value.length > 0');
    expect(await page.evaluate('window.store.toasts.value[0].text')).toBe('Văn Lâm!D9 (31): Ô này đã khóa.');
  });
});

describe('figures that are on their way', () => {
  test.each([
    ['the clock', `moveClock('15:00')`, '/api/clock'],
    ['a command', `run('buildSummary')`, '/api/run'],
    ['a page beside the sheet', `call('readStatus', [])`, '/api/call'],
  ])('are written before %s', async (_, result, path) => {
    const { passed, open: answer } = gate();
    const part = await open(async (asked, opened) => {
      if (opened.asked.length === 1) await passed;
      return asked.path === '/api/call' ? {} : taking(asked, opened);
    });
    const { page } = part;
    await cellOf(page, 'D9').click();
    for (const key of ['1', 'Enter', '2', 'Enter']) await page.keyboard.press(key);
    await page.evaluate(`void window.store.${result}.catch(() => {})`);
    answer();
    await part.hasAsked(3);
    expect(part.asked.map((each) => each.path)).toEqual(['/api/type', '/api/type', path]);
  });

  test('are written as whoever typed them, and the command runs as whoever chose it, whoever sits down meanwhile', async () => {
    const { passed, open: answer } = gate();
    const part = await open(async (asked, opened) => {
      await passed;
      return taking(asked, opened);
    });
    const { page } = part;
    await cellOf(page, 'D9').click();
    for (const key of ['1', 'Enter']) await page.keyboard.press(key);
    await page.evaluate(`void window.store.run('closeDay'); window.store.person.value = 'somebody else'`);
    part.view = {
      ...part.view,
      people: [...part.view.people, { id: 'somebody else', role: 'staff', unit: '', address: '' }],
    };
    answer();
    await part.hasAsked(2);
    expect(part.asked.map(({ body }) => body.viewpoint.person)).toEqual(['official', 'official']);
  });

  test('and were held are written first, once the server is back', async () => {
    let isThere = false;
    const part = await open((asked, opened) => (isThere ? taking(asked, opened) : null));
    const { page, incidents } = part;
    await cellOf(page, 'D9').click();
    for (const key of ['1', 'Enter']) await page.keyboard.press(key);
    await page.locator('.grid-underway.is-waiting').waitFor();
    isThere = true;
    await page.evaluate(`window.store.moveClock('15:00')`);
    expect(part.asked.map(({ path }) => path)).toEqual(['/api/type', '/api/type', '/api/clock']);
    incidents.splice(0);
  });

  test('and cannot be sent keep the clock where it is, and that is said', async () => {
    const part = await open(() => null);
    const { page, incidents } = part;
    await cellOf(page, 'D9').click();
    for (const key of ['1', 'Enter']) await page.keyboard.press(key);
    await page.locator('.grid-underway.is-waiting').waitFor();
    await page.evaluate(`window.store.moveClock('15:00')`);
    expect(part.asked.map((each) => each.path).every((path) => path === '/api/type')).toBe(true);
    expect(await page.evaluate('window.store.toasts.value[0].text')).toContain('Chưa gửi được');
    incidents.splice(0);
  });
});

describe('the answer to a command', () => {
  /** A part in which a command was chosen, whose answer the test gives. */
  async function waiting(answer: Awaited<ReturnType<Answers>>) {
    const { passed, open: give } = gate();
    const part = await open(async (asked, opened) => {
      if (asked.path !== '/api/run') return taking(asked, opened);
      await passed;
      return answer;
    });
    await part.page.evaluate(`void window.store.run('checkFigures')`);
    return { part, page: part.page, give };
  }

  test('leads nobody away from what they type', async () => {
    const { part, page, give } = await waiting({
      goTo: { tab: 9, row: 8, column: 4 },
      sidebar: { id: '1', title: 'Tình hình' },
    });
    await cellOf(page, 'D9').click();
    await page.keyboard.type('57');
    turn(part);
    give();
    await when(page, 'window.store.pending.value === 0');
    expect(await page.evaluate('window.store.sidebar.value')).toBeNull();
    await page.keyboard.type('85');
    await page.keyboard.press('Enter');
    await when(page, 'window.store.tab.value === 9 && window.store.pending.value === 0');
    expect(await page.evaluate('window.store.sidebar.value')).not.toBeNull();
    expect(written(part).at(-1)).toEqual([9, 4, '5785']);
    expect(part.asked.at(-1)?.body).toMatchObject({ viewpoint: { tab: 324 } });
  });

  test('comes up when they have ended', async () => {
    const { part, page, give } = await waiting({ alerts: [{ title: '', text: 'Đã kiểm tra.' }] });
    await cellOf(page, 'D9').click();
    await page.keyboard.type('57');
    give();
    await when(page, 'window.store.pending.value === 0');
    expect(await page.evaluate('window.store.dialog.value')).toBeNull();
    await page.keyboard.type('85');
    await page.keyboard.press('Enter');
    await when(page, 'window.store.dialog.value?.isSudden === true');
    await part.hasAsked(2);
    expect(written(part)[1]).toEqual([9, 4, '5785']);
  });

  test('does not wait for whoever only reads in the formula bar', async () => {
    const { page, give } = await waiting({ alerts: [{ title: '', text: 'Đã kiểm tra.' }] });
    await cellOf(page, 'D9').click();
    await page.getByRole('textbox', { name: 'Nội dung ô D9' }).click();
    give();
    await when(page, 'window.store.dialog.value !== null');
  });

  test('does not call back whoever has gone to another tab', async () => {
    const { part, page, give } = await waiting({ goTo: { tab: 12, row: 8, column: 4 } });
    await cellOf(page, 'D9').click();
    await page.keyboard.type('57');
    give();
    await when(page, 'window.store.pending.value === 0');
    turn(part);
    await page.evaluate('window.store.showTab(9)');
    await part.hasAsked(2);
    await when(page, 'window.store.currentTab.value.id === 9');
    expect(await page.evaluate('[window.store.tab.value, window.store.goTo.value]')).toEqual([9, null]);
  });

  test('is waited for: the same command is not begun again', async () => {
    const { part, page, give } = await waiting({ toasts: ['Đã gửi báo cáo.'] });
    await page.evaluate(`window.store.run('checkFigures')`);
    expect(await page.evaluate('window.store.toasts.value.map(({ text }) => text)')).toEqual(['Đang xử lý…']);
    give();
    await part.hasAsked(1);
    await when(page, `window.store.toasts.value.some(({ text }) => text === 'Đã gửi báo cáo.')`);
    expect(part.asked).toHaveLength(1);
  });

  test('is given for the workbook that it was asked of', async () => {
    const question = { title: '', text: 'Vẫn chốt?', kind: 'buttons', buttons: ['YES', 'NO'] } as const;
    const part = await open(({ path }, { asked }) => (path === '/api/run' && asked.length === 1 ? { question } : {}));
    const { page } = part;
    await page.evaluate(`void window.store.run('closeDay')`);
    await when(page, 'window.store.dialog.value !== null');
    part.view = { ...part.view, version: 2, workbook: 2 };
    await part.refresh();
    await page.evaluate(`window.store.dialog.value.answer('YES')`);
    await part.hasAsked(2);
    expect(part.asked.map(({ body }) => body.viewpoint.workbook)).toEqual([1, 1]);
  });
});
