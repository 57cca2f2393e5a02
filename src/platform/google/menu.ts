/** The add-on's menu in the spreadsheet's menu bar. */

import { IS_ADD_ON, IS_STANDALONE } from '../../build-target';
import type { MenuItem } from '../menu';

type Menu = GoogleAppsScript.Base.Menu;

/**
 * Shows the menu. A published add-on's menu is named after the add-on, and may be shown before it is authorised. A
 * standalone script has no menu, and Google never calls it when a spreadsheet is opened.
 */
export function showMenu(title: () => string, items: readonly MenuItem[]): void {
  if (!IS_STANDALONE) {
    const ui = SpreadsheetApp.getUi();
    filled(IS_ADD_ON ? ui.createAddonMenu() : ui.createMenu(title()), items).addToUi();
  }
}

function filled(menu: Menu, items: readonly MenuItem[]): Menu {
  for (const item of items) {
    if ('items' in item) {
      menu.addSeparator().addSubMenu(filled(SpreadsheetApp.getUi().createMenu(item.label), item.items));
    } else menu.addItem(item.label, item.calls);
  }
  return menu;
}
