/** The districts' tabs: makes those that are missing, mends the others, and protects all. */

import { isBlank } from '../../domain/cell';
import { dayOf } from '../../domain/day';
import { closedDistricts } from '../../domain/reporting/closing';
import type { Settings } from '../../domain/settings';
import { type District, type Register, reportersOf } from '../../domain/units/locality';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { Area } from '../../platform/tabPlan';
import type { WrittenLabels } from '../../sheets/core/labels';
import { isMark } from '../../sheets/core/marks';
import { HEAD } from '../../sheets/district/head';
import { findDistrictMarks } from '../../sheets/district/marks';
import { openTabAreas, planDistrictTab } from '../../sheets/district/plan/districtTab';
import type { References } from '../../sheets/district/plan/formulas';
import type { Existing } from '../../sheets/district/plan/places';
import { readClosing } from '../state/closing';
import { districtTabNames } from './districtTabNames';
import { mendDistrictTab } from './mendDistrictTab';
import type { SetupTabs } from './setupTabs';

/** The tabs before the districts': Summary and Charts. */
const TABS_BEFORE = 2;

/** How many tabs are opened before the first of them is filled: each write to memory takes a call. */
const OPENED_AT_ONCE = 10;

/** What the districts' tabs are made from. */
export interface DistrictTabsInput {
  readonly register: Register;
  readonly settings: Settings;
  readonly text: Messages;
  /** The labels that set-up has written so far. */
  readonly labels: WrittenLabels;
  /** Reads where the columns are that the tabs' formulas refer to. */
  readonly readReferences: () => References;
  readonly now: Date;
}

/**
 * Sets up every district's tab: makes those that are missing, then mends the others. Stops when the time is up, but never
 * before it has made a tab, so that each run gets further. Returns how many tabs are ready.
 */
export function setUpDistrictTabs(
  tabs: SetupTabs,
  { register, settings, text, labels, readReferences, now }: DistrictTabsInput,
  isTimeUp: () => boolean,
): number {
  const staff = register.province.reporters;
  const names = districtTabNames(register.districts);
  // A tab whose closed day is over is opened by this very run, so its sentence goes.
  const locked = closedDistricts(readClosing(tabs.remembered), now);
  let references = readReferences();
  const areReferencesCurrent = (): boolean => {
    const earlier = JSON.stringify(references);
    references = readReferences();
    return JSON.stringify(references) === earlier;
  };
  const places = register.districts.map((district, index) => ({ district, index }));
  const planFor = (district: District, tab: Tab, existing: Existing | null) =>
    planDistrictTab(district, settings, text, { ...references, own: tab.id }, dayOf(now), existing);
  const newTab = ({ district, index }: (typeof places)[number]) => {
    const owner = district.locality.code;
    return { owner, name: names.get(owner) ?? district.locality.name, place: index + TABS_BEFORE };
  };
  const make = (place: (typeof places)[number]): void => {
    const { district } = place;
    const made = tabs.make(newTab(place), (tab) => planFor(district, tab, null).plan);
    tabs.protect(made, { staff, reporters: reportersOf(district), open: planFor(district, made, null).open });
  };
  const mend = (district: District, found: Tab): void => {
    const isLocked = locked.includes(district.locality.code);
    const read = () => restoreMarks(found, district, { labels, isLocked });
    const mended = mendDistrictTab(
      tabs,
      found,
      read,
      (existing) => planFor(district, found, existing),
      areReferencesCurrent,
    );
    if (mended === null) return;
    if (mended.isUnsettled) tabs.unsettled.push(found.name());
    const protect = (open: readonly Area[]) => tabs.protect(found, { staff, reporters: reportersOf(district), open });
    protect(mended.open);
    if (!mended.isChanged) return;
    // Columns that moved since the tab was mended have taken the open areas of before to others.
    const grid = found.read();
    const marks = findDistrictMarks(grid, district.locality.code, () => labels);
    const open = marks === null ? mended.open : openTabAreas(district, settings, grid, marks);
    if (JSON.stringify(open) !== JSON.stringify(mended.open)) protect(open);
  };

  const missing = places.filter(({ district }) => tabs.find(district.locality.code) === undefined);
  const found = register.districts.flatMap((district) => {
    const tab = tabs.find(district.locality.code);
    return tab === undefined ? [] : [{ district, tab }];
  });
  for (const [made, place] of missing.entries()) {
    if (made > 0 && isTimeUp()) return found.length + made;
    if (made % OPENED_AT_ONCE === 0) tabs.open(missing.slice(made, made + OPENED_AT_ONCE).map(newTab));
    make(place);
  }
  for (const { district, tab } of found) {
    if (isTimeUp()) return found.length + missing.length;
    mend(district, tab);
  }
  return register.districts.length;
}

/** A tab with its marks; inserts the row of marks where it was deleted. Null when nothing tells its columns. */
function restoreMarks(tab: Tab, district: District, knowledge: Pick<Existing, 'labels' | 'isLocked'>): Existing | null {
  const values = tab.read();
  const marks = findDistrictMarks(values, district.locality.code, () => knowledge.labels);
  if (marks === null) return null;
  if (marks.areMarked || marks.headerRow === null) {
    return { ...knowledge, values, formulas: tab.readFormulas(), marks, merged: tab.merged() };
  }
  // So many rows belong above the header. A run that was cut off before its marks has left them blank; marks of another
  // tab, pasted over those of this one, give way.
  const missing = HEAD.header - marks.headerRow;
  const isInserted = missing <= 0 && (values[-missing] ?? []).every((cell) => isBlank(cell) || isMark(cell));
  const rows = isInserted ? 0 : Math.max(1, missing);
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
