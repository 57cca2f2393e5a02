/** One tab of the spreadsheet, as commands use it. */

import type { Cell, Grid } from '../domain/cell';
import type { Area, Block, ChartPlan, Protection, TabEditors, TabPlan, Written } from './tabPlan';

/**
 * A tab. Unless stated otherwise, a method that reads or writes makes one call to Google, however many cells it covers.
 */
export interface Tab {
  /** The tab's id, which does not change when it is renamed or moved; makes no call. */
  readonly id: number;
  name(): string;
  rename(name: string): void;
  /** All cells from A1 to the last row and column with content. */
  read(): Grid;
  /** The cells of the first row. */
  readFirstRow(): readonly Cell[];
  /** The number of rows down to the last with content. */
  lastRow(): number;
  /** Whole rows, from row `first` (from 0); all of them must be within the grid. */
  readRows(first: number, rows: number): Grid;
  /** The number of cells of the grid, including blank ones; makes two calls. */
  cellCount(): number;
  /** The formulas from A1; '' for a cell without one. */
  readFormulas(): readonly (readonly string[])[];
  /** The number formats from A1. */
  readFormats(): readonly (readonly string[])[];
  write(block: Block): void;
  /**
   * Compares and sets: types `by` into every cell of an area that shows exactly `text` when Google gets the call, and has
   * no formula. Returns the number of those cells.
   */
  replaceText(area: Area, text: string, by: string): number;
  /** Sets the backgrounds of a block's cells; null for none. */
  paint(block: Block, backgrounds: readonly (readonly (string | null)[])[]): void;
  embolden(block: Block, bold: readonly (readonly boolean[])[]): void;
  /** Sets one number format for an area. */
  format(area: Area, numberFormat: string): void;
  /** Sets the number format of each cell of a block. */
  formatEach(block: Block, numberFormats: readonly (readonly string[])[]): void;
  /** Adds a row below the last with content; safe if several executions append at once. */
  append(cells: readonly Written[]): void;
  /** The areas of merged cells. */
  merged(): readonly Area[];
  /** Inserts empty rows at the top, if any, and hides a row (from 0); makes one or two calls. */
  insertRowsOnTop(rows: number, hidden: number): void;
  /** Inserts empty rows below a row (from 0). */
  insertRowsAfter(row: number, rows: number): void;
  /** Deletes rows (from 0). */
  deleteRows(row: number, rows: number): void;
  /** Enlarges the grid to at least this size; makes one to four calls. */
  reserve(rows: number, columns: number): void;
  /** Applies a plan: a call for each block, look, rule and width. */
  apply(plan: TabPlan): void;
  /**
   * Lets the staff change everything and reporters the open areas; makes a few calls. Protections that were made for the
   * same people and areas before are left alone, unless they are doubted: people can change their editors by hand.
   * Returns the addresses that Google refused.
   */
  protect(protection: Protection, isDoubted?: boolean): readonly string[];
  /**
   * Makes these the open areas, or closes all if there are none; makes three calls. False if the tab is not protected
   * yet, so that `protect` must be called.
   */
  setOpenAreas(open: readonly Area[]): boolean;
  /** Who may edit the tab; null if the add-on has not protected it. Makes one or two calls. */
  editors(): TabEditors | null;
  /**
   * Those who alone may edit the whole tab; null if it has open areas, if the domain may edit it too, or if the add-on has
   * not protected it. Makes a few calls.
   */
  soleEditors(): readonly string[] | null;
  /** Draws charts that do not exist yet; makes one call, and one for each chart drawn. */
  draw(charts: readonly ChartPlan[]): void;
  bringToFront(): void;
  /** Selects a cell ("D7") and scrolls to it. */
  select(cell: string): void;
}
