/**
 * Stage 2 of the pipeline, judge: reads the figures of one commune's row, and finds what is wrong with them and what
 * should be checked.
 */

import type { Cell } from '../cell';
import type { Day } from '../day';
import { type CountReading, type DecimalSeparator, readCount } from '../figures/count';
import { FIGURE_KEYS, type FigureKey, type Figures } from '../figures/figures';
import { type Fault, isWarning } from '../finding';
import { before, type CommuneRecord, lastBefore } from './record';
import { fallFault } from './rules/cumulative';
import { jumpFault } from './rules/jump';
import { partFaults } from './rules/parts';
import { unchangedFault } from './rules/unchanged';

/** The cells of a commune's row, and what they are judged against. */
export interface Row {
  /** The typed cells; a figure without a column is absent. */
  readonly cells: Readonly<Partial<Record<FigureKey, Cell>>>;
  readonly note: string;
  readonly population: number | null;
  readonly record: CommuneRecord;
  /** The contents of cells that a repair could not replace: they stay errors. */
  readonly tried?: TriedRepairs;
  /** What is wrong with withheld figures, whose cells are not read (withheld.ts). */
  readonly withheld?: readonly FigureFault[];
}

/** By figure, the content that a repair was tried for in vain. */
export type TriedRepairs = Readonly<Partial<Record<FigureKey, string>>>;

/** A fault of one figure of a row. */
export interface FigureFault {
  readonly key: FigureKey;
  readonly fault: Fault;
}

/** The result for a row. */
export interface Judgement {
  /** The figures that could be read; they count only if the row has no error. */
  readonly figures: Figures;
  readonly note: string;
  readonly errors: readonly FigureFault[];
  readonly warnings: readonly FigureFault[];
  /** Cells that can only mean one number but do not hold it as a number. */
  readonly repairs: readonly { readonly key: FigureKey; readonly count: number }[];
}

/** Judges a row on a day. */
export function judge(row: Row, today: Day, decimalSeparator: DecimalSeparator): Judgement {
  const { withheld = [] } = row;
  const readings = FIGURE_KEYS.filter((key) => withheld.every((fault) => fault.key !== key)).map((key) => {
    const limit = key === 'users' ? row.population : null;
    const cell = row.cells[key] ?? '';
    const reading = readCount(cell, limit, decimalSeparator);
    return { key, reading: row.tried?.[key] === String(cell) ? unrepaired(cell, reading) : reading };
  });
  const counted = readings.flatMap(({ key, reading }) => (reading.kind === 'count' ? [{ key, ...reading }] : []));
  const read: Figures = Object.fromEntries(counted.map(({ key, count }) => [key, count]));
  const found = [
    ...withheld,
    ...readings.flatMap(({ key, reading }) => faultOf(key, reading)),
    ...partFaults(read),
    ...usersFaults(read.users, row, today),
  ];
  return {
    figures: read,
    note: row.note,
    errors: found.filter(({ fault }) => !isWarning(fault)),
    warnings: found.filter(({ fault }) => isWarning(fault)),
    repairs: readings.flatMap(({ key, reading }) => repairOf(key, reading)),
  };
}

/** The reading of a cell that a repair could not replace. */
function unrepaired(cell: Cell, reading: CountReading): CountReading {
  const meant = meantBy(reading);
  return meant === null ? reading : { kind: 'fault', fault: { kind: 'notNumber', typed: String(cell), meant } };
}

/** The number that a cell can only mean, but does not hold yet. */
function meantBy(reading: CountReading): number | null {
  if (reading.kind === 'count') return reading.repaired ? reading.count : null;
  return reading.kind === 'fault' ? (reading.means ?? null) : null;
}

function faultOf(key: FigureKey, reading: CountReading): readonly FigureFault[] {
  return reading.kind === 'fault' ? [{ key, fault: reading.fault }] : [];
}

function repairOf(key: FigureKey, reading: CountReading): Judgement['repairs'] {
  const count = meantBy(reading);
  return count === null ? [] : [{ key, count }];
}

function usersFaults(users: number | undefined, row: Row, today: Day): readonly FigureFault[] {
  if (users === undefined) return [];
  const earlier = before(row.record, today);
  const faults = [
    fallFault(users, lastBefore(row.record, today), row.note),
    jumpFault(users, row.population, earlier, today),
    unchangedFault(users, earlier, today),
  ];
  return faults.flatMap((fault) => (fault === null ? [] : [{ key: 'users' as const, fault }]));
}
