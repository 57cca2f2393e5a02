/** The world as Apps Script gives it: each service of Google behind one of our own small interfaces. */

import type { Edit, MenuItem, World } from '../ports';
import { areaOfRange, googleTab } from './tab';

/** How long a second writer waits for the first, in milliseconds. */
const PATIENCE = 10_000;

/** The services for one execution in the spreadsheet that the script is bound to. */
export function googleWorld(): World {
  // Asked for only when needed: the menu is shown before anybody has authorised anything.
  const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();
  return {
    workbook: {
      tabs: () => spreadsheet().getSheets().map(googleTab),
      tabById(id) {
        const sheet = spreadsheet().getSheetById(id);
        return sheet && googleTab(sheet);
      },
      locale: () => spreadsheet().getSpreadsheetLocale(),
      addTab: (name, place) => googleTab(spreadsheet().insertSheet(name, place)),
      settle(locale, timeZone) {
        if (spreadsheet().getSpreadsheetLocale() !== locale) spreadsheet().setSpreadsheetLocale(locale);
        if (spreadsheet().getSpreadsheetTimeZone() !== timeZone) spreadsheet().setSpreadsheetTimeZone(timeZone);
      },
    },
    memory: {
      read: () => PropertiesService.getDocumentProperties().getProperties(),
      write: (entries) => void PropertiesService.getDocumentProperties().setProperties({ ...entries }),
    },
    person: {
      locale: () => Session.getActiveUserLocale(),
      toast: (text) => spreadsheet().toast(text),
      alert(title, text) {
        const ui = SpreadsheetApp.getUi();
        ui.alert(title, text, ui.ButtonSet.OK);
      },
    },
    showMenu: (title, items) => menuOf(title, items).addToUi(),
    handleEditsBy(functionName) {
      const isInstalled = ScriptApp.getProjectTriggers().some(
        (trigger) => trigger.getHandlerFunction() === functionName,
      );
      if (!isInstalled) ScriptApp.newTrigger(functionName).forSpreadsheet(spreadsheet()).onEdit().create();
    },
    now: () => new Date(),
    lock: () => LockService.getDocumentLock().tryLock(PATIENCE),
    // Google has no kind of error for it; the sentence comes in the language of the account.
    isRefusal: (error) => error instanceof Error && /protected cell|được bảo vệ/i.test(error.message),
    logError: (text) => console.error(text),
  };
}

/** What Google hands to an edit trigger. */
export type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** What an edit trigger's event tells; costs nothing. */
export function googleEdit({ range, value }: EditEvent): Edit {
  // Absent for a paste, and for a cell that was emptied, whatever the published types say.
  const text: string | undefined = value;
  return { tab: googleTab(range.getSheet()), area: areaOfRange(range), value: text ?? null };
}

function menuOf(title: string, items: readonly MenuItem[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if ('items' in item) menu.addSeparator().addSubMenu(menuOf(item.label, item.items));
    else menu.addItem(item.label, item.calls);
  }
  return menu;
}
