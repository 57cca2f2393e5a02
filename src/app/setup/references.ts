/** The columns of Units and Settings that the formulas of district tabs refer to. */

import { columnLetters } from '../../domain/cell';
import type { Tab } from '../../platform/tab';
import type { Table } from '../../sheets/core/table';
import type { References } from '../../sheets/district/plan/formulas';
import { readSettingsTable, readUnitsTable } from '../province/context';

/** The number of rows that can be added to Units and Settings before set-up has to run again. */
const SPARE_ROWS = 50;

/** Each column, from the first row of its tab to some rows below the last. */
export function referencesTo(unitsTab: Tab, settingsTab: Tab): References {
  const reference = (tab: Tab, table: Table | null) => {
    const name = tab.name().replace(/'/g, "''");
    return (key: string) => {
      const letters = columnLetters(table?.columns.get(key) ?? 0);
      return `'${name}'!$${letters}$1:$${letters}$${(table?.nextRow ?? 0) + SPARE_ROWS}`;
    };
  };
  const units = reference(unitsTab, readUnitsTable(unitsTab));
  const settings = reference(settingsTab, readSettingsTable(settingsTab));
  return {
    units: { codes: units('code'), populations: units('population') },
    settings: { keys: settings('key'), values: settings('value') },
  };
}
