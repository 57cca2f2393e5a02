/** Everything that a tab has besides the contents of its cells, and how it follows inserted and deleted rows and columns. */

import { type Chart, shiftCharts } from './charts/chart';
import { LookGrid, type LookGridSnapshot } from './look';
import type { ConditionalFormat } from './rules/conditionalFormat';
import type { Protection } from './rules/protection';
import type { ValidationRule } from './rules/validationRule';
import { type Line, shiftKeys, shiftRanges, shiftRules, shiftSet } from './shifting';

/** Google's default width of a column, in pixels. */
export const DEFAULT_WIDTH = 100;

/** The part of a layout that is plain data. */
type PlainPart = Pick<
  TabLayout,
  | ('maxRows' | 'maxColumns' | 'frozenRows' | 'frozenColumns' | 'hidden' | 'selected' | 'color')
  | ('conditionalFormats' | 'validationRules' | 'protections' | 'charts' | 'merges')
>;

/** A layout as plain data. */
export interface LayoutSnapshot extends Readonly<PlainPart> {
  readonly widths: readonly (readonly [column: number, width: number])[];
  readonly heights: readonly (readonly [row: number, height: number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly looks: LookGridSnapshot;
}

/** The layout of a tab; rows and columns count from 1. */
export class TabLayout {
  looks = new LookGrid();
  maxRows = 1000;
  maxColumns = 26;
  frozenRows = 0;
  frozenColumns = 0;
  hidden = false;
  /** The range that is selected, in A1 notation. */
  selected = 'A1';
  color: string | null = null;
  conditionalFormats: readonly ConditionalFormat[] = [];
  validationRules: readonly ValidationRule[] = [];
  protections: readonly Protection[] = [];
  charts: readonly Chart[] = [];
  /** Merged cells in A1 notation. */
  merges: readonly string[] = [];
  /** Widths of columns and heights of rows in pixels, where they differ from the default. */
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();

  /** The layout as plain data. */
  layoutSnapshot(): LayoutSnapshot {
    return {
      ...plainPart(this),
      widths: [...this.widths],
      heights: [...this.heights],
      hiddenRows: [...this.hiddenRows],
      hiddenColumns: [...this.hiddenColumns],
      looks: this.looks.snapshot(),
    };
  }

  /** Gives a new tab a layout. */
  restoreLayout(layout: LayoutSnapshot): void {
    Object.assign(this, plainPart(layout));
    for (const [column, width] of layout.widths) this.widths.set(column, width);
    for (const [row, height] of layout.heights) this.heights.set(row, height);
    for (const row of layout.hiddenRows) this.hiddenRows.add(row);
    for (const column of layout.hiddenColumns) this.hiddenColumns.add(column);
    this.looks = LookGrid.fromSnapshot(layout.looks);
  }

  /** Follows `count` rows or columns that were inserted at `at`, or deleted if `count` is negative. */
  protected shiftLayout(line: Line, at: number, count: number): void {
    if (line === 'row') this.shiftRows(at, count);
    else this.shiftColumns(at, count);
    const shift = (ranges: readonly string[]) => shiftRanges(ranges, line, at, count);
    this.conditionalFormats = shiftRules(this.conditionalFormats, line, at, count);
    this.validationRules = shiftRules(this.validationRules, line, at, count);
    this.merges = shift(this.merges);
    this.charts = shiftCharts(this.charts, line, at, count);
    this.protections = this.protections.flatMap((protection) => {
      const unprotected = shift(protection.unprotected);
      if (protection.range === null) return [{ ...protection, unprotected }];
      return shift([protection.range]).map((range) => ({ ...protection, range, unprotected }));
    });
  }

  private shiftRows(at: number, count: number): void {
    if (count > 0) this.looks.insertRows(at, count);
    else this.looks.deleteRows(at, -count);
    shiftKeys(this.heights, at, count);
    shiftSet(this.hiddenRows, at, count);
    this.maxRows += count;
    // Frozen rows that are deleted are not replaced by the rows below them.
    if (count < 0) this.frozenRows -= Math.max(0, Math.min(this.frozenRows - at + 1, -count));
  }

  private shiftColumns(at: number, count: number): void {
    if (count > 0) this.looks.insertColumns(at, count);
    else this.looks.deleteColumns(at, -count);
    shiftKeys(this.widths, at, count);
    shiftSet(this.hiddenColumns, at, count);
    this.maxColumns += count;
  }
}

function plainPart(layout: Readonly<PlainPart>): PlainPart {
  const { maxRows, maxColumns, frozenRows, frozenColumns, hidden, selected, color } = layout;
  const { conditionalFormats, validationRules, protections, charts, merges } = layout;
  return {
    ...{ maxRows, maxColumns, frozenRows, frozenColumns, hidden, selected, color },
    ...{ conditionalFormats, validationRules, protections, charts, merges },
  };
}
