/** One tab of the workbook: the contents of its cells, which the engine keeps, and its layout. */

import type { Content, RawValue } from './engine/cellValue';
import type { Engine } from './engine/engine';
import { formatNumber } from './engine/formatNumber';
import type { Highlight } from './engine/modelFormats';
import { GoogleError, outsideGrid } from './googleError';
import { clipped, rectangleOf } from './rectangle';
import { DAY_ZERO, isDateFormat, MS_A_DAY } from './serialDate';
import { afterMove, type Line, lastAfter, shifted } from './shifting';
import { type LayoutSnapshot, TabLayout } from './tabLayout';

/** What a tab needs of its workbook. */
export interface TabOwner {
  readonly engine: Engine;
  readonly tabs: readonly Tab[];
  /** The time zone's distance from UTC in milliseconds. */
  utcOffset(): number;
}

/** A tab as plain data. */
export interface TabSnapshot {
  readonly id: number;
  readonly name: string;
  readonly bounds: { readonly row: number; readonly column: number };
  readonly layout: LayoutSnapshot;
}

/** A tab; rows and columns count from 1. */
export class Tab extends TabLayout {
  /** The last row and column that may have content; cells beyond are blank. */
  private bounds = { row: 0, column: 0 };

  constructor(
    private readonly book: TabOwner,
    readonly id: number,
    public name: string,
  ) {
    super();
  }

  /** The tab's position in the workbook, from 0. */
  get index(): number {
    const index = this.book.tabs.indexOf(this);
    if (index < 0) throw new GoogleError(`Sheet ${this.id} not found`);
    return index;
  }

  put(row: number, column: number, content: Content): void {
    if (row < 1 || row > this.maxRows || column > this.maxColumns) throw outsideGrid();
    this.book.engine.put(this.index, row, column, content);
    if (content !== '')
      this.bounds = { row: Math.max(this.bounds.row, row), column: Math.max(this.bounds.column, column) };
  }

  /** The value as the engine has it. */
  raw(row: number, column: number): RawValue {
    if (this.isBeyondBounds(row, column)) return '';
    return this.book.engine.value(this.index, row, column);
  }

  /** The value as a script gets it: a number with a date format is an instant, in milliseconds. */
  value(row: number, column: number): RawValue | { readonly instant: number } {
    const raw = this.raw(row, column);
    const format = this.looks.get(row, column).numberFormat;
    if (typeof raw !== 'number' || format === undefined || !isDateFormat(format)) return raw;
    return { instant: Math.round(DAY_ZERO + raw * MS_A_DAY) - this.book.utcOffset() };
  }

  /** The serial number of an instant in the spreadsheet's time zone. */
  serial(instant: number): number {
    return (instant + this.book.utcOffset() - DAY_ZERO) / MS_A_DAY;
  }

  formula(row: number, column: number): string | null {
    if (this.isBeyondBounds(row, column)) return null;
    return this.book.engine.formula(this.index, row, column);
  }

  /** The value as the engine has it, and the formula that gives it. */
  cell(row: number, column: number): { readonly value: RawValue; readonly formula: string | null } {
    if (this.isBeyondBounds(row, column)) return BLANK;
    return this.book.engine.cell(this.index, row, column);
  }

  /** As people see it, in Vietnamese notation. */
  display(row: number, column: number): string {
    return this.shown(this.raw(row, column), row, column);
  }

  /** A value as people would see it in a cell. */
  shown(raw: RawValue, row: number, column: number): string {
    if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
    if (typeof raw === 'string') return raw;
    return formatNumber(raw, this.looks.get(row, column).numberFormat ?? 'general');
  }

  /** The background that people see: a conditional format's, or the cell's own. */
  effectiveBackground(row: number, column: number): string {
    const [highlight] = this.highlights([{ row, column }]);
    return (highlight?.background ?? this.looks.get(row, column).background ?? '#ffffff').toLowerCase();
  }

  /** What the conditional formats give each of some cells. */
  highlights(cells: readonly { readonly row: number; readonly column: number }[]): readonly Highlight[] {
    const formats = this.conditionalFormats.flatMap(({ ranges, ...format }) =>
      ranges.flatMap((each) => {
        // Files from other programs have rules for whole columns of a million rows; computing them all would be slow.
        const range = clipped(each, this.maxRows, this.maxColumns);
        return range === null ? [] : [{ ...format, range }];
      }),
    );
    return this.book.engine.highlights(this.index, formats, cells);
  }

  /** Whether a formula, written for the first cell of its range, is true for a cell. */
  isFormulaTrue(ranges: readonly string[], formula: string, row: number, column: number): boolean {
    // IronCalc shifts a formula's references for conditional formats, so a probe colour asks it.
    const probe = '#123456';
    const formats = ranges.map((range) => ({ range, formula, background: probe, color: null }));
    const [highlight] = this.book.engine.highlights(this.index, formats, [{ row, column }]);
    return highlight?.background === probe;
  }

  /** The last row and column with content, 0 if there is none. */
  extent(): { row: number; column: number } {
    let { row, column } = this.bounds;
    // A formula is content, whatever it gives, so it need not be computed here.
    const isBlank = (r: number, c: number) => this.formula(r, c) === null && this.raw(r, c) === '';
    while (row > 0 && upTo(column).every((c) => isBlank(row, c))) row--;
    while (column > 0 && upTo(row).every((r) => isBlank(r, column))) column--;
    this.bounds = { row, column };
    return this.bounds;
  }

  insertRows(row: number, count: number): void {
    this.shift('row', row, count, () => this.book.engine.insertRows(this.index, row, count));
  }

  deleteRows(row: number, count: number): void {
    this.shift('row', row, -count, () => this.book.engine.deleteRows(this.index, row, count));
  }

  insertColumns(column: number, count: number): void {
    this.shift('column', column, count, () => this.book.engine.insertColumns(this.index, column, count));
  }

  deleteColumns(column: number, count: number): void {
    this.shift('column', column, -count, () => this.book.engine.deleteColumns(this.index, column, count));
  }

  /** Moves a column to the position of another. Conditional formats do not follow (see DIFFERENCES.md). */
  moveColumn(from: number, to: number): void {
    this.moveCells(
      (row, column) => [row, afterMove(column, from, to)],
      () => this.book.engine.moveColumn(this.index, from, to),
    );
    this.looks.moveColumn(from, to);
    this.bounds = { ...this.bounds, column: Math.max(this.bounds.column, from, to) };
  }

  /** Merges cells as a person does: the first keeps its content, the others lose theirs. */
  merge(range: string): void {
    const { row, column, rows, columns } = rectangleOf(range);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) if (r !== row || c !== column) this.put(r, c, '');
    }
    this.merges = [...this.merges.filter((each) => each !== range), range];
  }

  /** Everything of the tab as plain data, except its contents, which the engine has. */
  snapshot(): TabSnapshot {
    const { id, name, bounds } = this;
    return { id, name, bounds, layout: this.layoutSnapshot() };
  }

  static fromSnapshot(book: TabOwner, { id, name, bounds, layout }: TabSnapshot): Tab {
    const tab = new Tab(book, id, name);
    tab.bounds = bounds;
    tab.restoreLayout(layout);
    return tab;
  }

  /** Copies the contents and layout of another tab of the workbook; the charts get ids of their own. */
  copyFrom(other: Tab): void {
    const { row, column } = other.extent();
    this.restoreLayout(other.layoutSnapshot());
    this.bounds = other.bounds;
    this.charts = other.charts.map((chart, index) => ({ ...chart, id: this.freshChartId() + index }));
    this.book.engine.copyContents(other.index, this.index, row, column);
  }

  /** An id that no chart of the workbook has. */
  freshChartId(): number {
    return Math.max(0, ...this.book.tabs.flatMap(({ charts }) => charts.map(({ id }) => id))) + 1;
  }

  private isBeyondBounds(row: number, column: number): boolean {
    return row > this.bounds.row || column > this.bounds.column;
  }

  private shift(line: Line, at: number, count: number, change: () => void): void {
    const destination: Destination =
      line === 'row'
        ? (row, column) => [shifted(row, at, count), column]
        : (row, column) => [row, shifted(column, at, count)];
    this.moveCells(destination, change);
    this.shiftLayout(line, at, count);
    this.bounds = { ...this.bounds, [line]: lastAfter(this.bounds[line], at, count) };
  }

  /** Moves cells in the engine, and keeps texts the texts they were. */
  private moveCells(destination: Destination, change: () => void): void {
    const { engine } = this.book;
    const texts = engine.texts(this.index, this.bounds.row, this.bounds.column);
    change();
    const moved = texts.flatMap(({ row: oldRow, column: oldColumn, input }) => {
      const [row, column] = destination(oldRow, oldColumn);
      return row === null || column === null ? [] : [{ row, column, input }];
    });
    engine.restoreTexts(this.index, moved);
  }
}

const BLANK = { value: '', formula: null } as const;

/** The numbers from 1 to `last`. */
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Where a cell is after cells moved; null if it is gone. */
type Destination = (row: number, column: number) => readonly [row: number | null, column: number | null];
