/** What a user changes by hand in a workbook without firing edit triggers: rows, columns and tabs. */

import Papa from 'papaparse';
import { columnNumber } from './book/a1';
import type { Book } from './book/book';
import { duplicateTab, pasteInto, sortRows } from './book/manualEdits';
import type { Rectangle } from './book/rectangle';
import { assertMayEdit } from './book/rules/protection';
import type { Tab } from './book/tab';
import { WorkbookReader } from './workbookReader';

/** Who works with a workbook, and when. */
export interface UserOptions {
  /** Milliseconds since 1970; the real time if absent. */
  readonly now?: number | undefined;
  /** The address of the user; the owner's if absent. */
  readonly user?: string | undefined;
}

/** The machine's clock. The engine replaces Date.now while it evaluates. */
const realTime = Date.now;

/** A workbook that a user changes. */
export class WorkbookEditor extends WorkbookReader {
  constructor(
    book: Book,
    private readonly userOptions: UserOptions,
  ) {
    super(book);
  }

  /** File › Import › Insert new sheet: makes a tab from a CSV, whose texts are read as if they were typed. */
  importCsv(name: string, csv: string): void {
    const rows = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
    const tab = this.book.addTab(name, this.book.tabs.length);
    tab.maxRows = Math.max(tab.maxRows, rows.length);
    pasteInto(this.book, tab, 1, 1, rows, this.year());
  }

  duplicateTab(name: string): void {
    duplicateTab(this.book, this.tab(name));
  }

  sortRows(name: string, first: number, last: number, byColumn: string): void {
    sortRows(this.tab(name), first, last, columnNumber(byColumn));
  }

  /** Sorts the whole rows of a tab by a column ("B"), ascending, from below the frozen rows to the last with content. */
  sortTab(name: string, byColumn: string): void {
    const tab = this.tab(name);
    const { row: last, column: columns } = tab.extent();
    const first = Math.max(tab.frozenRows, 1) + 1;
    if (last <= first) return;
    this.assertMayEdit(tab, { row: first, column: 1, rows: last - first + 1, columns });
    sortRows(tab, first, last, columnNumber(byColumn));
  }

  /** Inserts a blank row that gets a number, from 1. */
  insertRow(name: string, row: number): void {
    this.editableTab(name).insertRows(row, 1);
  }

  deleteRow(name: string, row: number): void {
    this.editableTab(name).deleteRows(row, 1);
  }

  /** Inserts a blank column that gets a number, from 1. */
  insertColumn(name: string, column: number): void {
    this.editableTab(name).insertColumns(column, 1);
  }

  renameTab(name: string, newName: string): void {
    this.book.renameTab(this.editableTab(name), newName);
  }

  deleteTab(name: string): void {
    this.book.deleteTab(this.editableTab(name));
  }

  /** Throws unless the user may change every cell of a rectangle. */
  protected assertMayEdit(tab: Tab, cells: Rectangle): void {
    const { owner } = this.book;
    assertMayEdit(tab, owner, this.userOptions.user ?? owner, cells);
  }

  protected now(): number {
    return this.userOptions.now ?? realTime();
  }

  protected year(): number {
    return new Date(this.now()).getUTCFullYear();
  }

  /** A tab of which the user may change every cell, and so its rows, columns and name. */
  private editableTab(name: string): Tab {
    const tab = this.tab(name);
    this.assertMayEdit(tab, { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns });
    return tab;
  }
}
