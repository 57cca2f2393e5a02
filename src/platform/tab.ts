/** What commands need of one tab. */

import type { Cell, Grid } from '../domain/cell';
import type { Area, Block, ChartPlan, Protection, TabPlan, Written } from './tabPlan';

/** One tab. Every method that reads or writes reaches Google once, whatever the size, unless it says otherwise. */
export interface Tab {
  /** The same as long as the tab exists, whatever it is called; costs nothing. */
  readonly id: number;
  name(): string;
  rename(name: string): void;
  /** Every cell that holds anything, from A1. */
  read(): Grid;
  /** The cells of the first row alone. */
  readFirstRow(): readonly Cell[];
  /** How many rows there are down to the last that holds anything. */
  lastRow(): number;
  /** Rows in all their width, from a row on (from 0); no row may lie beyond the grid. */
  readRows(first: number, rows: number): Grid;
  /** How many cells the grid has, blank ones too; reaches Google twice. */
  cellCount(): number;
  /** The formulas from A1, '' where a cell has none. */
  readFormulas(): readonly (readonly string[])[];
  /** The number formats from A1. */
  readFormats(): readonly (readonly string[])[];
  write(block: Block): void;
  /** Backgrounds from a block's corner, null for none. */
  paint(block: Block, backgrounds: readonly (readonly (string | null)[])[]): void;
  embolden(block: Block, bold: readonly (readonly boolean[])[]): void;
  /** Gives cells a number format. */
  format(area: Area, numberFormat: string): void;
  /** Gives every cell of a block a number format of its own. */
  formatEach(block: Block, numberFormats: readonly (readonly string[])[]): void;
  /** Adds a row below the last one that holds anything, whoever else does the same at this moment. */
  append(cells: readonly Written[]): void;
  /** The merged cells, wherever they are. */
  merged(): readonly Area[];
  /** Inserts empty rows above everything and hides one of them (from 0); reaches Google twice. */
  insertRowsOnTop(rows: number, hidden: number): void;
  /** Inserts empty rows below a row (from 0). */
  insertRowsAfter(row: number, rows: number): void;
  /** Deletes rows (from 0). */
  deleteRows(row: number, rows: number): void;
  /** Makes the grid at least so large; reaches Google once or twice. */
  reserve(rows: number, columns: number): void;
  /** Carries out a plan: a call for each block, look, rule and width. */
  apply(plan: TabPlan): void;
  /** Lets the staff change everything and the reporters what is open; reaches Google a few times. */
  protect(protection: Protection): void;
  /** Whether the sheet as a whole is protected. */
  isProtected(): boolean;
  /** Draws the charts that are not there yet; reaches Google once, and once for each that it draws. */
  draw(charts: readonly ChartPlan[]): void;
  show(): void;
  /** Brings a cell ("D7") into view. */
  select(cell: string): void;
}
