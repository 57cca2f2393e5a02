/**
 * Settles a district's tab: what each row is worth today, and what the add-on has to write so that the tab says so.
 * A pure function of what was read; the same cells give the same answer, whatever events were lost.
 */

import { a1, type Cell, cellAt, type Grid, isSameCell, textOf } from '../../domain/cell';
import type { DecimalSeparator } from '../../domain/figures/count';
import { type FigureKey, type Figures, PARTS } from '../../domain/figures/figures';
import type { Finding } from '../../domain/finding';
import { judge } from '../../domain/reporting/judgement';
import { latenessOf } from '../../domain/reporting/lateness';
import type { CommuneFigure } from '../../domain/reporting/provinceReport';
import { before, type CommuneRecord, joined } from '../../domain/reporting/record';
import { type Cause, type DayVerdict, type Moment, settle } from '../../domain/reporting/timeliness';
import { type District, isExempt, type Locality, type LocalityCode } from '../../domain/units/locality';
import { faultSentence, type Messages } from '../../messages';
import type { Block, Written } from '../../platform/tabPlan';
import type { ColumnMarks } from '../core/marks';
import { runsOf, type WantedCell } from '../core/plan';
import { STAMPS } from './columns';
import { type CommuneRows, readDistrictTab } from './reading';
import { keepRecord } from './record';
import { statusOf } from './status';
import { findTick, isSentToday, isUnheeded, settledTick } from './submitBox';

/** A tab as read, and by what it is settled. */
export interface SettlingInput {
  readonly grid: Grid;
  readonly marks: ColumnMarks;
  readonly district: District;
  readonly moment: Moment;
  /** The decimal mark of the spreadsheet's locale. */
  readonly mark: DecimalSeparator;
  readonly text: Messages;
  /** What History holds of each commune; it leads where the tab's own records say otherwise and are no later news. */
  readonly history: ReadonlyMap<string, CommuneRecord>;
  /** How a row (from 0) comes to be looked at. */
  readonly cause: (row: number) => Cause;
  /** Whether "Gửi báo cáo" was ticked just now. */
  readonly sent: boolean;
}

/** One typed text that is the number it means from now on. */
export interface Repair {
  readonly cell: WantedCell;
  /** In A1 notation. */
  readonly place: string;
  readonly typed: Cell;
  readonly count: number;
}

/** What is settled. */
export interface Settlement {
  readonly figures: ReadonlyMap<LocalityCode, CommuneFigure>;
  readonly records: ReadonlyMap<LocalityCode, CommuneRecord>;
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  /** Stamps, statuses, states and records that differ from what stands in the tab. */
  readonly stamps: readonly Block[];
  /** The tick and the words beside it, where they must change. */
  readonly tick: Block | null;
  /** Rows, from 0, that were wrong when they were last looked at and are no longer. */
  readonly mended: readonly number[];
}

/** The stamps of one row. */
type Stamps = Readonly<Record<(typeof STAMPS)[number], Cell>>;

/** Settles a tab. */
export function settleDistrict(input: SettlingInput): Settlement {
  const { grid, marks, district, moment, text } = input;
  const reading = readDistrictTab(grid, marks, district);
  const tick = findTick(grid, marks);
  const sent = input.sent || (tick !== null && isUnheeded(tick));

  const communes = district.communes.flatMap((commune) => {
    const rows = reading.communes.get(commune.code);
    return rows ? [settleCommune(commune, rows, sent, input)] : [];
  });
  const stamps = new Map<number, Stamps>(communes.flatMap(({ stamped }) => stamped));
  for (const row of reading.strays) {
    const fault = { kind: 'codeUnknown', code: textUnder('code', row, input) } as const;
    stamps.set(row, { reportedAt: '', status: faultSentence(fault, text), state: 'invalid', record: '' });
  }
  const mended = [...stamps].flatMap(([row, { state }]) =>
    state !== 'invalid' && textUnder('state', row, input) === 'invalid' ? [row] : [],
  );
  const figures = new Map(communes.map(({ code, figure }) => [code, figure]));
  const isWhole = latenessOf(district, figures).state !== 'open';
  const isSent = tick !== null && (sent || isSentToday(tick, moment.today)) && isWhole;
  return {
    figures,
    records: new Map(communes.map(({ code, record }) => [code, record])),
    findings: [...communes.flatMap(({ findings }) => findings), ...reading.findings],
    repairs: communes.flatMap(({ repairs }) => repairs),
    stamps: stampBlocks(stamps, grid, marks),
    tick: tick && settledTick(tick, isSent, moment.today, text),
    mended,
  };
}

interface SettledCommune {
  readonly code: LocalityCode;
  readonly figure: CommuneFigure;
  readonly record: CommuneRecord;
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  readonly stamped: readonly (readonly [number, Stamps])[];
}

function settleCommune(commune: Locality, rows: CommuneRows, sent: boolean, input: SettlingInput): SettledCommune {
  const { district, moment, mark, text, history, grid, marks } = input;
  const exempt = isExempt(commune, moment.today);
  // Earlier days are History's to say; today is not in it yet.
  const earlier = before(history.get(commune.code) ?? [], moment.today);
  const known = rows.record.length === 0 ? earlier : earlier.filter(({ isPlaceholder }) => !isPlaceholder);
  const record = joined(known, rows.record);
  const at = (key: FigureKey) => a1({ row: rows.chosen ?? rows.rows[0] ?? 0, column: marks.columns.get(key) ?? 0 });

  if (rows.chosen === null) {
    // Rows that disagree: the reading has found that already, and none of them is taken.
    const kept = before(record, moment.today);
    const fault = { kind: 'codeTwice', rows: rows.rows.map((row) => row + 1) } as const;
    const stamps: Stamps = {
      reportedAt: '',
      status: faultSentence(fault, text),
      state: 'invalid',
      record: keepRecord(commune.code, kept),
    };
    return {
      code: commune.code,
      figure: figureOf({ state: 'invalid', firstOnTime: false }, {}, kept),
      record: kept,
      findings: [],
      repairs: [],
      stamped: rows.rows.map((row) => [row, stamps]),
    };
  }

  const judgement = judge({ ...rows, record, population: commune.population }, moment.today, mark);
  const cause = sent ? 'confirmed' : strongest(rows.rows.map(input.cause));
  const standing = settle(judgement, record, exempt, cause, moment);
  // A row in which anything is wrong is passed over as a whole, as by the total above it and by tomorrow's rules.
  const isPassedOver = standing.state === 'missing' || judgement.errors.length > 0;
  const figure = figureOf(standing, isPassedOver ? {} : judgement.figures, before(record, moment.today));
  const stamps: Stamps = {
    reportedAt: standing.time ?? '',
    status: statusOf(commune, standing, judgement, figure.asOf, moment, text),
    // A blank is what a new row has: a tab that nobody touched needs no writing.
    state: standing.state === 'missing' ? '' : standing.state,
    record: keepRecord(commune.code, standing.record),
  };
  const column = (key: FigureKey) => marks.columns.get(key) ?? 0;
  return {
    code: commune.code,
    figure,
    record: standing.record,
    findings: [...judgement.errors, ...judgement.warnings].map(({ key, fault }) => ({
      fault,
      locality: commune,
      district: district.locality,
      cell: at(key),
      ...(key === 'users' ? {} : { figure: key }),
    })),
    repairs: rows.rows.flatMap((row) =>
      judgement.repairs.flatMap(({ key, count }): Repair[] => {
        const place = { row, column: column(key) };
        const typed = cellAt(grid, place);
        // A copied row may be blank where the counted one is not.
        return typed === rows.cells[key] || row === rows.chosen
          ? [{ cell: { ...place, written: count }, place: a1(place), typed, count }]
          : [];
      }),
    ),
    stamped: rows.rows.map((row) => [row, stamps]),
  };
}

function strongest(occasions: readonly Cause[]): Cause {
  return occasions.includes('typed') ? 'typed' : (occasions[0] ?? 'read');
}

/**
 * The figures that count: today's where they are sound and news, otherwise the last valid ones with their day. A
 * group that today's report leaves out keeps its last figures too, the part and the whole of one day.
 */
export function figureOf({ state, firstOnTime }: DayVerdict, current: Figures, earlier: CommuneRecord): CommuneFigure {
  const last = earlier[earlier.length - 1];
  const before = last?.figures.users ?? null;
  const users = current.users ?? before ?? 0;
  const asOf = current.users === undefined && last !== undefined ? last.day : null;
  const reported = [current, ...[...earlier].reverse().map((entry) => entry.figures)];
  const pairs = PARTS.map(({ part, whole }): Figures => {
    const both = reported.find((each) => each[part] !== undefined && each[whole] !== undefined) ?? {};
    return { [part]: both[part], [whole]: both[whole] };
  });
  return { state, firstOnTime, users, asOf, before, figures: Object.assign({ users }, ...pairs) };
}

function textUnder(key: string, row: number, { grid, marks }: SettlingInput): string {
  const column = marks.columns.get(key);
  return column === undefined ? '' : textOf(cellAt(grid, { row, column }));
}

/** One block from the first to the last row that must change, for each run of neighbouring columns. */
function stampBlocks(wanted: ReadonlyMap<number, Stamps>, grid: Grid, marks: ColumnMarks): readonly Block[] {
  const columns = STAMPS.flatMap((key) => {
    const column = marks.columns.get(key);
    return column === undefined ? [] : [{ key, column }];
  });
  const differs = [...wanted].filter(([row, stamps]) =>
    columns.some(({ key, column }) => !isSameCell(cellAt(grid, { row, column }), stamps[key])),
  );
  if (differs.length === 0) return [];
  const rows = differs.map(([row]) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const keys = new Map(columns.map(({ key, column }) => [column, key]));
  return runsOf([...keys.keys()]).map(({ first: column, count }) => ({
    row: first,
    column,
    cells: Array.from({ length: last - first + 1 }, (_, r) =>
      Array.from({ length: count }, (_, c): Written => {
        const place = { row: first + r, column: column + c };
        const key = keys.get(place.column);
        return (key && wanted.get(place.row)?.[key]) ?? cellAt(grid, place);
      }),
    ),
  }));
}
