/** What of a range is imitated, and what it hands over beyond values: views of ranges, sheets, validations and protections. */

import type { Rectangle } from '../book/rectangle';
import type { Tab } from '../book/tab';
import type { LocalValidation } from './dataValidation';
import type { LocalTextFinder } from './textFinder';

/** The methods that are imitated. */
export type ImitatedRange = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getSheet'
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getA1Notation'
  | 'activate'
  | 'setDataValidation'
  | 'getDataValidations'
  | 'protect'
  | 'getMergedRanges'
  | 'breakApart'
  | 'getValue'
  | 'getValues'
  | 'setValue'
  | 'setValues'
  | 'getFormulas'
  | 'setNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormats'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setFontColor'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFontStyle'
  | 'setFontSize'
  | 'setHorizontalAlignment'
  | 'setVerticalAlignment'
  | 'setWrap'
  | 'setBorder'
  | 'createTextFinder'
>;

/** What a range needs of the rest of the execution. */
export interface RangeViews {
  range(tab: Tab, extent: Rectangle): GoogleAppsScript.Spreadsheet.Range;
  sheet(tab: Tab): GoogleAppsScript.Spreadsheet.Sheet;
  validation(rule: LocalValidation['rule']): GoogleAppsScript.Spreadsheet.DataValidation;
  behindValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation): LocalValidation;
  finder(finder: LocalTextFinder): GoogleAppsScript.Spreadsheet.TextFinder;
  protect(tab: Tab, range: string): ReturnType<GoogleAppsScript.Spreadsheet.Range['protect']>;
  /** The account that the script runs as. */
  readonly user: string;
}
