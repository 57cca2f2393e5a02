/** The districts' tabs: makes those that are missing, mends the others, and protects all. */

import { dayOf } from '../../domain/day';
import { closedDistricts } from '../../domain/reporting/closing';
import type { Settings } from '../../domain/settings';
import { type District, type Register, reportersOf } from '../../domain/units/locality';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { WrittenLabels } from '../../sheets/core/labels';
import { HEAD } from '../../sheets/district/head';
import { findDistrictMarks } from '../../sheets/district/marks';
import { planDistrictTab } from '../../sheets/district/plan/districtTab';
import type { References } from '../../sheets/district/plan/formulas';
import type { Existing } from '../../sheets/district/plan/places';
import { readClosing } from '../state/closing';
import { districtTabNames } from './districtTabNames';
import type { SetupTabs } from './setupTabs';

/** The tabs before the districts': Summary and Charts. */
const TABS_BEFORE = 2;

/** What the districts' tabs are made from. */
export interface DistrictTabsInput {
  readonly register: Register;
  readonly settings: Settings;
  readonly text: Messages;
  /** The labels that set-up has written so far. */
  readonly labels: WrittenLabels;
  readonly references: References;
  readonly now: Date;
}

/** Sets up every district's tab. */
export function setUpDistrictTabs(
  tabs: SetupTabs,
  { register, settings, text, labels, references, now }: DistrictTabsInput,
): void {
  const staff = register.province.reporters;
  const names = districtTabNames(register.districts);
  // A tab whose closed day is over is opened by this very run, so its sentence goes.
  const locked = closedDistricts(readClosing(tabs.remembered), now);
  register.districts.forEach((district, index) => {
    const owner = district.locality.code;
    const planFor = (tab: Tab, existing: Existing | null) => {
      return planDistrictTab(district, settings, text, { ...references, own: tab.id }, dayOf(now), existing);
    };
    const reporters = reportersOf(district);
    const found = tabs.find(owner);
    if (found === undefined) {
      const name = names.get(owner) ?? district.locality.name;
      const made = tabs.make(owner, name, (tab) => planFor(tab, null).plan, index + TABS_BEFORE);
      tabs.protect(made, { staff, reporters, open: planFor(made, null).open });
      return;
    }
    const isLocked = locked.includes(owner);
    const existing = restoreMarks(found, district, { labels, isLocked });
    if (existing === null) return;
    const { plan, open } = planFor(found, existing);
    tabs.mend(found, plan);
    tabs.protect(found, { staff, reporters, open });
  });
}

/** A tab with its marks; inserts the row of marks where somebody deleted it. Null when nothing tells its columns. */
function restoreMarks(tab: Tab, district: District, knowledge: Pick<Existing, 'labels' | 'isLocked'>): Existing | null {
  const values = tab.read();
  const marks = findDistrictMarks(values, district.locality.code, () => knowledge.labels);
  if (marks === null) return null;
  if (marks.areMarked || marks.headerRow === null) {
    return { ...knowledge, values, formulas: tab.readFormulas(), marks, merged: tab.merged() };
  }
  // So many rows belong above the header.
  const rows = Math.max(1, HEAD.header - marks.headerRow);
  const headerRow = marks.headerRow + rows;
  const top = headerRow - HEAD.header;
  tab.insertRowsOnTop(rows, top);
  return {
    ...knowledge,
    values: tab.read(),
    formulas: tab.readFormulas(),
    marks: { ...marks, row: top, headerRow, firstRow: headerRow + 1 },
    merged: tab.merged(),
  };
}
