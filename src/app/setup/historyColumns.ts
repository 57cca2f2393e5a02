/** Adds columns that an existing History tab lacks, and keys of states that have none. */

import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { LabelTexts } from '../../sheets/core/labels';
import { blocksOf, NO_PLAN, type PlannedCell } from '../../sheets/core/plan';
import { type HistoryReader, readLastDays, readWhole } from '../../sheets/history/historyTab';
import { historyShape } from '../../sheets/history/shape';
import { layoutOf } from '../state/layout';
import { completeColumns } from './growingTable';
import { relabel } from './relabel';
import type { SetupTabs } from './setupTabs';

/** Adds columns that an older version did not have, and words it in today's indicator and language. */
export function completeHistory(tabs: SetupTabs, tab: Tab, text: Messages, labels: LabelTexts): void {
  const completed = completeColumns(tabs, tab, historyShape(text), labels);
  if (completed === null) return;
  relabel(tabs, tab, completed, { shapeOf: historyShape, text, remembered: labels });
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
