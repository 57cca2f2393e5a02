/** Tabs of the staff that people pasted into the spreadsheet. They have no marks: their name and their header tell. */

import type { Grid } from '../../domain/cell';
import { allMessages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { StaffTab } from '../../sheets/core/marks';
import { pastedLabels, readTable, under } from '../../sheets/core/table';
import { settingsShape } from '../../sheets/settings/settingsTab';
import { unitsShape } from '../../sheets/units/unitsTab';
import { foldName, staffTabName } from '../province/staffTabs';

/** Whether a tab has the name of one of the staff's tabs, in any language. */
export const isNamed = (tab: Tab, owner: StaffTab): boolean =>
  allMessages().some((text) => foldName(staffTabName(owner, text)) === foldName(tab.name()));

/** Whether a table can be Settings as it is. */
export const isSettings = (grid: Grid): boolean => readTable(grid, '@settings', pastedLabels(settingsShape)) !== null;

/**
 * Whether a table can be the register as it is. If codes became numbers, they have lost their zeros, and it cannot.
 */
export function isRegister(grid: Grid): boolean {
  const table = readTable(grid, '@units', pastedLabels(unitsShape));
  if (table === null || !table.columns.has('parent')) return false;
  return !table.rows.some((row) => [under(row, 'code'), under(row, 'parent')].some((cell) => typeof cell === 'number'));
}
