/**
 * Stage 5 of the pipeline, write: reads a tab again after its blocks were written. People may have sorted, inserted or
 * deleted rows or columns since the first reading, so that blocks were written beside other rows or in other columns,
 * over the blocks there. What both readings know is settled again and written to the right places.
 */

import { isSameCell } from '../../../domain/cell';
import { momentOf } from '../../../domain/reporting/timeliness';
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
 * has moved, one write for each run of rows to be corrected and another reading.
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
    if (!hasMoved(before.reading, grid, marks)) return new KeyedGrid(grid, marks);
    const moment = momentOf(now(), input.moment.deadline);
    before = settleTab({ ...input, grid, marks, moment, remembered: rememberedOf(before) });
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

/** The data of each commune from the first reading. */
function rememberedOf({ reading, settled }: SettledTab): ReadonlyMap<LocalityCode, RowData> {
  return new Map(
    [...settled.communes].map(([code, { record, withdrawn, withheld }]) => {
      const data = reading.communes.get(code)?.data ?? noRowData(code);
      return [code, { ...data, record, withdrawn, withheld }];
    }),
  );
}
