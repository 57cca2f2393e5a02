/** The world as Apps Script gives it: each service of Google behind one of our own small interfaces. */

import type { MenuItem, World } from '../ports';
import { googleTab } from './tab';

/** How long a second writer waits for the first, in milliseconds. */
const PATIENCE = 10_000;

/** The services for one execution in the spreadsheet that the script is bound to. */
export function googleWorld(): World {
  // Asked for only when needed: the menu is shown before anybody has authorised anything.
  const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();
  return {
    workbook: {
      tabs: () => spreadsheet().getSheets().map(googleTab),
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
    now: () => new Date(),
    lock: () => LockService.getDocumentLock().tryLock(PATIENCE),
    logError: (text) => console.error(text),
  };
}

function menuOf(title: string, items: readonly MenuItem[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const item of items) {
    if ('items' in item) menu.addSeparator().addSubMenu(menuOf(item.label, item.items));
    else menu.addItem(item.label, item.calls);
  }
  return menu;
}
