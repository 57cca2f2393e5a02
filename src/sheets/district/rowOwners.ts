/**
 * Which row of a district's tab is whose. A row belongs to the commune whose code it holds. A row without a code belongs
 * to the commune that the add-on's record beside it names, or else to the one that its name says, as long as no other row
 * has that commune's code.
 */

import { nameKey } from '../../domain/units/collation';
import { asLocalityCode, type Locality, type LocalityCode } from '../../domain/units/locality';
import { readBlock } from './block';
import type { KeyedGrid } from './keyedGrid';
import { readRowData } from './rowData';

/** The owners of a tab's rows. Rows count from 0. */
export interface RowOwners {
  /** The rows of each commune, from above; more than one where a row was copied, none where it was deleted. */
  readonly rowsOf: ReadonlyMap<LocalityCode, readonly number[]>;
  /** Rows that lost their code, but are known all the same. */
  readonly withoutCode: ReadonlySet<number>;
  /** Rows with figures, or with a code, that are no commune's. */
  readonly strays: readonly number[];
}

/** A code as the statistics office gives them. A row with one is a unit's even while it is blank; a remark is not. */
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
  // Where no row is known, nothing tells the rows of units from those of the head.
  return { rowsOf, withoutCode, strays: first === null ? [] : strays };
}

/**
 * The row from which on every row is a unit's: the first below the header, or the first one that is known where that is
 * higher or the header is not known. Null where nothing tells.
 */
function firstUnitRow(tab: KeyedGrid, isKnown: (row: number) => boolean): number | null {
  const { headerRow } = tab.marks;
  const known = tab.rows().find(isKnown) ?? null;
  if (headerRow === null) return known;
  return known === null || headerRow < known ? headerRow + 1 : known;
}
