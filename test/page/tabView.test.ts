/** The views of tabs, on the opening day and in small workbooks. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Tab } from '../../local/emulator/book/tab';
import type { Workbench } from '../../local/emulator/workbench';
import type { CellView, LookView, TabView } from '../../local/page/protocol/view';
import { tabLabels, tabViewOf, type Viewer } from '../../local/page/server/views/tabView';
import { OPENING } from '../../local/scenarios/openingDay';
import { blankBook, script } from '../support/scripts';
import { openingWorkbench } from '../support/workbenches';

let opening: Workbench;
beforeAll(() => {
  opening = openingWorkbench();
});

const STAFF: Viewer = { user: 'tonghop.sotttt@hungyen.example', mayWrite: true };
const OFFICIAL: Viewer = { user: 'canbo.vanlam@hungyen.example', mayWrite: true };
const LEADER: Viewer = { user: 'chutich.vanlam@hungyen.example', mayWrite: false };

const viewOf = (workbench: Workbench, name: string, who: Viewer = STAFF): TabView =>
  tabViewOf(workbench.book, workbench.tab(name), who);

function cellAt({ rows, columns }: TabView, a1: string): CellView | null {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const line = rows.find((each) => each.row === Number(row));
  return line?.cells[columns.findIndex(({ name }) => name === letters)] ?? null;
}

const lookAt = (view: TabView, a1: string): LookView | undefined => view.looks[cellAt(view, a1)?.look ?? 0];
const isLocked = (view: TabView, a1: string): boolean => {
  const cell = cellAt(view, a1);
  return cell === null ? view.isBlankLocked : cell.locked === true;
};

/** A blank tab of a size, with content in a row, for its owner. */
function numbered(row: number, change: (tab: Tab) => void = () => {}): TabView {
  const book = blankBook();
  const [tab] = book.tabs as [Tab];
  tab.maxRows = Math.max(tab.maxRows, row);
  for (let each = 1; each <= row; each++) tab.put(each, 1, each);
  change(tab);
  return tabViewOf(book, tab, { user: book.owner, mayWrite: true });
}

const rowsOf = ({ rows }: TabView) => rows.map(({ row }) => row);

describe('a district’s tab on the opening day', () => {
  test('highlights the row of the wrong figure, and says what is wrong', () => {
    const view = viewOf(opening, 'Văn Lâm');
    expect(cellAt(view, 'D7')).toMatchObject({ text: '6', input: '5,785' });
    expect(cellAt(view, 'O7')?.text).toBe('5,785 không phải số nguyên. Nếu là 5.785 người, hãy nhập 5785.');
    for (const cell of ['B7', 'O7']) {
      expect(lookAt(view, cell)).toMatchObject({ background: '#fbe0dd', color: '#8c1d18' });
    }
    expect(lookAt(view, 'O8')?.background).toBeUndefined();
    expect(lookAt(view, 'E7')?.background).toBe('#f8cecc');
  });

  test('has the texts and looks of its cells', () => {
    for (const name of ['Văn Lâm', 'Tổng hợp', 'Lịch sử']) {
      const view = viewOf(opening, name);
      const texts = opening.rows(name);
      for (const { row, cells } of view.rows) {
        const wanted = view.columns.map(({ column }) => texts[row - 1]?.[column - 1] ?? '');
        expect(view.columns.map((_, index) => cells[index]?.text ?? '')).toEqual(wanted);
      }
      const row = name === 'Văn Lâm' ? 7 : 4;
      for (const { name: letters } of view.columns) {
        const shown = lookAt(view, `${letters}${row}`)?.background ?? '#ffffff';
        expect(`${letters} ${shown}`).toBe(`${letters} ${opening.background(`${name}!${letters}${row}`)}`);
      }
    }
  });

  test('has its formulas in the editor, as they were entered', () => {
    expect(cellAt(viewOf(opening, 'Văn Lâm'), 'E8')).toMatchObject({
      text: '5,50%',
      input: '=IF(AND(ISNUMBER(D8);ISNUMBER(C8));IF(C8>0;D8/C8;"");"")',
    });
  });

  test('leaves out hidden rows and columns, and selects a visible cell', () => {
    const view = viewOf(opening, 'Văn Lâm');
    expect(view.columns.map(({ name }) => name)).toEqual([...'ABCDEFGHIJKLMNOWXYZ', 'AA', 'AB', 'AC']);
    expect(view.columns.find(({ name }) => name === 'W')?.column).toBe(23);
    expect(view.rows[0]).toMatchObject({ row: 2, height: 30 });
    expect([view.frozenRows, view.frozenColumns, view.selected]).toEqual([6, 2, { row: 2, column: 1 }]);
    expect(JSON.stringify(view)).not.toContain('§');
  });

  test('has a tick box, ticked or not', () => {
    const workbench = opening.clone();
    expect(cellAt(viewOf(workbench, 'Văn Lâm'), 'A5')?.tick).toBe(false);
    workbench.tab('Văn Lâm').put(5, 1, true);
    expect(cellAt(viewOf(workbench, 'Văn Lâm'), 'A5')?.tick).toBe(true);
    workbench.tab('Văn Lâm').put(5, 1, '');
    expect(cellAt(viewOf(workbench, 'Văn Lâm'), 'A5')?.tick).toBe(false);
    workbench.tab('Văn Lâm').put(5, 1, 'x');
    expect(cellAt(viewOf(workbench, 'Văn Lâm'), 'A5')).not.toHaveProperty('tick');
    expect(cellAt(viewOf(workbench, 'Văn Lâm'), 'D8')).not.toHaveProperty('tick');
  });

  test('aligns numbers right and texts left, unless the tab says otherwise', () => {
    const view = viewOf(opening, 'Văn Lâm');
    expect(['D8', 'O8'].map((cell) => lookAt(view, cell)?.align)).toEqual(['right', 'left']);
  });
});

describe('locked cells', () => {
  const FREE = ['D8', 'G8', 'M8', 'A5'];
  const CLOSED = ['B8', 'C8', 'E8', 'O8', 'A2', 'X60'];
  const locks = (view: TabView, cells: readonly string[]) => cells.map((cell) => isLocked(view, cell));

  test('are all except the yellow cells and the tick box for the district’s official, and none for staff', () => {
    const own = viewOf(opening, 'Văn Lâm', OFFICIAL);
    expect([...new Set(locks(own, FREE)), ...new Set(locks(own, CLOSED))]).toEqual([false, true]);
    expect(new Set(locks(viewOf(opening, 'Văn Lâm', STAFF), [...FREE, ...CLOSED]))).toEqual(new Set([false]));
  });

  test('are all cells of another district’s tab, and all tabs for a leader', () => {
    for (const [name, who] of [
      ['Văn Giang', OFFICIAL],
      ['Tổng hợp', OFFICIAL],
      ['Văn Lâm', LEADER],
      ['Văn Lâm', { ...OFFICIAL, mayWrite: false }],
    ] as const) {
      expect(new Set(locks(viewOf(opening, name, who), [...FREE, ...CLOSED]))).toEqual(new Set([true]));
    }
    const open = (who: Viewer) =>
      tabLabels(opening.book, who).flatMap(({ name, isLocked: locked }) => (locked ? [] : [name]));
    expect(open(OFFICIAL)).toEqual(['Văn Lâm']);
    expect(open(LEADER)).toEqual([]);
    expect(open({ ...OFFICIAL, mayWrite: false })).toEqual([]);
    expect(open(STAFF)).toEqual(opening.tabNames());
  });

  test('include the yellow cells after the day is closed, for the official but not for staff', () => {
    const workbench = opening.clone();
    expect(workbench.with({ now: OPENING + 8_000_000 }).run('closeDay').error).toBeNull();
    const closed = viewOf(workbench, 'Văn Lâm', OFFICIAL);
    expect(new Set(locks(closed, FREE))).toEqual(new Set([true]));
    expect(cellAt(closed, 'A2')?.text).toMatch(/^ĐÃ KHÓA/);
    expect(lookAt(closed, 'A2')?.background).toBe('#fbe0dd');
    expect(new Set(locks(viewOf(workbench, 'Văn Lâm', STAFF), FREE))).toEqual(new Set([false]));
    expect(tabLabels(workbench.book, OFFICIAL).every(({ isLocked: locked }) => locked)).toBe(true);
  });
});

test('blank cells are marked if they differ from most, locked or open', () => {
  const protection = { id: 1, unprotected: [], editors: [], isExplicit: true, maker: 'x@example.vn', description: '' };
  const seen = (part: { readonly range: string | null; readonly unprotected?: readonly string[] }) => {
    const book = blankBook();
    const [tab] = book.tabs as [Tab];
    tab.protections = [{ ...protection, ...part }];
    const view = tabViewOf(book, tab, { user: 'y@example.vn', mayWrite: true });
    return [view.isBlankLocked, ...['B2', 'C3'].map((cell) => isLocked(view, cell))];
  };
  expect(seen({ range: 'B2' })).toEqual([false, true, false]);
  expect(seen({ range: null, unprotected: ['B2'] })).toEqual([true, false, true]);
});

describe('the labels of the tabs', () => {
  test('have their names in order with their colours, without hidden tabs', () => {
    const workbench = opening.clone();
    workbench.tab('Biểu đồ').hidden = true;
    const [first, second] = tabLabels(workbench.book, STAFF);
    expect(first).toMatchObject({ name: 'Tổng hợp', color: '#0B5394' });
    expect(second).toMatchObject({ name: 'Hưng Yên', color: null });
  });
});

describe('the view of a tab has', () => {
  test('at least sixty rows and the columns A to Z, and some blank rows below the last', () => {
    const short = numbered(3);
    expect([short.rows.length, short.columns.length, short.columns[0]?.width]).toEqual([60, 26, 100]);
    expect(rowsOf(numbered(100)).at(-1)).toBe(130);
    expect(short.rows.slice(3).every(({ cells }) => cells.length === 0)).toBe(true);
  });

  test('all columns that a chart covers', () => {
    const chart = { id: 1, kind: 'LINE', ranges: ['A1:B4'], numHeaders: 1, options: { width: 250 } } as const;
    const position = { row: 2, column: 28, offsetX: 60, offsetY: 0 };
    const wide = numbered(3, (tab) => Object.assign(tab, { maxColumns: 40, charts: [{ ...chart, position }] }));
    expect(wide.columns.at(-1)?.column).toBe(32);
    const hiding = numbered(3, (tab) => {
      tab.hiddenColumns.add(29);
      Object.assign(tab, { maxColumns: 40, charts: [{ ...chart, position }] });
    });
    expect(hiding.columns.at(-1)?.column).toBe(33);
  });

  test('no rows and columns that it does not have', () => {
    const view = numbered(20, (tab) => Object.assign(tab, { maxRows: 22, maxColumns: 4 }));
    expect([view.rows.length, view.columns.length]).toEqual([22, 4]);
  });

  test('all rows up to three thousand, and of a longer tab the first and last rows', () => {
    expect(numbered(3_010).omitted).toBeNull();
    const long = numbered(5_000, (tab) => {
      tab.hiddenRows.add(1);
    });
    expect(long.omitted).toEqual({ after: 10, rows: 1_990 });
    expect(rowsOf(long).slice(0, 11)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 2_001, 2_002]);
    expect(rowsOf(long).at(-1)).toBe(5_000);
    const frozen = numbered(5_000, (tab) => Object.assign(tab, { frozenRows: 12 }));
    expect(frozen.omitted).toEqual({ after: 12, rows: 1_988 });
  });
});

describe('the looks of cells', () => {
  test('are listed once, the default first', () => {
    const book = blankBook();
    const { error } = script(
      `sheet.getRange('A1:C1').setValues([[1, 'x', true]]).setBackground('#FFFFFF').setFontColor('#000000');
       sheet.getRange('A2:B3').setBackground('#FFF2CC').setFontWeight('bold').setWrap(true).setFontSize(14);
       sheet.getRange('D1').setValues([['=1/0']]);`,
      book,
    );
    expect(error).toBeNull();
    const [tab] = book.tabs as [Tab];
    const view = tabViewOf(book, tab, { user: book.owner, mayWrite: true });
    expect(view.looks[0]).toEqual({ align: 'left', vertical: 'bottom' });
    expect(['A1', 'B1', 'C1', 'D1'].map((cell) => lookAt(view, cell))).toEqual(
      ['right', 'left', 'center', 'center'].map((align) => ({ align, vertical: 'bottom' })),
    );
    expect(cellAt(view, 'A2')).toEqual(cellAt(view, 'B3'));
    expect(lookAt(view, 'A2')).toEqual({
      ...{ background: '#fff2cc', bold: true, wrap: true, size: 14 },
      ...{ align: 'left', vertical: 'bottom' },
    });
    expect(view.looks).toHaveLength(4);
  });
});
