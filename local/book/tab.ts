/** One tab of the workbook: where its contents stand in the calculation, and everything that only looks. */

import type { Content, Engine, RawValue } from './engine';
import { GoogleError } from './googleError';
import { LookGrid } from './look';

/** A conditional format by formula; ranges in A1 notation. */
export interface HighlightRule {
  readonly ranges: readonly string[];
  readonly formula: string;
  readonly background: string | null;
  readonly color: string | null;
}

/** Google's default width of a column and height of a row, in pixels. */
export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;

/** A date's serial number counts days from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;

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
  color: string | null = null;
  rules: readonly HighlightRule[] = [];
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
    return this.book.tabs.indexOf(this);
  }

  put(row: number, column: number, content: Content): void {
    if (row > this.maxRows || column > this.maxColumns) throw outsideGrid();
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

  /** As people see it, in Vietnamese notation. */
  display(row: number, column: number): string {
    const raw = this.raw(row, column);
    if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
    if (typeof raw === 'string') return raw;
    return this.book.engine.display(raw, this.looks.get(row, column).numberFormat ?? 'general');
  }

  /** The background that people see: a conditional format's, or the cell's own. */
  effectiveBackground(row: number, column: number): string {
    const rules = this.rules.flatMap(({ ranges, formula, background }) =>
      background === null ? [] : ranges.map((range) => ({ range, formula, background })),
    );
    const shown = this.book.engine.highlight(this.index, rules, row, column);
    return (shown || this.looks.get(row, column).background || '#ffffff').toLowerCase();
  }

  /** The last row and column with content, 0 where there is none. */
  extent(): { row: number; column: number } {
    let { row, column } = this.reach;
    const isBlank = (r: number, c: number) => this.raw(r, c) === '' && this.formula(r, c) === null;
    while (row > 0 && range(column).every((c) => isBlank(row, c))) row--;
    while (column > 0 && range(row).every((r) => isBlank(r, column))) column--;
    this.reach = { row, column };
    return this.reach;
  }

  insertRows(row: number, count: number): void {
    this.book.engine.insertRows(this.index, row, count);
    this.looks.insertRows(row, count);
    shiftKeys(this.heights, row, count);
    shiftSet(this.hiddenRows, row, count);
    this.rules = this.rules.map((rule) => ({ ...rule, ranges: rule.ranges.map((each) => growRows(each, row, count)) }));
    this.maxRows += count;
    this.moved({ ...this.reach, row: this.reach.row + count });
  }

  deleteRows(row: number, count: number): void {
    this.book.engine.deleteRows(this.index, row, count);
    this.looks.deleteRows(row, count);
    shiftKeys(this.heights, row, -count);
    shiftSet(this.hiddenRows, row, -count);
    this.rules = this.rules.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map((each) => growRows(each, row, -count)),
    }));
    this.maxRows -= count;
    this.moved(this.reach);
  }

  insertColumns(column: number, count: number): void {
    this.book.engine.insertColumns(this.index, column, count);
    this.looks.insertColumns(column, count);
    shiftKeys(this.widths, column, count);
    shiftSet(this.hiddenColumns, column, count);
    this.rules = this.rules.map((rule) => shiftRule(rule, column, count));
    this.maxColumns += count;
    this.moved({ ...this.reach, column: this.reach.column + count });
  }

  deleteColumns(column: number, count: number): void {
    this.book.engine.deleteColumns(this.index, column, count);
    this.looks.deleteColumns(column, count);
    shiftKeys(this.widths, column, -count);
    shiftSet(this.hiddenColumns, column, -count);
    this.rules = this.rules.map((rule) => shiftRule(rule, column, -count));
    this.maxColumns -= count;
    this.moved(this.reach);
  }

  /** Moves a column to where another stands. Conditional formats stay with their letters (see DIFFERENCES.md). */
  moveColumn(from: number, to: number): void {
    this.book.engine.moveColumn(this.index, from, to);
    this.looks.moveColumn(from, to);
    this.moved({ ...this.reach, column: Math.max(this.reach.column, from, to) });
  }

  private moved(reach: { readonly row: number; readonly column: number }): void {
    this.reach = reach;
    this.book.engine.mendTexts(this.index, reach.row, reach.column);
  }

  /** Takes over another tab's contents and looks. */
  copyFrom(other: Tab): void {
    const { row, column } = other.extent();
    this.dressAs(other);
    this.book.engine.copyContents(other.index, this.index, row, column);
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
    this.reach = other.reach;
    for (const [key, width] of other.widths) this.widths.set(key, width);
    for (const [key, height] of other.heights) this.heights.set(key, height);
    for (const each of other.hiddenRows) this.hiddenRows.add(each);
    for (const each of other.hiddenColumns) this.hiddenColumns.add(each);
  }
}

/** What Google says of a range that leaves the grid. */
export function outsideGrid(): GoogleError {
  return new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
}

/** Whether a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[dyhHs]/.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

const range = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Where a row or column stands after `count` were inserted at `at` (removed, if negative); null if it is gone. */
function shifted(place: number, at: number, count: number): number | null {
  if (place < at) return place;
  return count < 0 && place < at - count ? null : place + count;
}

function shiftKeys(map: Map<number, number>, at: number, count: number): void {
  const entries = [...map];
  map.clear();
  for (const [place, value] of entries) {
    const moved = shifted(place, at, count);
    if (moved !== null) map.set(moved, value);
  }
}

function shiftSet(set: Set<number>, at: number, count: number): void {
  const places = [...set];
  set.clear();
  for (const place of places) {
    const moved = shifted(place, at, count);
    if (moved !== null) set.add(moved);
  }
}

function growRows(a1: string, at: number, count: number): string {
  return a1.replace(/\d+/g, (digits) => String(shifted(Number(digits), at, count) ?? Math.max(1, at - 1)));
}

/** A rule after columns were inserted or removed: its ranges and its formula's columns move alike. */
function shiftRule(rule: HighlightRule, at: number, count: number): HighlightRule {
  const move = (text: string) =>
    text.replace(/(\$?)([A-Z]{1,2})(\$?\d+)/g, (whole, dollar: string, letters: string, rest: string) => {
      const moved = shifted(columnNumber(letters), at, count);
      return moved === null ? whole : `${dollar}${columnName(moved)}${rest}`;
    });
  return { ...rule, ranges: rule.ranges.map(move), formula: move(rule.formula) };
}

/** "A" is 1, "AA" is 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 1 is "A", 27 is "AA". */
export function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}
