/** Spreadsheet: the workbook of the script. Other workbooks, named ranges and metadata are not supported. */

import type { Book } from '../../book/book';
import { SPREADSHEET_ID } from '../../book/deployment';
import { GoogleError } from '../../book/googleError';
import type { Tab } from '../../book/tab';
import type { Realm } from '../runtime/realm';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type SupportedSpreadsheet = Pick<
  Spreadsheet,
  | 'getSheets'
  | 'getSheetById'
  | 'getSheetByName'
  | 'getSpreadsheetLocale'
  | 'setSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'setSpreadsheetTimeZone'
  | 'toast'
  | 'getId'
  | 'getUrl'
  | 'getOwner'
  | 'deleteSheet'
  | 'getProtections'
>;

/** The address that every workbook has. */
export const SPREADSHEET_URL = `https://docs.google.com/spreadsheets/d/${SPREADSHEET_ID}/edit`;

/** The spreadsheet. */
export class LocalSpreadsheet implements SupportedSpreadsheet {
  constructor(
    private readonly book: Book,
    private readonly realm: Realm,
    private readonly sheetOf: (tab: Tab) => Sheet,
    private readonly tabOf: (sheet: Sheet) => Tab,
    private readonly toasts: string[],
    private readonly protectionsOf: (tab: Tab, type: unknown) => GoogleAppsScript.Spreadsheet.Protection[],
    private readonly userOf: (address: string) => GoogleAppsScript.Base.User,
  ) {}

  getSheets(): Sheet[] {
    return this.realm.list(this.book.tabs.map(this.sheetOf)) as Sheet[];
  }

  getSheetById(id: number): Sheet | null {
    const tab = this.book.tabs.find((each) => each.id === id);
    return tab ? this.sheetOf(tab) : null;
  }

  getSheetByName(name: string): Sheet | null {
    const tab = this.book.tabs.find((each) => each.name === name);
    return tab ? this.sheetOf(tab) : null;
  }

  /** Supports only the form with name and position (from 0). The new sheet becomes the active one. */
  insertSheet(sheetName: string, sheetIndex: number = this.book.tabs.length): Sheet {
    if (typeof sheetName !== 'string') throw new GoogleError('The emulator supports only insertSheet(name, index).');
    const tab = this.book.addTab(sheetName, sheetIndex);
    this.book.active = tab.index;
    return this.sheetOf(tab);
  }

  deleteSheet(sheet: Sheet): void {
    this.book.deleteTab(this.tabOf(sheet));
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.realm.list(this.book.tabs.flatMap((tab) => this.protectionsOf(tab, type))) as ReturnType<
      Spreadsheet['getProtections']
    >;
  }

  getSpreadsheetLocale(): string {
    return this.book.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2}(_[A-Z]{2})?$/.test(locale)) throw new GoogleError(`Invalid locale: ${locale}`);
    this.book.locale = locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.book.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    if (!Intl.supportedValuesOf('timeZone').includes(canonicalZone(timezone))) {
      throw new GoogleError(`Invalid argument: ${timezone}`);
    }
    this.book.timeZone = timezone;
  }

  getId(): string {
    return SPREADSHEET_ID;
  }

  getUrl(): string {
    return SPREADSHEET_URL;
  }

  /** Null in a shared drive, of whose files nobody is the owner, although the types do not say so. */
  getOwner(): GoogleAppsScript.Base.User {
    return this.book.owner === '' ? (null as unknown as GoogleAppsScript.Base.User) : this.userOf(this.book.owner);
  }

  toast(msg: string, title?: string): void {
    this.toasts.push(title ? `${title}: ${msg}` : msg);
  }
}

/** The name under which ECMAScript lists a zone: Asia/Ho_Chi_Minh is listed as Asia/Saigon. */
function canonicalZone(timezone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
  } catch {
    return '';
  }
}
