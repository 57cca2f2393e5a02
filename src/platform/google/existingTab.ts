/**
 * Applies a plan to an existing tab. Conditional formats and validation rules are compared before they are written, so
 * that a tab which already has them costs two reads and no write.
 */

import { type Area, areaOf, type CellRule, type Highlights, type Look, type TabPlan } from '../tabPlan';
import { entered } from './entered';
import { areaOfRange, rangeOf, reserve, ruleOf, validationOf } from './parts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Applies the parts of the plan that the tab lacks. */
export function applyToExisting(sheet: Sheet, plan: TabPlan): void {
  const { blocks, dressings, hide, unmerge } = plan;
  const formats = plan.highlights && formatRules(sheet, plan.highlights);
  const rules = lackingRules(sheet, plan.rules);
  const highlighted = formats && plan.highlights ? plan.highlights.added : [];
  const ruled = [...highlighted, ...rules].map(({ area }) => area);
  const areas: readonly Area[] = [...blocks.map(areaOf), ...dressings, ...ruled];
  for (const area of unmerge) rangeOf(sheet, area).breakApart();
  if (areas.length > 0) {
    reserve(
      sheet,
      Math.max(...areas.map(({ row, rows }) => row + rows)),
      Math.max(...areas.map(({ column, columns }) => column + columns)),
    );
  }
  // Formats come first: a code written into a cell that is not yet text would lose its leading zeros.
  for (const dressing of dressings) dress(rangeOf(sheet, dressing), dressing.look);
  if (formats) sheet.setConditionalFormatRules(formats());
  for (const rule of rules) rangeOf(sheet, rule.area).setDataValidation(validationOf(rule));
  for (const column of hide) sheet.hideColumns(column + 1);
  // Cells come last: if this is interrupted, the missing marks show that the tab is unfinished.
  for (const block of blocks) rangeOf(sheet, areaOf(block)).setValues(block.cells.map((row) => row.map(entered)));
}

function dress(range: Range, look: Look): void {
  const { numberFormat, background, color, bold, italic, size, align, middle, wrap, border } = look;
  if (numberFormat) range.setNumberFormat(numberFormat);
  if (background) range.setBackground(background);
  if (color) range.setFontColor(color);
  if (bold) range.setFontWeight('bold');
  if (italic !== undefined) range.setFontStyle(italic ? 'italic' : 'normal');
  if (size) range.setFontSize(size);
  if (align) range.setHorizontalAlignment(align);
  if (middle) range.setVerticalAlignment('middle');
  if (wrap) range.setWrap(true);
  if (border) range.setBorder(true, true, true, true, true, true, border, SpreadsheetApp.BorderStyle.SOLID);
}

/**
 * The planned conditional formats, together with those that people made; null if the sheet already has them. They are
 * built later, when the grid is large enough for their ranges.
 */
function formatRules(sheet: Sheet, { added, replaced }: Highlights): (() => FormatRule[]) | null {
  const there = sheet.getConditionalFormatRules();
  const formulaOf = (rule: FormatRule): unknown => rule.getBooleanCondition()?.getCriteriaValues()[0];
  const isOurs = (rule: FormatRule) => {
    const formula = formulaOf(rule);
    return typeof formula === 'string' && replaced.some((condition) => condition.test(formula));
  };
  const placeOf = (rule: FormatRule) => rule.getRanges().map(areaOfRange);
  const existing = there.filter(isOurs).map((rule) => [formulaOf(rule), placeOf(rule)]);
  const planned = added.map(({ formula, area }) => [
    formula,
    [{ row: area.row, column: area.column, rows: area.rows, columns: area.columns }],
  ]);
  if (JSON.stringify(existing) === JSON.stringify(planned)) return null;
  const kept = there.filter((rule) => !isOurs(rule));
  return () => [...kept, ...added.map((highlight) => ruleOf(sheet, highlight))];
}

/** The validation rules that some cell of their area lacks, within the sheet's content. */
function lackingRules(sheet: Sheet, rules: readonly CellRule[]): readonly CellRule[] {
  if (rules.length === 0) return rules;
  const there = sheet.getDataRange().getDataValidations();
  return rules.filter((rule) => {
    const { row, column, rows, columns } = rule.area;
    const type = rule.accepts === 'tick' ? 'CHECKBOX' : 'CUSTOM_FORMULA';
    const lines = there.slice(row, row + rows).map((line) => line.slice(column, column + columns));
    // A column that this plan is about to fill is not among the cells that hold anything yet.
    if (lines.length === 0 || lines.some((line) => line.length < columns)) return true;
    return lines.flat().some((each) => String(each?.getCriteriaType()) !== type || each?.getHelpText() !== rule.help);
  });
}
