/** What a range hands over beyond values: views of ranges, sheets, validations and protections. */

import type { Rectangle } from '../book/rectangle';
import type { Tab } from '../book/tab';
import type { LocalValidation } from './dataValidation';

/** What a range needs of the rest of the execution. */
export interface RangeViews {
  range(tab: Tab, extent: Rectangle): GoogleAppsScript.Spreadsheet.Range;
  sheet(tab: Tab): GoogleAppsScript.Spreadsheet.Sheet;
  validation(rule: LocalValidation['rule']): GoogleAppsScript.Spreadsheet.DataValidation;
  behindValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation): LocalValidation;
  protect(tab: Tab, range: string): ReturnType<GoogleAppsScript.Spreadsheet.Range['protect']>;
  /** The account that the script runs as. */
  readonly user: string;
}
