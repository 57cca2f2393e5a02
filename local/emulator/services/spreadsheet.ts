/** Spreadsheet: the workbook that the script is bound to. No opening of others, no named ranges, no metadata yet. */

import type { Book } from '../book/book';
import { GoogleError } from '../book/googleError';
import type { Tab } from '../book/tab';
import type { Realm } from './realm';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Imitated = Pick<
  Spreadsheet,
  | 'getSheets'
  | 'getSheetById'
  | 'getSheetByName'
  | 'getSpreadsheetLocale'
  | 'setSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'setSpreadsheetTimeZone'
  | 'toast'
  | 'getUrl'
  | 'deleteSheet'
>;

/** Where every workbook here seems to be. */
export const SPREADSHEET_URL = 'https://docs.google.com/spreadsheets/d/LOCAL/edit';

/** The workbook as the script gets it. */
export class LocalSpreadsheet implements Imitated {
  constructor(
    private readonly book: Book,
    private readonly realm: Realm,
    private readonly view: (tab: Tab) => Sheet,
    private readonly behind: (sheet: Sheet) => Tab,
    private readonly toasts: string[],
  ) {}

  getSheets(): Sheet[] {
    return this.realm.list(this.book.tabs.map(this.view)) as Sheet[];
  }

  getSheetById(id: number): Sheet | null {
    const tab = this.book.tabs.find((each) => each.id === id);
    return tab ? this.view(tab) : null;
  }

  getSheetByName(name: string): Sheet | null {
    const tab = this.book.tabs.find((each) => each.name === name);
    return tab ? this.view(tab) : null;
  }

  /** Of the many forms the one by name and place (from 0); the new sheet comes into view. */
  insertSheet(sheetName: string, sheetIndex: number = this.book.tabs.length): Sheet {
    if (typeof sheetName !== 'string') throw new GoogleError('local/ imitates insertSheet(name, index) only.');
    const tab = this.book.addTab(sheetName, sheetIndex);
    this.book.active = tab.index;
    return this.view(tab);
  }

  deleteSheet(sheet: Sheet): void {
    this.book.deleteTab(this.behind(sheet));
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

  getUrl(): string {
    return SPREADSHEET_URL;
  }

  toast(msg: string, title?: string): void {
    this.toasts.push(title ? `${title}: ${msg}` : msg);
  }
}

/** Zones have old names that the list of ECMAScript leaves out: Asia/Ho_Chi_Minh is listed as Asia/Saigon. */
function canonicalZone(timezone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
  } catch {
    return '';
  }
}
