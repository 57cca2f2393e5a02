/** Range: cells of a tab. No notes and no merging by scripts yet. */

import type { Book } from '../book/book';
import { GoogleError, outsideGrid } from '../book/googleError';
import type { LookChange } from '../book/look';
import { assertMayEdit } from '../book/protection';
import { a1Of, containsCell, type Rectangle, rectangleOf } from '../book/rectangle';
import type { Tab } from '../book/tab';
import { parseTyped } from '../book/typedInput';
import { validationRuleAt, withValidationRule } from '../book/validationRule';
import { colorOf, formatOf } from './notation';
import type { ImitatedRange, RangeViews } from './rangeViews';
import type { Handed, Realm } from './realm';
import { assertShape } from './shape';
import { LocalTextFinder } from './textFinder';

/** The range as the script gets it. `self` gives the script's view, for methods that answer with their range. */
export class LocalRange implements ImitatedRange {
  constructor(
    private readonly book: Book,
    readonly tab: Tab,
    readonly extent: Rectangle,
    private readonly realm: Realm,
    private readonly self: (range: LocalRange) => GoogleAppsScript.Spreadsheet.Range,
    /** The year that a day typed without one is of. */
    private readonly year: number,
    private readonly views: RangeViews,
  ) {
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
    return a1Of(this.extent);
  }

  /** Brings the range into view and selects it. */
  activate() {
    this.book.active = this.tab.index;
    this.tab.selected = a1Of(this.extent);
    return this.self(this);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the published types of Google say so
  getValues(): any[][] {
    return this.realm.rows(this.read((row, column): Handed => this.tab.value(row, column)));
  }

  /** The upper left cell's. */
  // biome-ignore lint/suspicious/noExplicitAny: the published types of Google say so
  getValue(): any {
    const { row, column } = this.extent;
    return this.realm.rows([[this.tab.value(row, column)]])[0]?.[0];
  }

  getFormulas(): string[][] {
    return this.realm.rows(this.read((row, column) => this.tab.formula(row, column) ?? '')) as string[][];
  }

  /** A script writes as the account it runs as. */
  private assertMayEdit(): void {
    assertMayEdit(this.tab, this.book.owner, this.views.user, this.extent);
  }

  /** Only the criteria that dataValidation.ts imitates; a tick box turns blank cells into FALSE. */
  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null) {
    this.assertMayEdit();
    const { tab } = this;
    const given = rule && this.views.behindValidation(rule).rule;
    tab.validationRules = withValidationRule(tab.validationRules, a1Of(this.extent), given);
    if (given?.formula === '') {
      this.each(
        (row, column, value) => {
          if (value === '') tab.put(row, column, false);
        },
        this.read((row, column) => tab.raw(row, column)),
      );
    }
    return this.self(this);
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

  /** Those that lie in the range, whole or in part. */
  getMergedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    const merged = this.tab.merges.map(rectangleOf).filter((area) => this.touches(area));
    return this.realm.list(
      merged.map((area) => this.views.range(this.tab, area)),
    ) as GoogleAppsScript.Spreadsheet.Range[];
  }

  breakApart() {
    this.assertMayEdit();
    this.tab.merges = this.tab.merges.filter((range) => !this.touches(rectangleOf(range)));
    return this.self(this);
  }

  private touches({ row, column, rows, columns }: Rectangle): boolean {
    const cells = Array.from({ length: rows * columns }, (_, index) => index);
    return cells.some((index) =>
      containsCell(this.extent, row + Math.floor(index / columns), column + (index % columns)),
    );
  }

  /** Text is read as if it were typed, except in cells that are formatted as text. */
  setValues(values: unknown[][]): GoogleAppsScript.Spreadsheet.Range {
    this.assertMayEdit();
    assertShape(values, this.extent);
    this.each((row, column, value) => this.enter(row, column, value), values);
    return this.self(this);
  }

  /** Every cell of the range gets the value. */
  setValue(value: unknown): GoogleAppsScript.Spreadsheet.Range {
    const { rows, columns } = this.extent;
    return this.setValues(Array.from({ length: rows }, () => Array.from({ length: columns }, () => value)));
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const made: LocalTextFinder = new LocalTextFinder(findText, this, () => view);
    const view = this.views.finder(made);
    return view;
  }

  /** Enters a text in place of another, in every cell without a formula that shows just that. */
  replace(text: string, by: string): number {
    this.assertMayEdit();
    const { tab } = this;
    let replaced = 0;
    this.each(
      (row, column, shown) => {
        if (shown !== text || tab.formula(row, column) !== null) return;
        this.enter(row, column, by);
        replaced += 1;
      },
      this.read((row, column) => tab.display(row, column)),
    );
    return replaced;
  }

  setNumberFormat(numberFormat: string) {
    return this.changeAll({ numberFormat: formatOf(numberFormat) });
  }

  /** A cell without a format of its own has Google's general one. */
  getNumberFormats(): string[][] {
    const formats = this.read((row, column) => this.tab.looks.get(row, column).numberFormat ?? '0.###############');
    return this.realm.rows(formats) as string[][];
  }

  setNumberFormats(numberFormats: string[][]) {
    assertShape(numberFormats, this.extent);
    return this.change((row, column) => ({ numberFormat: formatOf(numberFormats[row]?.[column]) }));
  }

  setBackground(color: string | null) {
    return this.changeAll({ background: colorOf(color) });
  }

  setBackgrounds(colors: (string | null)[][]) {
    assertShape(colors, this.extent);
    return this.change((row, column) => ({ background: colorOf(colors[row]?.[column] ?? null) }));
  }

  setFontColor(color: string | null) {
    return this.changeAll({ color: colorOf(color) });
  }

  setFontWeight(weight: 'bold' | 'normal' | null) {
    return this.changeAll({ bold: weight === 'bold' || undefined });
  }

  setFontWeights(weights: ('bold' | 'normal' | null)[][]) {
    assertShape(weights, this.extent);
    return this.change((row, column) => ({ bold: weights[row]?.[column] === 'bold' || undefined }));
  }

  setFontStyle(style: 'italic' | 'normal' | null) {
    return this.changeAll({ italic: style === 'italic' || undefined });
  }

  setFontSize(size: number) {
    return this.changeAll({ size });
  }

  setHorizontalAlignment(align: 'left' | 'center' | 'right' | 'normal' | null) {
    return this.changeAll({ align: align === 'normal' || align === null ? undefined : align });
  }

  setVerticalAlignment(vertical: 'top' | 'middle' | 'bottom' | null) {
    return this.changeAll({ vertical: vertical ?? undefined });
  }

  setWrap(wrap: boolean) {
    return this.changeAll({ wrap: wrap || undefined });
  }

  /** Only the form that the add-on uses: the same line on every side of every cell. */
  setBorder(...sides: unknown[]) {
    const [top, left, bottom, right, vertical, horizontal, color] = sides;
    if (![top, left, bottom, right, vertical, horizontal].every((side) => side === true) || typeof color !== 'string') {
      throw new GoogleError('Range.setBorder is imitated by local/ only with every side on and a colour.');
    }
    return this.changeAll({ border: color });
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

  /** A cell without a format of its own takes the one that its value brings. */
  private implyFormat(row: number, column: number, numberFormat: string): void {
    if (this.tab.looks.get(row, column).numberFormat === undefined)
      this.tab.looks.change(row, column, { numberFormat });
  }

  private read<T>(cell: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.extent;
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cell(row + r, column + c)));
  }

  private each(change: (row: number, column: number, value: unknown) => void, values: unknown[][]): void {
    const { row, column } = this.extent;
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        change(row + r, column + c, value);
      });
    });
  }

  private changeAll(part: LookChange) {
    this.assertMayEdit();
    const { row, column, rows, columns } = this.extent;
    this.tab.looks.changeAll(row, column, rows, columns, part);
    return this.self(this);
  }

  /** `part` is asked with the cell's place in the range, from 0. */
  private change(part: (row: number, column: number) => LookChange) {
    this.assertMayEdit();
    const { row, column, rows, columns } = this.extent;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) this.tab.looks.change(row + r, column + c, part(r, c));
    }
    return this.self(this);
  }
}
