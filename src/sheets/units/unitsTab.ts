/** The Units tab: the register, and the only place where localities are defined. */

import { rowNumber, shortened, textOf } from '../../domain/cell';
import { asLocalityCode, type LocalityCode } from '../../domain/units/locality';
import type { RegisterRow } from '../../domain/units/register';
import type { EnteredUnit } from '../../domain/units/unitList';
import type { Messages } from '../../messages';
import type { Written } from '../../platform/tabPlan';
import { addressesIn, isAddress } from '../core/addresses';
import { HEAD_ROWS, type Table, type TableShape, tableColumns, under } from '../core/table';

/** Columns that the register must have. */
export const REQUIRED_UNIT_COLUMNS = ['code', 'name', 'parent', 'population'] as const;

/** The tab's shape in a language. */
export function unitsShape(text: Messages): TableShape {
  const { columns, title } = text.units;
  return {
    owner: '@units',
    title,
    columns: tableColumns(columns, {
      code: ['code', 72],
      name: ['text', 170],
      type: ['text', 92],
      parent: ['code', 84],
      population: ['count', 100],
      populationSource: ['text', 380],
      populationDate: ['code', 104],
      reporters: ['text', 220, 'input'],
      leaders: ['text', 220, 'input'],
      telephone: ['code', 120, 'input'],
      exemptFrom: ['day', 100, 'input'],
      exemptTo: ['day', 100, 'input'],
      exemptReason: ['text', 220, 'input'],
      check: ['text', 460],
      group: ['text', 150, 'input'],
    }),
  };
}

/** The shape of a new tab. Only a province without districts has the column of groups. */
export function newUnitsShape(text: Messages, hasGroups: boolean): TableShape {
  const shape = unitsShape(text);
  return { ...shape, columns: shape.columns.filter(({ key }) => hasGroups || key !== 'group') };
}

/**
 * The rows of a new register, every unit above its parts. The population of a unit with parts is a formula that adds up
 * theirs. It refers only to the rows below: over the whole column it would be circular. It compares codes as texts,
 * since SUMIF treats 01 and 001 as equal.
 */
export function unitRows(units: readonly EnteredUnit[], hasGroups: boolean): readonly (readonly Written[])[] {
  const last = HEAD_ROWS + units.length;
  const parents = new Set(units.map(({ parent }) => parent));
  return units.map((unit, index) => {
    const row = HEAD_ROWS + index + 1;
    const below = (letter: string) => `$${letter}${rowNumber(row)}:$${letter}$${last}`;
    const sumOfParts = { formula: `=SUMPRODUCT((${below('D')}=$A${row})*1;${below('E')})` };
    return [
      { code: unit.code },
      unit.name,
      unit.type,
      unit.parent === '' ? '' : { code: unit.parent },
      unit.code !== '' && row < last && parents.has(unit.code) ? sumOfParts : unit.population,
      unit.populationSource,
      { code: unit.populationDate },
      ...Array.from({ length: 7 }, () => ''),
      ...(hasGroups ? [unit.group] : []),
    ];
  });
}

/** The most characters of a name or remark; longer ones would not fit into cells and mails elsewhere. */
const LONGEST = 200;

/** The most invalid addresses of a unit that are reported: a pasted letter would contain hundreds. */
const NAMED = 5;

/** The register's rows as typed. */
export function readUnits(table: Table): readonly RegisterRow[] {
  return table.rows.map((row) => {
    const text = (key: string) => shortened(textOf(under(row, key)), LONGEST);
    const reporters = addressesIn(textOf(under(row, 'reporters')));
    const leaders = addressesIn(textOf(under(row, 'leaders')));
    return {
      row: rowNumber(row.row),
      code: codeUnder(textOf(under(row, 'code'))),
      name: text('name'),
      type: text('type'),
      parent: codeUnder(textOf(under(row, 'parent'))),
      population: under(row, 'population'),
      exemptFrom: under(row, 'exemptFrom'),
      exemptTo: under(row, 'exemptTo'),
      exemptReason: text('exemptReason'),
      reporters: reporters.filter(isAddress),
      leaders: leaders.filter(isAddress),
      telephone: text('telephone'),
      badAddresses: [...reporters, ...leaders].filter((typed) => !isAddress(typed)).slice(0, NAMED),
      group: text('group'),
    };
  });
}

const codeUnder = (text: string): LocalityCode | null => (text === '' ? null : asLocalityCode(text));
