/** The rows of Settings: all rows of a new tab, and those that an existing one lacks. */

import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { TabPlan } from '../../platform/tabPlan';
import { blocksOf, NO_PLAN, type PlannedCell } from '../../sheets/core/plan';
import { planTable } from '../../sheets/core/table';
import { settingKeys, settingRows, settingsShape } from '../../sheets/settings/settingsTab';
import { readSettingsTable } from '../province/context';

/** The plan of a new tab. */
export function planSettingsTab(text: Messages): TabPlan {
  const rows = settingRows(text, () => true);
  return planTable(settingsShape(text), rows);
}

/** The plan of rows that were deleted or that an older version did not have. */
export function planMissingSettings(tab: Tab, text: Messages): TabPlan {
  const table = readSettingsTable(tab);
  const keys = table ? settingKeys(table) : new Set<string>();
  const order = settingsShape(text).columns;
  const cells = (table ? settingRows(text, (key) => !keys.has(key)) : []).flatMap((row, index) =>
    row.flatMap((written, place): PlannedCell[] => {
      const column = table?.columns.get(order[place]?.key ?? '');
      return column === undefined ? [] : [{ row: (table?.nextRow ?? 0) + index, column, written }];
    }),
  );
  return { ...NO_PLAN, blocks: blocksOf(cells) };
}
