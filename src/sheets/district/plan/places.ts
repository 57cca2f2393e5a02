/** The places of everything in a district's tab: as set-up made it, or wherever officials have moved it since. */

import { absoluteA1, columnLetters, type Grid, rowNumber } from '../../../domain/cell';
import type { Locality } from '../../../domain/units/locality';
import type { Area } from '../../../platform/tabPlan';
import type { WrittenLabels } from '../../core/labels';
import { carriedTexts } from '../../core/marks';
import type { DistrictColumn, DistrictColumnKey } from '../columns';
import { FIRST_ROW, HEAD } from '../head';
import { KeyedGrid } from '../keyedGrid';
import type { DistrictMarks } from '../marks';
import { METADATA_KEYS } from '../metadata';
import { findRowOwners } from '../rowOwners';

/**
 * The number of rows below the communes that formulas and highlights cover, for rows that officials insert or append.
 */
const SPARE_ROWS = 60;

/** An existing tab's cells; a new tab has none. */
export interface Existing {
  readonly values: Grid;
  /** The formulas; '' for a cell without one. */
  readonly formulas: readonly (readonly string[])[];
  readonly marks: DistrictMarks;
  /** Its merged cells. */
  readonly merged: readonly Area[];
  /** The labels that set-up has written so far. */
  readonly labels: WrittenLabels;
  /** Whether it is stored as locked; in a copy of the file no tab is. */
  readonly isLocked: boolean;
}

/** Rows and columns from 0, references in A1 notation. */
export interface Places {
  /** The row of marks; 0 unless rows were inserted above it. */
  readonly top: number;
  /** The first row that a commune may be in. */
  readonly first: number;
  /**
   * Whether the rows of the head are in their original places; otherwise nothing in the head can be found by its row.
   */
  readonly headIsAsMade: boolean;
  readonly rows: ReadonlyMap<Locality, number>;
  /** The last row that formulas and highlights cover. */
  readonly lastRow: number;
  column(key: DistrictColumnKey): number;
  /** The column that many steps to the right of another, without counting columns that Settings have switched off. */
  beside(key: DistrictColumnKey, steps: number): number;
  /** The column of a text in the row of marks, or a free one for it. */
  carried(key: string): number;
  /** "D7" */
  cell(key: DistrictColumnKey, row: number): string;
  /** "D7:D77", every row of a column that communes may be in. */
  cells(key: DistrictColumnKey): string;
  /** The same as an absolute reference: "$D$7:$D$77". */
  absoluteCells(key: DistrictColumnKey): string;
}

/** Finds what exists and assigns places to what is missing: columns at the right, rows below all content. */
export function placesOf(
  columns: readonly DistrictColumn[],
  communes: readonly Locality[],
  existing: Pick<Existing, 'values' | 'marks'> | null,
): Places {
  const top = existing ? existing.marks.row : 0;
  const headerRow = existing?.marks.headerRow ?? null;
  const headIsAsMade = headerRow === null || headerRow === top + HEAD.header;
  const first = existing ? existing.marks.firstRow : FIRST_ROW;
  let nextColumn = existing ? Math.max(0, ...existing.values.map((row) => row.length)) : 0;
  const found = new Map(columns.map(({ key }) => [key, existing?.marks.columns.get(key) ?? nextColumn++]));
  const rows = placeRows(communes, existing, first);
  const lastRow = Math.max(first, ...rows.values()) + SPARE_ROWS;

  const texts = existing ? carriedTexts(existing.values, existing.marks) : new Map<string, { column: number }>();
  const metadata = new Map(METADATA_KEYS.map((key) => [key as string, texts.get(key)?.column ?? nextColumn++]));

  const column = (key: DistrictColumnKey) => found.get(key) as number;
  const marked = [...(existing?.marks.columns ?? [])];
  const off = new Set(marked.flatMap(([key, at]) => (found.has(key as DistrictColumnKey) ? [] : [at])));
  const beside = (key: DistrictColumnKey, steps: number): number => {
    let at = column(key);
    for (let left = steps; left > 0; left -= 1)
      do at += 1;
      while (off.has(at));
    return at;
  };
  const cell = (key: DistrictColumnKey, row: number) => `${columnLetters(column(key))}${rowNumber(row)}`;
  const carried = (key: string) => metadata.get(key) as number;
  return {
    top,
    first,
    headIsAsMade,
    rows,
    lastRow,
    column,
    beside,
    carried,
    cell,
    cells: (key) => `${cell(key, first)}:${cell(key, lastRow)}`,
    absoluteCells: (key) => absoluteColumn(column(key), first, lastRow),
  };
}

/** "$D$7:$D$77" */
export const absoluteColumn = (column: number, first: number, last: number): string =>
  [first, last].map((row) => absoluteA1({ row, column })).join(':');

/** The row of each commune as found; one without a row gets the next row below all content. */
function placeRows(
  communes: readonly Locality[],
  existing: Pick<Existing, 'values' | 'marks'> | null,
  first: number,
): ReadonlyMap<Locality, number> {
  const found = existing && findRowOwners(new KeyedGrid(existing.values, existing.marks), communes);
  let next = Math.max(first, existing ? existing.values.length : 0);
  return new Map(communes.map((commune) => [commune, found?.rowsOf.get(commune.code)?.[0] ?? next++]));
}
