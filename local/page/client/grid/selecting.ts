/**
 * Which cells are selected: the active one, where typing goes, and the corner opposite to it. Every tab keeps its own for
 * as long as the window is open. What is selected is brought into view by whoever draws.
 */

import { computed, effect, signal, untracked } from '@preact/signals';
import type { Area } from '../../protocol/view';
import { currentTab, goTo, selection, view } from '../store';
import { heights } from './cells';
import { areaBetween, type Cell, layOut, type SheetLayout, stepped } from './sheetLayout';

/** How wide the whole grid is, in pixels; 0 until it is known. */
export const gridWidth = signal(0);

/** Where the cells of the tab in view lie. */
export const layout = computed<SheetLayout | null>(() => {
  const tab = currentTab.value;
  return tab && layOut(tab, heights.value, gridWidth.value);
});

interface Selected {
  readonly active: Cell;
  readonly far: Cell;
  /** What is to be in view of it; null leaves the view as it is. */
  readonly shown: Cell | null;
}

const FIRST: Cell = { row: 1, column: 1 };
const selected = signal<Selected>({ active: FIRST, far: FIRST, shown: null });
const kept = new Map<number, Selected>();
let shownTab = 0;
let shownWorkbook = 0;

/** The cell that is typed into. */
export const active = computed(() => selected.value.active);
/** The corner of the selection that moves when it is extended. */
export const far = computed(() => selected.value.far);
/** All that is selected. */
export const area = computed(() => areaBetween(active.value, far.value));
/** The cell that is to be in view; null for none. */
export const shown = computed(() => selected.value.shown);

/** Where Enter leads back to after some cells of a row were filled by Tab; null when nothing was. */
let rowBegan: number | null = null;

/** Selects one cell. */
export const select = (cell: Cell): void => selectAll(cell, cell);

/** Selects from one cell to another; the first is typed into. */
export function selectAll(from: Cell, to: Cell, shown: Cell | null = to): void {
  rowBegan = null;
  selected.value = { active: from, far: to, shown };
}

/** Takes the selection from its active cell to another. */
export const extendTo = (cell: Cell): void => selectAll(active.value, cell);

export function selectArea({ row, column, rows, columns }: Area): void {
  selectAll({ row, column }, { row: row + rows - 1, column: column + columns - 1 }, null);
}

/** Moves so many rows and columns among those that are shown; or extends the selection by them. */
export function move(rows: number, columns: number, isExtending = false): void {
  const from = isExtending ? far.value : active.value;
  const to = reached(from, rows, columns);
  if (isExtending) extendTo(to);
  else select(to);
}

/** The cell so many rows and columns further; the last one in that direction at the most. */
export function reached({ row, column }: Cell, rows: number, columns: number): Cell {
  const { value } = layout;
  if (value === null) return { row, column };
  return { row: stepped(value.rows, row, rows), column: stepped(value.columns, column, columns) };
}

/** On along the row, as by Tab; Enter then leads back to where that began. */
export function moveAlong(by: 1 | -1): void {
  const began = rowBegan ?? active.value.column;
  move(0, by);
  rowBegan = began;
}

/** On to the next row, as by Enter. */
export function moveOn(by: 1 | -1): void {
  const { row, column } = active.value;
  select(reached({ row, column: rowBegan ?? column }, by, 0));
}

effect(() => {
  selection.value = area.value;
});

// A tab that comes into view has the selection that it had, or, in another workbook, the one that the sheet had last.
effect(() => {
  const tab = currentTab.value;
  if (tab === null) return;
  const { workbook = 0 } = view.value ?? {};
  if (workbook !== shownWorkbook) {
    kept.clear();
    [shownTab, shownWorkbook] = [0, workbook];
  }
  const current = selected.value;
  if (tab.id === shownTab) kept.set(tab.id, current);
  else {
    shownTab = tab.id;
    selected.value = kept.get(tab.id) ?? { active: tab.selected, far: tab.selected, shown: tab.selected };
  }
});

/** Takes the selection wherever people are led, once the tab is in view, and calls back. */
export function followLeading(callBack: () => void): () => void {
  let followed: typeof goTo.value = null;
  return effect(() => {
    const [to, tab] = [goTo.value, currentTab.value];
    if (to === null || to === followed || tab?.id !== to.tab) return;
    followed = to;
    untracked(() => {
      // Scripts lead to A1 whose row may be hidden: then to the nearest cell that people see.
      select(reached(to, 0, 0));
      callBack();
    });
  });
}
