/**
 * What the commands need of the world, and no more: a workbook with tabs, a memory that stays with it, somebody to
 * talk to, a clock and a lock. src/platform/google has the real ones; nothing else names a service of Google.
 */

import type { Cell, Grid } from '../domain/cell';
import type { Area, Block, ChartPlan, Protection, TabPlan, Written } from '../sheets/core/plan';

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

/** The spreadsheet. */
export interface Workbook {
  /** From left to right. */
  tabs(): readonly Tab[];
  /** The tab of that id; null when somebody deleted it. */
  tabById(id: number): Tab | null;
  /** "vi_VN" */
  locale(): string;
  /** A new tab; `place` counts from 0. */
  addTab(name: string, place: number): Tab;
  deleteTab(tab: Tab): void;
  /** Locale and time zone, so that numbers, dates and formulas mean the same to everyone. */
  settle(locale: string, timeZone: string): void;
  timeZone(): string;
  /** Its address in a browser; '#gid=' and a tab's id open that tab. */
  url(): string;
}

/** Texts by their key. */
export type Entries = Readonly<Record<string, string>>;

/** Texts that stay with the spreadsheet and are seen by nobody. */
export interface Memory {
  read(): Entries;
  /** Adds or replaces entries. */
  write(entries: Entries): void;
}

/** The person who chose a menu item. */
export interface Person {
  /** Their locale, "vi" or "en_GB". */
  locale(): string;
  /** A note in the corner that goes away by itself. */
  toast(text: string): void;
  /** A sentence that waits to be read. */
  alert(title: string, text: string): void;
  /** A question; true for yes. */
  ask(title: string, text: string): boolean;
  /** A question that is answered in words; null when the person gave up. */
  askText(title: string, text: string): string | null;
  /** A page beside the spreadsheet, 300 pixels wide. */
  showSidebar(title: string, html: string): void;
  /** The mail address of whoever the command runs as. */
  address(): string;
}

/** A mail to be sent; addresses are sound, texts may be anything that people typed. */
export interface Mail {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** '' for none. */
  readonly replyTo: string;
  readonly senderName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

/** A file that goes with a mail: a page to be printed as PDF, or a Word document by its parts, path to XML. */
export type Attachment =
  | { readonly kind: 'pdf'; readonly name: string; readonly html: string }
  | { readonly kind: 'docx'; readonly name: string; readonly parts: Readonly<Record<string, string>> };

/** The post of whoever runs the command. */
export interface Post {
  /** How many recipients may still be written to today. */
  quota(): number;
  /** Throws when the mail was not accepted. */
  send(mail: Mail): void;
}

/** What somebody just typed or pasted. */
export interface Edit {
  readonly tab: Tab;
  readonly area: Area;
  /** The text of a single cell; null for a paste or a cell that was emptied. */
  readonly value: string | null;
}

/** A menu of items, each with the function it calls; nested items make a submenu. */
export type MenuItem =
  | { readonly label: string; readonly calls: string }
  | { readonly label: string; readonly items: readonly MenuItem[] };

/** Everything a command may use. */
export interface World {
  readonly workbook: Workbook;
  readonly memory: Memory;
  readonly person: Person;
  /** Shows the add-on's menu; its title is asked for only where it has one of its own. */
  showMenu(title: () => string, items: readonly MenuItem[]): void;
  /** Has every edit handled by the function of that name, from now on and once; reaches Google once or twice. */
  installEditHandler(functionName: string): void;
  /** Has the function of that name called every `clockMinutes`, once, until `removeClock`. */
  installClock(functionName: string): void;
  /** How often `installClock` has a function called, in minutes. */
  readonly clockMinutes: number;
  /** Whether whoever runs the command has that function called. */
  hasClock(functionName: string): boolean;
  /** Ends it, for whoever runs the command. */
  removeClock(functionName: string): void;
  /** Where whoever runs the command grants what the script may not do for want of it; null when nothing is wanting. */
  authorizationUrl(): string | null;
  readonly post: Post;
  /** The rows of a CSV text. */
  parseCsv(text: string, delimiter: string): readonly (readonly string[])[];
  /** The text of a page that was pushed with the script. */
  page(name: string): string;
  /** The time zone of the script. */
  scriptTimeZone(): string;
  now(): Date;
  /**
   * Takes the spreadsheet for one writer until the execution ends; false when another has it. It is not given back by
   * hand: Google ends the lock after everything is written.
   */
  lock(): boolean;
  /** Whether an error says that this person may not change what the command writes. */
  isRefusal(error: unknown): boolean;
  /** A line for the administrator's log. */
  logError(text: string): void;
}
