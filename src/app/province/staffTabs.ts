/**
 * Makes the staff's tabs, which exist once each: with their name in the workbook's language, or with a number after it
 * if the name is taken.
 */

import { isBlank } from '../../domain/cell';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { TabPlan } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import type { StaffTab } from '../../sheets/core/marks';
import { NO_PLAN } from '../../sheets/core/plan';
import { summaryArrangement, summaryDressings, summaryMarks } from '../../sheets/summary/summaryTab';
import { keepBegunTabs } from '../state/tabOwners';
import type { ProvinceContext } from './context';
import { type LocatedTabs, rememberTabs } from './locateTabs';

/** The plan of a new Summary tab. */
export function planSummaryTab(): TabPlan {
  return {
    ...NO_PLAN,
    blocks: [summaryMarks()],
    dressings: summaryDressings(),
    arrangement: summaryArrangement(),
  };
}

/** The name, with a number if another tab has it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldName(name))) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name} (${number})`;
    if (!taken.has(foldName(numbered))) return numbered;
  }
}

/** A tab's name as Google compares it: in one Unicode form and without regard to case. */
export const foldName = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** The blank tab of that name that a run left when it was cut off. */
export function begunTab({ others }: LocatedTabs, name: string): Tab | null {
  return others.find((tab) => foldName(tab.name()) === foldName(name) && isBlankTab(tab)) ?? null;
}

/** Whether a tab contains no more than a run that was cut off may have left: a tick box that is not ticked. */
export function isBlankTab(tab: Tab): boolean {
  return tab.read().every((row) => row.every((cell) => cell === false || isBlank(cell)));
}

/** The name of one of the staff's tabs. */
export function staffTabName(owner: StaffTab, text: Messages): string {
  return text.tabs[owner.slice(1) as keyof Messages['tabs']];
}

/** Makes one of the staff's tabs, because it was deleted or an older version did not have it; `place` counts from 0. */
export function makeStaffTab(
  world: World,
  { tabs, located, text }: ProvinceContext,
  owner: StaffTab,
  plan: TabPlan,
  place: number,
): Tab {
  const name = staffTabName(owner, text);
  const names = new Set(tabs.map((tab) => foldName(tab.name())));
  const tab = begunTab(located, name) ?? world.workbook.addTab(freeName(name, names), place);
  world.memory.write(keepBegunTabs([[owner, tab]]));
  tab.apply(plan);
  rememberTabs(new Map([[owner, tab]]), world.memory);
  return tab;
}
