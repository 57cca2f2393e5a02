/** What people do to the tabs, rows and columns of a walk's workbook. */

import type { Tab } from '../../../local/emulator/book/tab';
import type { Workbench } from '../../../local/emulator/workbench';
import { columnOf, firstRow, ownerOf } from '../../support/marked';
import { COMMUNES } from '../hostile/day';
import type { Action } from './actions';

const KINDS = [
  'renameTab',
  'moveTab',
  'hideTab',
  'duplicateTab',
  'deleteTab',
  'insertRow',
  'deleteRow',
  'insertColumn',
  'moveColumn',
  'deleteColumn',
  'sort',
] as const;

type Restructuring = Extract<Action, { readonly kind: (typeof KINDS)[number] }>;

const RESTRUCTURING: ReadonlySet<string> = new Set(KINDS);

/** Whether an action changes tabs, rows or columns. */
export const isRestructuring = (action: Action): action is Restructuring => RESTRUCTURING.has(action.kind);

/** Changes tabs, rows or columns; says whether what only they knew may be lost. `district` gives a district's tab. */
export function restructure(
  workbench: Workbench,
  district: (place: number) => Tab | undefined,
  action: Restructuring,
): 'nothing is lost' | 'something is lost' {
  const { book } = workbench;
  const anyTab = book.tabs[action.tab % book.tabs.length] as Tab;
  switch (action.kind) {
    case 'renameTab':
      book.renameTab(anyTab, action.name);
      return 'nothing is lost';
    case 'moveTab':
      book.moveTab(anyTab, action.to % book.tabs.length);
      return 'nothing is lost';
    case 'hideTab':
      anyTab.hidden = true;
      return 'nothing is lost';
    case 'deleteTab':
      // Without a register or Settings there is nothing to walk through.
      if (['@units', '@settings'].includes(ownerOf(anyTab) ?? '')) return 'nothing is lost';
      book.deleteTab(anyTab);
      return 'something is lost';
    default: {
      const tab = district(action.tab);
      if (tab) restructureDistrict(workbench, tab, action);
      return action.kind === 'deleteRow' || action.kind === 'deleteColumn' ? 'something is lost' : 'nothing is lost';
    }
  }
}

function restructureDistrict(
  workbench: Workbench,
  tab: Tab,
  action: Exclude<Restructuring, { readonly kind: 'renameTab' | 'moveTab' | 'hideTab' | 'deleteTab' }>,
): void {
  const column = 'key' in action ? columnOf(tab, action.key) : 0;
  const row = firstRow(tab) + ('place' in action ? action.place % COMMUNES : 0);
  switch (action.kind) {
    case 'duplicateTab':
      if (workbench.book.tab(`Bản sao của ${tab.name}`) === null && tab.name.length < 18)
        workbench.duplicateTab(tab.name);
      return;
    case 'insertRow':
      tab.insertRows(row, 1);
      return;
    case 'deleteRow':
      tab.deleteRows(row, 1);
      return;
    case 'insertColumn':
      tab.insertColumns(Math.max(1, column), 1);
      return;
    case 'moveColumn':
      if (column > 0 && column !== action.to) tab.moveColumn(column, action.to);
      return;
    case 'deleteColumn':
      if (column > 0) tab.deleteColumns(column, 1);
      return;
    case 'sort':
      if (column > 0)
        workbench.sortRows(tab.name, firstRow(tab), firstRow(tab) + COMMUNES - 1, String.fromCharCode(64 + column));
  }
}
