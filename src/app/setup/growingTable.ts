/** Adds the columns that an existing table lacks, because they are newer than the table or were deleted. */

import type { Grid } from '../../domain/cell';
import type { Tab } from '../../platform/tab';
import { keysOfLabels, type LabelTexts } from '../../sheets/core/labels';
import { findMarks } from '../../sheets/core/marks';
import { HEAD_ROWS, planMissingColumns, readTable, type Table, type TableShape } from '../../sheets/core/table';
import type { SetupTabs } from './setupTabs';

/** The number of rows that are searched for a table's head. */
const SEARCHED_ROWS = 20;

/** A table as it was before its missing columns were added. */
interface CompletedTable {
  readonly table: Table;
  readonly grid: Grid;
  /** The header's row now, from 0. */
  readonly headRow: number;
}

/**
 * Adds the columns. If the rows of the head were deleted, they are inserted again. Null if neither marks nor labels
 * identify the table's columns.
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
  const isMarked = findMarks(grid, shape.owner) !== null;
  const missingRows = isMarked ? 0 : Math.max(0, HEAD_ROWS - 1 - table.headRow);
  const headRow = table.headRow + missingRows;
  // A run that was cut off may have inserted them and not hidden the row of marks.
  if (!isMarked) tab.insertRowsOnTop(missingRows, headRow - HEAD_ROWS + 1);
  tabs.mend(tab, planMissingColumns(shape, { ...table, headRow }, isMarked));
  return { table, grid, headRow };
}
