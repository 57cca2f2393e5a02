/**
 * What set-up and the commands want of a tab, as data: cells to write and looks to give. The rules decide on plans;
 * the edge to Google carries them out in as few calls as there are blocks.
 */

import type { Cell } from '../../domain/cell';

/** A formula in English function names with ";" between arguments, which every locale accepts. */
export interface Formula {
  readonly formula: string;
}

/** A text within a formula. */
export const formulaText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A code for a cell that is formatted as text: written as it stands, leading zeros and all. */
export interface CodeText {
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

/** One cell and what belongs in it; row and column from 0. */
export interface WantedCell {
  readonly row: number;
  readonly column: number;
  readonly written: Written;
  /** Whether it replaces what stands there; otherwise it is written where the cell is blank. */
  readonly always?: true;
  /** Texts of ours, from an earlier version or an earlier wording, that it takes the place of. */
  readonly supersedes?: readonly string[];
}

/** Whether a cell holds, or shows by its formula, a text of ours that is no longer wanted, or a formula that is broken. */
export function isSuperseded({ written, supersedes = [] }: WantedCell, value: string, formula: string): boolean {
  const wanted = typeof written === 'object' && 'formula' in written ? written.formula : written;
  // What it looked at was deleted.
  if (formula.includes('#REF!') && wanted !== written) return true;
  if (formula === '') return value !== wanted && supersedes.includes(value);
  const shows = (cell: Written, text: string) => String(cell).includes(formulaText(text));
  return supersedes.some((text) => shows(formula, text) && !shows(wanted, text));
}

/** Rows or columns as runs of neighbours, in their order. */
export function runsOf(places: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === place) last.count += 1;
    else runs.push({ first: place, count: 1 });
  }
  return runs;
}

/** Single cells as blocks: what stands below each other in a column is written at once. */
export function blocksOf(cells: readonly WantedCell[]): readonly Block[] {
  const blocks: { row: number; column: number; cells: Written[][] }[] = [];
  const order = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, written } of order) {
    const last = blocks[blocks.length - 1];
    if (last && last.column === column && last.row + last.cells.length === row) last.cells.push([written]);
    else blocks.push({ row, column, cells: [[written]] });
  }
  return blocks;
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
  /** A thin line around every cell. */
  readonly ruled?: boolean;
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
  /** Null leaves the tab's conditional formats alone; a list replaces those of ours. */
  readonly highlights: readonly Highlight[] | null;
  readonly arrangement: Arrangement | null;
  readonly rules: readonly CellRule[];
  /** Columns to hide in a tab that was arranged before (from 0). */
  readonly hide: readonly number[];
  /** Merged cells to take apart. */
  readonly unmerge: readonly Area[];
}

/** A plan that wants nothing, to begin from. */
export const NO_PLAN: TabPlan = {
  blocks: [],
  dressings: [],
  highlights: null,
  arrangement: null,
  rules: [],
  hide: [],
  unmerge: [],
};
