/** The columns that an existing table lacks: those that it has gained since it was made, or that somebody deleted. */

import type { Grid } from '../../domain/cell';
import type { Tab } from '../../platform/tab';
import { keysOfLabels, type LabelTexts } from '../../sheets/core/labels';
import { findMarks } from '../../sheets/core/marks';
import { HEAD_ROWS, planMissingColumns, readTable, type Table, type TableShape } from '../../sheets/core/table';
import type { SetupTabs } from './setupTabs';

/** Rows from the top among which a table's head is looked for. */
const SEARCHED_ROWS = 20;

/** A table before its missing columns were added. */
interface CompletedTable {
  readonly table: Table;
  readonly grid: Grid;
  /** Where its header is now, from 0. */
  readonly headRow: number;
}

/**
 * Adds the columns. Where somebody deleted the rows of the head, they are inserted again. Null where neither
 * marks nor labels tell the table's columns.
 */
export function completeColumns(
  tabs: SetupTabs,
  tab: Tab,
  shape: TableShape,
  labels: LabelTexts,
): CompletedTable | null {
  const grid = tab.readRows(0, Math.min(Math.max(tab.lastRow(), 1), SEARCHED_ROWS));
  const table = readTable(grid, shape.owner, () => keysOfLabels(labels));
  if (table === null) return null;
  const isMarked = findMarks(grid)?.owner === shape.owner;
  const missingRows = isMarked ? 0 : Math.max(0, HEAD_ROWS - 1 - table.headRow);
  const headRow = table.headRow + missingRows;
  // A run that was cut off may have inserted them and not hidden the row of marks.
  if (!isMarked) tab.insertRowsOnTop(missingRows, headRow - HEAD_ROWS + 1);
  tabs.mend(tab, planMissingColumns(shape, { ...table, headRow }, isMarked));
  return { table, grid, headRow };
}
