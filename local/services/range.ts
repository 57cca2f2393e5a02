/** Range: cells of a tab. No data validation, notes, protection or merging yet. */

import { columnName, columnNumber } from '../book/a1';
import type { Book } from '../book/book';
import { GoogleError } from '../book/googleError';
import type { LookChange } from '../book/look';
import { outsideGrid, type Tab } from '../book/tab';
import { readTyped } from '../book/typed';
import type { Handed, Realm } from './realm';

type Imitated = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getSheet'
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'activate'
  | 'getValues'
  | 'setValues'
  | 'getFormulas'
  | 'setNumberFormat'
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
>;

/** Where a range lies; rows and columns from 1. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The range as the script gets it. `self` gives the script's view, for methods that answer with their range. */
export class LocalRange implements Imitated {
  constructor(
    private readonly book: Book,
    private readonly tab: Tab,
    readonly extent: Extent,
    private readonly realm: Realm,
    private readonly self: (range: LocalRange) => GoogleAppsScript.Spreadsheet.Range,
    /** The year that a day typed without one is of. */
    private readonly year: number,
    private readonly sheet: (tab: Tab) => GoogleAppsScript.Spreadsheet.Sheet,
  ) {
    const { row, column, rows, columns } = extent;
    const isWhole = [row, column, rows, columns].every(Number.isInteger) && row >= 1 && column >= 1;
    if (!isWhole) throw outsideGrid();
    if (rows < 1) throw new GoogleError('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new GoogleError('The number of columns in the range must be at least 1.');
    if (row + rows - 1 > tab.maxRows || column + columns - 1 > tab.maxColumns) throw outsideGrid();
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.sheet(this.tab);
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

  getFormulas(): string[][] {
    return this.realm.rows(this.read((row, column) => this.tab.formula(row, column) ?? '')) as string[][];
  }

  /** Text is read as if it were typed, except in cells that are formatted as text. */
  setValues(values: unknown[][]): GoogleAppsScript.Spreadsheet.Range {
    this.assertShape(values);
    this.each((row, column, value) => this.enter(row, column, value), values);
    return this.self(this);
  }

  setNumberFormat(numberFormat: string) {
    return this.changeAll({ numberFormat });
  }

  setBackground(color: string | null) {
    return this.changeAll({ background: colorOf(color) });
  }

  setBackgrounds(colors: (string | null)[][]) {
    this.assertShape(colors);
    return this.change((row, column) => ({ background: colorOf(colors[row]?.[column] ?? null) }));
  }

  setFontColor(color: string | null) {
    return this.changeAll({ color: colorOf(color) });
  }

  setFontWeight(weight: 'bold' | 'normal' | null) {
    return this.changeAll({ bold: weight === 'bold' || undefined });
  }

  setFontWeights(weights: ('bold' | 'normal' | null)[][]) {
    this.assertShape(weights);
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
      const typed = readTyped(String(value), this.book.locale, isText, this.year);
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
    const { row, column, rows, columns } = this.extent;
    this.tab.looks.changeAll(row, column, rows, columns, part);
    return this.self(this);
  }

  /** `part` is asked with the cell's place in the range, from 0. */
  private change(part: (row: number, column: number) => LookChange) {
    const { row, column, rows, columns } = this.extent;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) this.tab.looks.change(row + r, column + c, part(r, c));
    }
    return this.self(this);
  }

  private assertShape(values: readonly (readonly unknown[])[]): void {
    const { rows, columns } = this.extent;
    if (values.length !== rows) {
      throw new GoogleError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    }
    const wrong = values.find((line) => line.length !== columns);
    if (wrong) {
      throw new GoogleError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
      );
    }
  }
}

/** "A1:B2", "A1", "1:1" or "A:B" as an extent; a side that is left out reaches to the grid's edge. */
export function extentOf(a1: string, tab: Tab): Extent {
  const match = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(a1);
  if (!match || a1 === '') throw new GoogleError('Range not found');
  const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] = match;
  const row = firstRow === '' ? 1 : Number(firstRow);
  const column = firstLetters === '' ? 1 : columnNumber(firstLetters.toUpperCase());
  const toRow = lastRow === '' ? tab.maxRows : Number(lastRow);
  const toColumn = lastLetters === '' ? tab.maxColumns : columnNumber(lastLetters.toUpperCase());
  return { row, column, rows: toRow - row + 1, columns: toColumn - column + 1 };
}

/** An extent in A1 notation. */
export function a1Of({ row, column, rows, columns }: Extent): string {
  const first = `${columnName(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows - 1}`;
}

function colorOf(color: string | null): string | undefined {
  if (color === null) return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new GoogleError(`local/ takes colours as "#rrggbb" only, not "${color}".`);
  return color.toLowerCase();
}
