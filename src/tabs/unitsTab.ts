/** The Units tab, the register: the only place where a locality is defined. */

import { textOf } from '../domain/cell';
import { asLocalityCode, type LocalityCode } from '../domain/locality';
import type { RegisterRow } from '../domain/register';
import type { Messages } from '../language';
import { FORMAT } from './look';
import type { Written } from './plan';
import { HEAD_ROWS, type Table, type TableShape, under } from './table';

/** Columns without which the register means nothing. */
export const REQUIRED_UNIT_COLUMNS = ['code', 'name', 'parent', 'population'] as const;

/** One unit of a register that the project ships. */
export interface ShippedUnit {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** Parent's code, '' for the province. */
  readonly parent: string;
  /** People; null for a unit whose population is the sum of its parts. */
  readonly population: number | null;
  readonly populationSource: string;
  /** "1/4/2019". */
  readonly populationDate: string;
}

/** The tab's shape in a language. */
export function unitsShape(text: Messages): TableShape {
  const { columns, title } = text.units;
  return {
    owner: '@units',
    title,
    columns: [
      { key: 'code', label: columns.code, width: 72, numberFormat: FORMAT.text, align: 'center' },
      { key: 'name', label: columns.name, width: 170 },
      { key: 'type', label: columns.type, width: 92 },
      { key: 'parent', label: columns.parent, width: 84, numberFormat: FORMAT.text, align: 'center' },
      { key: 'population', label: columns.population, width: 100, numberFormat: FORMAT.count, align: 'right' },
      { key: 'populationSource', label: columns.populationSource, width: 300 },
      { key: 'populationDate', label: columns.populationDate, width: 104, numberFormat: FORMAT.text, align: 'center' },
      { key: 'reporters', label: columns.reporters, width: 220, input: true },
      { key: 'leaders', label: columns.leaders, width: 220, input: true },
      { key: 'telephone', label: columns.telephone, width: 120, numberFormat: FORMAT.text, input: true },
      { key: 'exemptFrom', label: columns.exemptFrom, width: 100, numberFormat: FORMAT.day, align: 'center', input: true },
      { key: 'exemptTo', label: columns.exemptTo, width: 100, numberFormat: FORMAT.day, align: 'center', input: true },
      { key: 'exemptReason', label: columns.exemptReason, width: 220, input: true },
    ],
  };
}

/** The rows of a shipped register; a province's or district's population is the live sum of its parts. */
export function unitRows(units: readonly ShippedUnit[]): readonly (readonly Written[])[] {
  const last = HEAD_ROWS + units.length;
  return units.map((unit, index) => {
    const row = HEAD_ROWS + index + 1;
    const partsAddedUp = { formula: `=SUMIF($D$${HEAD_ROWS + 1}:$D$${last};A${row};$E$${HEAD_ROWS + 1}:$E$${last})` };
    return [
      { code: unit.code },
      unit.name,
      unit.type,
      unit.parent === '' ? '' : { code: unit.parent },
      unit.population ?? partsAddedUp,
      unit.populationSource,
      { code: unit.populationDate },
      ...Array.from({ length: 6 }, () => ''),
    ];
  });
}

/** The register's rows as typed. */
export function readUnits(table: Table): readonly RegisterRow[] {
  return table.rows.map((row) => ({
    row: row.row + 1,
    code: codeUnder(textOf(under(row, 'code'))),
    name: textOf(under(row, 'name')),
    type: textOf(under(row, 'type')),
    parent: codeUnder(textOf(under(row, 'parent'))),
    population: under(row, 'population'),
  }));
}

const codeUnder = (text: string): LocalityCode | null => (text === '' ? null : asLocalityCode(text));
