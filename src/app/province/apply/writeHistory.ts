/** Stage 5 of the pipeline, write: adds days that are over to History. Its rows are never changed. */

import type { DayLine } from '../../../domain/history/history';
import type { Tab } from '../../../platform/tab';
import type { World } from '../../../platform/world';
import { GROWING_ROWS, HEAD_ROWS, planTable } from '../../../sheets/core/table';
import { historyCells } from '../../../sheets/history/historyRow';
import { historyShape } from '../../../sheets/history/shape';
import { FORMER_STATES } from '../../setup/migrations/001-words';
import { appendRows, type Place, placeNow } from '../appendRows';
import type { ProvinceContext } from '../context';
import { makeStaffTab } from '../staffTabs';

/** Makes History again if it was deleted, with the days that are still in the records of the tabs. */
export function makeHistoryTab(world: World, context: ProvinceContext): Tab {
  const plan = planTable(historyShape(context.text), [], GROWING_ROWS);
  return makeStaffTab(world, context, '@history', plan, context.tabs.length);
}

/** Adds lines below History's last row. `table` is null for a tab that was just made. */
export function writeHistory(
  tab: Tab,
  table: Place | null,
  lines: readonly DayLine[],
  { text }: ProvinceContext,
): void {
  const shape = historyShape(text);
  const columns = new Map(shape.columns.map(({ key }, index) => [key, index]));
  const there = table ?? { columns, nextRow: HEAD_ROWS };
  const formerWords = there.columns.has('stateKey') ? null : FORMER_STATES;
  const rows = lines.map((line) => historyCells(line, text, formerWords));
  // All tabs were read and written since History was read, and people may have changed History meanwhile.
  appendRows(tab, there, shape, rows, () => placeNow(tab, '@history', there));
}
