/** What every command reads first: which tabs are ours, the settings and the register. */

import type { Finding } from '../../domain/finding';
import type { Settings } from '../../domain/settings';
import type { Register } from '../../domain/units/locality';
import { buildRegister, type RegisterReading } from '../../domain/units/register';
import { ALL_MESSAGES, type Messages, messagesIn } from '../../messages';
import { type NounsByLanguage, nounsFor } from '../../messages/nouns';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { readTable, type Table } from '../../sheets/core/table';
import { readSettings, settingsShape } from '../../sheets/settings/settingsTab';
import { REQUIRED_UNIT_COLUMNS, readUnits, unitsShape } from '../../sheets/units/unitsTab';
import { type Problem, problem } from '../outcome';
import { knownMessages } from '../state/words';
import { type LocatedTabs, locateTabs } from './locateTabs';

/** The context of a command. */
export interface ProvinceContext {
  readonly tabs: readonly Tab[];
  readonly located: LocatedTabs;
  readonly settings: Settings;
  readonly register: Register;
  /** What to mend in Settings and in the register. */
  readonly findings: readonly Finding[];
  /** What the province calls its units, and what it counts. */
  readonly nouns: NounsByLanguage;
  /** The catalogue of the workbook's language, worded by them. */
  readonly text: Messages;
  /** The catalogues by whose labels a tab is known that has lost its marks. */
  readonly known: readonly Messages[];
}

/** Reads the context, or says what has to be mended before any command can work. */
export function readContext(world: World): ProvinceContext | Problem {
  const tabs = world.workbook.tabs();
  const located = locateTabs(tabs, world.memory);
  const unitsTab = located.byOwner.get('@units');
  if (unitsTab === undefined) return problem((text) => text.problem.notSetUp);

  const settings = readSettings(readSettingsTable(located.byOwner.get('@settings')));
  const register = readRegister(unitsTab);
  if ('kind' in register) return register;
  // Communes that set-up has yet to put into groups.
  if (register.register.districts.length === 0) return problem((text) => text.problem.notSetUp);
  const nouns = nounsFor(settings.settings, register.register);
  return {
    tabs,
    located,
    settings: settings.settings,
    register: register.register,
    findings: [...settings.findings, ...register.findings],
    nouns,
    text: messagesIn(settings.settings.language, nouns),
    known: knownMessages(located.remembered, settings.settings, register.register),
  };
}

/** The Settings tab as a table; null when there is none, and the shipped settings stand in. */
export function readSettingsTable(tab: Tab | undefined): Table | null {
  return tab ? readTable(tab.read(), ALL_MESSAGES.map(settingsShape)) : null;
}

/** The Units tab as a table. */
export function readUnitsTable(tab: Tab): Table | null {
  return readTable(tab.read(), ALL_MESSAGES.map(unitsShape));
}

/** The register that the Units tab holds, and its communes that are in no group yet. */
export function readRegister(
  tab: Tab,
): (RegisterReading & { readonly register: Register; readonly table: Table }) | Problem {
  const table = readUnitsTable(tab);
  const missing = REQUIRED_UNIT_COLUMNS.find((key) => !table?.columns.has(key));
  if (table === null || missing !== undefined) {
    return problem((text) => text.problem.unitsColumnMissing(text.units.columns[missing ?? 'code']));
  }
  const { register, ungrouped, findings } = buildRegister(readUnits(table));
  if (register === null || register.districts.length + ungrouped.length === 0) {
    return problem((text) => text.problem.noRegister);
  }
  return { register, ungrouped, findings, table };
}
