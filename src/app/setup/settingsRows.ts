/** The rows of Settings: all rows of a new tab, and those that an existing one lacks. */

import { textOf } from '../../domain/cell';
import type { SettingKey } from '../../domain/settings';
import { allMessages, type Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { TabPlan } from '../../platform/tabPlan';
import { blocksOf, NO_PLAN, type PlannedCell } from '../../sheets/core/plan';
import { planTable, type Table, under } from '../../sheets/core/table';
import { settingKeys, settingRows, settingsShape } from '../../sheets/settings/settingsTab';
import { readSettingsTable } from '../province/context';

/** The plan of a new tab. */
export function planSettingsTab(text: Messages): TabPlan {
  const rows = settingRows(text, () => true);
  return planTable(settingsShape(text), rows);
}

/** The labels and meanings of rows that are in another language or an earlier wording, in today's. */
export function relabelledSettings(table: Table, text: Messages): readonly PlannedCell[] {
  const former = allMessages().map(({ settings }) => settings.rows);
  return table.rows.flatMap((row) =>
    Object.entries(text.settings.rows).flatMap(([key, words]) => {
      if (textOf(under(row, 'key')) !== key) return [];
      return (['label', 'meaning'] as const).flatMap((part, index): readonly PlannedCell[] => {
        const column = table.columns.get(part);
        const present = textOf(under(row, part));
        const isOurs = former.some((rows) => rows[key as SettingKey][index] === present);
        const written = words[index] ?? '';
        return column !== undefined && isOurs && present !== written ? [{ row: row.row, column, written }] : [];
      });
    }),
  );
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
