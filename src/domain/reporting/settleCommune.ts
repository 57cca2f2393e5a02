/**
 * Settles one commune of a district: the judgement on its row, its report of today, and the figure that counts for it.
 *
 * After the day's close, its report stays as it is: only an edit of a cell changes that cell's figure, and only an edit or
 * the tick makes a first report.
 */

import { type Cell, isBlank } from '../cell';
import { dayOf } from '../day';
import type { DecimalSeparator } from '../figures/count';
import { FIGURE_KEYS, type FigureKey, type Figures } from '../figures/figures';
import { type District, isExempt, type Locality, type LocalityCode } from '../units/locality';
import { countedFigure } from './carryForward';
import type { ClosedDay } from './closing';
import { type Judgement, judge, type TriedRepairs } from './judgement';
import type { CommuneFigure } from './provinceReport';
import {
  before,
  type CommuneRecord,
  entryOf,
  lastBefore,
  mergeRecords,
  type ValidReport,
  verdictOf,
  withToday,
} from './record';
import { type Cause, type SettledReport, settleReport } from './settleReport';
import type { CommuneState, Moment, Timeliness } from './timeliness';
import { type CellOrigins, UNKNOWN_ORIGINS, type WithheldFigures, withheldFaults, withheldFigures } from './withheld';

/**
 * The tick box "Gửi báo cáo": a confirmation is `requested` by the event that is being handled, `found` without its
 * event, was `given` earlier today, or none of these.
 */
export type Confirmation = 'requested' | 'found' | 'given' | 'none';

/** What was read of one commune. */
export interface ReadCommune {
  /** The typed cells; a figure without a column is absent. */
  readonly cells: Readonly<Partial<Record<FigureKey, Cell>>>;
  readonly note: string;
  /** The commune's record in the tab. */
  readonly record: CommuneRecord;
  /** False if the commune has several rows with different figures; none of them counts. */
  readonly isClear: boolean;
  readonly cause: Cause;
  /** Repairs of its cells that failed. */
  readonly tried?: TriedRepairs;
  /** Today's last valid report, if it was taken back. */
  readonly withdrawn?: ValidReport | null;
  /** The stamp of today's report, if it is all that is left because the commune's data were lost. */
  readonly stamp?: Stamp | null;
  /** How the contents of its cells came about; absent if nothing is known of that. */
  readonly origins?: CellOrigins;
}

/** When a report was received, and the verdict on it. */
export interface Stamp {
  readonly time: Date;
  readonly timeliness: Timeliness;
}

/** What the communes of a district are settled against. */
export interface SettlingContext {
  readonly district: District;
  readonly confirmation: Confirmation;
  /** The records in History; they win over the tab's own unless those are newer. */
  readonly history: ReadonlyMap<LocalityCode, CommuneRecord>;
  readonly moment: Moment;
  /** The day's close; null while the day is open, and while the close itself reads the tabs. */
  readonly closed: ClosedDay | null;
  readonly decimalSeparator: DecimalSeparator;
}

/** The result for a commune. */
export interface SettledCommune extends SettledReport {
  readonly commune: Locality;
  /** Null if its rows disagree. */
  readonly judgement: Judgement | null;
  readonly figure: CommuneFigure;
  /** The figures that are withheld, to be stored for the next reading. */
  readonly withheld: WithheldFigures;
}

/** Settles a commune. */
export function settleCommune(commune: Locality, read: ReadCommune, context: SettlingContext): SettledCommune {
  const { closed, confirmation, district, moment } = context;
  const { today } = moment;
  const kept = knownRecord(read.record, context.history.get(commune.code) ?? [], moment);
  const isClosed = closed?.districts.includes(district.locality.code) ?? false;
  if (!read.isClear) return settleUnclear(commune, read, kept, isClosed, moment);

  const record = withStamp(kept, commune, read, context);
  const { origins = UNKNOWN_ORIGINS } = read;
  const isTicked = confirmation === 'requested' || confirmation === 'found';
  const row: RowToSettle = { commune, read, origins, isTicked, record, isClosed, context };
  const asRead = settleRow(row, (key) => origins.besideFormula.has(key));
  const hasReport = entryOf(record, today) !== null;
  if (isClosed && hasReport && isTicked && asRead.judged.errors.length > 0) {
    // What cannot be confirmed does not take the closed report away.
    return settleCommune(commune, read, { ...context, confirmation: 'none' });
  }
  const isUntouched = !isTicked && origins.edited.size === 0;
  if (isClosed && !hasReport && isUntouched) {
    const isNew = entryOf(asRead.report.record, today) !== null;
    const settled = isNew ? settleRow(row, (key) => !isBlank(read.cells[key] ?? '')) : asRead;
    const wasMissing = closed?.states.get(commune.code) === 'missing' && settled.report.withdrawn === null;
    const isWithheld = settled.judged.errors.every(({ key }) => settled.withheld[key] !== undefined);
    return result(row, settled, wasMissing && isWithheld && settled.report.state === 'invalid' ? 'missing' : undefined);
  }
  return result(row, asRead);
}

/** A row, and what it is settled against. */
interface RowToSettle {
  readonly commune: Locality;
  readonly read: ReadCommune;
  readonly origins: CellOrigins;
  readonly isTicked: boolean;
  readonly record: CommuneRecord;
  /** Whether only people may change its report. */
  readonly isClosed: boolean;
  readonly context: SettlingContext;
}

/** A settled row. */
interface SettledRow {
  readonly withheld: WithheldFigures;
  /** The judgement on what counts: after the close, the figures that were closed instead of withheld ones. */
  readonly judged: Judgement;
  /** What is wrong with the row as people see it. */
  readonly shown: Judgement;
  readonly report: SettledReport;
}

/** Settles a row of which some figures are suspect: they count only if a person typed or confirmed them. */
function settleRow(row: RowToSettle, isSuspect: (key: FigureKey) => boolean): SettledRow {
  const { commune, read, origins, isTicked, record, isClosed, context } = row;
  const { confirmation, decimalSeparator, moment } = context;
  const { cells, note } = read;
  const reported = entryOf(record, moment.today);
  const closedReport = isClosed ? reported : null;
  const last = lastBefore(record, moment.today);
  const withheld = withheldFigures(
    { cells, origins, known: (reported ?? last)?.figures ?? {} },
    isTicked,
    (key) => closedReport !== null || isSuspect(key),
    decimalSeparator,
  );
  const counted = (closedReport ?? last)?.figures ?? {};
  const faults = withheldFaults(withheld, origins, counted);
  const seen =
    closedReport === null
      ? { cells, note, withheld: faults }
      : {
          cells: withCounted(cells, withheld, counted),
          note: isTicked || origins.edited.size > 0 ? note : closedReport.note,
        };
  const judged = judgeRow(commune, { ...read, ...seen, record }, context);
  const occurrence = {
    cause: isTicked ? 'confirmed' : read.cause,
    witness: confirmation === 'requested' || read.cause === 'typed' ? 'event' : 'reading',
  } as const;
  const known = { record, withdrawn: read.withdrawn ?? null };
  return {
    withheld,
    judged,
    shown: closedReport === null ? judged : { ...judged, errors: [...judged.errors, ...faults] },
    report: settleReport(judged, known, isExempt(commune, moment.today), occurrence, moment),
  };
}

const judgeRow = (
  { population }: Locality,
  row: Omit<Parameters<typeof judge>[0], 'population'>,
  { moment, decimalSeparator }: SettlingContext,
): Judgement => judge({ ...row, population }, moment.today, decimalSeparator);

/** The cells with the figures that count in place of those that are withheld. */
const withCounted = (
  cells: ReadCommune['cells'],
  withheld: WithheldFigures,
  counted: Figures,
): ReadCommune['cells'] => ({
  ...cells,
  ...Object.fromEntries(
    FIGURE_KEYS.filter((key) => withheld[key] !== undefined).map((key) => [key, counted[key] ?? '']),
  ),
});

function result(
  { commune, record, context }: RowToSettle,
  { withheld, judged, shown, report }: SettledRow,
  state: CommuneState = report.state,
): SettledCommune {
  // A row with any error does not count at all, as in the total above it and in tomorrow's rules.
  const counts = state !== 'missing' && judged.errors.length === 0;
  const earlier = before(record, context.moment.today);
  const figure = countedFigure({ state }, counts ? judged.figures : {}, earlier);
  return { ...report, state, commune, judgement: shown, figure, withheld };
}

/** Settles a commune whose rows disagree: nothing in them counts, and a closed report stays. */
function settleUnclear(
  commune: Locality,
  { withdrawn, origins }: ReadCommune,
  record: CommuneRecord,
  isClosed: boolean,
  { today, deadline }: Moment,
): SettledCommune {
  const earlier = before(record, today);
  const reported = entryOf(record, today);
  const kept = isClosed ? reported : null;
  const exempt = kept !== null && isExempt(commune, today);
  const state = kept === null ? 'invalid' : exempt ? 'exempt' : verdictOf(kept, deadline);
  return {
    state,
    commune,
    judgement: null,
    report: exempt ? null : kept,
    record: kept === null ? earlier : record,
    withdrawn: kept === null ? (reported ?? withdrawn ?? null) : null,
    figure: countedFigure({ state }, kept?.figures ?? {}, earlier),
    withheld: origins?.withheld ?? {},
  };
}

/** The record with the report that a stamp belongs to. Its figures are not known, so the present ones are used. */
function withStamp(
  record: CommuneRecord,
  commune: Locality,
  read: ReadCommune,
  context: SettlingContext,
): CommuneRecord {
  const { stamp = null } = read;
  const { today } = context.moment;
  if (stamp === null || dayOf(stamp.time) !== today || entryOf(record, today) !== null) return record;
  const { time, timeliness } = stamp;
  const { figures, note } = judgeRow(commune, { ...read, record }, context);
  return withToday(record, today, {
    day: today,
    time,
    first: time,
    timeliness,
    witness: null,
    corrections: null,
    figures,
    note,
  });
}

/** The reports of a commune: earlier days from History, and today's, which only the tab has. */
function knownRecord(kept: CommuneRecord, history: CommuneRecord, { today }: Moment): CommuneRecord {
  const recorded = before(history, today);
  // The tab knows the real report that a placeholder replaces.
  return mergeRecords(kept.length === 0 ? recorded : recorded.filter(({ isPlaceholder }) => !isPlaceholder), kept);
}
