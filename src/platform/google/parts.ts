/** Builds ranges, conditional formats and validation rules of a sheet. */

import type { Area, CellRule, Highlight } from '../tabPlan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The range of an area, which counts from 0. */
export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

/** The area of a range, counted from 0. */
export function areaOfRange(range: Range): Area {
  return {
    row: range.getRow() - 1,
    column: range.getColumn() - 1,
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** Enlarges the grid. A range beyond it throws, and people delete blank rows at the bottom. */
export function reserve(sheet: Sheet, rows: number, columns: number): void {
  const rowsThere = sheet.getMaxRows();
  if (rows > rowsThere) sheet.insertRowsAfter(rowsThere, rows - rowsThere);
  if (columns <= 0) return;
  const columnsThere = sheet.getMaxColumns();
  if (columns > columnsThere) sheet.insertColumnsAfter(columnsThere, columns - columnsThere);
}

/** A rule for typing as Google's data validation. */
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
