/**
 * What a script may call. Each method needs a scope, as listed under "Authorization" in Google's reference; a test
 * compares the table here with the reference. The authorization mode of an execution restricts it further
 * (developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 */

import { GoogleError } from '../../book/googleError';

/** The authorization mode of an execution: FULL for a menu item, LIMITED or NONE for onOpen. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Throws if the script may not call the method. */
export type Permit = (className: string, method: string) => void;

const AUTH = 'https://www.googleapis.com/auth/';
const SHEETS = 'spreadsheets.currentonly';
/** Every spreadsheet of the account: what the narrow scope allows, and more. */
const ALL_SHEETS = 'spreadsheets';
const TRIGGERS = 'script.scriptapp';

/** The scope of a class's methods, or of a single method; null if the method needs none. */
const SCOPES: Readonly<Record<string, string | null>> = {
  'SpreadsheetApp.getActiveSpreadsheet': SHEETS,
  'SpreadsheetApp.openById': ALL_SHEETS,
  Spreadsheet: SHEETS,
  'Spreadsheet.getId': null,
  'Spreadsheet.getSheets': null,
  'Spreadsheet.getSheetById': null,
  Sheet: SHEETS,
  'Sheet.activate': null,
  'Sheet.newChart': null,
  Range: SHEETS,
  'Range.activate': null,
  'Range.createTextFinder': null,
  'Range.getMergedRanges': null,
  Protection: SHEETS,
  TextFinder: SHEETS,
  RangeList: SHEETS,
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

/** What may be used in mode NONE: the menu, the locale, and services that access no data. */
const ALLOWED_IN_NONE =
  /^(SpreadsheetApp\.getUi|Ui\.create(Addon)?Menu|Menu\..*|Session\.getActiveUserLocale|(Utilities|Blob|HtmlService|HtmlOutput|console)\..*)$/;

/** What may not be used in mode LIMITED, besides methods that need another scope than the spreadsheet's: dialogs. */
const FORBIDDEN_IN_LIMITED = /^Ui\.(alert|prompt|showSidebar)$/;

/** The scope that a method needs, without the prefix of its URL; null for none. */
export function scopeOf(className: string, method: string): string | null {
  const own = SCOPES[`${className}.${method}`];
  return own === undefined ? (SCOPES[className] ?? null) : own;
}

/** Permits what a script with these scopes may call in a mode. Without scopes in the manifest, Google infers them. */
export function permissionsOf(granted: readonly string[] | undefined, mode: AuthMode): Permit {
  return (className, method) => {
    const name = `${className}.${method}`;
    const scope = scopeOf(className, method);
    const url = AUTH + scope;
    const isForbidden =
      (mode === 'NONE' && !ALLOWED_IN_NONE.test(name)) ||
      (mode === 'LIMITED' && (FORBIDDEN_IN_LIMITED.test(name) || (scope !== null && scope !== SHEETS)));
    if (isForbidden) {
      throw new GoogleError(
        `You do not have permission to call ${name}.${scope === null ? '' : ` Required permissions: ${url}`}`,
      );
    }
    const isGranted = (needed: string) => granted?.includes(AUTH + needed) ?? true;
    if (scope !== null && !isGranted(scope) && !(scope === SHEETS && isGranted(ALL_SHEETS))) {
      throw new GoogleError(`Specified permissions are not sufficient to call ${name}. Required permissions: ${url}`);
    }
  };
}
