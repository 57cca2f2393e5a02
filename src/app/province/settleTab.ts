/**
 * A district's tab through the first three stages of the pipeline, in memory: read (sheets/district/readDistrict), judge
 * and settle (domain/reporting/settlement). Nothing is written.
 */

import type { Grid } from '../../domain/cell';
import { FIGURE_KEYS } from '../../domain/figures/figures';
import type { Finding } from '../../domain/finding';
import type { ClosedDay } from '../../domain/reporting/closing';
import type { CommuneRecord } from '../../domain/reporting/record';
import type { Confirmation } from '../../domain/reporting/settleCommune';
import { type SettledDistrict, settleDistrict } from '../../domain/reporting/settlement';
import type { Cause } from '../../domain/reporting/settleReport';
import type { Moment } from '../../domain/reporting/timeliness';
import type { District, LocalityCode } from '../../domain/units/locality';
import { districtFindings } from '../../sheets/district/districtFindings';
import type { DistrictMarks } from '../../sheets/district/marks';
import { type DistrictReading, readDistrict } from '../../sheets/district/readDistrict';
import type { RowData } from '../../sheets/district/rowData';
import type { SeparatorReader } from './decimalSeparator';

/** The cells of a tab, and what is needed to settle them. */
export interface TabInput {
  readonly grid: Grid;
  readonly marks: DistrictMarks;
  readonly district: District;
  readonly moment: Moment;
  /** The day's close; null while the day is open, and while the close itself reads the tab. */
  readonly closed: ClosedDay | null;
  /** The record of each commune in History. */
  readonly history: ReadonlyMap<LocalityCode, CommuneRecord>;
  readonly separatorOf: SeparatorReader;
  /** What an earlier reading knew of each commune. */
  readonly remembered?: ReadonlyMap<LocalityCode, RowData>;
  /** The edit that is being handled; absent if the tab is only read. */
  readonly edit?: {
    readonly isTyped: (row: number) => boolean;
    /** Whether the cells still hold what the event says. */
    readonly isCurrent: boolean;
    /** Whether a cell, by row and column from 0, was edited. */
    readonly covers: (row: number, column: number) => boolean;
    /** Whether "Gửi báo cáo" was ticked. */
    readonly isSent: (reading: DistrictReading) => boolean;
  };
}

/** A tab as read and settled. */
export interface SettledTab {
  readonly reading: DistrictReading;
  readonly settled: SettledDistrict;
  readonly findings: readonly Finding[];
}

/** Settles the cells of a tab. */
export function settleTab({
  grid,
  marks,
  district,
  moment,
  closed,
  history,
  separatorOf,
  remembered,
  edit,
}: TabInput): SettledTab {
  const reading = readDistrict(grid, marks, district, moment.today, remembered);
  const confirmation: Confirmation = edit?.isSent(reading) ? 'requested' : reading.confirmation;
  const causeOf = (rows: readonly number[]): Cause => (edit && rows.some(edit.isTyped) ? 'typed' : 'read');
  const isCovered = (key: string, rows: readonly number[]) => {
    const column = marks.columns.get(key);
    return column !== undefined && rows.some((row) => edit?.covers(row, column));
  };
  const communes = new Map(
    [...reading.communes].map(([code, { rows, countedRow, cells, note, record, tried, withdrawn, stamp, origins }]) => [
      code,
      {
        cells,
        note,
        record,
        withdrawn,
        stamp,
        isClear: countedRow !== null,
        cause: causeOf(rows),
        // A text that is typed again is repaired again.
        tried: Object.fromEntries(Object.entries(tried).filter(([key]) => !isCovered(key, rows))),
        origins: {
          ...origins,
          edited: new Set(
            edit?.isCurrent ? ([...FIGURE_KEYS, 'note'] as const).filter((key) => isCovered(key, rows)) : [],
          ),
        },
      },
    ]),
  );
  const settled = settleDistrict({
    district,
    communes,
    confirmation,
    history,
    moment,
    closed,
    decimalSeparator: separatorOf(reading.tab),
  });
  return { reading, settled, findings: districtFindings(reading, settled) };
}
