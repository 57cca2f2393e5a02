/**
 * Keeps the spreadsheet below Google's limit of ten million cells: in time it offers to move the oldest year of History
 * to a tab of its own, which can then be copied to another file and deleted here. Everything is copied before anything
 * is deleted, and a run that was cut off in between goes on where it stopped.
 */

import { isSameCell, textOf } from '../../domain/cell';
import { addDays, type Day, dayOf, readDay } from '../../domain/day';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { Written } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import { keysOfLabels } from '../../sheets/core/labels';
import { HEAD_ROWS, planTable, readTable, type TableRow, under } from '../../sheets/core/table';
import { SEARCHED_ROWS } from '../../sheets/history/historyTab';
import { historyShape } from '../../sheets/history/shape';
import { archiveTab, keepArchiveTab } from '../state/archive';
import { appendRows } from './appendRows';
import type { ProvinceContext } from './context';
import { logEntries } from './log';
import { begunTab, foldName, freeName } from './staffTabs';

/** developers.google.com/apps-script/guides/services/quotas; offered at half of it, since a copy needs room too. */
const CELL_LIMIT = 10_000_000;
const OFFERED_FROM = CELL_LIMIT / 2;

/** Days that stay in History whatever their year: rates and charts look back on them. */
const DAYS_THAT_STAY = 60;

/** Says how full the spreadsheet is, as a line for the system check. Where it is half full, offers to move a year. */
export function offerArchive(world: World, context: ProvinceContext, text: Messages): readonly string[] {
  const cells = context.tabs.reduce((sum, tab) => sum + tab.cellCount(), 0);
  const { system } = text;
  if (cells < OFFERED_FROM) return [system.cells(cells, CELL_LIMIT)];
  const historyTab = context.located.byOwner.get('@history');
  const oldest = historyTab ? firstYear(historyTab, context) : null;
  const today = dayOf(world.now());
  if (historyTab === undefined || oldest === null || oldest >= yearOf(addDays(today, -DAYS_THAT_STAY))) {
    return [system.cellsMany(cells, CELL_LIMIT)];
  }
  if (!world.person.ask(system.archiveTitle, system.archiveAsk(cells, CELL_LIMIT, oldest))) {
    return [system.cellsMany(cells, CELL_LIMIT)];
  }
  return [system.archived(oldest, archiveYear(world, context, historyTab, oldest))];
}

const yearOf = (day: Day): string => day.slice(0, 4);

/** The year of the first of History's days. */
function firstYear(historyTab: Tab, context: ProvinceContext): string | null {
  const top = historyTab.readRows(0, Math.min(Math.max(historyTab.lastRow(), 1), SEARCHED_ROWS));
  const table = readTable(top, '@history', () => keysOfLabels(context.labels().history));
  const days = (table?.rows ?? []).flatMap((row) => readDay(under(row, 'day')) ?? []);
  return days[0] === undefined ? null : yearOf(days[0]);
}

/** Moves the year's rows at the top of History; gives the name of the tab where they now are. */
function archiveYear(world: World, context: ProvinceContext, historyTab: Tab, year: string): string {
  const { tabs, located, text, register } = context;
  const table = readTable(historyTab.read(), '@history', () => keysOfLabels(context.labels().history));
  const stays = addDays(dayOf(world.now()), -DAYS_THAT_STAY);
  const isOld = (row: TableRow) => {
    const day = readDay(under(row, 'day'));
    return day === null || (yearOf(day) <= year && day < stays);
  };
  const recorded = table?.rows ?? [];
  const after = recorded.findIndex((row) => !isOld(row));
  const old = after < 0 ? recorded : recorded.slice(0, after);

  const id = archiveTab(world.memory.read(), year);
  const found = id === null ? null : world.workbook.tabById(id);
  const names = new Set(tabs.map((tab) => foldName(tab.name())));
  const title = text.system.archiveName(year);
  const tab = found ?? begunTab(located, title) ?? world.workbook.addTab(freeName(title, names), tabs.length);
  if (found === null) world.memory.write(keepArchiveTab(year, tab.id));
  if (tab.lastRow() < HEAD_ROWS) {
    tab.apply(planArchive(text, year));
    tab.protect({ staff: register.province.reporters, reporters: [], open: [] });
  }
  const [first, last] = [old[0], old[old.length - 1]];
  if (first !== undefined && last !== undefined) {
    const next = tab.lastRow();
    const [end = []] = next > 0 ? tab.readRows(next - 1, 1) : [];
    const isCopied = historyShape(text).columns.every(({ key: column }, index) =>
      isSameCell(under(last, column), end[index] ?? ''),
    );
    if (!isCopied) {
      const shape = historyShape(text);
      const columns = new Map(shape.columns.map(({ key: column }, index) => [column, index]));
      const rows = old.map((row) => copied(row, text));
      appendRows(tab, { columns, nextRow: Math.max(next, HEAD_ROWS) }, shape, rows);
    }
    historyTab.deleteRows(first.row, last.row - first.row + 1);
  }
  const name = tab.name();
  const detail = text.system.archived(year, name);
  logEntries(context, world.now(), [
    { event: 'archive', id: `${year}.${dayOf(world.now())}`, action: text.system.archiveTitle, detail },
  ]);
  return name;
}

/** A table of History's columns, without the marks by which History itself is known. */
function planArchive(text: Messages, year: string) {
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
