/** The user who runs a command, and the dialogs, notes and pages that they see. */

import type { Person } from '../person';
import { activeSpreadsheet } from './workbook';

/** The user. */
export const googlePerson: Person = {
  locale: () => Session.getActiveUserLocale(),
  toast: (text) => activeSpreadsheet().toast(text),
  alert(title, text) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, text, ui.ButtonSet.OK);
  },
  ask(title, text) {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
  },
  askText(title, text) {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
    return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
  },
  showSidebar: (title, html) => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title)),
  address: () => Session.getEffectiveUser().getEmail(),
};
