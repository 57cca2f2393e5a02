/**
 * Moves the oldest year of History to a tab of its own. Rows are deleted only after both tabs were read again under the
 * lock and the copy has every row that is to be deleted. The next run completes one that was cut off: rows that the
 * copy already has are not copied again.
 */

import { type Cell, columnLetters, type Grid, isBlank, isSameCell, textOf } from '../../domain/cell';
import { dayOf, readDay } from '../../domain/day';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { TabPlan, Written } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import { HEAD_ROWS, planTable, type Table, type TableRow, under } from '../../sheets/core/table';
import { historyShape } from '../../sheets/history/shape';
import type { Said } from '../result';
import type { CommandContext } from '../rights/admit';
import { withCaller } from '../rights/caller';
import { archiveTab, keepArchiveTab } from '../state/archive';
import { appendRows } from './appendRows';
import { firstDayThatStays, yearOf } from './archive';
import type { ProvinceContext } from './context';
import { daysOf, readHistoryTable } from './historyReader';
import { logEntries } from './log';
import { begunTab, foldName, freeName } from './staffTabs';

/** Whether the year is in its own tab now, and the text for the user. */
export interface MovedYear {
  readonly isMoved: boolean;
  readonly said: Said;
}

/**
 * Moves a year, which must be the oldest of History. If another person has moved it meanwhile, says so; null if History
 * begins with another year for any other reason.
 */
export function moveYear(world: World, context: CommandContext, year: string): MovedYear | null {
  const historyTab = context.located.byOwner.get('@history');
  const grid = historyTab?.read() ?? [];
  const table = readHistoryTable(grid, context);
  if (historyTab === undefined || table === null) return null;
  const [oldest] = daysOf(table.rows);
  const id = archiveTab(world.memory.read(), year);
  const found = id === null ? null : world.workbook.tabById(id);
  if (oldest === undefined || yearOf(oldest) !== year) return found && moved(year, found);

  const old = oldRows(table, year, firstDayThatStays(world));
  const [first] = old;
  const last = old[old.length - 1];
  if (first === undefined || last === undefined) return found && moved(year, found);
  const block = grid.slice(first.row, last.row + 1);
  const beside = columnsBeside(block, table);
  if (beside.length > 0) return stays(({ system }) => system.archiveBeside(year, beside));

  const tab = archiveTabOf(world, context, year, found);
  const isCopied = copyRows(old, tab, context);
  // People may have changed the rows since they were read, because the lock stops only other executions.
  if (!isCopied || !isSameBlock(historyTab.readRows(first.row, block.length), block)) {
    return stays(({ system }) => system.archiveChanged(year));
  }
  historyTab.deleteRows(first.row, block.length);
  const now = world.now();
  const { text, caller } = context;
  const detail = withCaller(text.system.archived(year, tab.name()), caller, text);
  const action = text.system.archiveTitle;
  logEntries(context, now, [{ event: 'archive', id: `${year}.${dayOf(now)}`, action, detail }]);
  return moved(year, tab);
}

/** The year's tab: the one that a run left when it was cut off, or a new one. */
function archiveTabOf(world: World, context: ProvinceContext, year: string, found: Tab | null): Tab {
  const { tabs, located, text, register } = context;
  const title = text.system.archiveName(year);
  const names = new Set(tabs.map((tab) => foldName(tab.name())));
  const tab = found ?? begunTab(located, title) ?? world.workbook.addTab(freeName(title, names), tabs.length);
  if (found === null) world.memory.write(keepArchiveTab(year, tab.id));
  if (tab.lastRow() < HEAD_ROWS) tab.apply(planArchive(text, year));
  // Also a tab that a run which was cut off has left unprotected.
  tab.protect({ staff: register.province.reporters, reporters: [], open: [] });
  return tab;
}

/** Copies the rows that a tab does not have yet. Returns whether it has all of them, read again. */
function copyRows(rows: readonly TableRow[], tab: Tab, context: ProvinceContext): boolean {
  const copy = readHistoryTable(tab.read(), context);
  if (copy === null) return false;
  const lacking = rowsNotIn(rows, copy).map((row) => copied(row, context.text));
  appendRows(tab, copy, historyShape(context.text), lacking);
  const written = readHistoryTable(tab.read(), context);
  return written !== null && rowsNotIn(rows, written).length === 0;
}

const stays = (said: Said): MovedYear => ({ isMoved: false, said });

function moved(year: string, tab: Tab): MovedYear {
  const name = tab.name();
  return { isMoved: true, said: ({ system }) => system.archived(year, name) };
}

/** The rows at the top of History that belong to the year or an earlier one, and need not stay. */
function oldRows({ rows }: Table, year: string, firstThatStays: string): readonly TableRow[] {
  const after = rows.findIndex((row) => {
    const day = readDay(under(row, 'day'));
    return day !== null && (yearOf(day) > year || day >= firstThatStays);
  });
  return after < 0 ? rows : rows.slice(0, after);
}

/**
 * The letters of other columns with content beside History's, which would be lost because the copy does not have it.
 */
function columnsBeside(block: Grid, { columns }: Table): readonly string[] {
  const own = new Set(columns.values());
  const found = block.flatMap((cells) =>
    cells.flatMap((cell, column) => (own.has(column) || isBlank(cell) ? [] : [column])),
  );
  return [...new Set(found)].sort((a, b) => a - b).map(columnLetters);
}

/** A table with History's columns, but without the marks that identify History. */
function planArchive(text: Messages, year: string): TabPlan {
  const plan = planTable({ ...historyShape(text), title: text.system.archiveName(year) }, [], 1);
  const blocks = plan.blocks.map((block) => ({ ...block, row: 1, cells: block.cells.slice(1) }));
  return { ...plan, blocks };
}

function copied(row: TableRow, text: Messages): readonly Written[] {
  return historyShape(text).columns.map(({ key }) => {
    const cell = under(row, key);
    return key === 'code' ? { code: textOf(cell) } : cell;
  });
}

/** The rows that a copy does not have; a row that occurs twice must be in the copy twice. */
function rowsNotIn(rows: readonly TableRow[], copy: Table): readonly TableRow[] {
  const keyOf = (row: TableRow) =>
    [readDay(under(row, 'day')), textOf(under(row, 'code')), textOf(under(row, 'version'))].join();
  const left = new Map<string, TableRow[]>();
  for (const row of copy.rows) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row]);
  return rows.filter((row) => {
    const candidates = left.get(keyOf(row)) ?? [];
    const index = candidates.findIndex((each) =>
      [...row.cells].every(([key, cell]) => isCopyOf(under(each, key), cell)),
    );
    if (index >= 0) candidates.splice(index, 1);
    return index < 0;
  });
}

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
