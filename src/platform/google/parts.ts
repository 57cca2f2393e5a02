/** The parts of a sheet by Google's builders: ranges, conditional formats, rules for typing. */

import type { Area, CellRule, Highlight } from '../tabPlan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The range of an area, which counts from 0. */
export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

/** Where a range lies, from 0. */
export function areaOfRange(range: Range): Area {
  return {
    row: range.getRow() - 1,
    column: range.getColumn() - 1,
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** A range that reaches beyond the grid throws at Google, and people do delete the blank rows below. */
export function reserve(sheet: Sheet, rows: number, columns: number): void {
  const rowsThere = sheet.getMaxRows();
  if (rows > rowsThere) sheet.insertRowsAfter(rowsThere, rows - rowsThere);
  if (columns <= 0) return;
  const columnsThere = sheet.getMaxColumns();
  if (columns > columnsThere) sheet.insertColumnsAfter(columnsThere, columns - columnsThere);
}

/** What may be typed, as Google keeps it. */
export function validationOf({ accepts, help }: CellRule): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(help);
  const ruled = accepts === 'tick' ? builder.requireCheckbox() : builder.requireFormulaSatisfied(accepts.formula);
  return ruled.build();
}

/** A conditional format of a sheet. */
export function ruleOf(
  sheet: Sheet,
  { area, formula, background, color }: Highlight,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(background)
    .setFontColor(color)
    .setRanges([rangeOf(sheet, area)])
    .build();
}
