/** A tab of a Google spreadsheet. Rows and columns count from 0 in the port and from 1 at Google. */

import type { Cell, Grid } from '../../domain/cell';
import type { Tab } from '../tab';
import type { Block } from '../tabPlan';
import { draw } from './charts';
import { entered } from './entered';
import { applyToExisting } from './existingTab';
import { applyToNew } from './newTab';
import { areaOfRange, rangeOf, reserve } from './parts';
import { editorsOf, protect, setOpenAreas, soleEditorsOf } from './protection';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet as a tab; `isFresh` if this execution has just made it. */
export function googleTab(sheet: Sheet, isFresh = false): Tab {
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
    replaceText: (area, text, by) =>
      rangeOf(sheet, area).createTextFinder(text).matchEntireCell(true).matchCase(true).replaceAllWith(by),
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
      if (rows > 0) sheet.insertRowsBefore(1, rows);
      sheet.hideRows(hidden + 1);
    },
    reserve: (rows, columns) => reserve(sheet, rows, columns),
    // Only the plan of a new tab has an arrangement.
    apply: (plan) => (plan.arrangement === null ? applyToExisting(sheet, plan) : applyToNew(sheet, plan, isFresh)),
    protect: (protection, isDoubted = false) => protect(sheet, protection, isFresh, isDoubted),
    setOpenAreas: (open) => setOpenAreas(sheet, open),
    editors: () => editorsOf(sheet),
    soleEditors: () => soleEditorsOf(sheet),
    draw: (charts) => draw(sheet, charts),
    bringToFront: () => void sheet.activate(),
    select: (cell) => void sheet.getRange(cell).activate(),
  };
}
