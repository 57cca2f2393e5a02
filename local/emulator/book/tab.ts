/** One tab of the workbook: where its contents stand in the calculation, and everything that only looks. */

import { type Chart, shiftCharts } from './chart';
import type { Content, Engine, RawValue } from './engine';
import { GoogleError } from './googleError';
import { type HighlightRule, shifted, shiftRanges, shiftRules } from './highlightRule';
import { LookGrid } from './look';
import type { Highlight } from './modelRules';
import type { Protection } from './protection';
import { clipped, rectangleOf } from './rectangle';
import { afterMove, lastAfter, shiftKeys, shiftSet } from './shifting';
import { shownNumber } from './shownNumber';
import type { TypingRule } from './typingRule';

/** Google's default width of a column, in pixels. */
export const DEFAULT_WIDTH = 100;

/** A date's serial number counts days from here. */
export const DAY_ZERO = Date.UTC(1899, 11, 30);
export const MS_A_DAY = 86_400_000;

/** What a tab needs of the workbook it is in. */
export interface Home {
  readonly engine: Engine;
  readonly tabs: readonly Tab[];
  /** The time zone's distance from UTC in milliseconds. */
  offset(): number;
}

/** A tab; rows and columns count from 1. */
export class Tab {
  looks = new LookGrid();
  maxRows = 1000;
  maxColumns = 26;
  frozenRows = 0;
  frozenColumns = 0;
  hidden = false;
  /** The range that is selected, in A1 notation. */
  selected = 'A1';
  color: string | null = null;
  rules: readonly HighlightRule[] = [];
  typingRules: readonly TypingRule[] = [];
  protections: readonly Protection[] = [];
  charts: readonly Chart[] = [];
  /** Merged cells in A1 notation. */
  merges: readonly string[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** The furthest row and column that may hold anything; cells beyond are blank for certain. */
  private reach = { row: 0, column: 0 };

  constructor(
    private readonly book: Home,
    readonly id: number,
    public name: string,
  ) {}

  /** Where the tab stands, from 0. */
  get index(): number {
    const index = this.book.tabs.indexOf(this);
    if (index < 0) throw new GoogleError(`Sheet ${this.id} not found`);
    return index;
  }

  put(row: number, column: number, content: Content): void {
    if (row < 1 || row > this.maxRows || column > this.maxColumns) throw outsideGrid();
    this.book.engine.put(this.index, row, column, content);
    if (content !== '')
      this.reach = { row: Math.max(this.reach.row, row), column: Math.max(this.reach.column, column) };
  }

  /** The value as the calculation has it. */
  raw(row: number, column: number): RawValue {
    if (row > this.reach.row || column > this.reach.column) return '';
    return this.book.engine.value(this.index, row, column);
  }

  /** The value as a script gets it: a number under a date's format is the instant, in milliseconds. */
  value(row: number, column: number): RawValue | { readonly instant: number } {
    const raw = this.raw(row, column);
    const format = this.looks.get(row, column).numberFormat;
    if (typeof raw !== 'number' || format === undefined || !isDateFormat(format)) return raw;
    return { instant: Math.round(DAY_ZERO + raw * MS_A_DAY) - this.book.offset() };
  }

  /** The serial number that an instant has in the spreadsheet's time zone. */
  serial(instant: number): number {
    return (instant + this.book.offset() - DAY_ZERO) / MS_A_DAY;
  }

  formula(row: number, column: number): string | null {
    if (row > this.reach.row || column > this.reach.column) return null;
    return this.book.engine.formula(this.index, row, column);
  }

  /** The value as the calculation has it, and the formula that gives it. */
  cell(row: number, column: number): { readonly value: RawValue; readonly formula: string | null } {
    if (row > this.reach.row || column > this.reach.column) return BLANK;
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
    return shownNumber(raw, this.looks.get(row, column).numberFormat ?? 'general');
  }

  /** The background that people see: a conditional format's, or the cell's own. */
  effectiveBackground(row: number, column: number): string {
    const [highlight] = this.highlights([{ row, column }]);
    return (highlight?.background ?? this.looks.get(row, column).background ?? '#ffffff').toLowerCase();
  }

  /** What the conditional formats give cells, in the cells' order. */
  highlights(cells: readonly { readonly row: number; readonly column: number }[]): readonly Highlight[] {
    const rules = this.rules.flatMap(({ ranges, ...rule }) =>
      ranges.flatMap((each) => {
        // Files from other programs have rules for whole columns of a million rows, all of which would be computed.
        const range = clipped(each, this.maxRows, this.maxColumns);
        return range === null ? [] : [{ ...rule, range }];
      }),
    );
    return this.book.engine.highlights(this.index, rules, cells);
  }

  /** The last row and column with content, 0 where there is none. */
  extent(): { row: number; column: number } {
    let { row, column } = this.reach;
    // A formula is content, whatever it gives: it need not be computed for that.
    const isBlank = (r: number, c: number) => this.formula(r, c) === null && this.raw(r, c) === '';
    while (row > 0 && range(column).every((c) => isBlank(row, c))) row--;
    while (column > 0 && range(row).every((r) => isBlank(r, column))) column--;
    this.reach = { row, column };
    return this.reach;
  }

  insertRows(row: number, count: number): void {
    this.changeRows(row, count, () => {
      this.book.engine.insertRows(this.index, row, count);
      this.looks.insertRows(row, count);
    });
  }

  deleteRows(row: number, count: number): void {
    this.changeRows(row, -count, () => {
      this.book.engine.deleteRows(this.index, row, count);
      this.looks.deleteRows(row, count);
    });
    // Frozen rows that are deleted are not replaced by those below them.
    this.frozenRows -= Math.max(0, Math.min(this.frozenRows - row + 1, count));
  }

  insertColumns(column: number, count: number): void {
    this.changeColumns(column, count, () => {
      this.book.engine.insertColumns(this.index, column, count);
      this.looks.insertColumns(column, count);
    });
  }

  deleteColumns(column: number, count: number): void {
    this.changeColumns(column, -count, () => {
      this.book.engine.deleteColumns(this.index, column, count);
      this.looks.deleteColumns(column, count);
    });
  }

  /** Moves a column to where another stands. Conditional formats stay with their letters (see DIFFERENCES.md). */
  moveColumn(from: number, to: number): void {
    this.move(
      (row, column) => [row, afterMove(column, from, to)],
      () => {
        this.book.engine.moveColumn(this.index, from, to);
        this.looks.moveColumn(from, to);
      },
    );
    this.reach = { ...this.reach, column: Math.max(this.reach.column, from, to) };
  }

  private changeRows(at: number, count: number, change: () => void): void {
    this.move((row, column) => [shifted(row, at, count), column], change);
    shiftKeys(this.heights, at, count);
    shiftSet(this.hiddenRows, at, count);
    this.shiftRegions('row', at, count);
    this.maxRows += count;
    this.reach = { ...this.reach, row: lastAfter(this.reach.row, at, count) };
  }

  private changeColumns(at: number, count: number, change: () => void): void {
    this.move((row, column) => [row, shifted(column, at, count)], change);
    shiftKeys(this.widths, at, count);
    shiftSet(this.hiddenColumns, at, count);
    this.shiftRegions('column', at, count);
    this.maxColumns += count;
    this.reach = { ...this.reach, column: lastAfter(this.reach.column, at, count) };
  }

  /** Everything that is kept by range follows inserted and deleted rows and columns. */
  private shiftRegions(line: 'row' | 'column', at: number, count: number): void {
    const moved = (ranges: readonly string[]) => shiftRanges(ranges, line, at, count);
    this.rules = shiftRules(this.rules, line, at, count);
    this.typingRules = shiftRules(this.typingRules, line, at, count);
    this.merges = moved(this.merges);
    this.charts = shiftCharts(this.charts, line, at, count);
    this.protections = this.protections.flatMap((protection) => {
      const unprotected = moved(protection.unprotected);
      if (protection.range === null) return [{ ...protection, unprotected }];
      return moved([protection.range]).map((range) => ({ ...protection, range, unprotected }));
    });
  }

  /** Merges cells as a person does: the first keeps its content, the others lose theirs. */
  merge(range: string): void {
    const { row, column, rows, columns } = rectangleOf(range);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) if (r !== row || c !== column) this.put(r, c, '');
    }
    this.merges = [...this.merges.filter((each) => each !== range), range];
  }

  /** Whether a formula, written for the first cell of its range, holds for a cell. */
  holdsFormula(ranges: readonly string[], formula: string, row: number, column: number): boolean {
    const holding = '#123456';
    const rules = ranges.map((range) => ({ range, formula, background: holding, color: null }));
    const [highlight] = this.book.engine.highlights(this.index, rules, [{ row, column }]);
    return highlight?.background === holding;
  }

  /** Lets cells move; texts arrive as the texts they were. */
  private move(place: Move, change: () => void): void {
    const { engine } = this.book;
    const texts = engine.texts(this.index, this.reach.row, this.reach.column);
    change();
    const arrived = texts.flatMap(({ row: oldRow, column: oldColumn, input }) => {
      const [row, column] = place(oldRow, oldColumn);
      return row === null || column === null ? [] : [{ row, column, input }];
    });
    engine.restoreTexts(this.index, arrived);
  }

  /** Takes over another tab's contents and looks; charts are drawn anew and so get numbers of their own. */
  copyFrom(other: Tab): void {
    const { row, column } = other.extent();
    this.dressAs(other);
    this.charts = other.charts.map((chart, index) => ({ ...chart, id: this.freshChartId() + index }));
    this.book.engine.copyContents(other.index, this.index, row, column);
  }

  /** A number that no chart of the workbook has. */
  freshChartId(): number {
    return Math.max(0, ...this.book.tabs.flatMap(({ charts }) => charts.map(({ id }) => id))) + 1;
  }

  /** Takes over everything of another tab but its contents, which are the calculation's. */
  dressAs(other: Tab): void {
    this.looks = other.looks.copy();
    this.maxRows = other.maxRows;
    this.maxColumns = other.maxColumns;
    this.frozenRows = other.frozenRows;
    this.frozenColumns = other.frozenColumns;
    this.hidden = other.hidden;
    this.color = other.color;
    this.rules = other.rules;
    this.typingRules = other.typingRules;
    this.protections = other.protections;
    this.charts = other.charts;
    this.merges = other.merges;
    this.selected = other.selected;
    this.reach = other.reach;
    for (const [key, width] of other.widths) this.widths.set(key, width);
    for (const [key, height] of other.heights) this.heights.set(key, height);
    for (const each of other.hiddenRows) this.hiddenRows.add(each);
    for (const each of other.hiddenColumns) this.hiddenColumns.add(each);
  }
}

const BLANK = { value: '', formula: null } as const;

/** What Google says of a range that leaves the grid. */
export function outsideGrid(): GoogleError {
  return new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
}

/** Whether a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[dyhHs]/.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

const range = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Where a cell stands after cells moved; null if it is gone. */
type Move = (row: number, column: number) => readonly [row: number | null, column: number | null];
