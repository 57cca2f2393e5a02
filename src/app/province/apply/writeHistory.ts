/**
 * Stage 5 of the pipeline, write: adds days that are over to History. Its rows are never changed.
 *
 * All tabs were read and written since History was read, and people may have changed History meanwhile. So its last row
 * is looked up again before the write, and its columns after it: rows that went into other columns are taken back. Either
 * way History is read anew, which tells what it lacks.
 */

import { cellAt, isSameCell } from '../../../domain/cell';
import { type DayLine, type History, historyOf } from '../../../domain/history/history';
import type { Tab } from '../../../platform/tab';
import { areaOf, type Block } from '../../../platform/tabPlan';
import type { World } from '../../../platform/world';
import { findMarks, SEARCHED_ROWS } from '../../../sheets/core/marks';
import { shownCell } from '../../../sheets/core/plan';
import { GROWING_ROWS, HEAD_ROWS, planTable } from '../../../sheets/core/table';
import { historyCells } from '../../../sheets/history/historyRow';
import { readLastDays } from '../../../sheets/history/historyTab';
import { historyShape } from '../../../sheets/history/shape';
import { FORMER_STATES } from '../../setup/migrations/001-words';
import { type Place, prepareRows, rowsBlock } from '../appendRows';
import type { ProvinceContext } from '../context';
import { historyReader } from '../historyReader';
import { makeStaffTab } from '../staffTabs';

/** Makes History again if it was deleted, with the days that are still in the records of the tabs. */
export function makeHistoryTab(world: World, context: ProvinceContext): Tab {
  const plan = planTable(historyShape(context.text), [], GROWING_ROWS);
  return makeStaffTab(world, context, '@history', plan, context.tabs.length);
}

/** How often History is read anew because it changed, before its lines are left to the next run. */
const ATTEMPTS = 3;

/** History as it was read. */
type Known = Place & { readonly history: History };

/**
 * Adds the lines that History lacks, which `linesFor` tells, below its last row; returns them. `read` is null for a tab
 * that was just made.
 */
export function writeHistory(
  tab: Tab,
  read: Known | null,
  linesFor: (history: History) => readonly DayLine[],
  context: ProvinceContext,
): readonly DayLine[] {
  const shape = historyShape(context.text);
  const columns = new Map(shape.columns.map(({ key }, index) => [key, index]));
  let known: Known = read ?? { columns, nextRow: HEAD_ROWS, history: historyOf([]) };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const lines = linesFor(known.history);
    if (lines.length === 0) return lines;
    const formerWords = known.columns.has('stateKey') ? null : FORMER_STATES;
    const rows = lines.map((line) => historyCells(line, context.text, formerWords));
    prepareRows(tab, known, shape, rows);
    if (tab.lastRow() === known.nextRow) {
      const block = rowsBlock(known, shape, rows);
      tab.write(block);
      if (isInItsColumns(tab, known, block)) return lines;
      tab.write({ ...block, cells: block.cells.map((cells) => cells.map(() => '')) });
    }
    const again = readLastDays(tab, historyReader(context));
    if (!again.ok) return [];
    known = again;
  }
  return [];
}

/** Whether the rows are under their columns: those are where they were read, or have moved with the rows in them. */
function isInItsColumns(tab: Tab, { columns }: Known, block: Block): boolean {
  const marks = findMarks(tab.readRows(0, Math.min(SEARCHED_ROWS, block.row)));
  if (marks?.owner !== '@history') return true;
  const places = [...columns].map(([key, column]) => ({ column, now: marks.columns.get(key) ?? -1 }));
  if (places.every(({ column, now }) => column === now)) return true;
  const grid = tab.readRows(block.row, areaOf(block).rows);
  return block.cells.every((cells, row) =>
    places.every(({ column, now }) => isSameCell(cellAt(grid, { row, column: now }), shownCell(cells[column] ?? ''))),
  );
}
