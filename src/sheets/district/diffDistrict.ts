/**
 * Stage 4 of the pipeline, diff: which cells of a district's tab differ from what the settlement wants in them. Nothing
 * is written here; app/province/apply/writeDistrict writes the difference.
 */

import { a1, type Cell, cellAt, isSameCell, rowNumber } from '../../domain/cell';
import type { FigureKey } from '../../domain/figures/figures';
import type { TriedRepairs } from '../../domain/reporting/judgement';
import type { SettledCommune, SettledDistrict } from '../../domain/reporting/settlement';
import type { Moment } from '../../domain/reporting/timeliness';
import type { LocalityCode } from '../../domain/units/locality';
import { faultSentence, type Messages } from '../../messages';
import { type Block, runsOf, type Written } from '../../platform/tabPlan';
import type { PlannedCell } from '../core/plan';
import { STAMPS } from './columns';
import type { KeyedGrid } from './keyedGrid';
import type { CommuneRows, DistrictReading } from './readDistrict';
import { keepRecord, readRecord } from './record';
import { statusOf } from './status';
import { settledTick } from './submitBox';

/** One typed text that is replaced by the number it can only mean. */
export interface Repair {
  readonly cell: PlannedCell;
  /** In A1 notation. */
  readonly place: string;
  readonly typed: Cell;
  readonly count: number;
  readonly code: LocalityCode;
  readonly key: FigureKey;
}

/** What has to be written into a tab. */
export interface DistrictDiff {
  /** Times, sentences, states and records that differ, those of edited rows first. */
  readonly stamps: readonly Block[];
  readonly repairs: readonly Repair[];
  /** The tick and the day on which it was carried out, where they differ. */
  readonly tick: readonly Block[];
  /** Rows, from 0, that were wrong when they were last looked at and are no longer. */
  readonly mended: readonly number[];
}

/** The add-on's cells of one row. */
type Stamps = Readonly<Record<(typeof STAMPS)[number], Cell>>;

/** Compares a tab as read with its settlement. `isEdited` tells the rows of the edit that is being handled. */
export function diffDistrict(
  reading: DistrictReading,
  settled: SettledDistrict,
  moment: Moment,
  text: Messages,
  isEdited: (row: number) => boolean = () => false,
): DistrictDiff {
  const { tab, tick } = reading;
  const stampsByRow = wantedStamps(reading, settled, moment, text);
  const mended = [...stampsByRow].flatMap(([row, { state }]) =>
    state !== 'invalid' && tab.text('state', row) === 'invalid' ? [row] : [],
  );
  return {
    stamps: stampBlocks(stampsByRow, tab, isEdited),
    repairs: [...settled.communes].flatMap(([code, commune]) => {
      const rows = reading.communes.get(code);
      return rows ? repairsOf(commune, rows, tab) : [];
    }),
    tick: tick === null ? [] : settledTick(tick, settled.isConfirmed, moment.today, text),
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
  const ofCommunes = [...communes].flatMap(([code, { rows, tried }]) => {
    const commune = settled.communes.get(code);
    const stamps = commune && stampsOf(commune, rows, tried, moment, text);
    if (!stamps) return [];
    return rows.map((row) => [row, { ...stamps, record: keptOr(stamps.record, tab.at('record', row)) }] as const);
  });
  const ofStrays = strays.map((row) => {
    const fault = { kind: 'codeUnknown', code: tab.text('code', row) } as const;
    return [row, { reportedAt: '', status: faultSentence(fault, text), state: 'invalid', record: '' }] as const;
  });
  return new Map<number, Stamps>([...ofCommunes, ...ofStrays]);
}

/** What is kept where it differs from what is wanted in nothing but repairs that failed: they alone are worth no call. */
function keptOr(wanted: Cell, kept: Cell): Cell {
  const [a, b] = [readRecord(wanted), readRecord(kept)];
  return a !== null && b !== null && keepRecord(a.code, a.record) === keepRecord(b.code, b.record) ? kept : wanted;
}

function stampsOf(
  settled: SettledCommune,
  rows: readonly number[],
  tried: TriedRepairs,
  moment: Moment,
  text: Messages,
): Stamps {
  const { commune, judgement, state, time, record, figure } = settled;
  return {
    reportedAt: time ?? '',
    status:
      judgement === null
        ? faultSentence({ kind: 'codeTwice', rows: rows.map(rowNumber) }, text)
        : statusOf(commune, state, judgement, figure.asOf, moment, text),
    // A blank is what a new row has: a tab that nobody touched needs no writing.
    state: state === 'missing' ? '' : state,
    record: keepRecord(commune.code, record, tried),
  };
}

function repairsOf(
  { commune, judgement }: SettledCommune,
  { rows, countedRow, cells }: CommuneRows,
  tab: KeyedGrid,
): readonly Repair[] {
  return rows.flatMap((row) =>
    (judgement?.repairs ?? []).flatMap(({ key, count }): readonly Repair[] => {
      const place = tab.place(key, row);
      const typed = tab.at(key, row);
      // A copied row may be blank where the counted one is not.
      if (place === null || (typed !== cells[key] && row !== countedRow)) return [];
      return [{ cell: { ...place, written: count }, place: a1(place), typed, count, code: commune.code, key }];
    }),
  );
}

/**
 * A block for each run of neighbouring rows that must change, those of an edit first: a row between them may get its own
 * stamps from another execution meanwhile. A record that stays as it is is left out, unless the row was edited: if its
 * author confirms the row before this is written, the record keeps the confirmation, and the next run stamps it again.
 */
function stampBlocks(
  stampsByRow: ReadonlyMap<number, Stamps>,
  { grid, marks }: KeyedGrid,
  isEdited: (row: number) => boolean,
): readonly Block[] {
  const columns = new Map(
    STAMPS.flatMap((key) => {
      const column = marks.columns.get(key);
      return column === undefined ? [] : [[column, key] as const];
    }),
  );
  const differs = (row: number, column: number, key: keyof Stamps) => {
    const wanted = stampsByRow.get(row)?.[key];
    return wanted !== undefined && !isSameCell(cellAt(grid, { row, column }), wanted);
  };
  const changed = [...stampsByRow.keys()].filter((row) =>
    [...columns].some(([column, key]) => differs(row, column, key)),
  );
  const record = marks.columns.get('record') ?? -1;
  const edited = changed.filter(isEdited);
  const [recorded, stamped] = partition(
    changed.filter((row) => !isEdited(row)),
    (row) => record >= 0 && differs(row, record, 'record'),
  );
  const blocks = (rows: readonly number[], among: readonly number[]) =>
    runsOf(rows).flatMap((run) =>
      runsOf(among).map(({ first: column, count }) => ({
        row: run.first,
        column,
        cells: Array.from({ length: run.count }, (_, r) =>
          Array.from({ length: count }, (_, c): Written => {
            const key = columns.get(column + c);
            return (key && stampsByRow.get(run.first + r)?.[key]) ?? '';
          }),
        ),
      })),
    );
  const all = [...columns.keys()];
  return [
    ...blocks(edited, all),
    ...blocks(recorded, all),
    ...blocks(
      stamped,
      all.filter((column) => column !== record),
    ),
  ];
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
