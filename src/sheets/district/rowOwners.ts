/**
 * Assigns the rows of a district's tab to communes. A row belongs to the commune whose code it has. A row without a
 * code belongs to the commune of the stored data beside it, or else to the one with its name, unless another row has
 * that commune's code.
 */

import { nameKey } from '../../domain/units/collation';
import { asLocalityCode, type Locality, type LocalityCode } from '../../domain/units/locality';
import { readBlock } from './block';
import type { KeyedGrid } from './keyedGrid';
import { readRowData } from './rowData';

/** The owners of a tab's rows. Rows count from 0. */
export interface RowOwners {
  /** The rows of each commune, from top to bottom; more than one if a row was copied, none if it was deleted. */
  readonly rowsOf: ReadonlyMap<LocalityCode, readonly number[]>;
  /** Rows that lost their code but are still identified. */
  readonly withoutCode: ReadonlySet<number>;
  /** Rows with figures or a code that belong to no commune. */
  readonly strays: readonly number[];
}

/** A code of the statistics office. A blank row with one belongs to a unit; a row with a remark does not. */
const OFFICIAL_CODE = /^\d{3,5}$/;

/** Finds the rows of a district's communes. */
export function findRowOwners(tab: KeyedGrid, communes: readonly Locality[]): RowOwners {
  const rowsOf = new Map<LocalityCode, number[]>(communes.map(({ code }) => [code, []]));
  const byName = new Map(communes.map(({ code, name }) => [nameKey(name), code]));
  const codeIn = (row: number) => asLocalityCode(tab.text('code', row));
  const recorded = new Map(
    tab.rows().map((row) => {
      const { data, code } = readBlock(tab, row);
      return [row, asLocalityCode(readRowData(data)?.code ?? code)];
    }),
  );
  const recordedIn = (row: number) => recorded.get(row) ?? asLocalityCode('');

  for (const row of tab.rows()) rowsOf.get(codeIn(row))?.push(row);
  const first = firstUnitRow(tab, (row) => rowsOf.has(codeIn(row)) || rowsOf.has(recordedIn(row)));
  const others = tab.rows().filter((row) => !rowsOf.has(codeIn(row)) && row >= (first ?? 0));
  const uncoded = others.filter((row) => codeIn(row) === '');
  const withoutCode = new Set<number>();
  const give = (row: number, code: LocalityCode | undefined) => {
    const rows = code === undefined ? undefined : rowsOf.get(code);
    if (rows?.length !== 0) return;
    rows.push(row);
    withoutCode.add(row);
  };
  for (const row of uncoded) give(row, recordedIn(row));
  for (const row of uncoded) if (recordedIn(row) === '') give(row, byName.get(nameKey(tab.text('name', row))));

  const isUnit = (row: number) => tab.hasFigures(row) || OFFICIAL_CODE.test(codeIn(row));
  const strays = others.filter((row) => !withoutCode.has(row) && isUnit(row));
  // If no row is identified, rows of units cannot be distinguished from those of the head.
  return { rowsOf, withoutCode, strays: first === null ? [] : strays };
}

/**
 * The first row of units: the row below the header, or the first identified row if that is higher or the header is not
 * known. Null if neither is known.
 */
function firstUnitRow(tab: KeyedGrid, isKnown: (row: number) => boolean): number | null {
  const { headerRow } = tab.marks;
  const known = tab.rows().find(isKnown) ?? null;
  if (headerRow === null) return known;
  return known === null || headerRow < known ? headerRow + 1 : known;
}
