/**
 * "Thiết lập": makes the tabs that are missing and mends those that lack something. Each step looks at what is there
 * and writes only what is wanted and blank, so a run that was cut off is finished by the next one, and a run on a
 * whole spreadsheet changes nothing.
 */

import { cellAt, columnLetters, type Grid, textOf } from '../../domain/cell';
import { dayOf } from '../../domain/day';
import { closedDistricts } from '../../domain/reporting/closing';
import type { Settings } from '../../domain/settings';
import { type District, type Register, reportersOf } from '../../domain/units/locality';
import { ALL_MESSAGES, type Messages, messagesIn } from '../../messages';
import { TIME_ZONE } from '../../messages/format';
import { nounsFor } from '../../messages/nouns';
import type { Entries } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import type { Block, TabPlan } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import { chartMarks, chartsOver, planChartsTab } from '../../sheets/charts/chartsTab';
import { findMarks } from '../../sheets/core/marks';
import { blocksOf, NO_PLAN, type WantedCell } from '../../sheets/core/plan';
import {
  GROWING_ROWS,
  HEAD_ROWS,
  planMissingColumns,
  planTable,
  readTable,
  type Table,
  type TableShape,
} from '../../sheets/core/table';
import { planDistrictTab, type References } from '../../sheets/district/districtTab';
import { HEAD } from '../../sheets/district/head';
import { findDistrictMarks } from '../../sheets/district/marks';
import type { Existing } from '../../sheets/district/places';
import { SEARCHED_ROWS } from '../../sheets/history/historyTab';
import { historyShape, logShape } from '../../sheets/log/logTab';
import { readSettings, settingKeys, settingRows, settingsShape } from '../../sheets/settings/settingsTab';
import { done, type Outcome } from '../outcome';
import { checkUnits } from '../province/checkStaffTabs';
import { readContext, readSettingsTable, readUnitsTable } from '../province/context';
import { applyLocks } from '../province/locks';
import { planSummaryTab } from '../province/staffTabs';
import { districtTabNames } from '../setup/districtTabNames';
import { removeFormerTabs } from '../setup/formerTabs';
import { groupCommunes } from '../setup/grouping';
import { migratedProperties } from '../setup/migrations';
import { provideUnits } from '../setup/provideRegister';
import { Site } from '../setup/site';
import { keepLocked, needsClock, readClosing } from '../state/closing';
import { keepMenuTitle } from '../state/menuTitle';
import { mendProperties } from '../state/properties';
import { keepSchedule, scheduleOf, storedSchedule } from '../state/reminders';
import { keepBegun, keepIndicator, knownMessages } from '../state/words';

/** Sets the spreadsheet up, or mends it. */
export function setUp(world: World): Outcome {
  world.workbook.settle('vi_VN', TIME_ZONE);
  const site = new Site(world);

  const shipped = messagesIn('vi');
  // The Summary comes first: in a new spreadsheet it takes the place of the blank tab.
  const summaryTab = site.provide('@summary', shipped, planSummaryTab(), isSummary, 0);
  const settingsTab = site.provide('@settings', shipped, newSettings(shipped), isTable(settingsShape));
  const { settings } = readSettings(readSettingsTable(settingsTab));
  const unworded = messagesIn(settings.language);
  if (!site.isNew('@settings')) site.mend(settingsTab, missingSettings(settingsTab, unworded));

  const units = provideUnits(site, world, unworded);
  if (!units.ok) return units.problem;
  const unitsTab = units.value.tab;
  const reading = groupCommunes(site, unitsTab, unworded);
  if (!reading.ok) return reading.problem;
  const register = reading.value;
  const text = messagesIn(settings.language, nounsFor(settings, register));
  const known = knownMessages(site.remembered, settings, register);
  keep(world, keepBegun(site.remembered, settings));

  const chartsTab = site.provide('@charts', text, planChartsTab(text), nothing, 1);
  chartsTab.draw(chartsOver(chartMarks(chartsTab.read()), register.districts.length, text));
  const historyTab = site.provide('@history', text, planTable(historyShape(text), [], GROWING_ROWS), nothing);
  if (!site.isNew('@history')) site.mend(historyTab, missingHistory(historyTab, text, known));
  const logTab = site.provide('@log', text, planTable(logShape(text), [], GROWING_ROWS), nothing);
  const references = referencesTo(unitsTab, settingsTab, logTab);
  setUpDistricts(site, register, settings, text, known, references, world.now());
  site.remember();
  keep(world, { ...keepMenuTitle(site.remembered, settings), ...keepIndicator(site.remembered, settings) });
  const staff = register.province.reporters;
  for (const tab of [summaryTab, chartsTab, settingsTab, unitsTab, historyTab, logTab]) {
    tab.protect({ staff, reporters: [], open: [] });
  }
  checkUnits(unitsTab, unitsTab.read());
  lockAgain(world, mendMemory(world, settings));
  world.triggers.installEditHandler('handleEdit');

  if (site.changed > 0) logTab.write(logLine(logTab.read(), world.now(), text, site.changed));
  removeFormerTabs(site, world, register);
  summaryTab.show();
  return done((userText) =>
    [units.value.taken?.(userText), userText.done.setUp(site.changed)].filter(Boolean).join(' '),
  );
}

const newSettings = (text: Messages): TabPlan =>
  planTable(
    settingsShape(text),
    settingRows(text, () => true),
  );

/** What a pasted tab must hold to be taken over: a header that is known. History and Log are never pasted. */
const isTable =
  (shape: (text: Messages) => TableShape) =>
  (tab: Tab): boolean =>
    readTable(tab.read(), ALL_MESSAGES.map(shape)) !== null;
const isSummary = (tab: Tab): boolean => findMarks(tab.read())?.owner === '@summary';
const nothing = (): boolean => false;

/**
 * Rewrites what is remembered in an older format, and drops what cannot be read; of the schedule, Settings tell all but
 * whose it was. Gives what is remembered from now on.
 */
function mendMemory(world: World, settings: Settings): Entries {
  const entries = world.memory.read();
  const isScheduleLost = storedSchedule(entries).kind === 'unreadable';
  const mended = {
    ...migratedProperties(entries),
    ...mendProperties(entries),
    ...(isScheduleLost ? keepSchedule(scheduleOf(settings, world.person.address())) : {}),
  };
  keep(world, mended);
  return { ...entries, ...mended };
}

/** Set-up protects every tab as an open one; where the day is closed, those that were are closed again. */
function lockAgain(world: World, entries: Entries): void {
  const now = world.now();
  if (!needsClock(entries, now)) return;
  const context = readContext(world);
  if (!context.ok) return;
  world.memory.write(keepLocked({ close: null, districts: [] }));
  applyLocks(world, context.value, now);
}

/** One line below the Log's last. */
function logLine(grid: Grid, now: Date, text: Messages, changed: number): Block {
  return { row: grid.length, column: 0, cells: [[now, text.log.setUp, text.done.setUp(changed)]] };
}

function setUpDistricts(
  site: Site,
  register: Register,
  settings: Settings,
  text: Messages,
  known: readonly Messages[],
  references: References,
  now: Date,
): void {
  const staff = register.province.reporters;
  const names = districtTabNames(register.districts);
  // Whose day is over is opened by this very run, so its sentence goes.
  const locked = closedDistricts(readClosing(site.remembered), now);
  register.districts.forEach((district, index) => {
    const owner = district.locality.code;
    const planFor = (tab: Tab, existing: Existing | null) => {
      const ids = { ...references.ids, own: tab.id };
      return planDistrictTab(district, settings, text, { ...references, ids }, dayOf(now), existing);
    };
    const reporters = reportersOf(district);
    const found = site.find(owner);
    if (found === undefined) {
      const name = names.get(owner) ?? district.locality.name;
      const made = site.make(owner, name, (tab) => planFor(tab, null).plan, index + TABS_BEFORE);
      made.protect({ staff, reporters, open: planFor(made, null).open });
      return;
    }
    const isLocked = locked.includes(owner);
    const existing = restoreMarks(found, district, { known, isLocked });
    if (existing === null) return;
    const { plan, open } = planFor(found, existing);
    site.mend(found, plan);
    found.protect({ staff, reporters, open });
  });
}

/** A tab with its marks; inserts the row of marks where somebody deleted it. Null when nothing tells its columns. */
function restoreMarks(tab: Tab, district: District, lore: Pick<Existing, 'known' | 'isLocked'>): Existing | null {
  const values = tab.read();
  const marks = findDistrictMarks(values, district.locality.code, lore.known);
  if (marks === null) return null;
  if (marks.areMarked || marks.headerRow === null) {
    return { ...lore, values, formulas: tab.readFormulas(), marks, merged: tab.merged() };
  }
  // So many rows belong above the header.
  const rows = Math.max(1, HEAD.header - marks.headerRow);
  const headerRow = marks.headerRow + rows;
  const top = headerRow - HEAD.header;
  tab.insertRowsOnTop(rows, top);
  return {
    ...lore,
    values: tab.read(),
    formulas: tab.readFormulas(),
    marks: { ...marks, row: top, headerRow, firstRow: headerRow + 1 },
    merged: tab.merged(),
  };
}

/** Columns that an older version's History did not have, marks that somebody deleted, the indicator's new name. */
function missingHistory(tab: Tab, text: Messages, known: readonly Messages[]): TabPlan {
  const grid = tab.readRows(0, Math.min(Math.max(tab.lastRow(), 1), SEARCHED_ROWS));
  const table = readTable(grid, known.map(historyShape));
  if (table === null) return NO_PLAN;
  const isMarked = findMarks(grid)?.owner === '@history';
  const rowsGone = isMarked ? 0 : Math.max(0, HEAD_ROWS - 1 - table.headRow);
  if (rowsGone > 0) tab.insertRowsOnTop(rowsGone, 0);
  const headRow = table.headRow + rowsGone;
  const plan = planMissingColumns(historyShape(text), { ...table, headRow }, isMarked);
  const column = table.columns.get('users') ?? -1;
  const label = textOf(cellAt(grid, { row: table.headRow, column }));
  const wanted = text.district.columns.users;
  const isOurs = label !== wanted && known.some((each) => each.district.columns.users === label);
  return isOurs ? { ...plan, blocks: [...plan.blocks, { row: headRow, column, cells: [[wanted]] }] } : plan;
}

/** Writes what there is to remember. */
function keep({ memory }: World, fresh: Entries): void {
  if (Object.keys(fresh).length > 0) memory.write(fresh);
}

/** Rows of settings that somebody deleted or that an older version did not have. */
function missingSettings(tab: Tab, text: Messages): TabPlan {
  const table = readSettingsTable(tab);
  const keys = table ? settingKeys(table) : new Set<string>();
  const order = settingsShape(text).columns;
  const cells = (table ? settingRows(text, (key) => !keys.has(key)) : []).flatMap((row, index) =>
    row.flatMap((written, place): WantedCell[] => {
      const column = table?.columns.get(order[place]?.key ?? '');
      return column === undefined ? [] : [{ row: (table?.nextRow ?? 0) + index, column, written }];
    }),
  );
  return { ...NO_PLAN, blocks: blocksOf(cells) };
}

/** The columns that the districts' formulas look into, from the first row of their tab to some rows below its last. */
function referencesTo(unitsTab: Tab, settingsTab: Tab, logTab: Tab): References {
  const reference = (tab: Tab, table: Table | null) => {
    const name = tab.name().replace(/'/g, "''");
    return (key: string) => {
      const letters = columnLetters(table?.columns.get(key) ?? 0);
      return `'${name}'!$${letters}$1:$${letters}$${(table?.nextRow ?? 0) + SPARE_REFERENCE_ROWS}`;
    };
  };
  const units = reference(unitsTab, readUnitsTable(unitsTab));
  const settings = reference(settingsTab, readSettingsTable(settingsTab));
  return {
    units: { codes: units('code'), populations: units('population') },
    settings: { keys: settings('key'), values: settings('value') },
    ids: { own: 0, log: logTab.id },
  };
}

/** The tabs that stand before the districts': Summary and Charts. */
const TABS_BEFORE = 2;

/** Rows that may be added to Units and Settings before set-up has to run again. */
const SPARE_REFERENCE_ROWS = 50;
