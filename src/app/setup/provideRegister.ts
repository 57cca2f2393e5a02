/**
 * The source of a new spreadsheet's register: a pasted tab "Đơn vị", a list of units in any other tab, or the default
 * register. A list is copied, and its tab is not changed.
 */

import { defaultUnits } from '../../defaults/register';
import { type Grid, isBlank } from '../../domain/cell';
import { readCount } from '../../domain/figures/count';
import { MAX_COUNT } from '../../domain/figures/coverage';
import {
  type EnteredUnit,
  type ListedUnit,
  type ListFault,
  type ListLine,
  unitsOfList,
} from '../../domain/units/unitList';
import { COMMUNE_TYPES, levelOf, typeKey } from '../../domain/units/unitTypes';
import type { Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { planTable } from '../../sheets/core/table';
import { readUnitList } from '../../sheets/units/pastedList';
import { newUnitsShape, unitRows } from '../../sheets/units/unitsTab';
import { type Command, confirm, type Question } from '../outcome';
import { failure, problem, type Result, type Said, success } from '../result';
import type { SetUpContext } from '../rights/admit';
import { isNamed, isRegister } from './pastedTabs';
import type { SetupTabs } from './setupTabs';

/** The register's tab, and what to say about the list that it was made from. */
export interface ProvidedUnits {
  readonly tab: Tab;
  readonly taken: Said | null;
}

/** A tab that is not the add-on's and not blank. */
interface Stranger {
  readonly tab: Tab;
  readonly grid: Grid;
}

/**
 * Finds the register's tab or makes it; a problem if a person has to do something first. Null where they have to
 * decide: the spreadsheet holds other things, and the shipped register may not be used without a question.
 */
export function provideUnits(
  tabs: SetupTabs,
  world: World,
  text: Messages,
  mayUseShipped: boolean,
): Result<ProvidedUnits> | null {
  const there = tabs.find('@units');
  if (there !== undefined) return success({ tab: there, taken: null });
  const strangers = tabs
    .strangers()
    .map((tab): Stranger => ({ tab, grid: tab.read() }))
    .filter(({ grid }) => !grid.every((row) => row.every(isBlank)));
  const isPasted = strangers.some(({ tab, grid }) => isNamed(tab, '@units') && isRegister(grid));
  const list = isPasted ? null : longestList(strangers, world);
  if (list !== null) return takeList(list.tab, list.lines, tabs, text);
  if (!isPasted && isOfOthers(tabs)) return failure(({ setUpUnits }) => setUpUnits.unitsGone);
  if (!isPasted && strangers.length > 0 && !mayUseShipped) return null;
  return success({ tab: provide(tabs, text, defaultUnits(), false), taken: null });
}

/** Asks whether to stop, so that a list of units can be pasted first; `useShipped` goes on without one. */
export function askForList(useShipped: Command<SetUpContext>): Question<SetUpContext> {
  const shipped = defaultUnits();
  const communes = shipped.filter(({ type }) => COMMUNE_TYPES.includes(typeKey(type))).length;
  return confirm({
    title: ({ setUpUnits }) => setUpUnits.listTitle,
    said: ({ setUpUnits }) => setUpUnits.askList(shipped[0]?.name ?? '', communes),
    yes: problem(({ setUpUnits }) => setUpUnits.noList),
    no: useShipped,
    onward: 'no',
  });
}

const provide = (tabs: SetupTabs, text: Messages, units: readonly EnteredUnit[], hasGroups: boolean): Tab =>
  tabs.provide('@units', text, planTable(newUnitsShape(text, hasGroups), unitRows(units, hasGroups)), (tab) =>
    isRegister(tab.read()),
  );

/** There may be a list of districts besides that of the communes. */
function longestList(
  strangers: readonly Stranger[],
  { parseCsv }: World,
): { readonly tab: Tab; readonly lines: readonly ListLine[] } | null {
  const lists = strangers.flatMap(({ tab, grid }) => {
    const lines = readUnitList(grid, parseCsv);
    return lines === null || lines.length === 0 ? [] : [{ tab, lines }];
  });
  return [...lists].sort((a, b) => b.lines.length - a.lines.length)[0] ?? null;
}

/** Makes the register from the units of a list. */
function takeList(source: Tab, lines: readonly ListLine[], tabs: SetupTabs, text: Messages): Result<ProvidedUnits> {
  const list = unitsOfList(lines);
  if (!list.ok) {
    const { fault } = list;
    return failure(({ setUpUnits }) => setUpUnits.unusable(source.name(), faultSentence(fault, setUpUnits.listFaults)));
  }
  const { units } = list;
  // The name of the register is needed for the register itself.
  if (isNamed(source, '@units')) tabs.rename(source, text.setUpUnits.listTab);
  const from = source.name();
  const parents = new Set(units.map(({ parent }) => parent));
  const lacking = units.filter(({ code, population }) => !parents.has(code) && isBlank(population)).length;
  const tab = provide(tabs, text, entered(units, text.setUpUnits.populationSource(from)), hasGroups(units));
  return success({
    tab,
    taken: ({ setUpUnits }: Messages) => {
      const said = setUpUnits.taken(from, units.length);
      return lacking === 0 ? said : `${said} ${setUpUnits.populationLacking(lacking)}`;
    },
  });
}

const faultSentence = (fault: ListFault, sentences: Messages['setUpUnits']['listFaults']): string =>
  (sentences[fault.kind] as (fault: ListFault) => string)(fault);

const entered = (units: readonly ListedUnit[], source: string): readonly EnteredUnit[] =>
  units.map((unit) => {
    // A spreadsheet without Vietnamese formats read 12.345 as a fraction; a population is whole, so it meant thousands.
    const read = readCount(unit.population, MAX_COUNT, 'point');
    const population = read.kind === 'count' ? read.count : unit.population;
    return { ...unit, population, populationSource: isBlank(population) ? '' : source, populationDate: '' };
  });

/** Whether communes are directly below the province, and so share tabs by group. */
const hasGroups = ([province, ...units]: readonly ListedUnit[]): boolean =>
  units.some(({ parent, type }) => parent === province?.code && levelOf(type, false) === 'commune');

/** Whether the tabs are those of other districts than the shipped register's: a register of theirs was deleted. */
function isOfOthers(tabs: SetupTabs): boolean {
  const shipped = new Set<string>(defaultUnits().map(({ code }) => code));
  return tabs.districtOwners().some((owner) => !shipped.has(owner));
}
