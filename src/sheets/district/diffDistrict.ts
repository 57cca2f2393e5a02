/**
 * Stage 4 of the pipeline, diff: which cells of a district's tab differ from what the settlement wants in them. Nothing
 * is written here; app/province/apply/writeDistrict writes the difference.
 */

import { a1, type Cell, cellAt, isSameCell, rowNumber } from '../../domain/cell';
import type { SettledCommune, SettledDistrict } from '../../domain/reporting/settlement';
import type { Moment } from '../../domain/reporting/timeliness';
import { faultSentence, type Messages } from '../../messages';
import { type Block, runsOf, type Written } from '../../platform/tabPlan';
import type { PlannedCell } from '../core/plan';
import { STAMPS } from './columns';
import type { KeyedGrid } from './keyedGrid';
import type { CommuneRows, DistrictReading } from './readDistrict';
import { keepRecord } from './record';
import { statusOf } from './status';
import { settledTick } from './submitBox';

/** One typed text that is replaced by the number it can only mean. */
export interface Repair {
  readonly cell: PlannedCell;
  /** In A1 notation. */
  readonly place: string;
  readonly typed: Cell;
  readonly count: number;
}

/** What has to be written into a tab. */
export interface DistrictDiff {
  /** Times, sentences, states and records that differ. */
  readonly stamps: readonly Block[];
  readonly repairs: readonly Repair[];
  /** The tick and the words beside it; null where they are right. */
  readonly tick: Block | null;
  /** Rows, from 0, that were wrong when they were last looked at and are no longer. */
  readonly mended: readonly number[];
}

/** The add-on's cells of one row. */
type Stamps = Readonly<Record<(typeof STAMPS)[number], Cell>>;

/** Compares a tab as read with its settlement. */
export function diffDistrict(
  reading: DistrictReading,
  settled: SettledDistrict,
  moment: Moment,
  text: Messages,
): DistrictDiff {
  const { tab, tick } = reading;
  const stampsByRow = wantedStamps(reading, settled, moment, text);
  const mended = [...stampsByRow].flatMap(([row, { state }]) =>
    state !== 'invalid' && tab.text('state', row) === 'invalid' ? [row] : [],
  );
  return {
    stamps: stampBlocks(stampsByRow, tab),
    repairs: [...settled.communes].flatMap(([code, commune]) => {
      const rows = reading.communes.get(code);
      return rows ? repairsOf(commune, rows, tab) : [];
    }),
    tick: tick && settledTick(tick, settled.isConfirmed, moment.today, text),
    mended,
  };
}

/** What belongs into the add-on's cells, by row from 0. */
function wantedStamps(
  { tab, communes, strays }: DistrictReading,
  settled: SettledDistrict,
  moment: Moment,
  text: Messages,
): ReadonlyMap<number, Stamps> {
  const ofCommunes = [...communes].flatMap(([code, { rows }]) => {
    const commune = settled.communes.get(code);
    const stamps = commune && stampsOf(commune, rows, moment, text);
    return stamps ? rows.map((row) => [row, stamps] as const) : [];
  });
  const ofStrays = strays.map((row) => {
    const fault = { kind: 'codeUnknown', code: tab.text('code', row) } as const;
    return [row, { reportedAt: '', status: faultSentence(fault, text), state: 'invalid', record: '' }] as const;
  });
  return new Map<number, Stamps>([...ofCommunes, ...ofStrays]);
}

function stampsOf(settled: SettledCommune, rows: readonly number[], moment: Moment, text: Messages): Stamps {
  const { commune, judgement, state, time, record, figure } = settled;
  return {
    reportedAt: time ?? '',
    status:
      judgement === null
        ? faultSentence({ kind: 'codeTwice', rows: rows.map(rowNumber) }, text)
        : statusOf(commune, state, judgement, figure.asOf, moment, text),
    // A blank is what a new row has: a tab that nobody touched needs no writing.
    state: state === 'missing' ? '' : state,
    record: keepRecord(commune.code, record),
  };
}

function repairsOf(
  { judgement }: SettledCommune,
  { rows, countedRow, cells }: CommuneRows,
  tab: KeyedGrid,
): readonly Repair[] {
  return rows.flatMap((row) =>
    (judgement?.repairs ?? []).flatMap(({ key, count }): readonly Repair[] => {
      const place = tab.place(key, row);
      const typed = tab.at(key, row);
      // A copied row may be blank where the counted one is not.
      if (place === null || (typed !== cells[key] && row !== countedRow)) return [];
      return [{ cell: { ...place, written: count }, place: a1(place), typed, count }];
    }),
  );
}

/** One block from the first to the last row that must change, for each run of neighbouring columns. */
function stampBlocks(stampsByRow: ReadonlyMap<number, Stamps>, { grid, marks }: KeyedGrid): readonly Block[] {
  const columns = STAMPS.flatMap((key) => {
    const column = marks.columns.get(key);
    return column === undefined ? [] : [{ key, column }];
  });
  const differing = [...stampsByRow].filter(([row, stamps]) =>
    columns.some(({ key, column }) => !isSameCell(cellAt(grid, { row, column }), stamps[key])),
  );
  if (differing.length === 0) return [];
  const rows = differing.map(([row]) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const keys = new Map(columns.map(({ key, column }) => [column, key]));
  return runsOf([...keys.keys()]).map(({ first: column, count }) => ({
    row: first,
    column,
    cells: Array.from({ length: last - first + 1 }, (_, r) =>
      Array.from({ length: count }, (_, c): Written => {
        const place = { row: first + r, column: column + c };
        const key = keys.get(place.column);
        return (key && stampsByRow.get(place.row)?.[key]) ?? cellAt(grid, place);
      }),
    ),
  }));
}
