/**
 * Moves rows of a table that only grows, History or the Log, to a tab of their own. Rows are deleted only after both
 * tabs were read again under the lock and the copy has every row that is to be deleted. The next run completes one that
 * was cut off: rows that the copy already has are not copied again.
 */

import { type Cell, columnLetters, type Grid, isBlank, isSameCell, textOf } from '../../domain/cell';
import type { Tab } from '../../platform/tab';
import type { TabPlan, Written } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import { HEAD_ROWS, planTable, type Table, type TableRow, type TableShape, under } from '../../sheets/core/table';
import type { Said } from '../result';
import { archiveTab, keepArchiveTab } from '../state/archive';
import { appendRows, rowsBlock } from './appendRows';
import type { ProvinceContext } from './context';
import { begunTab, foldName, freeName } from './staffTabs';

/** Whether rows are in their own tab now, and the text for the user. */
export interface Moved {
  readonly isMoved: boolean;
  readonly said: Said;
}

/** A table of which rows move, and the tab to which they do. */
export interface Moving {
  readonly tab: Tab;
  readonly grid: Grid;
  readonly table: Table;
  readonly shape: TableShape;
  /** Reads the table again, or the copy. */
  readonly read: (grid: Grid) => Table | null;
  /** Equal for copies of one row, as cheap to compare as possible. */
  readonly keyOf: (row: TableRow) => string;
  /** By which the archive's tab is remembered: a year, or `log`. */
  readonly key: string;
  /** The name of a new archive tab. */
  readonly name: string;
}

/**
 * How moving ended. `changed`: people changed the rows meanwhile, so none was deleted, and the copy was taken back.
 * `beside`: people wrote into other columns of these rows, given by their letters; that would be lost.
 */
export type MovedRows =
  | { readonly kind: 'moved'; readonly to: Tab }
  | { readonly kind: 'changed' }
  | { readonly kind: 'beside'; readonly columns: readonly string[] };

/** The tab to which rows were moved before; null without one. */
export function archiveOf(world: World, key: string): Tab | null {
  const id = archiveTab(world.memory.read(), key);
  return id === null ? null : world.workbook.tabById(id);
}

/** Moves rows that follow each other. */
export function moveRows(
  world: World,
  context: ProvinceContext,
  moving: Moving,
  rows: readonly [TableRow, ...TableRow[]],
): MovedRows {
  const [{ row: first }] = rows;
  const block = moving.grid.slice(first, (rows[rows.length - 1]?.row ?? first) + 1);
  const columns = columnsBeside(block, moving.table);
  if (columns.length > 0) return { kind: 'beside', columns };
  const to = archiveTabOf(world, context, moving);
  const copy = copyRows(rows, to, moving);
  // People may have changed the rows since they were read, because the lock stops only other executions.
  if (!copy.isWhole || !isSameBlock(moving.tab.readRows(first, block.length), block)) {
    copy.takeBack();
    return { kind: 'changed' };
  }
  moving.tab.deleteRows(first, block.length);
  restoreOthers(moving, first, block.length);
  return { kind: 'moved', to };
}

/** Writes rows back that had moved into the place of others right before those were deleted. */
function restoreOthers({ tab, table, shape, read, keyOf }: Moving, first: number, rows: number): void {
  const left = read(tab.read());
  if (left === null) return;
  const others = table.rows.filter(({ row }) => row < first || row >= first + rows);
  appendRows(
    tab,
    left,
    shape,
    cellsOf(
      rowsNotIn(others, left, keyOf, () => true),
      shape,
    ),
  );
}

/** The archive's tab: the one that an earlier run made, or a new one. */
function archiveTabOf(world: World, { tabs, located, register }: ProvinceContext, moving: Moving): Tab {
  const { key, name, shape } = moving;
  const names = new Set(tabs.map((tab) => foldName(tab.name())));
  const found = archiveOf(world, key);
  const tab = found ?? begunTab(located, name) ?? world.workbook.addTab(freeName(name, names), tabs.length);
  if (found === null) world.memory.write(keepArchiveTab(key, tab.id));
  if (tab.lastRow() < HEAD_ROWS) tab.apply(planArchive(shape, name));
  // Also a tab that a run which was cut off has left unprotected.
  tab.protect({ staff: register.province.reporters, reporters: [], open: [] });
  return tab;
}

/** The copy of rows. */
interface Copy {
  /** Whether it has all rows, read again. */
  readonly isWhole: boolean;
  /** Clears the rows that were added. */
  takeBack(): void;
}

/** Copies the rows that a tab does not have yet. */
function copyRows(rows: readonly TableRow[], to: Tab, { read, shape, keyOf }: Moving): Copy {
  const copy = read(to.read());
  if (copy === null) return { isWhole: false, takeBack: () => undefined };
  const lacking = cellsOf(rowsNotIn(rows, copy, keyOf, isCopy), shape);
  appendRows(to, copy, shape, lacking);
  const written = read(to.read());
  return {
    isWhole: written !== null && rowsNotIn(rows, written, keyOf, isCopy).length === 0,
    takeBack() {
      if (lacking.length === 0) return;
      const { cells, ...place } = rowsBlock(copy, shape, lacking);
      to.write({ ...place, cells: cells.map((line) => line.map(() => '')) });
    },
  };
}

/**
 * The letters of other columns with content beside the table's, which would be lost because the copy does not have it.
 */
function columnsBeside(block: Grid, { columns }: Table): readonly string[] {
  const own = new Set(columns.values());
  const found = block.flatMap((cells) =>
    cells.flatMap((cell, column) => (own.has(column) || isBlank(cell) ? [] : [column])),
  );
  return [...new Set(found)].sort((a, b) => a - b).map(columnLetters);
}

/** A table with the same columns, but without the marks that would make it the add-on's own. */
function planArchive(shape: TableShape, title: string): TabPlan {
  const plan = planTable({ ...shape, title }, [], 1);
  const blocks = plan.blocks.map((block) => ({ ...block, row: 1, cells: block.cells.slice(1) }));
  return { ...plan, blocks };
}

/** Rows as they are written. */
const cellsOf = (rows: readonly TableRow[], { columns }: TableShape): readonly (readonly Written[])[] =>
  rows.map((row) =>
    columns.map(({ key }) => {
      const cell = under(row, key);
      return key === 'code' ? { code: textOf(cell) } : cell;
    }),
  );

/** The rows that a table does not have, of those with equal keys; a row that occurs twice must be there twice. */
function rowsNotIn(
  rows: readonly TableRow[],
  table: Table,
  keyOf: Moving['keyOf'],
  isSame: (there: TableRow, row: TableRow) => boolean,
): readonly TableRow[] {
  const left = new Map<string, TableRow[]>();
  for (const row of table.rows) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row]);
  return rows.filter((row) => {
    const candidates = left.get(keyOf(row)) ?? [];
    const index = candidates.findIndex((each) => isSame(each, row));
    if (index >= 0) candidates.splice(index, 1);
    return index < 0;
  });
}

/** Whether all cells of a row are in its copy. */
const isCopy = (copy: TableRow, { cells }: TableRow): boolean =>
  [...cells].every(([key, cell]) => isCopyOf(under(copy, key), cell));

/** A code or a note that looks like a number may come back as one. */
const isCopyOf = (copy: Cell, cell: Cell): boolean => isSameCell(copy, cell) || textOf(copy) === textOf(cell);

/** Whether the rows are unchanged; a reading may end with blank columns. */
const isSameBlock = (now: Grid, before: Grid): boolean =>
  before.every((cells, row) => {
    const width = Math.max(cells.length, now[row]?.length ?? 0);
    return Array.from({ length: width }, (_, column) => column).every((column) =>
      isSameCell(now[row]?.[column] ?? '', cells[column] ?? ''),
    );
  });
