/** The cells of a district's tab by the keys of its columns. */

import { a1, type Cell, cellAt, type Grid, isBlank, type Position, textOf } from '../../domain/cell';
import { FIGURE_KEYS, type FigureKey } from '../../domain/figures/figures';
import type { DistrictColumnKey } from './columns';
import type { DistrictMarks } from './marks';

/** A tab's cells and where its columns are. Rows count from 0. */
export class KeyedGrid {
  constructor(
    readonly grid: Grid,
    readonly marks: DistrictMarks,
  ) {}

  /** The cell of a column in a row; blank if the tab lacks the column. */
  at(key: DistrictColumnKey | 'record', row: number): Cell {
    const place = this.place(key, row);
    return place === null ? '' : cellAt(this.grid, place);
  }

  /** Its text. */
  text(key: DistrictColumnKey | 'record', row: number): string {
    return textOf(this.at(key, row));
  }

  /** The cell's position; null if the tab lacks the column. */
  place(key: DistrictColumnKey | 'record', row: number): Position | null {
    const column = this.marks.columns.get(key);
    return column === undefined ? null : { row, column };
  }

  /** The same in A1 notation. */
  address(key: DistrictColumnKey, row: number): string | null {
    const place = this.place(key, row);
    return place && a1(place);
  }

  /** The typed figures of a row; a figure without a column is absent. */
  figures(row: number): Readonly<Partial<Record<FigureKey, Cell>>> {
    const there = FIGURE_KEYS.filter((key) => this.marks.columns.has(key));
    return Object.fromEntries(there.map((key) => [key, this.at(key, row)]));
  }

  /** Whether anything is typed under a figure. */
  hasFigures(row: number): boolean {
    return FIGURE_KEYS.some((key) => !isBlank(this.at(key, row)));
  }

  /** The rows below the row of marks. */
  rows(): readonly number[] {
    return this.grid.flatMap((_, row) => (row > this.marks.row ? [row] : []));
  }
}
