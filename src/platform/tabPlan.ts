/**
 * Changes to a tab as data: cells to write, looks, rules, rights, charts. `sheets` makes plans; `platform/google`
 * applies them.
 */

import type { Cell } from '../domain/cell';

/** A formula with English function names and ";" between arguments, which every locale accepts. */
export interface Formula {
  readonly formula: string;
}

/** A code for a cell that is formatted as text: written unchanged, with its leading zeros. */
interface CodeText {
  readonly code: string;
}

/** The content to write into a cell. A string stays text: it never becomes a formula, a number or a date. */
export type Written = Cell | Formula | CodeText;

/** A rectangle of cells; row and column from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block of cells to write, from its upper left corner (row and column from 0). */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Written[])[];
}

/** The cells that a block covers. */
export function areaOf({ row, column, cells }: Block): Area {
  return { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** Groups row or column numbers into runs of neighbours, in ascending order. */
export function runsOf(places: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === place) last.count += 1;
    else runs.push({ first: place, count: 1 });
  }
  return runs;
}

/** How cells look; what is absent is left as it is. */
export interface Look {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly middle?: boolean;
  readonly wrap?: boolean;
  /** The colour of a thin line around every cell. */
  readonly border?: string;
}

/** A look for an area. */
export interface Dressing extends Area {
  readonly look: Look;
}

/** A conditional format; its formula is written for the area's upper left cell. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  readonly background: string;
  readonly color: string;
}

/** The add-on's conditional formats for a tab. Those that people made stay. */
export interface Highlights {
  readonly added: readonly Highlight[];
  /** Recognises the formulas of the add-on's earlier conditional formats, which are removed. */
  readonly replaced: readonly RegExp[];
}

/** What may be typed into cells. Pastes and scripts bypass it. */
export interface CellRule {
  readonly area: Area;
  /** A tick box, or a formula, written for the area's upper left cell, that must be true. */
  readonly accepts: 'tick' | Formula;
  /** Shown to a person whose entry is refused. */
  readonly help: string;
}

/** Who may change what. Only the staff may change cells outside the open areas. */
export interface Protection {
  /** The addresses of the staff. */
  readonly staff: readonly string[];
  readonly open: readonly Area[];
  /** The addresses of those who may change the open areas, besides the staff. */
  readonly reporters: readonly string[];
}

/**
 * The addresses of those who may edit a protected tab. The owner of the file may always, and so may the account that made
 * the protection; Google may name them or not.
 */
export interface TabEditors {
  readonly whole: readonly string[];
  /** The editors of the open areas; null for a tab without open areas, or if their protection was deleted. */
  readonly open: readonly string[] | null;
}

/** A tab's arrangement. It is applied only when the tab is made; afterwards people may change it. */
export interface Arrangement {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Column widths in pixels, from the first column. */
  readonly widths: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Heights in pixels by row (from 0). */
  readonly heights: Readonly<Record<number, number>>;
  readonly tabColor: string | null;
}

/** A chart over columns of its own tab: the first column is the horizontal axis, each other column a series. */
export interface ChartPlan {
  /** Its cells, including the header, which names the series. No two charts of a tab begin in the same cell. */
  readonly area: Area;
  readonly kind: 'lines' | 'columnsAndLine';
  readonly title: string;
  /** The cell of its upper left corner. */
  readonly place: { readonly row: number; readonly column: number };
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** A colour for each series, and whether its line is dashed. */
  readonly series: readonly { readonly color: string; readonly dashed?: true }[];
}

/** All changes to one tab. */
export interface TabPlan {
  readonly blocks: readonly Block[];
  readonly dressings: readonly Dressing[];
  /** Null leaves the tab's conditional formats alone. */
  readonly highlights: Highlights | null;
  readonly arrangement: Arrangement | null;
  readonly rules: readonly CellRule[];
  /** Columns to hide in an existing tab (from 0). */
  readonly hide: readonly number[];
  /** Areas of merged cells to unmerge. */
  readonly unmerge: readonly Area[];
}
