/**
 * Stage 5 of the pipeline, write: reads a tab again after its blocks were written. People may have sorted, inserted or
 * deleted rows or columns since the first reading, so that blocks were written beside other rows or in other columns,
 * over the blocks there; or they typed another figure, and the block that its edit wrote was replaced by that of the
 * figure before. What both readings know is settled again and written to the right places.
 */

import { cellAt, isSameCell, type Position } from '../../../domain/cell';
import { FIGURE_KEYS } from '../../../domain/figures/figures';
import { momentOf, timelinessOf } from '../../../domain/reporting/timeliness';
import type { LocalityCode } from '../../../domain/units/locality';
import type { Tab } from '../../../platform/tab';
import type { World } from '../../../platform/world';
import { findMarks } from '../../../sheets/core/marks';
import { type Comparison, diffDistrict } from '../../../sheets/district/diffDistrict';
import { KeyedGrid } from '../../../sheets/district/keyedGrid';
import { type DistrictMarks, districtMarks } from '../../../sheets/district/marks';
import type { DistrictReading } from '../../../sheets/district/readDistrict';
import { noRowData, type RowData } from '../../../sheets/district/rowData';
import { type SettledTab, settleTab, type TabInput } from '../settleTab';
import { writeDistrict } from './writeDistrict';

/** The most readings after a write; what moves later still is left to the next run. */
const MOST_READINGS = 3;

/**
 * Returns the tab as it was read last, if nothing was written after that; null otherwise. Makes one call and, if anything
 * has moved or was typed, one write for each run of rows to be corrected and another reading.
 */
export function mendShift(
  tab: Tab,
  first: SettledTab,
  input: Omit<TabInput, 'edit' | 'remembered'>,
  comparison: Pick<Comparison, 'text' | 'waiting'>,
  { now }: Pick<World, 'now'>,
): KeyedGrid | null {
  let before = first;
  for (let reading = 1; reading <= MOST_READINGS; reading++) {
    const grid = tab.read();
    const found = findMarks(grid, first.reading.district.locality.code);
    if (found === null) return null;
    const marks = districtMarks(grid, found);
    const isMoved = hasMoved(before.reading, grid, marks);
    const typed = isMoved ? [] : typedCells(before.reading, grid, marks);
    if (!isMoved && typed.length === 0) return new KeyedGrid(grid, marks);
    const edit = wasTypedLate(input) ? editOf(typed) : undefined;
    const moment = momentOf(now(), input.moment.deadline);
    before = settleTab({ ...input, grid, marks, moment, remembered: rememberedOf(before), ...(edit && { edit }) });
    const diff = diffDistrict(before.reading, before.settled, { ...comparison, moment });
    if (diff.stamps.length + diff.formulas.length === 0) return before.reading.tab;
    writeDistrict(diff, tab);
  }
  return null;
}

/** Whether columns or rows have moved, by the marks and the codes. Formulas of the head change with every report. */
function hasMoved({ tab }: DistrictReading, grid: DistrictReading['tab']['grid'], marks: DistrictMarks): boolean {
  const isSameColumn = [...marks.columns].every(([key, column]) => tab.marks.columns.get(key) === column);
  const { firstRow } = marks;
  if (!isSameColumn || marks.row !== tab.marks.row || firstRow !== tab.marks.firstRow) return true;
  const column = marks.columns.get('code') ?? 0;
  const rows = Math.max(grid.length, tab.grid.length) - firstRow;
  return Array.from({ length: rows }, (_, index) => firstRow + index).some(
    (row) => !isSameCell(tab.grid[row]?.[column] ?? '', grid[row]?.[column] ?? ''),
  );
}

/** The cells of figures that hold something else than before, where nothing has moved. */
function typedCells(
  { tab }: DistrictReading,
  grid: DistrictReading['tab']['grid'],
  { columns, firstRow }: DistrictMarks,
): readonly Position[] {
  const figures = FIGURE_KEYS.flatMap((key) => columns.get(key) ?? []);
  return grid.slice(firstRow).flatMap((_, index) =>
    figures.flatMap((column) => {
      const cell = { row: firstRow + index, column };
      return isSameCell(cellAt(tab.grid, cell), cellAt(grid, cell)) ? [] : [cell];
    }),
  );
}

/**
 * Whether all that changes after the first reading is received after the deadline, because that reading began after it.
 * Otherwise it is not known when a change was typed, as of a figure that is only read.
 */
const wasTypedLate = ({ moment }: Pick<TabInput, 'moment'>): boolean =>
  timelinessOf(moment.now, 'event', moment.deadline) === 'late';

const editOf = (cells: readonly Position[]): NonNullable<TabInput['edit']> => ({
  isTyped: (row) => cells.some((cell) => cell.row === row),
  covers: (row, column) => cells.some((cell) => cell.row === row && cell.column === column),
  // Whether a hand changed them is not known: an event tells that.
  isCurrent: false,
  isSent: () => false,
});

/** The data of each commune from the first reading. */
function rememberedOf({ reading, settled }: SettledTab): ReadonlyMap<LocalityCode, RowData> {
  return new Map(
    [...settled.communes].map(([code, { record, withdrawn, withheld }]) => {
      const data = reading.communes.get(code)?.data ?? noRowData(code);
      return [code, { ...data, record, withdrawn, withheld }];
    }),
  );
}
