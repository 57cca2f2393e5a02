/**
 * The selection: the active cell, which is typed into, and the opposite corner of the selected area. Each tab keeps its
 * selection while the window is open. `panes.ts` scrolls the selection into view.
 */

import { computed, effect, signal, untracked } from '@preact/signals';
import type { Area } from '../../protocol/view';
import { currentTab, goTo, selection, view } from '../store';
import { heights } from './cells';
import { areaBetween, type Cell, layOutSheet, numberAtOffset, type SheetLayout } from './sheet/sheetLayout';

/** The width of the whole grid in pixels; 0 until it is known. */
export const gridWidth = signal(0);

/** The layout of the tab in view. */
export const layout = computed<SheetLayout | null>(() => {
  const tab = currentTab.value;
  return tab && layOutSheet(tab, heights.value, gridWidth.value);
});

interface Selection {
  readonly active: Cell;
  readonly corner: Cell;
  /** The cell to scroll into view; null leaves the scroll position unchanged. */
  readonly cellToShow: Cell | null;
}

const FIRST: Cell = { row: 1, column: 1 };
const current = signal<Selection>({ active: FIRST, corner: FIRST, cellToShow: null });
const byTab = new Map<number, Selection>();
let lastTab = 0;
let lastWorkbook = 0;

/** The cell that is typed into. */
export const active = computed(() => current.value.active);
/** The corner opposite the active cell, which moves when the selection is extended. */
export const corner = computed(() => current.value.corner);
/** The selected cells. */
export const area = computed(() => areaBetween(active.value, corner.value));
/** The cell to scroll into view; null for none. */
export const cellToShow = computed(() => current.value.cellToShow);

/** The column in which filling a row with Tab began, to which Enter returns; null if Tab was not used. */
let firstTabColumn: number | null = null;

/** Selects one cell. */
export const select = (cell: Cell): void => selectBetween(cell, cell);

/** Selects the area between two cells; the first becomes the active cell. */
export function selectBetween(from: Cell, to: Cell, toShow: Cell | null = to): void {
  firstTabColumn = null;
  current.value = { active: from, corner: to, cellToShow: toShow };
}

/** Extends the selection from the active cell to another. */
export const extendTo = (cell: Cell): void => selectBetween(active.value, cell);

export function selectArea({ row, column, rows, columns }: Area): void {
  selectBetween({ row, column }, { row: row + rows - 1, column: column + columns - 1 }, null);
}

/** Moves by a number of visible rows and columns, or extends the selection by them. */
export function move(rows: number, columns: number, isExtending = false): void {
  const from = isExtending ? corner.value : active.value;
  const to = cellAtOffset(from, rows, columns);
  if (isExtending) extendTo(to);
  else select(to);
}

/** The cell at an offset in visible rows and columns, at most the last one in that direction. */
export function cellAtOffset({ row, column }: Cell, rows: number, columns: number): Cell {
  const { value } = layout;
  if (value === null) return { row, column };
  return { row: numberAtOffset(value.rows, row, rows), column: numberAtOffset(value.columns, column, columns) };
}

/** Moves along the row, as Tab does. */
export function moveToNextCell(by: 1 | -1): void {
  const column = firstTabColumn ?? active.value.column;
  move(0, by);
  firstTabColumn = column;
}

/** Moves to the next row, as Enter does: to the column in which filling the row with Tab began. */
export function moveToNextRow(by: 1 | -1): void {
  const { row, column } = active.value;
  select(cellAtOffset({ row, column: firstTabColumn ?? column }, by, 0));
}

effect(() => {
  selection.value = area.value;
});

// A tab that comes into view gets its earlier selection, or in a new workbook the selection of the sheet.
effect(() => {
  const tab = currentTab.value;
  if (tab === null) return;
  const { workbook = 0 } = view.value ?? {};
  if (workbook !== lastWorkbook) {
    byTab.clear();
    [lastTab, lastWorkbook] = [0, workbook];
  }
  const selected = current.value;
  if (tab.id === lastTab) byTab.set(tab.id, selected);
  else {
    lastTab = tab.id;
    const { selected: cell } = tab;
    current.value = byTab.get(tab.id) ?? { active: cell, corner: cell, cellToShow: cell };
  }
});

/** Selects the cell in `goTo` once its tab is in view, and then calls `onSelected`. */
export function followGoTo(onSelected: () => void): () => void {
  let lastTarget: typeof goTo.value = null;
  return effect(() => {
    const [target, tab] = [goTo.value, currentTab.value];
    if (target === null || target === lastTarget || tab?.id !== target.tab) return;
    lastTarget = target;
    untracked(() => {
      // A script may select a hidden cell such as A1; then the nearest visible cell is selected.
      select(cellAtOffset(target, 0, 0));
      onSelected();
    });
  });
}
