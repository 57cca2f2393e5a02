/** The columns of History that an existing tab lacks. */

import { cellAt, textOf } from '../../domain/cell';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import { findMarks } from '../../sheets/core/marks';
import { HEAD_ROWS, planMissingColumns, readTable } from '../../sheets/core/table';
import { SEARCHED_ROWS } from '../../sheets/history/historyTab';
import { historyShape } from '../../sheets/log/logTab';
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
