import { describe, expect, test } from '@jest/globals';
import { type Answers, taking } from '../toldWorkbook';
import { districtTab, withCell } from '../views';
import { type GridWindow, useGridWindow } from './gridWindow';
import { holding, isToldSo, sending } from './slowServer';

const open = useGridWindow();

const OTHER = { ...districtTab(3), id: 9, name: 'Mỹ Hào' };

describe('Ctrl+Z', () => {
  test('gives cells back what they held, the last writing first', async () => {
    const window = await open();
    window.click('D9');
    window.enter('31');
    window.press('Delete');
    await window.hasAsked(2);
    await window.shows('D10', '');
    window.press('Control+z');
    await window.shows('D10', '1003');
    window.press('Control+z');
    await window.hasAsked(4);
    window.press('Control+z', 'Control+z');
    expect(window.written).toEqual([
      [9, 4, '31'],
      [10, 4, ''],
      [10, 4, '1003'],
      [9, 4, '1002'],
    ]);
    expect(window.active).toBe('D9');
  });

  test('takes back what is still on its way once it has arrived, and not what was written before it', async () => {
    const { answers, answer } = holding(2);
    const window = await open(answers);
    window.click('D9');
    window.enter('31');
    await window.hasAsked(1);
    await sending(window, () => window.enter('32'));
    window.press('Control+z');
    window.enter('x');
    answer();
    await window.hasAsked(4);
    expect(window.written).toEqual([
      [9, 4, '31'],
      [10, 4, '32'],
      [10, 4, '1003'],
      [10, 4, 'x'],
    ]);
  });

  test('takes nothing back where the last writing was refused', async () => {
    const { answers, answer } = holding(2, (asked, workbook) =>
      workbook.asked.length === 2 ? { refusal: 'Ô này đã khóa.' } : taking(asked, workbook),
    );
    const window = await open(answers);
    window.click('D9');
    window.enter('1');
    await window.hasAsked(1);
    await sending(window, () => window.enter('2'));
    window.press('Control+z');
    window.enter('3');
    answer();
    await window.hasAsked(3);
    expect(window.written).toEqual([
      [9, 4, '1'],
      [10, 4, '2'],
      [10, 4, '3'],
    ]);
  });

  test('gives a pasted block back whole', async () => {
    const window = await open();
    window.click('D9');
    window.paste('1\n2\n');
    await window.hasAsked(1);
    await window.shows('D10', '2');
    window.press('Control+z');
    await window.hasAsked(2);
    expect(window.written[1]).toEqual([9, 4, [['1002'], ['1003']]]);
  });

  test('keeps what another user has typed since, and says so', async () => {
    const window = await open();
    window.click('D9');
    window.enter('31');
    await window.hasAsked(1);
    await window.shows('D9', '31');
    window.workbook.view = withCell(window.workbook.view, 9, 4, { text: '77', input: '77' });
    await window.refresh();
    window.press('Control+z');
    await isToldSo(window);
    expect(window.written).toEqual([[9, 4, '31']]);
  });
});

describe('a writing that cannot be taken back is still the last one', () => {
  test.each([
    ['rows', 'D28', '1\n2\n3'],
    ['columns', 'H8', '1\t2'],
  ])('pasted beyond the %s that are shown', async (_, address, table) => {
    const window = await open(taking, districtTab(3));
    window.click('D7');
    window.enter('31');
    await window.hasAsked(1);
    window.click(address);
    window.paste(table);
    await window.hasAsked(2);
    window.press('Control+z');
    await isToldSo(window);
    window.press('Control+z');
    window.click('D8');
    window.enter('7');
    await window.hasAsked(3);
    expect(window.written[2]).toEqual([8, 4, '7']);
  });

  test('typed just before another tab came into view', async () => {
    const { answers, answer } = holding(2, (asked, workbook) =>
      workbook.view.tab.id === OTHER.id ? {} : taking(asked, workbook),
    );
    const window = await open(answers);
    window.click('D9');
    window.enter('31');
    await window.hasAsked(1);
    const before = window.workbook.view;
    await sending(window, () => window.enter('32'));
    await window.look(OTHER);
    answer();
    await window.hasAsked(2);
    await window.look(withCell(before, 10, 4, { text: '32', input: '32' }).tab);
    await window.shows('D10', '32');
    window.press('Control+z');
    await isToldSo(window);
    window.enter('7');
    await window.hasAsked(3);
    expect(window.written[2]).toEqual([10, 4, '7']);
  });

  test('also if the user has pressed again before that was known', async () => {
    const { answers, answer } = holding(2);
    const window = await open(answers, districtTab(3));
    window.click('D7');
    window.enter('31');
    await window.hasAsked(1);
    window.click('D28');
    await sending(window, () => window.paste('1\n2\n3'));
    window.press('Control+z', 'Control+z');
    expect(window.active).toBe('D7');
    answer();
    await isToldSo(window);
    window.enter('7');
    await window.hasAsked(3);
    expect(window.written[2]).toEqual([7, 4, '7']);
  });
});

describe('a tick box', () => {
  const ticking: Answers = (asked, workbook) => {
    if (asked.path !== '/api/type' || asked.body.column !== 8) return taking(asked, workbook);
    workbook.view = withCell(workbook.view, 4, 8, { tick: asked.body.text === 'TRUE' });
    return {};
  };
  const texts = (window: GridWindow) => window.written.map(([, , text]) => text);

  test('ticked, taken back and ticked again while that is being sent is ticked', async () => {
    const { answers, answer } = holding(1, ticking);
    const window = await open(answers);
    window.click('H4');
    await sending(window, () => window.press(' '));
    window.press('Control+z', ' ');
    answer();
    await window.hasAsked(3);
    expect(texts(window)).toEqual(['TRUE', 'FALSE', 'TRUE']);
    await window.shows('H4', 'TRUE');
  });

  test('that is only to be taken back counts as it will be', async () => {
    const { answers, answer } = holding(2, ticking);
    const window = await open(answers);
    window.click('H4');
    window.press(' ');
    await window.hasAsked(1);
    await window.shows('H4', 'TRUE');
    window.click('D9');
    await sending(window, () => window.enter('31'));
    window.press('Control+z', 'Control+z', ' ');
    answer();
    await window.hasAsked(5);
    expect(texts(window)).toEqual(['TRUE', '31', '1002', 'FALSE', 'TRUE']);
  });
});
