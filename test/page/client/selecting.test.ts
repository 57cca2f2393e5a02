import { describe, expect, test } from '@jest/globals';
import { taking } from '../toldWorkbook';
import { districtTab } from '../views';
import { useGridWindow } from './gridWindow';

const open = useGridWindow();

describe('the selection', () => {
  test('of another workbook in the place of this one is the cell that it had selected', async () => {
    const window = await open();
    window.click('D10');
    const { workbook } = window;
    workbook.view = { ...workbook.view, version: 2 };
    await window.refresh();
    expect(window.active).toBe('D10');
    workbook.view = { ...workbook.view, version: 3, workbook: 2 };
    await window.refresh();
    expect(window.active).toBe('D7');
  });

  test('is kept for every tab', async () => {
    const window = await open();
    const { tab } = window.workbook.view;
    window.click('E12');
    await window.look({ ...districtTab(5), id: 325, name: 'Mỹ Hào', selected: { row: 8, column: 7 } });
    expect(window.active).toBe('G8');
    await window.look(tab);
    expect(window.active).toBe('E12');
  });

  test('crosses the frozen borders by the arrows and passes hidden rows', async () => {
    const window = await open();
    const passed = ['Up', 'Up', 'Left', 'Left', 'Down', 'Down', 'Right'].map((direction) => {
      window.press(`Arrow${direction}`);
      return window.active;
    });
    expect(passed).toEqual(['D6', 'D4', 'C4', 'B4', 'B6', 'B7', 'C7']);
  });

  test('goes where it does in Google Sheets by Home, End and Control', async () => {
    const window = await open(taking, districtTab(161));
    const reached = ['End', 'Home', 'Control+End', 'Control+Home', 'Control+ArrowDown'].map((key) => {
      window.press(key);
      return window.active;
    });
    expect(reached).toEqual(['F7', 'A7', 'H167', 'A2', 'A3']);
  });
});

describe('pasting', () => {
  test('waits when the server is not there, and is given up by Escape', async () => {
    const window = await open(() => null);
    window.paste('1\t2');
    await window.areWaiting(2);
    window.press('Escape');
    expect(window.underWay).toEqual([]);
    await window.shows('D7', '1.000');
    expect(window.takeErrors()).toHaveLength(1);
  });

  test('a table of 161 rows is sent as one, with line breaks and quotation marks', async () => {
    const window = await open(taking, districtTab(161));
    const rows = Array.from({ length: 161 }, (_, index) => [String(index), 'x']);
    rows[3] = ['hai\ndòng', 'dấu "nháy"'];
    const text = rows.map(([one, two]) => `${one}\t${two}`).join('\r\n');
    window.paste(`${text.replace('hai\ndòng\tdấu "nháy"', '"hai\ndòng"\t"dấu ""nháy"""')}\r\n`);
    await window.hasAsked(1);
    expect(window.written).toEqual([[7, 4, rows]]);
    expect(window.modules.store.selection.value).toEqual({ row: 7, column: 4, rows: 161, columns: 2 });
  });

  test('one value fills the selected cells', async () => {
    const window = await open();
    window.click('D7');
    window.click('E9', { shift: true });
    window.paste('5\n');
    await window.hasAsked(1);
    expect(window.written).toEqual([[7, 4, Array(3).fill(['5', '5'])]]);
  });
});

test('Delete and Backspace empty one cell or many', async () => {
  const window = await open();
  window.press('Delete', 'Shift+ArrowDown', 'Backspace');
  await window.hasAsked(2);
  expect(window.written).toEqual([
    [7, 4, ''],
    [7, 4, [[''], ['']]],
  ]);
});
