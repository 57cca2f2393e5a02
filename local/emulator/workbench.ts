/**
 * A workbook on the workbench: everything that a person or a script can do to it, for the command line, the tests and the
 * benchmarks alike.
 */

import Papa from 'papaparse';
import { columnNumber } from './book/a1';
import { Book } from './book/book';
import type { RawValue } from './book/cellValue';
import { GoogleError } from './book/googleError';
import { duplicateTab, pasteInto, sortRows, typeInto } from './book/manualEdits';
import { assertMayEdit } from './book/protection';
import type { Rectangle } from './book/rectangle';
import type { Tab } from './book/tab';
import { runCount, takeNextDue } from './book/timeTriggers';
import { type Bundle, loadBundle } from './bundle';
import type { Circumstances, EditInfo } from './circumstances';
import { type Execution, execute } from './execution';
import type { MenuEntry } from './services/ui';
import { readBook } from './xlsx/read';
import { writeBook } from './xlsx/write';

/** Who sits at the workbench, and when. */
export interface WorkbenchOptions {
  /** Milliseconds since 1970; the real time if absent. */
  readonly now?: number | undefined;
  readonly lang?: 'vi' | 'en' | undefined;
  /** The address of whoever types and chooses; the owner's if absent. */
  readonly user?: string | undefined;
  readonly bundle?: Bundle | undefined;
}

/** The machine's clock, also while the calculation is given another. */
const realTime = Date.now;

/** What the run of that number, from 0, has besides; `workbench` is that of the run's time. */
type OptionsOf = (run: number, workbench: Workbench) => Partial<Circumstances>;

/** Something typed or pasted that no handler has been told of. */
export type UnheardEdit = Omit<EditInfo, 'triggerUid'>;

/** The address names no tab or no cell. */
export class UnknownAddress extends Error {}

/** An item of the menu: its label, the labels of the submenus it lies in, and the function it calls. */
export interface ListedItem {
  readonly path: readonly string[];
  readonly label: string;
  readonly function: string;
}

/** The workbench. */
export class Workbench {
  readonly bundle: Bundle;

  constructor(
    readonly book: Book,
    private readonly defaults: WorkbenchOptions = {},
  ) {
    this.bundle = defaults.bundle ?? loadBundle();
    book.engine.setClock(() => this.now());
  }

  /** A new spreadsheet, as Google makes one. */
  static blank(defaults: WorkbenchOptions = {}): Workbench {
    return new Workbench(Book.blank(), defaults);
  }

  static async open(path: string, defaults: WorkbenchOptions = {}): Promise<Workbench> {
    return new Workbench(await readBook(path), defaults);
  }

  /** The same workbook on another workbench, at another time or before somebody else where `defaults` says so. */
  clone(defaults: WorkbenchOptions = {}): Workbench {
    return new Workbench(this.book.clone(), { ...this.defaults, ...defaults });
  }

  /** This very workbook at another time or before somebody else. */
  with(defaults: WorkbenchOptions): Workbench {
    return new Workbench(this.book, { ...this.defaults, ...defaults });
  }

  async save(path: string): Promise<void> {
    await writeBook(this.book, path);
  }

  /** Calls a menu command or a trigger's handler. */
  run(name: string, options: Partial<Circumstances> = {}): Execution {
    return execute(this.book, this.bundle, name, {
      now: () => this.now(),
      locale: this.defaults.lang ?? 'vi',
      user: this.defaults.user,
      ...options,
    });
  }

  /** Types into a cell: "Văn Lâm!D7". What the edit triggers did is the answer. */
  type(address: string, text: string, options: Partial<Circumstances> = {}): readonly Execution[] {
    const { tab, row, column } = this.cell(address);
    return this.typeAt(tab, row, column, text, options);
  }

  /** Types into a cell by row and column, from 1. */
  typeAt(
    tab: Tab,
    row: number,
    column: number,
    text: string,
    options: Partial<Circumstances> = {},
  ): readonly Execution[] {
    return this.fire(this.typeUnheardAt(tab, row, column, text), options);
  }

  /** Types into a cell, and no handler is told: `fire` tells them, late, out of order or more than once. */
  typeUnheard(address: string, text: string): UnheardEdit {
    const { tab, row, column } = this.cell(address);
    return this.typeUnheardAt(tab, row, column, text);
  }

  private typeUnheardAt(tab: Tab, row: number, column: number, text: string): UnheardEdit {
    this.assertMayEdit(tab, { row, column, rows: 1, columns: 1 });
    const before = tab.raw(row, column);
    typeInto(this.book, tab, row, column, text, this.year());
    return {
      tab,
      extent: { row, column, rows: 1, columns: 1 },
      value: asEventText(tab.raw(row, column)),
      oldValue: asEventText(before),
    };
  }

  /** Pastes rows of texts, as from another program, with the upper left one into the cell. */
  paste(
    address: string,
    rows: readonly (readonly string[])[],
    options: Partial<Circumstances> = {},
  ): readonly Execution[] {
    const { tab, row, column } = this.cell(address);
    return this.pasteAt(tab, row, column, rows, options);
  }

  /** Pastes by row and column, from 1. */
  pasteAt(
    tab: Tab,
    row: number,
    column: number,
    rows: readonly (readonly string[])[],
    options: Partial<Circumstances> = {},
  ): readonly Execution[] {
    return this.fire(this.pasteUnheardAt(tab, row, column, rows), options);
  }

  /** Pastes, and no handler is told until `fire`. */
  pasteUnheard(address: string, rows: readonly (readonly string[])[]): UnheardEdit {
    const { tab, row, column } = this.cell(address);
    return this.pasteUnheardAt(tab, row, column, rows);
  }

  private pasteUnheardAt(tab: Tab, row: number, column: number, rows: readonly (readonly string[])[]): UnheardEdit {
    const extent = { row, column, rows: rows.length, columns: Math.max(...rows.map((cells) => cells.length)) };
    this.assertMayEdit(tab, extent);
    pasteInto(this.book, tab, row, column, rows, this.year());
    return { tab, extent };
  }

  /** Runs the handlers of the edit triggers, each as the account that made it. */
  fire(
    edit: UnheardEdit,
    options: Partial<Circumstances> = {},
    optionsOf: OptionsOf = () => ({}),
  ): readonly Execution[] {
    return this.book.triggers
      .filter(({ event }) => event === 'ON_EDIT')
      .map(({ id, handler, creator }, run) =>
        this.run(handler, {
          ...options,
          user: creator,
          edit: { ...edit, triggerUid: id },
          ...optionsOf(run, this),
        }),
      );
  }

  /** Lets time pass to an instant: every time trigger that falls due runs, at its time and as whoever made it. */
  passTo(until: number, options: Partial<Circumstances> = {}, optionsOf: OptionsOf = () => ({})): readonly Execution[] {
    const executions: Execution[] = [];
    // The call that fails is counted through all runs, and fails once.
    let failCall = options.failCall;
    for (let due = takeNextDue(this.book, until); due !== null; due = takeNextDue(this.book, until)) {
      const { trigger, at } = due;
      for (let run = 0; run < runCount(trigger); run++) {
        const workbench = this.with({ now: at });
        const execution = workbench.run(trigger.handler, {
          ...options,
          failCall,
          user: trigger.creator,
          ...optionsOf(executions.length, workbench),
        });
        executions.push(execution);
        const made = Object.values(execution.calls).reduce((sum, each) => sum + each, 0);
        failCall = failCall !== undefined && failCall > made ? failCall - made : undefined;
      }
    }
    return executions;
  }

  /** What a person sees in the menu after opening the spreadsheet. */
  menu(): { readonly execution: Execution; readonly items: readonly ListedItem[] } {
    const execution = this.run('onOpen');
    return { execution, items: execution.menus.flatMap(({ items }) => listed(items, [])) };
  }

  value(address: string): unknown {
    const { tab, row, column } = this.cell(address);
    return tab.value(row, column);
  }

  display(address: string): string {
    const { tab, row, column } = this.cell(address);
    return tab.display(row, column);
  }

  formula(address: string): string | null {
    const { tab, row, column } = this.cell(address);
    return tab.formula(row, column);
  }

  /** The background that people see, "#d3ebd0". */
  background(address: string): string {
    const { tab, row, column } = this.cell(address);
    return tab.effectiveBackground(row, column);
  }

  tab(name: string): Tab {
    const tab = this.book.tab(name);
    if (!tab) throw new UnknownAddress(`There is no tab "${name}".`);
    return tab;
  }

  tabNames(): readonly string[] {
    return this.book.tabs.map(({ name }) => name);
  }

  /** Every row of a tab as people see it. */
  rows(name: string): readonly (readonly string[])[] {
    const tab = this.tab(name);
    const { row: rows, column: columns } = tab.extent();
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => tab.display(r + 1, c + 1)));
  }

  /** File › Import › Insert new sheet: a CSV becomes a tab of its own, its texts read as if they were typed. */
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

  /** Sorts a tab's whole rows below its frozen head, down to the last that holds anything, by a column ("B"), ascending. */
  sortTab(name: string, byColumn: string): void {
    const tab = this.tab(name);
    const { row: last, column: columns } = tab.extent();
    const first = Math.max(tab.frozenRows, 1) + 1;
    if (last <= first) return;
    this.assertMayEdit(tab, { row: first, column: 1, rows: last - first + 1, columns });
    sortRows(tab, first, last, columnNumber(byColumn));
  }

  /** A new blank row of that number, from 1. */
  insertRow(name: string, row: number): void {
    this.structureOf(name).insertRows(row, 1);
  }

  deleteRow(name: string, row: number): void {
    this.structureOf(name).deleteRows(row, 1);
  }

  /** A new blank column of that number, from 1. */
  insertColumn(name: string, column: number): void {
    this.structureOf(name).insertColumns(column, 1);
  }

  renameTab(name: string, wanted: string): void {
    this.book.renameTab(this.structureOf(name), wanted);
  }

  deleteTab(name: string): void {
    this.book.deleteTab(this.structureOf(name));
  }

  /** A tab whose rows, columns or name the user may change: all of its cells must be theirs. */
  private structureOf(name: string): Tab {
    const tab = this.tab(name);
    this.assertMayEdit(tab, { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns });
    return tab;
  }

  private assertMayEdit(tab: Tab, cells: Rectangle): void {
    const { owner } = this.book;
    assertMayEdit(tab, owner, this.defaults.user ?? owner, cells);
  }

  private year(): number {
    return new Date(this.now()).getUTCFullYear();
  }

  private now(): number {
    return this.defaults.now ?? realTime();
  }

  private cell(address: string): { tab: Tab; row: number; column: number } {
    const match = /^'?(.+?)'?!\$?([A-Za-z]{1,2})\$?(\d+)$/.exec(address);
    if (!match) throw new UnknownAddress(`"${address}" is no address of a cell; write it as "Văn Lâm!D7".`);
    const [, name = '', letters = '', digits = ''] = match;
    return { tab: this.tab(name), row: Number(digits), column: columnNumber(letters.toUpperCase()) };
  }
}

/** A value as an edit's event gives it: a truth value in capitals, nothing for a blank cell. */
function asEventText(raw: RawValue): string | undefined {
  if (raw === '') return undefined;
  return typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw);
}

function listed(items: readonly MenuEntry[], path: readonly string[]): readonly ListedItem[] {
  return items.flatMap((item) =>
    'items' in item
      ? listed(item.items, [...path, item.label])
      : [{ path, label: item.label, function: item.function }],
  );
}

/** Whether an error is Google's refusal of what a person tried, rather than a fault of ours. */
export function isUserError(error: unknown): error is Error {
  return error instanceof GoogleError || error instanceof UnknownAddress;
}
