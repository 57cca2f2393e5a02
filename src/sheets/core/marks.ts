/**
 * Tabs and columns are identified by marks in a hidden row: "§325:users" above the users of district 325. Officials may
 * rename, move and reword what they see, and the marks move along. Every mark names the tab's owner. People can copy
 * and type marks too, so they identify columns only in tabs that the add-on remembers.
 */

import { type Cell, type Grid, textOf } from '../../domain/cell';
import type { LocalityCode } from '../../domain/units/locality';
import type { Area } from '../../platform/tabPlan';

/** The owners of the staff's tabs, which exist once each; the tabs themselves may be renamed. */
export const STAFF_TABS = ['@summary', '@charts', '@units', '@settings', '@history', '@log', '@control'] as const;

/** The owner of one of the staff's tabs. */
export type StaffTab = (typeof STAFF_TABS)[number];

/** The owner of a tab: one of the staff's, or a district by its code. */
export type TabOwner = StaffTab | LocalityCode;

/** The marks found in a tab. */
export interface ColumnMarks {
  readonly owner: TabOwner;
  /** The row of the marks, from 0. */
  readonly row: number;
  /** Column by key, from 0; the first one if a column was copied. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The number of rows that are searched for marks, since rows may have been inserted above them. */
export const SEARCHED_ROWS = 20;

/** The mark of a column. */
export function mark(owner: TabOwner, key: string): string {
  return `§${owner}:${key}`;
}

/** A mark that carries a text, for data that a tab stores about itself: "§325:deadline=15:00". */
export const markWith = (owner: TabOwner, key: string, text: string): string => `${mark(owner, key)}=${text}`;

/** Whether a cell holds a mark, whichever tab's. */
export const isMark = (cell: Cell): boolean => /^§[^:=]+:\w+(=|$)/.test(textOf(cell));

/** A text carried by a mark, and the column of the mark. */
export interface CarriedText {
  readonly column: number;
  readonly text: string;
}

/** The texts carried by a tab's marks, by key. */
export function carriedTexts(grid: Grid, { owner, row }: ColumnMarks): ReadonlyMap<string, CarriedText> {
  const found = (grid[row] ?? []).flatMap((cell, column): [string, CarriedText][] => {
    const [, of, key, text] = /^§([^:=]+):(\w+)=([\s\S]*)$/.exec(textOf(cell)) ?? [];
    return of === owner && key !== undefined && text !== undefined ? [[key, { column, text }]] : [];
  });
  return new Map(found);
}

/** The row of marks, in which Google can compare and set a text wherever its column is. */
export const rowOfMarks = (grid: Grid, { row }: Pick<ColumnMarks, 'row'>): Area => ({
  row,
  column: 0,
  rows: 1,
  columns: grid[row]?.length ?? 1,
});

/**
 * The marks of a tab; null if it has none. Marks are a hint: whose a tab is, the add-on remembers by the tab's id. So a
 * reader that knows the `owner` gives it, and marks that name another are not read.
 */
export function findMarks(grid: Grid, owner: TabOwner | null = null): ColumnMarks | null {
  for (let row = 0; row < Math.min(grid.length, SEARCHED_ROWS); row++) {
    const marks = marksIn(grid[row] ?? [], row, owner);
    if (marks !== null) return marks;
  }
  return null;
}

/** The least number of matching labels that identifies a header. */
const KNOWN_LABELS = 3;

/** Finds a header row by its labels, for a table without marks. */
export function findLabels(
  grid: Grid,
  keyOfLabel: ReadonlyMap<string, string>,
): { readonly row: number; readonly columns: ReadonlyMap<string, number> } | null {
  for (const [row, cells] of grid.slice(0, SEARCHED_ROWS).entries()) {
    const columns = new Map<string, number>();
    cells.forEach((cell, column) => {
      const key = keyOfLabel.get(foldLabel(textOf(cell)));
      if (key !== undefined && !columns.has(key)) columns.set(key, column);
    });
    if (columns.size >= KNOWN_LABELS) return { row, columns };
  }
  return null;
}

/** A label in the form that is compared: NFC, lower case. */
export const foldLabel = (label: string): string => label.normalize('NFC').toLowerCase();

function marksIn(cells: readonly Cell[], row: number, known: TabOwner | null): ColumnMarks | null {
  let owner = known;
  const columns = new Map<string, number>();
  cells.forEach((cell, column) => {
    const [, found, key] = /^§([^:=]+):(\w+)$/.exec(textOf(cell)) ?? [];
    if (found === undefined || key === undefined) return;
    owner ??= found as TabOwner;
    if (owner === found && !columns.has(key)) columns.set(key, column);
  });
  return owner === null || columns.size === 0 ? null : { owner, row, columns };
}
