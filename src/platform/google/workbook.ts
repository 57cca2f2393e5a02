/** The spreadsheet that the script is bound to, or that the add-on runs in. */

import type { Workbook } from '../workbook';
import { googleTab } from './tab';

/** The spreadsheet, fetched only when needed, since the menu is shown before the script is authorised. */
export const activeSpreadsheet = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();

/** The spreadsheet as a workbook. */
export const googleWorkbook: Workbook = {
  tabs: () =>
    activeSpreadsheet()
      .getSheets()
      .map((sheet) => googleTab(sheet)),
  tabById(id) {
    const sheet = activeSpreadsheet().getSheetById(id);
    return sheet && googleTab(sheet);
  },
  locale: () => activeSpreadsheet().getSpreadsheetLocale(),
  timeZone: () => activeSpreadsheet().getSpreadsheetTimeZone(),
  // The reference gives null for a file in a shared drive; the types do not.
  owner: () => (activeSpreadsheet().getOwner() as GoogleAppsScript.Base.User | null)?.getEmail() ?? '',
  url: () => activeSpreadsheet().getUrl(),
  addTab: (name, place) => googleTab(activeSpreadsheet().insertSheet(name, place), true),
  deleteTab({ id }) {
    const sheet = activeSpreadsheet().getSheetById(id);
    if (sheet !== null) activeSpreadsheet().deleteSheet(sheet);
  },
  flush: () => SpreadsheetApp.flush(),
  setLocaleAndTimeZone(locale, timeZone) {
    const spreadsheet = activeSpreadsheet();
    if (spreadsheet.getSpreadsheetLocale() !== locale) spreadsheet.setSpreadsheetLocale(locale);
    if (spreadsheet.getSpreadsheetTimeZone() !== timeZone) spreadsheet.setSpreadsheetTimeZone(timeZone);
  },
};
