/** Makes the tabs that are there once: under their name in the workbook's language, or the nearest free one. */

import type { Messages } from '../language';
import type { Tab, World } from '../ports';
import { rememberTabs } from '../tabs/locate';
import type { StaffTab } from '../tabs/mark';
import { NO_PLAN, type TabPlan } from '../tabs/plan';
import { summaryArrangement, summaryDressings, summaryMarks } from '../tabs/summaryTab';
import type { Sources } from './sources';

/** The plan of a new Summary tab. */
export function planSummaryTab(): TabPlan {
  return {
    ...NO_PLAN,
    blocks: [summaryMarks()],
    dressings: summaryDressings(),
    arrangement: summaryArrangement(),
  };
}

/** The name, or the name with a number where another tab has it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldName(name))) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name} (${number})`;
    if (!taken.has(foldName(numbered))) return numbered;
  }
}

/** A tab's name as Google compares it: in one Unicode form, whatever its case. */
export const foldName = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** The name of one of the staff's tabs. */
export function staffTabName(owner: StaffTab, text: Messages): string {
  return text.tabs[owner.slice(1) as keyof Messages['tabs']];
}

/** A Summary tab where somebody deleted it. */
export function makeSummaryTab(world: World, { tabs, text }: Sources): Tab {
  const names = new Set(tabs.map((tab) => foldName(tab.name())));
  const tab = world.workbook.addTab(freeName(staffTabName('@summary', text), names), 0);
  tab.carryOut(planSummaryTab());
  rememberTabs(new Map([['@summary', tab]]), world.memory);
  return tab;
}
