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
import { type Problem, problem, type Said } from '../result';
import type { SetUpContext } from '../rights/admit';
import { isNamed, isRegister } from './pastedTabs';
import type { SetupTabs } from './setupTabs';

/** The register's tab, and what to say about the list that it was made from. */
interface ProvidedUnits {
  readonly kind: 'provided';
  readonly tab: Tab;
  readonly taken: Said | null;
}

/** A tab that is not the add-on's and not blank. */
interface Stranger {
  readonly tab: Tab;
  readonly grid: Grid;
}

/** What people have agreed to so far. */
export interface RegisterConsent {
  /** Whether the shipped register may be used where the spreadsheet holds other things. */
  readonly mayUseShipped: boolean;
  /** The id of the tab that may be taken where the register is gone; null for none. */
  readonly source: number | null;
}

/** A question about the register; `goOn` begins set-up again with what people agreed to. */
interface Unclear {
  readonly kind: 'unclear';
  readonly ask: (goOn: (agreed: Partial<RegisterConsent>) => Command<SetUpContext>) => Question<SetUpContext>;
}

/**
 * Finds the register's tab or makes it; a problem if a person has to do something first. Unclear where they have to decide:
 * the shipped register is not used in a spreadsheet that holds other things without a question, and the register of a
 * workbook that is in use is not taken from a tab that anybody may have made.
 */
export function provideUnits(
  tabs: SetupTabs,
  world: World,
  text: Messages,
  consent: RegisterConsent,
): ProvidedUnits | Problem | Unclear {
  const there = tabs.find('@units');
  if (there !== undefined) return { kind: 'provided', tab: there, taken: null };
  const strangers = tabs
    .strangers()
    .map((tab): Stranger => ({ tab, grid: tab.read() }))
    .filter(({ grid }) => !grid.every((row) => row.every(isBlank)));
  const pasted = strangers.find(({ tab, grid }) => isNamed(tab, '@units') && isRegister(grid));
  const list = pasted === undefined ? longestList(strangers, world) : null;
  const source = pasted?.tab ?? list?.tab;
  if (source !== undefined && source.id !== consent.source && !tabs.mayTake(source)) {
    return { kind: 'unclear', ask: (goOn) => askToTake(source, goOn({ source: source.id })) };
  }
  if (list !== null) return takeList(list.tab, list.lines, tabs, text);
  if (pasted === undefined && isOfOthers(tabs)) return problem(({ setUpUnits }) => setUpUnits.unitsGone);
  if (pasted === undefined && strangers.length > 0 && !consent.mayUseShipped) {
    return { kind: 'unclear', ask: (goOn) => askForList(goOn({ mayUseShipped: true })) };
  }
  return { kind: 'provided', tab: provide(tabs, text, defaultUnits(), false, source), taken: null };
}

/** Asks whether the register is to be taken from a tab. */
function askToTake(source: Tab, take: Command<SetUpContext>): Question<SetUpContext> {
  const name = source.name();
  return confirm({
    title: ({ setUpUnits }) => setUpUnits.listTitle,
    said: ({ setUpUnits }) => setUpUnits.askTake(name),
    about: source.id,
    yes: take,
    no: problem(({ setUpUnits }) => setUpUnits.unitsGone),
  });
}

/** Asks whether to stop, so that a list of units can be pasted first; `useShipped` goes on without one. */
function askForList(useShipped: Command<SetUpContext>): Question<SetUpContext> {
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

/** Makes the register's tab, or takes the one that was pasted. */
const provide = (
  tabs: SetupTabs,
  text: Messages,
  units: readonly EnteredUnit[],
  hasGroups: boolean,
  pasted?: Tab,
): Tab =>
  tabs.provide(
    '@units',
    text,
    planTable(newUnitsShape(text, hasGroups), unitRows(units, hasGroups)),
    (tab) => tab.id === pasted?.id,
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
function takeList(source: Tab, lines: readonly ListLine[], tabs: SetupTabs, text: Messages): ProvidedUnits | Problem {
  const list = unitsOfList(lines);
  if (!list.ok) {
    const { fault } = list;
    return problem(({ setUpUnits }) => setUpUnits.unusable(source.name(), faultSentence(fault, setUpUnits.listFaults)));
  }
  const { units } = list;
  // The name of the register is needed for the register itself.
  if (isNamed(source, '@units')) tabs.rename(source, text.setUpUnits.listTab);
  const from = source.name();
  const parents = new Set(units.map(({ parent }) => parent));
  const lacking = units.filter(({ code, population }) => !parents.has(code) && isBlank(population)).length;
  const tab = provide(tabs, text, entered(units, text.setUpUnits.populationSource(from)), hasGroups(units));
  return {
    kind: 'provided',
    tab,
    taken: ({ setUpUnits }: Messages) => {
      const said = setUpUnits.taken(from, units.length);
      return lacking === 0 ? said : `${said} ${setUpUnits.populationLacking(lacking)}`;
    },
  };
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
