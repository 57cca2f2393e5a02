/** Range: cells of a tab. Notes and merging by scripts are not supported. */

import type { Book } from '../../book/book';
import { parseTyped } from '../../book/engine/typedInput';
import { GoogleError, outsideGrid } from '../../book/googleError';
import { a1Of, containsCell, type Rectangle, rectangleOf } from '../../book/rectangle';
import { validationRuleAt, withValidationRule } from '../../book/rules/validationRule';
import type { Tab } from '../../book/tab';
import type { CellValue, Realm } from '../runtime/realm';
import { FormattedRange } from './formattedRange';
import { type Extent, notationOf } from './notation';
import type { RangeViews, SupportedRange } from './rangeViews';
import { assertShape } from './shape';
import { LocalTextFinder } from './textFinder';

/** A range. */
export class LocalRange extends FormattedRange implements SupportedRange {
  constructor(
    book: Book,
    tab: Tab,
    extent: Extent,
    realm: Realm,
    /** The year of a date that is written without one. */
    private readonly year: number,
    private readonly views: RangeViews,
  ) {
    super(book, tab, extent, realm, views.user, views.wrapRange);
    const { row, column, rows, columns } = extent;
    const isWhole = [row, column, rows, columns].every(Number.isInteger) && row >= 1 && column >= 1;
    if (!isWhole) throw outsideGrid();
    if (rows < 1) throw new GoogleError('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new GoogleError('The number of columns in the range must be at least 1.');
    if (row + rows - 1 > tab.maxRows || column + columns - 1 > tab.maxColumns) throw outsideGrid();
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.views.sheet(this.tab);
  }

  getRow(): number {
    return this.extent.row;
  }

  getColumn(): number {
    return this.extent.column;
  }

  getNumRows(): number {
    return this.extent.rows;
  }

  getNumColumns(): number {
    return this.extent.columns;
  }

  getA1Notation(): string {
    return notationOf(this.extent);
  }

  /** Brings the range into view and selects it. */
  activate() {
    this.book.active = this.tab.index;
    this.tab.selected = a1Of(this.extent);
    return this.view(this);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the published types of Google say so
  getValues(): any[][] {
    return this.realm.rows(this.read((row, column): CellValue => this.tab.value(row, column)));
  }

  /** The value of the upper left cell. */
  // biome-ignore lint/suspicious/noExplicitAny: the published types of Google say so
  getValue(): any {
    const { row, column } = this.extent;
    return this.realm.rows([[this.tab.value(row, column)]])[0]?.[0];
  }

  getFormulas(): string[][] {
    return this.realm.rows(this.read((row, column) => this.tab.formula(row, column) ?? '')) as string[][];
  }

  /** A tick box turns blank cells into FALSE. */
  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null) {
    this.assertMayEdit();
    const { tab } = this;
    const validationRule = rule && this.views.unwrapValidation(rule).rule;
    tab.validationRules = withValidationRule(tab.validationRules, a1Of(this.extent), validationRule);
    if (validationRule?.formula === '') {
      this.each(
        (row, column, value) => {
          if (value === '') tab.put(row, column, false);
        },
        this.read((row, column) => tab.raw(row, column)),
      );
    }
    return this.view(this);
  }

  /** Writes the letters of each cell anew. */
  setTextStyles(styles: GoogleAppsScript.Spreadsheet.TextStyle[][]) {
    assertShape(styles, this.extent);
    return this.change((row, column) => {
      const style = styles[row]?.[column];
      return style ? this.views.unwrapStyle(style).look : {};
    });
  }

  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    return this.read((row, column) => {
      const rule = validationRuleAt(this.tab, row, column);
      return rule && this.views.validation(rule);
    });
  }

  protect() {
    return this.views.protect(this.tab, a1Of(this.extent));
  }

  /** The merged ranges that overlap this range. */
  getMergedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    const merged = this.tab.merges.map(rectangleOf).filter((area) => this.overlaps(area));
    return this.realm.list(
      merged.map((area) => this.views.range(this.tab, area)),
    ) as GoogleAppsScript.Spreadsheet.Range[];
  }

  breakApart() {
    this.assertMayEdit();
    this.tab.merges = this.tab.merges.filter((range) => !this.overlaps(rectangleOf(range)));
    return this.view(this);
  }

  private overlaps({ row, column, rows, columns }: Rectangle): boolean {
    const cells = Array.from({ length: rows * columns }, (_, index) => index);
    return cells.some((index) =>
      containsCell(this.extent, row + Math.floor(index / columns), column + (index % columns)),
    );
  }

  /** Texts are read as if they were typed, except in cells that are formatted as text. */
  setValues(values: unknown[][]): GoogleAppsScript.Spreadsheet.Range {
    this.assertMayEdit();
    assertShape(values, this.extent);
    this.each((row, column, value) => this.enter(row, column, value), values);
    return this.view(this);
  }

  /** Sets every cell of the range. */
  setValue(value: unknown): GoogleAppsScript.Spreadsheet.Range {
    const { rows, columns } = this.extent;
    return this.setValues(Array.from({ length: rows }, () => Array.from({ length: columns }, () => value)));
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const finder: LocalTextFinder = new LocalTextFinder(findText, this, () => view);
    const view = this.views.finder(finder);
    return view;
  }

  /** Enters a text in every cell without a formula that shows exactly another text. Returns the number of cells. */
  replace(text: string, replacement: string): number {
    this.assertMayEdit();
    const { tab } = this;
    let replaced = 0;
    this.each(
      (row, column, shown) => {
        if (shown !== text || tab.formula(row, column) !== null) return;
        this.enter(row, column, replacement);
        replaced += 1;
      },
      this.read((row, column) => tab.display(row, column)),
    );
    return replaced;
  }

  private enter(row: number, column: number, value: unknown): void {
    const { tab } = this;
    if (value === null || value === undefined) {
      tab.put(row, column, '');
    } else if (typeof value === 'number' || typeof value === 'boolean') {
      tab.put(row, column, value);
    } else if (Object.prototype.toString.call(value) === '[object Date]') {
      tab.put(row, column, tab.serial((value as Date).getTime()));
      this.implyFormat(row, column, 'dd/MM/yyyy');
    } else {
      const isText = tab.looks.get(row, column).numberFormat === '@';
      const typed = parseTyped(String(value), this.book.locale, isText, this.year);
      tab.put(row, column, typed.content);
      if (typed.numberFormat) this.implyFormat(row, column, typed.numberFormat);
    }
  }

  /** Gives a cell without a number format the one that its value implies. */
  private implyFormat(row: number, column: number, numberFormat: string): void {
    if (this.tab.looks.get(row, column).numberFormat === undefined)
      this.tab.looks.change(row, column, { numberFormat });
  }

  private each(change: (row: number, column: number, value: unknown) => void, values: unknown[][]): void {
    const { row, column } = this.extent;
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        change(row + r, column + c, value);
      });
    });
  }
}
