/** The spreadsheet: that of the bound script, that in which the add-on runs, or that of the standalone script's id. */

import { IS_STANDALONE, SPREADSHEET_ID } from '../../build-target';
import type { Workbook } from '../workbook';
import { googleTab } from './tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The standalone script's spreadsheet: opening it is a call, so once in an execution, and not after an edit's event. */
let opened: Spreadsheet | null = null;

/** The spreadsheet, fetched only when needed, since the menu is shown before the script is authorised. */
export function theSpreadsheet(): Spreadsheet {
  if (!IS_STANDALONE) return SpreadsheetApp.getActiveSpreadsheet();
  opened ??= SpreadsheetApp.openById(SPREADSHEET_ID);
  return opened;
}

/** Whether an event is of this spreadsheet; if so, it is not opened again. */
export function isOurs(source: Spreadsheet): boolean {
  if (!IS_STANDALONE) return true;
  if (source.getId() !== SPREADSHEET_ID) return false;
  opened = source;
  return true;
}

/** The spreadsheet as a workbook. */
export const googleWorkbook: Workbook = {
  tabs: () =>
    theSpreadsheet()
      .getSheets()
      .map((sheet) => googleTab(sheet)),
  tabById(id) {
    const sheet = theSpreadsheet().getSheetById(id);
    return sheet && googleTab(sheet);
  },
  locale: () => theSpreadsheet().getSpreadsheetLocale(),
  timeZone: () => theSpreadsheet().getSpreadsheetTimeZone(),
  // The reference gives null for a file in a shared drive; the types do not.
  owner: () => (theSpreadsheet().getOwner() as GoogleAppsScript.Base.User | null)?.getEmail() ?? '',
  url: () => theSpreadsheet().getUrl(),
  addTab: (name, place) => googleTab(theSpreadsheet().insertSheet(name, place), true),
  deleteTab({ id }) {
    const sheet = theSpreadsheet().getSheetById(id);
    if (sheet !== null) theSpreadsheet().deleteSheet(sheet);
  },
  flush: () => SpreadsheetApp.flush(),
  setLocaleAndTimeZone(locale, timeZone) {
    const spreadsheet = theSpreadsheet();
    if (spreadsheet.getSpreadsheetLocale() !== locale) spreadsheet.setSpreadsheetLocale(locale);
    if (spreadsheet.getSpreadsheetTimeZone() !== timeZone) spreadsheet.setSpreadsheetTimeZone(timeZone);
  },
};
