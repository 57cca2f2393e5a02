/** Sheet: one tab. Filters, groups and developer metadata are not supported. */

import type { Book } from '../../book/book';
import { GoogleError } from '../../book/googleError';
import type { Rectangle } from '../../book/rectangle';
import { assertMayEdit } from '../../book/rules/protection';
import type { Tab } from '../../book/tab';
import { DEFAULT_WIDTH } from '../../book/tabLayout';
import { ChartedSheet } from './chartedSheet';
import type { ChartViews } from './charts';
import type { LocalConditionalFormatRule } from './conditionalFormat';
import { extentOf } from './notation';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

type SupportedSheet = Pick<
  Sheet,
  | 'getSheetId'
  | 'getName'
  | 'setName'
  | 'activate'
  | 'getRange'
  | 'getRangeList'
  | 'getParent'
  | 'getDataRange'
  | 'hideRows'
  | 'hideColumns'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getLastRow'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'setColumnWidths'
  | 'setRowHeight'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'deleteRows'
  | 'appendRow'
  | 'insertColumnsAfter'
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'setTabColor'
  | 'protect'
  | 'getProtections'
>;

/** Makes and unwraps the objects that the methods of a sheet return and take. */
export interface SheetViews {
  sheet(tab: Tab): Sheet;
  range(tab: Tab, extent: Rectangle): Range;
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  rangeList(tab: Tab, extents: readonly Rectangle[]): GoogleAppsScript.Spreadsheet.RangeList;
  /** Enters values as setValues does. */
  enter(tab: Tab, extent: Rectangle, values: unknown[][]): void;
  rules(tab: Tab): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[];
  protect(tab: Tab): GoogleAppsScript.Spreadsheet.Protection;
  /** The protections of a kind; 'SHEET' or 'RANGE'. */
  protections(tab: Tab, kind: unknown): GoogleAppsScript.Spreadsheet.Protection[];
  readonly charts: ChartViews;
  /** The account that the script runs as. */
  readonly user: string;
  unwrapRule(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): LocalConditionalFormatRule;
}

/** A sheet. */
export class LocalSheet extends ChartedSheet implements SupportedSheet {
  constructor(
    private readonly book: Book,
    tab: Tab,
    private readonly views: SheetViews,
  ) {
    super(tab, views.charts);
  }

  getSheetId(): number {
    return this.tab.id;
  }

  getName(): string {
    return this.tab.name;
  }

  setName(name: string): Sheet {
    this.book.renameTab(this.tab, name);
    return this.views.sheet(this.tab);
  }

  activate(): Sheet {
    this.book.active = this.tab.index;
    return this.views.sheet(this.tab);
  }

  /** In A1 notation, or by row and column from 1; the numbers of rows and columns are 1 by default. */
  getRange(first: string | number, column?: number, rows = 1, columns = 1): Range {
    if (typeof first === 'string') return this.views.range(this.tab, extentOf(first, this.tab));
    return this.views.range(this.tab, { row: first, column: column ?? Number.NaN, rows, columns });
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.views.spreadsheet();
  }

  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return this.views.rangeList(
      this.tab,
      Array.from(a1Notations, (a1) => extentOf(a1, this.tab)),
    );
  }

  /** From A1 to the last cell with content; only A1 in a blank tab. */
  getDataRange(): Range {
    const { row, column } = this.tab.extent();
    return this.views.range(this.tab, { row: 1, column: 1, rows: Math.max(row, 1), columns: Math.max(column, 1) });
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return this.views.protect(this.tab);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.views.protections(this.tab, type);
  }

  getMaxRows(): number {
    return this.tab.maxRows;
  }

  getMaxColumns(): number {
    return this.tab.maxColumns;
  }

  /** The last row with content, 0 in a blank tab. */
  getLastRow(): number {
    return this.tab.extent().row;
  }

  setFrozenRows(rows: number): void {
    this.tab.frozenRows = rows;
  }

  setFrozenColumns(columns: number): void {
    this.tab.frozenColumns = columns;
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): Sheet {
    for (const column of this.columns(startColumn, numColumns)) {
      if (width === DEFAULT_WIDTH) this.tab.widths.delete(column);
      else this.tab.widths.set(column, width);
    }
    return this.views.sheet(this.tab);
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    this.assertRow(rowPosition);
    this.tab.heights.set(rowPosition, height);
    return this.views.sheet(this.tab);
  }

  /** Supports only the form with row numbers. */
  hideRows(rowIndex: number, numRows = 1): void {
    for (let row = rowIndex; row < rowIndex + numRows; row++) {
      this.assertRow(row);
      this.tab.hiddenRows.add(row);
    }
  }

  /** Supports only the form with column numbers. */
  hideColumns(columnIndex: number, numColumns = 1): void {
    for (const column of this.columns(columnIndex, numColumns)) this.tab.hiddenColumns.add(column);
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    this.assertMayEdit();
    this.assertRow(afterPosition);
    this.tab.insertRows(afterPosition + 1, howMany);
    return this.views.sheet(this.tab);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    this.assertMayEdit();
    this.columns(afterPosition, 1);
    this.tab.insertColumns(afterPosition + 1, howMany);
    return this.views.sheet(this.tab);
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    this.assertMayEdit();
    this.assertRow(beforePosition);
    this.tab.insertRows(beforePosition, howMany);
    return this.views.sheet(this.tab);
  }

  /** A sheet keeps at least one row that is not frozen. */
  deleteRows(rowPosition: number, howMany: number): void {
    this.assertMayEdit();
    const { maxRows, frozenRows } = this.tab;
    if (![rowPosition, howMany].every(Number.isInteger) || howMany < 1)
      throw new GoogleError('The parameters do not match the method signature for Sheet.deleteRows.');
    this.assertRow(rowPosition);
    this.assertRow(rowPosition + howMany - 1);
    if (howMany === maxRows) throw new GoogleError("You can't delete all the rows on the sheet.");
    const deletedUnfrozen = rowPosition + howMany - 1 - Math.max(frozenRows, rowPosition - 1);
    if (maxRows - frozenRows - Math.max(deletedUnfrozen, 0) < 1)
      throw new GoogleError('Sorry, it is not possible to delete all non-frozen rows.');
    this.tab.deleteRows(rowPosition, howMany);
  }

  /** Writes below the last row with content; adds a row to the grid if it is full. */
  appendRow(rowContents: unknown[]): Sheet {
    const row = this.tab.extent().row + 1;
    if (row > this.tab.maxRows) this.tab.insertRows(row, 1);
    this.views.enter(this.tab, { row, column: 1, rows: 1, columns: rowContents.length }, [rowContents]);
    return this.views.sheet(this.tab);
  }

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return this.views.rules(this.tab);
  }

  /** Replaces every rule of the sheet. */
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    this.assertMayEdit();
    this.tab.conditionalFormats = Array.from(rules, (rule) => this.views.unwrapRule(rule).rule);
  }

  setTabColor(color: string | null): Sheet {
    this.tab.color = color;
    return this.views.sheet(this.tab);
  }

  /** Throws unless the script's account may edit the whole sheet; for methods that change more than cells. */
  protected assertMayEdit(): void {
    const whole = { row: 1, column: 1, rows: this.tab.maxRows, columns: this.tab.maxColumns };
    assertMayEdit(this.tab, this.book.owner, this.views.user, whole);
  }

  private assertRow(row: number): void {
    if (row < 1 || row > this.tab.maxRows) throw new GoogleError('Those rows are out of bounds.');
  }

  private columns(first: number, count: number): readonly number[] {
    if (first < 1 || first + count - 1 > this.tab.maxColumns) throw new GoogleError('Those columns are out of bounds.');
    return Array.from({ length: count }, (_, index) => first + index);
  }
}
