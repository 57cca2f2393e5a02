/**
 * The places of the columns and rows of a district's tab. Everything that reads, compares or writes a tab needs them,
 * so they are found once for each reading of the tab and passed on.
 */

import type { Grid } from '../../domain/cell';
import { allMessages } from '../../messages';
import { keysOfLabels, type WrittenLabels } from '../core/labels';
import { type ColumnMarks, carriedTexts, findMarks, foldLabel, type TabOwner } from '../core/marks';
import { findHeader } from './columns';
import { HEAD } from './head';

/** The columns of a tab by their keys, and the rows of its head. Rows and columns count from 0. */
export interface DistrictMarks extends ColumnMarks {
  /** False if the row of marks was deleted; `row` is then its former place, -1 for directly above the tab. */
  readonly areMarked: boolean;
  /** The header's row; null if too few of its labels are left to recognise it. */
  readonly headerRow: number | null;
  /** The first row that a commune may be in. */
  readonly firstRow: number;
}

/** The marks of a tab whose row of marks was found. */
export function districtMarks(grid: Grid, marks: ColumnMarks): DistrictMarks {
  const headerRow = markedHeader(grid, marks) ?? labelledHeader(grid, marks);
  return { ...marks, areMarked: true, headerRow, firstRow: (headerRow ?? marks.row + HEAD.header) + 1 };
}

/**
 * The marks of a district's tab. If it has none of its owner, because the row of marks was deleted or overwritten, the
 * labels of the header identify the columns; null if they are not recognised either.
 */
export function findDistrictMarks(grid: Grid, owner: TabOwner, labels: () => WrittenLabels): DistrictMarks | null {
  const marks = findMarks(grid, owner);
  if (marks !== null) return districtMarks(grid, marks);
  const header = findHeader(grid, keysOfLabels(labels().district));
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

/** The header's row by the mark that refers to it; null in a tab of layout 0, or if the row was deleted. */
function markedHeader(grid: Grid, marks: ColumnMarks): number | null {
  const row = Number(carriedTexts(grid, marks).get('header')?.text) - 1;
  return Number.isInteger(row) && row > marks.row && row < grid.length ? row : null;
}

/** The header's row by today's labels; a few are enough. */
function labelledHeader(grid: Grid, { row }: ColumnMarks): number | null {
  const labels = allMessages().flatMap(({ district }) =>
    Object.entries(district.columns).map(([key, label]) => [foldLabel(label), key] as const),
  );
  const header = findHeader(grid.slice(row + 1), new Map(labels));
  return header && header.row + row + 1;
}
