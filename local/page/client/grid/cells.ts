/** The cells of the tab in view, by row and column of the sheet. */

import { computed } from '@preact/signals';
import type { Area, CellView, LookView, TabView } from '../../protocol/view';
import { currentTab } from '../store';
import type { Cell } from './sheet/sheetLayout';
import { heightsOf } from './sheet/textSize';

/** The heights of the visible rows, in pixels. */
export const heights = computed<readonly number[]>(() => (currentTab.value ? heightsOf(currentTab.value) : []));

const rowIndex = computed(() => indexOf(currentTab.value?.rows.map(({ row }) => row)));
const columnIndex = computed(() => indexOf(currentTab.value?.columns.map(({ column }) => column)));

/** The cell; null for a blank cell with the default look, and for a cell that is not in the view. */
export function cellAt({ row, column }: Cell): CellView | null {
  const [across, down] = [columnIndex.value.get(column), rowIndex.value.get(row)];
  if (across === undefined || down === undefined) return null;
  return currentTab.value?.rows[down]?.cells[across] ?? null;
}

/** Whether the cell is in the view. */
export const isShown = ({ row, column }: Cell): boolean => rowIndex.value.has(row) && columnIndex.value.has(column);

/** The text in the editor of the cell. */
export function contentOf(cell: Cell): string {
  const view = cellAt(cell);
  if (view?.tick !== undefined) return view.tick ? 'TRUE' : 'FALSE';
  return view?.input ?? view?.text ?? '';
}

/** Whether the person may not change the cell. */
export function isLocked(cell: Cell): boolean {
  const view = cellAt(cell);
  return view ? view.locked === true : (currentTab.value?.isBlankLocked ?? false);
}

export function isBlank(cell: Cell): boolean {
  const view = cellAt(cell);
  return view === null || (view.text === '' && view.tick === undefined);
}

/** The look of a cell. */
export function lookOf(tab: TabView, cell: CellView | null): LookView | undefined {
  return tab.looks[cell?.look ?? 0];
}

/** The visible cells of an area, row by row. */
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

/** The text that the cell shows. */
export function textOf(cell: Cell): string {
  const view = cellAt(cell);
  if (view?.tick !== undefined) return view.tick ? 'TRUE' : 'FALSE';
  return view?.text ?? '';
}

const isWithin = (number: number, first: number, count: number) => number >= first && number < first + count;

function indexOf(numbers: readonly number[] = []): ReadonlyMap<number, number> {
  return new Map(numbers.map((number, index) => [number, index]));
}
