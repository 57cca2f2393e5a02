/**
 * The live formulas of a district's tab. Counts are compared in whole numbers here too: the target is taken in
 * hundredths of a percent, so that no decimal fraction decides whether a commune has reached it.
 */

import type { Band } from '../../../domain/figures/bands';
import { type BasisPoints, MAX_COUNT, WHOLE } from '../../../domain/figures/coverage';
import { TIMELINESS } from '../../../domain/reporting/timeliness';
import type { SettingKey } from '../../../domain/settings';
import type { Formula } from '../../../platform/tabPlan';
import { formulaText } from '../../core/plan';
import { communesIn } from '../metadata';
import { COPY } from './rowFormulas';

/** The absolute reference of a whole column on another tab: "'Đơn vị'!$A$1:$A$400". */
export type ColumnReference = string;

/** The columns of other tabs that a district's formulas refer to. */
export interface References {
  readonly units: { readonly codes: ColumnReference; readonly populations: ColumnReference };
  readonly settings: { readonly keys: ColumnReference; readonly values: ColumnReference };
}

/** The same for one tab, with its own id. */
export interface TabReferences extends References {
  readonly own: number;
}

/** The population in the register for the code in `code` ("A7"); blank if there is none. */
export function populationFormula(
  code: string,
  units: { codes: ColumnReference; populations: ColumnReference },
): Formula {
  const population = `INDEX(${units.populations};MATCH(${code};${units.codes};0))`;
  return { formula: `=IFERROR(IF(${population}>0;${population};"");"")` };
}

/** Users ÷ population, blank until both are there. */
export function coverageFormula(users: string, population: string): Formula {
  return {
    formula: `=IF(AND(ISNUMBER(${users});ISNUMBER(${population}));IF(${population}>0;${users}/${population};"");"")`,
  };
}

/** The smallest whole number of further users that reaches the target in `target` ("$E$4", 0,6 for 60%). */
export function neededFormula(users: string, population: string, coverage: string, target: string): Formula {
  const required = `-INT(-${population}*ROUND(${target}*${WHOLE};0)/${WHOLE})`;
  return { formula: `=IF(ISNUMBER(${coverage});MAX(0;${required}-${users});"")` };
}

/** The sum of the counts in a column; text, blanks and errors are skipped. */
export function sumFormula(cells: string): Formula {
  return { formula: `=SUMIF(${cells};">0")` };
}

/** The sum of the typed counts in a column; rows with an error are skipped too. */
export function totalFormula(cells: string, states: string): Formula {
  return { formula: `=SUMIF(${cells};">0")-SUMIFS(${cells};${cells};">0";${states};"invalid")` };
}

/** The target as a fraction of 1; the default if Settings has no percentage from 1 to 100. */
export function targetFormula(
  settings: { keys: ColumnReference; values: ColumnReference },
  shipped: BasisPoints,
): Formula {
  // The setting is text as people typed it, with a comma or a point.
  const value = `VALUE(SUBSTITUTE(INDEX(${settings.values};MATCH("target";${settings.keys};0));".";","))`;
  const fallback = `${shipped}/${WHOLE}`;
  return { formula: `=IFERROR(IF(AND(${value}>=1;${value}<=100);${value}/100;${fallback});${fallback})` };
}

/** A live setting as text after a mark ("§325:deadline="); the default if Settings has lost it. */
export function settingFormula(
  markBefore: string,
  key: SettingKey,
  settings: { keys: ColumnReference; values: ColumnReference },
  shipped: string,
): Formula {
  const value = `INDEX(${settings.values};MATCH("${key}";${settings.keys};0))`;
  return { formula: `=${formulaText(markBefore)}&IFERROR(${value};${formulaText(shipped)})` };
}

/** The cells that tell which communes must still report. */
export interface StateCells {
  /** The mark with the units of the tab. */
  readonly units: string;
  readonly codes: string;
  readonly names: string;
  /** When the stored blocks say that their communes reported. */
  readonly times: string;
  readonly states: string;
}

/** The formulas that say how many communes have reported, and which must still report. */
export type StateFormulas = Readonly<Record<'reported' | 'open', Formula>>;

/** How many of the communes that must report have done so today; `before` and `after` are the words around "10/11". */
export function reportedFormula(cells: StateCells, [before, after]: readonly [string, string]): Formula {
  return {
    formula: `=${formulaText(before)}&${reportedCount(cells)}&"/"&${dueCount(cells)}&${formulaText(after)}`,
  };
}

/**
 * The number of open communes with the first one's name and row, or that none is open; the four words are around these
 * values. If the only open communes have no row, just their number, between the two words.
 */
export function openFormula(
  cells: StateCells,
  [before, between, beforeRow, after]: readonly [string, string, string, string],
  [beforeLost, afterLost]: readonly [string, string],
  nothing: string,
): Formula {
  const open = `(${dueCount(cells)}-${reportedCount(cells)})`;
  const place = `MATCH(1;INDEX(${openRows(cells)};0);0)`;
  const first = `INDEX(${cells.names};${place})&${formulaText(beforeRow)}&(${place}+MIN(ROW(${cells.names}))-1)`;
  const some = `${formulaText(before)}&${open}&${formulaText(between)}&${first}&${formulaText(after)}`;
  const lost = `${formulaText(beforeLost)}&${open}&${formulaText(afterLost)}`;
  return { formula: `=IF(${open}=0;${formulaText(nothing)};IFERROR(${some};${lost}))` };
}

/** The number of communes that the tab's units name, without those that are exempt. */
const dueCount = ({ units, states }: StateCells): string => `(${communesIn(units)}-COUNTIF(${states};"exempt"))`;

const reportedCount = (cells: StateCells): string => `SUMPRODUCT(${reportedRows(cells)})`;

/** 1 for the row of every commune that has reported today, 0 for its copies. */
const reportedRows = ({ times, states }: StateCells): string =>
  `(${times}>=TODAY())*(${TIMELINESS.map((state) => `(${states}="${state}")`).join('+')})`;

/** 1 for every row with a code that has no report of today and needs one. */
const openRows = (cells: StateCells): string =>
  `(${cells.codes}<>"")*(${cells.states}<>"exempt")*(${cells.states}<>"${COPY}")*(1-${reportedRows(cells)})`;

/** The condition under which a row is exempt and grey; the column is absolute, the row relative. */
export const exemptCondition = (state: string): string => `=${state}="exempt"`;

/** The condition under which a row's status says that something is wrong. */
export const invalidCondition = (state: string): string => `=${state}="invalid"`;

/**
 * The condition for any count: no truth value, and no number that is larger than a nation, such as a telephone number.
 */
export function countCondition(cell: string): string {
  return `=IF(ISNUMBER(${cell});${cell}<=${MAX_COUNT};NOT(ISLOGICAL(${cell})))`;
}

/** The condition under which a row lies in a band, compared exactly; columns are absolute, the row is relative. */
export function bandCondition(band: Band, users: string, population: string): string {
  const above = `${users}*${WHOLE}>=${band.from}*${population}`;
  const below = band.to === null ? '' : `;${users}*${WHOLE}<${band.to}*${population}`;
  return `=AND(ISNUMBER(${users});ISNUMBER(${population});${above}${below})`;
}

/** Patterns that recognise the conditions of a district's tab in the sheet, wherever their columns are. */
export function ownConditions(): readonly RegExp[] {
  const isNumber = String.raw`ISNUMBER\(\$?[A-Z]+\$?\d+\)[;,]\s*`;
  return [
    /^=\$?[A-Z]+\$?\d+="(exempt|invalid)"$/,
    /^=LEN\(\$[A-Z]+\$\d+\)>\d+$/,
    new RegExp(String.raw`^=AND\(${isNumber}${isNumber}[\s\S]*\*${WHOLE}>=`),
  ];
}
