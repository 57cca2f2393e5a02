/** The user who runs a command, and the notes and pages that they see. */

import { IS_STANDALONE } from '../../build-target';
import type { Person } from '../person';
import { runningAccount } from './account';
import { theSpreadsheet } from './workbook';

/** The user. A standalone script shows nothing in the spreadsheet; its notes are in the execution log. */
export const googlePerson: Person = {
  locale: () => Session.getActiveUserLocale(),
  toast: (text) => (IS_STANDALONE ? console.log(text) : theSpreadsheet().toast(text)),
  showSidebar: IS_STANDALONE
    ? null
    : (title, html) => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title)),
  address: runningAccount,
};
