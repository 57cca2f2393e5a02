/**
 * What a script may call: the scopes that a method needs (by the reference's "Authorization" of each method; a test
 * compares this table with it), and how much of Google an execution may use by its authorization mode
 * (developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 */

import { GoogleError } from '../book/googleError';

/** How much an execution may use; onOpen has less than a menu item that somebody chose. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Throws unless the script may call the method. */
export type Permit = (className: string, method: string) => void;

const SHEETS = 'spreadsheets.currentonly';
const TRIGGERS = 'script.scriptapp';

/** The scope of every method of a class, or of one method; null for a method without one. */
const SCOPES: Readonly<Record<string, string | null>> = {
  'SpreadsheetApp.getActiveSpreadsheet': SHEETS,
  Spreadsheet: SHEETS,
  'Spreadsheet.getSheets': null,
  'Spreadsheet.getSheetById': null,
  Sheet: SHEETS,
  'Sheet.activate': null,
  'Sheet.newChart': null,
  Range: SHEETS,
  'Range.activate': null,
  'Range.getMergedRanges': null,
  Protection: SHEETS,
  TextFinder: SHEETS,
  'Ui.showSidebar': 'script.container.ui',
  'Session.getEffectiveUser': 'userinfo.email',
  MailApp: 'script.send_mail',
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  Trigger: TRIGGERS,
  'TriggerBuilder.forSpreadsheet': SHEETS,
  'TriggerBuilder.timeBased': TRIGGERS,
};

/** What may be used before anybody authorised anything: the menu, the locale, and what touches no data. */
const OF_NONE =
  /^(SpreadsheetApp\.getUi|Ui\.create(Addon)?Menu|Menu\..*|Session\.getActiveUserLocale|(Utilities|Blob|HtmlService|HtmlOutput|console)\..*)$/;

/** What a simple trigger may not use besides whatever needs another scope than the spreadsheet's: dialogs. */
const NOT_OF_LIMITED = /^Ui\.(alert|prompt|showSidebar)$/;

/** The scope that a method needs, without its address; null for none. */
export function scopeOf(className: string, method: string): string | null {
  const own = SCOPES[`${className}.${method}`];
  return own === undefined ? (SCOPES[className] ?? null) : own;
}

/** What a script of these scopes may call in a mode; without scopes in its manifest Google finds them out by itself. */
export function permissionsOf(granted: readonly string[] | undefined, mode: AuthMode): Permit {
  return (className, method) => {
    const name = `${className}.${method}`;
    const scope = scopeOf(className, method);
    const url = `https://www.googleapis.com/auth/${scope}`;
    const isBarred =
      (mode === 'NONE' && !OF_NONE.test(name)) ||
      (mode === 'LIMITED' && (NOT_OF_LIMITED.test(name) || (scope !== null && scope !== SHEETS)));
    if (isBarred) {
      throw new GoogleError(
        `You do not have permission to call ${name}.${scope === null ? '' : ` Required permissions: ${url}`}`,
      );
    }
    if (scope !== null && granted && !granted.includes(url)) {
      throw new GoogleError(`Specified permissions are not sufficient to call ${name}. Required permissions: ${url}`);
    }
  };
}
