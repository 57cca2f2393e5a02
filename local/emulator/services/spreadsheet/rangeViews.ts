/** The methods of Range that the emulator supports, and what a range needs for the objects that they return. */

import type { Rectangle } from '../../book/rectangle';
import type { Tab } from '../../book/tab';
import type { LocalDataValidation } from './dataValidation';
import type { LocalTextFinder } from './textFinder';
import type { LocalTextStyle } from './textStyle';

/** The supported methods. */
export type SupportedRange = Pick<
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
  | 'setHorizontalAlignments'
  | 'setVerticalAlignments'
  | 'setWraps'
  | 'setTextStyles'
>;

/** Makes and unwraps the objects that the methods of a range return and take. */
export interface RangeViews {
  range(tab: Tab, extent: Rectangle): GoogleAppsScript.Spreadsheet.Range;
  wrapRange(range: object): GoogleAppsScript.Spreadsheet.Range;
  sheet(tab: Tab): GoogleAppsScript.Spreadsheet.Sheet;
  validation(rule: LocalDataValidation['rule']): GoogleAppsScript.Spreadsheet.DataValidation;
  finder(finder: LocalTextFinder): GoogleAppsScript.Spreadsheet.TextFinder;
  unwrapStyle(style: GoogleAppsScript.Spreadsheet.TextStyle): LocalTextStyle;
  unwrapValidation(validation: GoogleAppsScript.Spreadsheet.DataValidation): LocalDataValidation;
  protect(tab: Tab, range: string): ReturnType<GoogleAppsScript.Spreadsheet.Range['protect']>;
  /** The account that the script runs as. */
  readonly user: string;
}
