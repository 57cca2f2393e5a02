/**
 * How a tab and its columns are known: by marks in a hidden row, "§325:users" over the users of district 325. Officials
 * may rename, move and reword what they see; the marks travel with it. A mark holds the tab's owner, so any column that
 * is left still tells whose tab it is.
 */

import { type Cell, type Grid, textOf } from '../../domain/cell';
import type { LocalityCode } from '../../domain/units/locality';

/** The tabs that are there once, whatever they are called today. */
export const STAFF_TABS = ['@summary', '@charts', '@units', '@settings', '@history', '@log'] as const;

/** One of them. */
export type StaffTab = (typeof STAFF_TABS)[number];

/** Whose tab it is: one of the staff's, or a district's by its code. */
export type TabOwner = StaffTab | LocalityCode;

/** The marks found in a tab. */
export interface ColumnMarks {
  readonly owner: TabOwner;
  /** The row they stand in, from 0. */
  readonly row: number;
  /** Column key to column from 0; the first where one was copied. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Rows that are searched for marks: rows may have been inserted above them. */
export const SEARCHED_ROWS = 20;

/** The mark of a column. */
export function mark(owner: TabOwner, key: string): string {
  return `§${owner}:${key}`;
}

/** A mark that carries a text, for what a tab must know of itself: "§325:deadline=15:00". */
export const markWith = (owner: TabOwner, key: string, text: string): string => `${mark(owner, key)}=${text}`;

/** A text that a row of marks carries. */
export interface CarriedText {
  readonly column: number;
  readonly text: string;
}

/** The texts that a tab's marks carry, by key. */
export function carriedTexts(grid: Grid, { owner, row }: ColumnMarks): ReadonlyMap<string, CarriedText> {
  const found = (grid[row] ?? []).flatMap((cell, column): [string, CarriedText][] => {
    const [, of, key, text] = /^§([^:=]+):(\w+)=([\s\S]*)$/.exec(textOf(cell)) ?? [];
    return of === owner && key !== undefined && text !== undefined ? [[key, { column, text }]] : [];
  });
  return new Map(found);
}

/** The marks of a tab, or null when it is none of ours. */
export function findMarks(grid: Grid): ColumnMarks | null {
  for (let row = 0; row < Math.min(grid.length, SEARCHED_ROWS); row++) {
    const marks = marksIn(grid[row] ?? [], row);
    if (marks !== null) return marks;
  }
  return null;
}

/** How many labels of a header must be known to take it for ours. */
const KNOWN_LABELS = 3;

/** The columns of a header row by its labels, for a table whose marks are gone or never were. */
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

/** A label as it is compared: in one Unicode form, whatever its case. */
export const foldLabel = (label: string): string => label.normalize('NFC').toLowerCase();

function marksIn(cells: readonly Cell[], row: number): ColumnMarks | null {
  let owner: TabOwner | null = null;
  const columns = new Map<string, number>();
  cells.forEach((cell, column) => {
    const [, found, key] = /^§([^:=]+):(\w+)$/.exec(textOf(cell)) ?? [];
    if (found === undefined || key === undefined) return;
    owner ??= found as TabOwner;
    if (owner === found && !columns.has(key)) columns.set(key, column);
  });
  return owner === null ? null : { owner, row, columns };
}
