/**
 * Where the columns and the rows of a district's tab are. Everything that reads, compares or writes a tab needs this, so
 * it is found once for each reading of the tab and passed on.
 */

import type { Grid } from '../../domain/cell';
import type { Messages } from '../../messages';
import { type ColumnMarks, findMarks, type TabOwner } from '../core/marks';
import { findHeader } from './columns';
import { HEAD } from './head';

/** The columns of a tab by their keys, and the rows of its head. Rows and columns count from 0. */
export interface DistrictMarks extends ColumnMarks {
  /** False where the row of marks was deleted: `row` is then where it would be, -1 for directly above the tab. */
  readonly areMarked: boolean;
  /** The header's row; null where too few of its labels are left to know it by. */
  readonly headerRow: number | null;
  /** The first row that a commune may be in. */
  readonly firstRow: number;
}

/** The marks of a tab whose row of marks was found. */
export function districtMarks(grid: Grid, marks: ColumnMarks): DistrictMarks {
  const header = findHeader(grid.slice(marks.row + 1));
  const headerRow = header && header.row + marks.row + 1;
  return { ...marks, areMarked: true, headerRow, firstRow: (headerRow ?? marks.row + HEAD.header) + 1 };
}

/**
 * The marks of a district's tab. Where the row of marks was deleted, the columns are known by the labels of the header,
 * worded as in one of `catalogues`; null where they are not known either.
 */
export function findDistrictMarks(grid: Grid, owner: TabOwner, catalogues: readonly Messages[]): DistrictMarks | null {
  const marks = findMarks(grid);
  if (marks !== null) return districtMarks(grid, marks);
  const header = findHeader(grid, catalogues);
  if (header === null) return null;
  return {
    owner,
    row: Math.max(-1, header.row - HEAD.header),
    columns: header.columns,
    areMarked: false,
    headerRow: header.row,
    firstRow: header.row + 1,
  };
}
