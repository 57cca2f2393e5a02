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
import { type DistrictMarks, districtMarks } from '../../../sheets/district/marks';
import type { DistrictReading } from '../../../sheets/district/readDistrict';
import { noRowData, type RowData } from '../../../sheets/district/rowData';
import { type SettledTab, settleTab, type TabInput } from '../settleTab';
import { writeDistrict } from './writeDistrict';

/** Makes one call and, if anything has moved, one write for each run of rows to be corrected. */
export function mendShift(
  tab: Tab,
  first: SettledTab,
  input: Omit<TabInput, 'edit' | 'remembered'>,
  comparison: Pick<Comparison, 'text' | 'waiting'>,
  { now }: Pick<World, 'now'>,
): void {
  const grid = tab.read();
  const found = findMarks(grid);
  if (found === null) return;
  const marks = districtMarks(grid, found);
  if (!hasMoved(first.reading, grid, marks)) return;
  const moment = momentOf(now(), input.moment.deadline);
  const { reading, settled } = settleTab({ ...input, grid, marks, moment, remembered: rememberedOf(first) });
  const { stamps, formulas } = diffDistrict(reading, settled, { ...comparison, moment });
  writeDistrict({ stamps, formulas, tick: [] }, tab);
}

/** Whether columns or rows have moved, by the marks and the codes. */
function hasMoved({ tab }: DistrictReading, grid: DistrictReading['tab']['grid'], marks: DistrictMarks): boolean {
  const isSameColumn = [...marks.columns].every(([key, column]) => tab.marks.columns.get(key) === column);
  if (!isSameColumn || marks.row !== tab.marks.row) return true;
  const column = marks.columns.get('code') ?? 0;
  const rows = Math.max(grid.length, tab.grid.length);
  return Array.from({ length: rows }, (_, row) => row).some(
    (row) => !isSameCell(tab.grid[row]?.[column] ?? '', grid[row]?.[column] ?? ''),
  );
}

/** The data of each commune from the first reading. */
function rememberedOf({ reading, settled }: SettledTab): ReadonlyMap<LocalityCode, RowData> {
  return new Map(
    [...settled.communes].map(([code, { record, withdrawn }]) => {
      const data = reading.communes.get(code)?.data ?? noRowData(code);
      return [code, { ...data, record, withdrawn }];
    }),
  );
}
