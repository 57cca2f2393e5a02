/** Adds columns that an existing History tab lacks, and keys of states that have none. */

import { cellAt, textOf } from '../../domain/cell';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { LabelTexts } from '../../sheets/core/labels';
import { blocksOf, NO_PLAN, type PlannedCell } from '../../sheets/core/plan';
import { type HistoryReader, readLastDays, readWhole } from '../../sheets/history/historyTab';
import { historyShape } from '../../sheets/history/shape';
import { layoutOf } from '../state/layout';
import { completeColumns } from './growingTable';
import type { SetupTabs } from './setupTabs';

/** Adds columns that an older version did not have, and renames the column of users if the indicator has changed. */
export function completeHistory(tabs: SetupTabs, tab: Tab, text: Messages, labels: LabelTexts): void {
  const completed = completeColumns(tabs, tab, historyShape(text), labels);
  if (completed === null) return;
  const { table, grid, headRow } = completed;
  const column = table.columns.get('users') ?? -1;
  const label = textOf(cellAt(grid, { row: table.headRow, column }));
  const currentLabel = text.district.columns.users;
  const isOutdated = label !== currentLabel && labels.users?.includes(label);
  const relabelled = isOutdated ? [{ row: headRow, column, cells: [[currentLabel]] }] : [];
  tabs.mend(tab, { ...NO_PLAN, blocks: relabelled });
}

/**
 * Adds missing keys of states: to every row in a workbook from before step 1, otherwise to rows of the last days that
 * were written by hand or whose key was overwritten.
 */
export function completeStateKeys(tabs: SetupTabs, tab: Tab, reader: HistoryReader): void {
  const reading = layoutOf(tabs.remembered) < 1 ? readWhole(tab, reader) : readLastDays(tab, reader);
  const column = reading.ok ? reading.columns.get('stateKey') : undefined;
  if (!reading.ok || column === undefined) return;
  const cells = reading.rows.flatMap(({ row, line, isKeyless }): PlannedCell[] =>
    line !== null && isKeyless ? [{ row, column, written: line.state }] : [],
  );
  tabs.mend(tab, { ...NO_PLAN, blocks: blocksOf(cells) });
}
