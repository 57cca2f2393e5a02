/** What people do while something else is still on its way: another tab, figures, the answer to a command. */

import { describe, expect, test } from '@jest/globals';
import { gate } from '../../support/gate';
import { type Answers, taking } from '../toldWorkbook';
import { districtTab } from '../views';
import { type GridWindow, useGridWindow } from './gridWindow';

const open = useGridWindow();

const MY_HAO = { ...districtTab(3), id: 9, name: 'Mỹ Hào' };

/** The test's server gives an outcome alone, which is no answer to a call. */
const notAnswered = (): void => undefined;

/** Lets the server show Mỹ Hào's tab from now on. */
function turn({ workbook }: GridWindow): void {
  workbook.view = { ...workbook.view, version: workbook.view.version + 1, tab: MY_HAO };
}

describe('while another tab is on its way', () => {
  test('nothing is typed in the one before', async () => {
    const window = await open();
    const { passed, open: giveView } = gate();
    window.holdViews(passed);
    const turned = window.look(MY_HAO);
    expect(window.modules.store.isTabLoading.value).toBe(true);
    window.enter('31');
    window.press('Delete');
    expect([window.active, window.written]).toEqual(['D7', []]);
    giveView();
    await turned;
    window.enter('7');
    await window.hasAsked(1);
    expect(window.workbook.asked[0]?.body).toMatchObject({ viewpoint: { tab: 9 }, row: 7, column: 4, text: '7' });
  });

  test('and does not come, the one before is typed into again', async () => {
    const window = await open();
    window.holdViews(Promise.reject(new TypeError('Failed to fetch')));
    await window.modules.store.showTab(9);
    expect(window.modules.store.isTabLoading.value).toBe(false);
    window.holdViews(Promise.resolve());
    window.click('D9');
    window.enter('7');
    await window.hasAsked(1);
    expect(window.workbook.asked[0]?.body).toMatchObject({ viewpoint: { tab: 324 }, row: 9, column: 4, text: '7' });
    expect(window.takeErrors()).toHaveLength(1);
  });

  test('a refusal in the tab before names it, with what was typed', async () => {
    const { passed, open: refuse } = gate();
    const window = await open(async () => {
      await passed;
      return { refusal: 'Ô này đã khóa.' };
    });
    window.click('D9');
    window.enter('31');
    await window.look(MY_HAO);
    refuse();
    await window.until(() => window.toasts.length > 0);
    expect(window.toasts).toEqual(['Văn Lâm!D9 (31): Ô này đã khóa.']);
  });
});

describe('figures that are on their way', () => {
  test.each<[string, (window: GridWindow) => unknown, string]>([
    ['the clock', ({ modules }) => modules.actions.moveClock('15:00'), '/api/clock'],
    ['a command', ({ modules }) => modules.actions.run('buildSummary'), '/api/run'],
    [
      'a page beside the sheet',
      ({ modules }) => modules.actions.call('readStatus', []).catch(notAnswered),
      '/api/call',
    ],
  ])('are written before %s', async (_, act, path) => {
    const { passed, open: answer } = gate();
    const window = await open(async (asked, workbook) => {
      if (workbook.asked.length === 1) await passed;
      return taking(asked, workbook);
    });
    window.click('D9');
    window.enter('1');
    window.enter('2');
    const acted = act(window);
    answer();
    await acted;
    expect(window.workbook.asked.map((each) => each.path)).toEqual(['/api/type', '/api/type', path]);
  });

  test('are written as the user who typed them, and the command runs as the user who chose it, even if another is chosen meanwhile', async () => {
    const { passed, open: answer } = gate();
    const window = await open(async (asked, workbook) => {
      await passed;
      return taking(asked, workbook);
    });
    window.click('D9');
    window.enter('1');
    const ran = window.modules.actions.run('closeDay');
    const { workbook } = window;
    const other = { id: 'another user', role: 'staff', unit: '', address: '' } as const;
    workbook.view = { ...workbook.view, people: [...workbook.view.people, other] };
    window.modules.store.person.value = other.id;
    answer();
    await ran;
    expect(workbook.asked.map(({ body }) => body.viewpoint.person)).toEqual(['official', 'official']);
  });

  test('and were held are written first, once the server is back', async () => {
    let isThere = false;
    const window = await open((asked, workbook) => (isThere ? taking(asked, workbook) : null));
    window.click('D9');
    window.enter('1');
    await window.areWaiting(1);
    isThere = true;
    await window.modules.actions.moveClock('15:00');
    expect(window.workbook.asked.map(({ path }) => path)).toEqual(['/api/type', '/api/type', '/api/clock']);
    expect(window.takeErrors()).toHaveLength(1);
  });

  test('and cannot be sent keep the clock where it is, and that is said', async () => {
    const window = await open(() => null);
    window.click('D9');
    window.enter('1');
    await window.areWaiting(1);
    await window.modules.actions.moveClock('15:00');
    expect(new Set(window.workbook.asked.map(({ path }) => path))).toEqual(new Set(['/api/type']));
    expect(window.toasts).toEqual([expect.stringContaining('Chưa gửi được')]);
    window.takeErrors();
  });
});

describe('the answer to a command', () => {
  /** A window in which a command was chosen, whose answer the test gives. */
  async function waiting(answer: Awaited<ReturnType<Answers>>) {
    const { passed, open: give } = gate();
    const window = await open(async (asked, workbook) => {
      if (asked.path !== '/api/run') return taking(asked, workbook);
      await passed;
      return answer;
    });
    const ran = window.modules.actions.run('checkFigures');
    return { window, give, ran };
  }

  test('leads nobody away from what they type', async () => {
    const { window, give, ran } = await waiting({
      goTo: { tab: 9, row: 8, column: 4 },
      sidebar: { id: '1', title: 'Tình hình' },
    });
    const { store } = window.modules;
    window.click('D9');
    window.type('57');
    turn(window);
    give();
    await window.isAnswered();
    expect([store.sidebar.value, store.tab.value]).toEqual([null, 324]);
    window.enter('85');
    await ran;
    await window.isIdle();
    expect([store.sidebar.value, store.tab.value]).toEqual([{ id: '1', title: 'Tình hình' }, 9]);
    expect(window.written.at(-1)).toEqual([9, 4, '5785']);
    expect(window.workbook.asked.at(-1)?.body).toMatchObject({ viewpoint: { tab: 324 } });
  });

  test('comes up when they have ended', async () => {
    const { window, give } = await waiting({ alerts: [{ title: '', text: 'Đã kiểm tra.' }] });
    const { dialog } = window.modules.notices;
    window.click('D9');
    window.type('57');
    give();
    await window.isAnswered();
    expect(dialog.value).toBeNull();
    window.enter('85');
    await window.until(() => dialog.value?.interruptsTyping === true);
    await window.hasAsked(2);
    expect(window.written[1]).toEqual([9, 4, '5785']);
  });

  test('does not wait for a user who only reads in the formula bar', async () => {
    const { window, give } = await waiting({ alerts: [{ title: '', text: 'Đã kiểm tra.' }] });
    window.click('D9');
    window.modules.cellEdit.open('bar');
    give();
    await window.until(() => window.modules.notices.dialog.value !== null);
  });

  test('does not bring back a user who has gone to another tab', async () => {
    const { window, give, ran } = await waiting({ goTo: { tab: 12, row: 8, column: 4 } });
    const { store } = window.modules;
    window.click('D9');
    window.type('57');
    give();
    await window.isAnswered();
    await window.look(MY_HAO);
    await window.hasAsked(2);
    await ran;
    expect([store.currentTab.value?.id, store.tab.value, store.goTo.value]).toEqual([9, 9, null]);
  });

  test('is waited for: the same command is not begun again', async () => {
    const { window, give, ran } = await waiting({ toasts: ['Đã gửi báo cáo.'] });
    await window.modules.actions.run('checkFigures');
    expect(window.toasts).toEqual(['Đang xử lý…']);
    give();
    await ran;
    expect(window.toasts).toContain('Đã gửi báo cáo.');
    expect(window.workbook.asked).toHaveLength(1);
  });

  test('is given for the workbook that it was asked of', async () => {
    const question = { title: '', text: 'Vẫn chốt?', kind: 'buttons', buttons: ['YES', 'NO'] } as const;
    const window = await open(({ path }, { asked }) => (path === '/api/run' && asked.length === 1 ? { question } : {}));
    const { workbook } = window;
    const { dialog } = window.modules.notices;
    const ran = window.modules.actions.run('closeDay');
    await window.until(() => dialog.value !== null);
    workbook.view = { ...workbook.view, version: 2, workbook: 2 };
    await window.refresh();
    dialog.value?.answer('YES');
    await ran;
    expect(workbook.asked.map(({ body }) => body.viewpoint.workbook)).toEqual([1, 1]);
  });
});
