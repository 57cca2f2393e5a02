/** What every command reads first: the add-on's tabs, the settings and the register. Nothing is written. */

import type { Finding } from '../../domain/finding';
import { lazily } from '../../domain/lazily';
import type { Settings } from '../../domain/settings';
import type { Register } from '../../domain/units/locality';
import { buildRegister, type RegisterReading, refusedReporters } from '../../domain/units/register';
import { allMessages, type Messages, messagesIn } from '../../messages';
import { type NounsByLanguage, nounsFor } from '../../messages/nouns';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import type { WrittenLabels } from '../../sheets/core/labels';
import { pastedLabels, readTable, type Table } from '../../sheets/core/table';
import { readSettings } from '../../sheets/settings/readSettings';
import { settingsShape } from '../../sheets/settings/settingsTab';
import { REQUIRED_UNIT_COLUMNS, readUnits, unitsShape } from '../../sheets/units/unitsTab';
import { failure, type Result, success } from '../result';
import { knownLabels } from '../setup/migrations/001-labels';
import { labelsWith } from '../state/labels';
import { refusedAddresses } from '../state/rights';
import { begunSetUp } from '../state/setUpRun';
import { type LocatedTabs, locateTabs } from './locateTabs';

/** The context of a command. */
export interface ProvinceContext {
  readonly tabs: readonly Tab[];
  readonly located: LocatedTabs;
  readonly settings: Settings;
  readonly register: Register;
  /** What to correct in Settings and in the register. */
  readonly findings: readonly Finding[];
  /** The nouns for the province's units and for what is counted. */
  readonly nouns: NounsByLanguage;
  /** The catalogue in the workbook's language, with these nouns. */
  readonly text: Messages;
  /** The labels that identify the columns of a tab that has lost its marks. */
  readonly labels: () => WrittenLabels;
}

/** Reads the context, or says what has to be corrected before any command can work. */
export function readContext(world: World): Result<ProvinceContext> {
  const tabs = world.workbook.tabs();
  const located = locateTabs(tabs, world.memory);
  const unitsTab = located.byOwner.get('@units');
  const isCutOff = begunSetUp(located.remembered) !== null;
  if (unitsTab === undefined) return notSetUp(isCutOff);

  const { settings, findings } = readSettings(readSettingsTable(located.byOwner.get('@settings')));
  const units = readRegister(unitsTab);
  if (!units.ok) return units;
  const { register } = units.value;
  // Communes for which set-up has not proposed a group yet.
  if (register.districts.length === 0) return notSetUp(isCutOff);
  const nouns = nounsFor(settings, register);
  return success({
    tabs,
    located,
    settings,
    register,
    findings: [
      ...(isCutOff ? [SET_UP_CUT_OFF] : []),
      ...findings,
      ...units.value.findings,
      ...refusedReporters(register, refusedAddresses(located.remembered)),
    ],
    nouns,
    text: messagesIn(settings.language, nouns),
    labels: lazily(() => labelsWith(knownLabels(located.remembered), allMessages(nouns))),
  });
}

const notSetUp = (isCutOff: boolean) => failure(({ problem }) => (isCutOff ? problem.setUpCutOff : problem.notSetUp));

const SET_UP_CUT_OFF: Finding = { fault: { kind: 'setUpCutOff' }, locality: null, district: null, cell: null };

/** The Settings tab as a table; null if there is none, and then the defaults are used. */
export function readSettingsTable(tab: Tab | undefined): Table | null {
  return tab ? readTable(tab.read(), '@settings', pastedLabels(settingsShape)) : null;
}

/** The Units tab as a table. */
export function readUnitsTable(tab: Tab): Table | null {
  return readTable(tab.read(), '@units', pastedLabels(unitsShape));
}

/** A register, and the table that it was read from. */
export interface ReadRegister extends RegisterReading {
  readonly register: Register;
  readonly table: Table;
}

/** The register in the Units tab, and its communes that have no group yet. */
export function readRegister(tab: Tab): Result<ReadRegister> {
  const table = readUnitsTable(tab);
  const missing = REQUIRED_UNIT_COLUMNS.find((key) => !table?.columns.has(key));
  if (table === null || missing !== undefined) {
    return failure((text) => text.problem.unitsColumnMissing(text.units.columns[missing ?? 'code']));
  }
  const { register, ungrouped, findings } = buildRegister(readUnits(table));
  if (register === null || register.districts.length + ungrouped.length === 0) {
    return failure((text) => text.problem.noRegister);
  }
  return success({ register, ungrouped, findings, table });
}
