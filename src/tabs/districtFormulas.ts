/**
 * The live formulas of a district's tab. Counts are compared in whole numbers here too: the target is taken in
 * hundredths of a percent, so that no decimal fraction decides whether a commune has reached it.
 */

import type { Band } from '../domain/bands';
import { type BasisPoints, WHOLE } from '../domain/coverage';
import type { Formula } from './plan';

/** A whole column's place on another tab, absolute: "'Đơn vị'!$A$1:$A$400". */
export type ColumnReference = string;

/** The population that the register gives for the code in `code` ("A7"), blank where it has none. */
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
  const wanted = `-INT(-${population}*ROUND(${target}*${WHOLE};0)/${WHOLE})`;
  return { formula: `=IF(ISNUMBER(${coverage});MAX(0;${wanted}-${users});"")` };
}

/** The sum of what is a count in a column; text, blanks and errors are passed over. */
export function totalFormula(cells: string): Formula {
  return { formula: `=SUMIF(${cells};">0")` };
}

/** The target as a fraction of 1; the shipped one where Settings holds no percentage from 1 to 100. */
export function targetFormula(
  settings: { keys: ColumnReference; values: ColumnReference },
  shipped: BasisPoints,
): Formula {
  // The setting is text as people typed it, with a comma or a point.
  const value = `VALUE(SUBSTITUTE(INDEX(${settings.values};MATCH("target";${settings.keys};0));".";","))`;
  const fallback = `${shipped}/${WHOLE}`;
  return { formula: `=IFERROR(IF(AND(${value}>=1;${value}<=100);${value}/100;${fallback});${fallback})` };
}

/** How many of the rows have a figure: `before` and `after` are the words around "10/11". */
export function filledFormula(users: string, codes: string, [before, after]: readonly [string, string]): Formula {
  return { formula: `="${quoted(before)}"&COUNT(${users})&"/"&COUNTA(${codes})&"${quoted(after)}"` };
}

/** The condition under which a row lies in a band, compared exactly; columns are absolute, the row is relative. */
export function bandCondition(band: Band, users: string, population: string): string {
  const above = `${users}*${WHOLE}>=${band.from}*${population}`;
  const below = band.to === null ? '' : `;${users}*${WHOLE}<${band.to}*${population}`;
  return `=AND(ISNUMBER(${users});ISNUMBER(${population});${above}${below})`;
}

/** Whether a conditional format's formula is one of ours, wherever its columns have moved to. */
export function isBandCondition(formula: string): boolean {
  return (
    /^=AND\(ISNUMBER\(\$?[A-Z]+\$?\d+\)[;,]\s*ISNUMBER\(\$?[A-Z]+\$?\d+\)[;,]/.test(formula) &&
    formula.includes(`*${WHOLE}>=`)
  );
}

const quoted = (text: string): string => text.replace(/"/g, '""');
