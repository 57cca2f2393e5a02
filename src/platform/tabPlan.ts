/**
 * What can be asked of a tab, as data: cells to write, looks, rules, rights, charts. `sheets` makes plans; `platform/google`
 * applies them in as few calls as there are blocks.
 */

import type { Cell } from '../domain/cell';

/** A formula in English function names with ";" between arguments, which every locale accepts. */
export interface Formula {
  readonly formula: string;
}

/** A code for a cell that is formatted as text: written as it stands, leading zeros and all. */
interface CodeText {
  readonly code: string;
}

/** What is written into a cell. A string is text and never becomes a formula, a number or a date. */
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

/** A conditional format by formula, written for the area's upper left cell. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  readonly background: string;
  readonly color: string;
}

/** The add-on's conditional formats for a tab. Those that people made stay. */
export interface Highlights {
  readonly wanted: readonly Highlight[];
  /** Formulas that show a conditional format to be an earlier one of the add-on: it is removed. */
  readonly replaced: readonly RegExp[];
}

/** What may be typed into cells; pastes and scripts go past it. */
export interface CellRule {
  readonly area: Area;
  /** A tick box, or a formula for the area's upper left cell that must hold. */
  readonly accepts: 'tick' | Formula;
  /** Said to whoever is refused. */
  readonly help: string;
}

/** Who may change what. Everything that is not open is the staff's. */
export interface Protection {
  /** The addresses of the staff. */
  readonly staff: readonly string[];
  readonly open: readonly Area[];
  /** Who may change the open areas, besides the staff. */
  readonly reporters: readonly string[];
}

/** A tab's arrangement, given once, when the tab is made: afterwards it belongs to the people who use it. */
export interface Arrangement {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, from the first column. */
  readonly widths: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Row (from 0) to height in pixels. */
  readonly heights: Readonly<Record<number, number>>;
  readonly tabColor: string | null;
}

/** A chart over columns of its own tab: the first holds what stands along the horizontal axis, the others a series each. */
export interface ChartPlan {
  /** Its cells, the header with the names of the series among them; no two charts of a tab begin in the same. */
  readonly area: Area;
  readonly kind: 'lines' | 'columnsAndLine';
  readonly title: string;
  /** Where its upper left corner stands. */
  readonly place: { readonly row: number; readonly column: number };
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** A colour for each series, and whether its line is dashed. */
  readonly series: readonly { readonly color: string; readonly dashed?: true }[];
}

/** Everything wanted of one tab. */
export interface TabPlan {
  readonly blocks: readonly Block[];
  readonly dressings: readonly Dressing[];
  /** Null leaves the tab's conditional formats alone. */
  readonly highlights: Highlights | null;
  readonly arrangement: Arrangement | null;
  readonly rules: readonly CellRule[];
  /** Columns to hide in a tab that was arranged before (from 0). */
  readonly hide: readonly number[];
  /** Merged cells to take apart. */
  readonly unmerge: readonly Area[];
}
