/** A tab of a Google spreadsheet. Rows and columns count from 0 in the port and from 1 at Google. */

import type { Cell, Grid } from '../../domain/cell';
import type { Tab } from '../tab';
import {
  type Area,
  type Arrangement,
  areaOf,
  type Block,
  type CellRule,
  type Highlights,
  type Look,
  type TabPlan,
} from '../tabPlan';
import { draw } from './charts';
import { entered } from './entered';
import { protect } from './protection';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Wraps a sheet. */
export function googleTab(sheet: Sheet): Tab {
  const blockRange = ({ row, column, cells }: Block) =>
    sheet.getRange(row + 1, column + 1, cells.length, cells[0]?.length ?? 0);

  return {
    id: sheet.getSheetId(),
    name: () => sheet.getName(),
    rename: (name) => void sheet.setName(name),
    read: () => sheet.getDataRange().getValues() as Grid,
    readFirstRow: () => (sheet.getRange('1:1').getValues()[0] ?? []) as Cell[],
    lastRow: () => sheet.getLastRow(),
    readRows: (first, rows) => sheet.getRange(`${first + 1}:${first + rows}`).getValues() as Grid,
    cellCount: () => sheet.getMaxRows() * sheet.getMaxColumns(),
    readFormulas: () => sheet.getDataRange().getFormulas(),
    readFormats: () => sheet.getDataRange().getNumberFormats(),
    write: (block) => void blockRange(block).setValues(block.cells.map((row) => row.map(entered))),
    paint: (block, backgrounds) => void blockRange(block).setBackgrounds(backgrounds.map((row) => [...row])),
    embolden: (block, bold) =>
      void blockRange(block).setFontWeights(bold.map((row) => row.map((heavy) => (heavy ? 'bold' : 'normal')))),
    formatEach: (block, numberFormats) => void blockRange(block).setNumberFormats(numberFormats.map((row) => [...row])),
    deleteRows: (row, rows) => void sheet.deleteRows(row + 1, rows),
    insertRowsAfter: (row, rows) => void sheet.insertRowsAfter(row + 1, rows),
    format: (area, numberFormat) => void rangeOf(sheet, area).setNumberFormat(numberFormat),
    append: (cells) => void sheet.appendRow(cells.map(entered)),
    merged: () => sheet.getDataRange().getMergedRanges().map(areaOfRange),
    insertRowsOnTop(rows, hidden) {
      sheet.insertRowsBefore(1, rows);
      sheet.hideRows(hidden + 1);
    },
    reserve: (rows, columns) => reserve(sheet, rows, columns),
    apply: (plan) => apply(sheet, plan, blockRange),
    protect: (protection) => protect(sheet, protection),
    isProtected: () => sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0,
    draw: (charts) => draw(sheet, charts),
    show: () => void sheet.activate(),
    select: (cell) => void sheet.getRange(cell).activate(),
  };
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
function reserve(sheet: Sheet, rows: number, columns: number): void {
  const rowsThere = sheet.getMaxRows();
  if (rows > rowsThere) sheet.insertRowsAfter(rowsThere, rows - rowsThere);
  if (columns <= 0) return;
  const columnsThere = sheet.getMaxColumns();
  if (columns > columnsThere) sheet.insertColumnsAfter(columnsThere, columns - columnsThere);
}

function apply(sheet: Sheet, plan: TabPlan, blockRange: (block: Block) => Range): void {
  const { blocks, dressings, highlights, arrangement, rules, hide, unmerge } = plan;
  const ruled = [...(highlights?.added ?? []), ...rules].map(({ area }) => area);
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
  if (highlights !== null) setHighlights(sheet, highlights);
  for (const rule of rules) rangeOf(sheet, rule.area).setDataValidation(validationOf(rule));
  if (arrangement !== null) arrange(sheet, arrangement);
  for (const column of hide) sheet.hideColumns(column + 1);
  // Cells come last: if this is interrupted, the missing marks show that the tab is unfinished.
  for (const block of blocks) blockRange(block).setValues(block.cells.map((row) => row.map(entered)));
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

function validationOf({ accepts, help }: CellRule): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(help);
  const ruled = accepts === 'tick' ? builder.requireCheckbox() : builder.requireFormulaSatisfied(accepts.formula);
  return ruled.build();
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

/** Replaces the add-on's conditional formats and keeps people's, which setConditionalFormatRules would remove. */
function setHighlights(sheet: Sheet, { added, replaced }: Highlights): void {
  const kept = sheet.getConditionalFormatRules().filter((rule) => {
    const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
    return typeof formula !== 'string' || !replaced.some((condition) => condition.test(formula));
  });
  const rules = added.map(({ area, formula, background, color }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(background)
      .setFontColor(color)
      .setRanges([rangeOf(sheet, area)])
      .build(),
  );
  sheet.setConditionalFormatRules([...kept, ...rules]);
}

function arrange(sheet: Sheet, arrangement: Arrangement): void {
  const { frozenRows, frozenColumns, widths, hiddenRows, hiddenColumns, heights, tabColor } = arrangement;
  for (const { first, count, width } of equalRuns(widths)) sheet.setColumnWidths(first + 1, count, width);
  for (const [row, height] of Object.entries(heights)) sheet.setRowHeight(Number(row) + 1, height);
  for (const row of hiddenRows) sheet.hideRows(row + 1);
  for (const column of hiddenColumns) sheet.hideColumns(column + 1);
  if (frozenRows > 0) sheet.setFrozenRows(frozenRows);
  if (frozenColumns > 0) sheet.setFrozenColumns(frozenColumns);
  if (tabColor !== null) sheet.setTabColor(tabColor);
}

/** Groups neighbouring columns of equal width, so that one call sets them. */
function equalRuns(widths: readonly number[]): readonly { first: number; count: number; width: number }[] {
  const runs: { first: number; count: number; width: number }[] = [];
  widths.forEach((width, column) => {
    const last = runs[runs.length - 1];
    if (last && last.width === width) last.count += 1;
    else runs.push({ first: column, count: 1, width });
  });
  return runs;
}
