/** What stands in the cells of the tab in view, found by the sheet's own rows and columns. */

import { computed } from '@preact/signals';
import type { Area, CellView, LookView, TabView } from '../../protocol/view';
import { currentTab } from '../store';
import type { Cell } from './sheetLayout';
import { heightsOf } from './textSize';

/** The heights of the rows that are shown, in pixels. */
export const heights = computed<readonly number[]>(() => (currentTab.value ? heightsOf(currentTab.value) : []));

const rowIndex = computed(() => indexOf(currentTab.value?.rows.map(({ row }) => row)));
const columnIndex = computed(() => indexOf(currentTab.value?.columns.map(({ column }) => column)));

/** The cell, or null for a blank one without a look and for one that is not shown. */
export function cellAt({ row, column }: Cell): CellView | null {
  const [across, down] = [columnIndex.value.get(column), rowIndex.value.get(row)];
  if (across === undefined || down === undefined) return null;
  return currentTab.value?.rows[down]?.cells[across] ?? null;
}

/** Whether the cell is one of those that the view gives. */
export const isShown = ({ row, column }: Cell): boolean => rowIndex.value.has(row) && columnIndex.value.has(column);

/** What is edited when somebody opens the cell. */
export function contentOf(cell: Cell): string {
  const view = cellAt(cell);
  if (view?.tick !== undefined) return view.tick ? 'TRUE' : 'FALSE';
  return view?.input ?? view?.text ?? '';
}

/** Whether whoever sits here may not change the cell. */
export function isLocked(cell: Cell): boolean {
  const view = cellAt(cell);
  return view ? view.locked === true : (currentTab.value?.isBlankLocked ?? false);
}

export function isBlank(cell: Cell): boolean {
  const view = cellAt(cell);
  return view === null || (view.text === '' && view.tick === undefined);
}

/** How a cell looks. */
export function lookOf(tab: TabView, cell: CellView | null): LookView | undefined {
  return tab.looks[cell?.look ?? 0];
}

/** The cells of an area, row by row; hidden rows and columns left out. */
export function cellsIn(area: Area): readonly (readonly Cell[])[] {
  const tab = currentTab.value;
  if (tab === null) return [];
  const columns = tab.columns
    .map(({ column }) => column)
    .filter((column) => isWithin(column, area.column, area.columns));
  return tab.rows
    .filter(({ row }) => isWithin(row, area.row, area.rows))
    .map(({ row }) => columns.map((column) => ({ row, column })));
}

/** What the cell shows. */
export function textOf(cell: Cell): string {
  const view = cellAt(cell);
  if (view?.tick !== undefined) return view.tick ? 'TRUE' : 'FALSE';
  return view?.text ?? '';
}

const isWithin = (number: number, first: number, count: number) => number >= first && number < first + count;

function indexOf(numbers: readonly number[] = []): ReadonlyMap<number, number> {
  return new Map(numbers.map((number, index) => [number, index]));
}
