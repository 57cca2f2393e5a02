/** The user who runs a command, and the notes and pages that they see. */

import type { Person } from '../person';
import { activeSpreadsheet } from './workbook';

/** The user. */
export const googlePerson: Person = {
  locale: () => Session.getActiveUserLocale(),
  toast: (text) => activeSpreadsheet().toast(text),
  showSidebar: (title, html) => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title)),
  address: () => Session.getEffectiveUser().getEmail(),
};
