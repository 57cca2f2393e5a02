/**
 * "Thiết lập": makes the tabs that are missing and mends those that lack something. Each step looks at what is there
 * and writes only what is wanted and blank, so a run that was cut off is finished by the next one, and a run on a
 * whole spreadsheet changes nothing.
 */

import { RELEASE } from '../../build-target';
import { allMessages, type Messages, messagesIn } from '../../messages';
import { TIME_ZONE } from '../../messages/format';
import { nounsFor } from '../../messages/nouns';
import type { Entries } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { chartMarks, chartsOver, planChartsTab } from '../../sheets/charts/chartsTab';
import { planControlTab } from '../../sheets/control/controlTab';
import { findMarks } from '../../sheets/core/marks';
import { GROWING_ROWS, planTable } from '../../sheets/core/table';
import { historyShape } from '../../sheets/history/shape';
import { logShape } from '../../sheets/log/logTab';
import { readSettings } from '../../sheets/settings/readSettings';
import { settingsShape } from '../../sheets/settings/settingsTab';
import { unitsShape } from '../../sheets/units/unitsTab';
import { doneWithDetails, type Ending, type Outcome } from '../outcome';
import { writeUnitChecks } from '../province/checkStaffTabs';
import { readContext, readSettingsTable } from '../province/context';
import { historyReader } from '../province/historyReader';
import { locateTabs } from '../province/locateTabs';
import { applyLocks } from '../province/locks';
import { writeLog } from '../province/log';
import { planSummaryTab } from '../province/staffTabs';
import { ensureClock } from '../reminders/clock';
import type { SetUpContext } from '../rights/admit';
import { type Caller, withCaller } from '../rights/caller';
import { hasLeft } from '../rights/left';
import { askToAdopt } from '../setup/adoption';
import { completeControl } from '../setup/controlRows';
import { setUpDistrictTabs } from '../setup/districtTabs';
import { offerToRemove } from '../setup/formerTabs';
import { groupCommunes } from '../setup/grouping';
import { completeColumns } from '../setup/growingTable';
import { completeHistory, completeStateKeys } from '../setup/historyColumns';
import { completeEvents } from '../setup/logColumns';
import { keep, mendMemory } from '../setup/memory';
import { knownLabels } from '../setup/migrations/001-labels';
import { isSettings } from '../setup/pastedTabs';
import { provideUnits, type RegisterConsent } from '../setup/provideRegister';
import { referencesTo } from '../setup/references';
import { relabel, relabelCharts, relabelTab } from '../setup/relabel';
import { planMissingSettings, planSettingsTab, relabelledSettings } from '../setup/settingsRows';
import { SetupTabs } from '../setup/setupTabs';
import { archiveTabs } from '../state/archive';
import { keepLocked, needsClock } from '../state/closing';
import { keepLabels, labelsWith, readLabels } from '../state/labels';
import { keepMenuTitle } from '../state/menuTitle';
import { firstAccount, keepRights } from '../state/rights';
import { areTabsRemembered } from '../state/tabOwners';
import { keepRelease } from '../state/version';

/** Sets the spreadsheet up, or mends it. */
export const setUp = (world: World, { caller }: SetUpContext): Outcome<SetUpContext> => setUpTabs(world, caller, FIRST);

/** What people have agreed to and set-up has done that begins again after a question. */
interface Begun extends RegisterConsent {
  /** How many tabs were adopted. */
  readonly adopted: number;
  /** How many tabs were made or mended before the question. */
  readonly changed: number;
}

const FIRST: Begun = { mayUseShipped: false, source: null, adopted: 0, changed: 0 };

function setUpTabs(world: World, caller: Caller, begun: Begun): Outcome<SetUpContext> {
  const isTimeUp = timerOf(world);
  const there = world.workbook.tabs();
  const located = locateTabs(there, world.memory);
  const question = askToAdopt(located, (again, context, adopted) =>
    setUpTabs(again, context.caller, { ...begun, adopted }),
  );
  if (question !== null) return question;
  const tabs = new SetupTabs(world, there, located);

  world.workbook.setLocaleAndTimeZone('vi_VN', TIME_ZONE);

  const shipped = messagesIn('vi');
  // The Summary comes first: in a new spreadsheet it takes the place of the blank tab.
  const summaryTab = tabs.provide('@summary', shipped, planSummaryTab(), isSummary, 0);
  const settingsTab = tabs.provide('@settings', shipped, planSettingsTab(shipped), (tab) => isSettings(tab.read()));
  const { settings } = readSettings(readSettingsTable(settingsTab));
  const unworded = messagesIn(settings.language);
  if (!tabs.isNew('@settings')) {
    tabs.mend(settingsTab, planMissingSettings(settingsTab, unworded));
    const wording = { shapeOf: settingsShape, text: unworded };
    relabelTab(tabs, settingsTab, wording, (table) => relabelledSettings(table, unworded));
  }

  const units = provideUnits(tabs, world, unworded, begun);
  if (units.kind === 'problem') return units;
  if (units.kind === 'unclear') {
    const changed = begun.changed + tabs.changed;
    return units.ask((agreed) => (again, asker) => setUpTabs(again, asker.caller, { ...begun, ...agreed, changed }));
  }
  const unitsTab = units.tab;
  const grouped = groupCommunes(tabs, unitsTab, unworded);
  if (!grouped.ok) return grouped.problem;
  const register = grouped.value;
  const nouns = nounsFor(settings, register);
  const text = messagesIn(settings.language, nouns);
  if (!tabs.isNew('@units')) relabelTab(tabs, unitsTab, { shapeOf: unitsShape, text });
  // Remembered before a tab is worded: the texts of a run that is cut off are set-up's own for the next one too.
  const labels = labelsWith(tabs.isNewWorkbook ? readLabels({}) : knownLabels(tabs.remembered), [
    ...allMessages(nouns),
    text,
  ]);
  const further = [
    { owner: '@charts', place: 1 },
    { owner: '@history' },
    { owner: '@log' },
    { owner: '@control' },
  ] as const;
  tabs.openStaffTabs(further, text, keepLabels(tabs.remembered, labels));

  const chartsTab = tabs.provide('@charts', text, planChartsTab(text), nothing);
  if (!tabs.isNew('@charts')) relabelCharts(tabs, chartsTab, text);
  chartsTab.draw(chartsOver(chartMarks(chartsTab.read()), register.districts.length, text));
  const historyTab = tabs.provide('@history', text, planTable(historyShape(text), [], GROWING_ROWS), nothing);
  if (!tabs.isNew('@history')) {
    completeHistory(tabs, historyTab, text, labels.history);
    completeStateKeys(tabs, historyTab, historyReader({ register, labels: () => labels }));
  }
  const logTab = tabs.provide('@log', text, planTable(logShape(text), [], GROWING_ROWS), nothing);
  if (!tabs.isNew('@log')) {
    const completed = completeColumns(tabs, logTab, logShape(text), labels.log);
    if (completed) relabel(tabs, logTab, completed, { shapeOf: logShape, text, remembered: labels.log });
    completeEvents(tabs, logTab);
  }
  const controlTab = tabs.provide('@control', text, planControlTab(text), nothing);
  if (!tabs.isNew('@control')) completeControl(tabs, controlTab, text);
  const readReferences = () => referencesTo(unitsTab, settingsTab);
  const districts = { register, settings, text, labels, readReferences, now: world.now() };
  const ready = setUpDistrictTabs(tabs, districts, isTimeUp);
  tabs.remember();
  if (ready < register.districts.length || isTimeUp()) {
    // The clock goes on with it.
    ensureClock(world, tabs.remembered);
    return paused(ready, register.districts.length);
  }
  keep(world, keepMenuTitle(tabs.remembered, settings));
  const staff = register.province.reporters;
  const archives = archiveTabs(tabs.remembered).flatMap((id) => world.workbook.tabById(id) ?? []);
  for (const tab of [summaryTab, chartsTab, settingsTab, unitsTab, historyTab, logTab, controlTab, ...archives]) {
    const isWeakened = tab === controlTab && !tabs.isNew('@control') && tab.soleEditors() === null;
    tabs.protect(tab, { staff, reporters: [], open: [] }, isWeakened);
  }
  writeUnitChecks({ tab: unitsTab, grid: unitsTab.read() }, tabs.refused);
  const account = world.person.address();
  const entries = mendMemory(world, settings, {
    ...keepRights(tabs.remembered, account, firstAccountOf(tabs, world), tabs.refused),
    ...keepRelease(tabs.remembered, RELEASE),
  });
  const owner = world.workbook.owner();
  // The account that set up first is one of the staff whatever the register says.
  ensureClock(world, entries, (by) => by !== firstAccount(entries) && hasLeft(by, register, owner));
  lockAgain(world, entries);
  world.triggers.installEditHandler('handleEdit');

  const changed = begun.changed + tabs.changed;
  const adopted = ({ setUpUnits }: Messages) => begun.adopted > 0 && setUpUnits.adopted(begun.adopted);
  const did = (words: Messages) => sentences(adopted(words), words.done.setUp(changed));
  if (changed + begun.adopted > 0) logSetUp(logTab, world.now(), text, withCaller(did(text), caller, text));
  tabs.end();
  summaryTab.bringToFront();
  // After a question this run goes on with its own beginning.
  const isResumed = tabs.isResumed && begun === FIRST;
  return offerToRemove(tabs.owners(), register, (userText) =>
    sentences(
      units.taken?.(userText),
      isResumed && userText.done.setUpResumed,
      did(userText),
      tabs.unsettled.length > 0 && userText.done.setUpMoved(tabs.unsettled),
    ),
  );
}

const sentences = (...all: readonly (string | false | undefined)[]): string => all.filter(Boolean).join(' ');

/** Google ends an execution after six minutes, without a word to the user; set-up pauses by itself before. */
const LONGEST_RUN = 4.5 * 60_000;

function timerOf(world: World): () => boolean {
  const started = world.now().getTime();
  return () => world.now().getTime() - started > LONGEST_RUN;
}

/** What set-up says when it has paused; the next run goes on. */
const paused = (ready: number, all: number): Ending =>
  doneWithDetails(
    (text) => text.done.setUpTitle,
    (text) => text.done.setUpGoesOn(ready, all),
  );

/** What a pasted tab must hold to be taken over: a header that is known. History and Log are never pasted. */
const isSummary = (tab: Tab): boolean => findMarks(tab.read(), '@summary') !== null;
const nothing = (): boolean => false;

/**
 * The account that set up first. Of a workbook of an earlier version, which did not remember it, that is the file's owner
 * where Google tells it.
 */
const firstAccountOf = ({ remembered }: SetupTabs, { person, workbook }: World): string =>
  firstAccount(remembered) ?? ((areTabsRemembered(remembered) && workbook.owner()) || person.address());

/** Set-up protects every tab as an open one; where the day is closed, those that were are closed again. */
function lockAgain(world: World, entries: Entries): void {
  const now = world.now();
  if (!needsClock(entries, now)) return;
  const context = readContext(world);
  if (!context.ok) return;
  world.memory.write(keepLocked({ close: null, districts: [] }));
  applyLocks(world, context.value, now);
}

function logSetUp(tab: Tab, now: Date, text: Messages, detail: string): void {
  writeLog(tab, text, now, [{ event: 'setUp', id: now.toISOString(), action: text.log.setUp, detail }]);
}
