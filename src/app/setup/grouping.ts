/**
 * Assigns communes without a district to groups, which share a tab: set-up fills the blank cells of the column "Nhóm".
 */

import { textOf } from '../../domain/cell';
import type { Register } from '../../domain/units/locality';
import { isGroupCode, proposeGroups } from '../../domain/units/tabGroups';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { TabPlan } from '../../platform/tabPlan';
import { findMarks } from '../../sheets/core/marks';
import { blocksOf, NO_PLAN, type PlannedCell } from '../../sheets/core/plan';
import { planMissingColumns, type Table, under } from '../../sheets/core/table';
import { unitsShape } from '../../sheets/units/unitsTab';
import { readRegister } from '../province/context';
import { type Result, success } from '../result';
import type { SetupTabs } from './setupTabs';

/**
 * Writes a group for every commune without one; returns the register, in which each commune has a district or a group.
 */
export function groupCommunes(tabs: SetupTabs, unitsTab: Tab, text: Messages): Result<Register> {
  const before = readRegister(unitsTab);
  if (!before.ok) return before;
  const { register, table, ungrouped } = before.value;
  if (ungrouped.length === 0) return success(register);
  const there = register.districts
    .filter(({ locality }) => isGroupCode(locality.code))
    .map(({ locality, communes }) => [locality.name, communes.length] as const);
  const groups = proposeGroups(ungrouped.length, new Map(there), text.setUpUnits.group);
  const groupOf = new Map(ungrouped.map(({ code }, index) => [code as string, groups[index] ?? '']));

  const column = table.columns.get('group') ?? table.nextColumn;
  const cells = table.rows.flatMap((row): PlannedCell[] => {
    const written = groupOf.get(textOf(under(row, 'code')));
    return written === undefined || under(row, 'group') !== '' ? [] : [{ row: row.row, column, written }];
  });
  if (!table.columns.has('group')) tabs.mend(unitsTab, planColumn(unitsTab, table, column, text));
  tabs.mend(unitsTab, { ...NO_PLAN, blocks: blocksOf(cells) });
  const after = readRegister(unitsTab);
  return after.ok ? success(after.value.register) : after;
}

/** The column of groups, right of all content; a pasted table has a header but no marks. */
function planColumn(tab: Tab, table: Table, column: number, text: Messages): TabPlan {
  const shape = unitsShape(text);
  const columns = shape.columns.filter(({ key }) => key === 'group');
  if (findMarks(tab.read(), '@units') !== null) return planMissingColumns({ ...shape, columns }, table, true);
  return { ...NO_PLAN, blocks: [{ row: table.headRow, column, cells: [[columns[0]?.label ?? '']] }] };
}
