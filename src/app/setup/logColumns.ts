/** The keys of the Log's events, in a workbook that is older than these keys. */

import { textOf } from '../../domain/cell';
import type { Tab } from '../../platform/tab';
import { blocksOf, NO_PLAN, type PlannedCell } from '../../sheets/core/plan';
import { pastedLabels, readTable, under } from '../../sheets/core/table';
import { logShape } from '../../sheets/log/logTab';
import { layoutOf } from '../state/layout';
import { formerEvent } from './migrations/001-words';
import type { SetupTabs } from './setupTabs';

/** Adds the keys, by the words that were used then. Such rows still have no id. */
export function completeEvents(tabs: SetupTabs, tab: Tab): void {
  if (layoutOf(tabs.remembered) >= 1) return;
  const table = readTable(tab.read(), '@log', pastedLabels(logShape));
  const column = table?.columns.get('event');
  if (!table || column === undefined) return;
  const cells = table.rows.flatMap((row): PlannedCell[] => {
    const event = under(row, 'event') === '' ? formerEvent(textOf(under(row, 'action'))) : null;
    return event === null ? [] : [{ row: row.row, column, written: event }];
  });
  tabs.mend(tab, { ...NO_PLAN, blocks: blocksOf(cells) });
}
