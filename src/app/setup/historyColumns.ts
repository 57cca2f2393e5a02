/** The columns of History that an existing tab lacks, and the keys of the states that it stores. */

import { cellAt, textOf } from '../../domain/cell';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import { findMarks } from '../../sheets/core/marks';
import { blocksOf, NO_PLAN, type WantedCell } from '../../sheets/core/plan';
import { HEAD_ROWS, planMissingColumns, readTable } from '../../sheets/core/table';
import { type HistoryReader, readLastDays, readWhole, SEARCHED_ROWS } from '../../sheets/history/historyTab';
import { historyShape } from '../../sheets/history/shape';
import { layoutOf } from '../state/layout';
import type { SetupTabs } from './setupTabs';

/**
 * Adds the columns that an older version's History did not have and gives the indicator's column its new name. Where
 * somebody deleted the rows of the head, they are inserted again.
 */
export function completeHistory(tabs: SetupTabs, tab: Tab, text: Messages, catalogues: readonly Messages[]): void {
  const grid = tab.readRows(0, Math.min(Math.max(tab.lastRow(), 1), SEARCHED_ROWS));
  const table = readTable(grid, catalogues.map(historyShape));
  if (table === null) return;
  const isMarked = findMarks(grid)?.owner === '@history';
  const missingRows = isMarked ? 0 : Math.max(0, HEAD_ROWS - 1 - table.headRow);
  if (missingRows > 0) tab.insertRowsOnTop(missingRows, 0);
  const headRow = table.headRow + missingRows;
  const plan = planMissingColumns(historyShape(text), { ...table, headRow }, isMarked);
  const column = table.columns.get('users') ?? -1;
  const label = textOf(cellAt(grid, { row: table.headRow, column }));
  const currentLabel = text.district.columns.users;
  const isOutdated = label !== currentLabel && catalogues.some((each) => each.district.columns.users === label);
  const relabelled = isOutdated ? [{ row: headRow, column, cells: [[currentLabel]] }] : [];
  tabs.mend(tab, { ...plan, blocks: [...plan.blocks, ...relabelled] });
}

/**
 * Adds the keys that states lack: of every row in a workbook from before step 1, otherwise of the last days, where somebody
 * wrote a row by hand or overwrote a key.
 */
export function completeStateKeys(tabs: SetupTabs, tab: Tab, reader: HistoryReader): void {
  const reading = layoutOf(tabs.remembered) < 1 ? readWhole(tab, reader) : readLastDays(tab, reader);
  const column = reading.ok ? reading.columns.get('stateKey') : undefined;
  if (!reading.ok || column === undefined) return;
  const cells = reading.rows.flatMap(({ row, line, isKeyless }): WantedCell[] =>
    line !== null && isKeyless ? [{ row, column, written: line.state }] : [],
  );
  tabs.mend(tab, { ...NO_PLAN, blocks: blocksOf(cells) });
}
