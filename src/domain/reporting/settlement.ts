/**
 * Stage 3 of the pipeline, settle: decides the state of every commune of a district from the judgement on its row, its
 * earlier reports and the deadline. It is pure: the same input gives the same settlement, even if events were lost.
 * `sheets` maps cells to the input (readDistrict) and the settlement to cells (diffDistrict).
 */

import type { Cell } from '../cell';
import { type Day, dayOf } from '../day';
import type { DecimalSeparator } from '../figures/count';
import { type FigureKey, haveChanged } from '../figures/figures';
import { type District, isExempt, type Locality, type LocalityCode } from '../units/locality';
import { countedFigure } from './carryForward';
import { type Judgement, judge, type TriedRepairs } from './judgement';
import { latenessOf } from './lateness';
import type { CommuneFigure } from './provinceReport';
import {
  before,
  type CommuneRecord,
  entryOf,
  type LateCorrections,
  lastBefore,
  mergeRecords,
  type ValidReport,
  verdictOf,
  withToday,
} from './record';
import {
  type CommuneState,
  type DayVerdict,
  type Moment,
  type Timeliness,
  timelinessOf,
  type Witness,
} from './timeliness';

/** Why a row is settled: it was just `typed` into, it was `confirmed` unchanged by the tick, or it is only `read`. */
export type Cause = 'read' | 'typed' | 'confirmed';

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
}

/** When a report was received, and the verdict on it. */
export interface Stamp {
  readonly time: Date;
  readonly timeliness: Timeliness;
}

/** A district's tab as read, and what it is settled against. */
export interface SettlingInput {
  readonly district: District;
  /** By code; a commune without a row is absent. */
  readonly communes: ReadonlyMap<LocalityCode, ReadCommune>;
  readonly confirmation: Confirmation;
  /** The records in History; they win over the tab's own unless those are newer. */
  readonly history: ReadonlyMap<LocalityCode, CommuneRecord>;
  readonly moment: Moment;
  readonly decimalSeparator: DecimalSeparator;
}

/** Today's report of a row. */
export interface SettledReport extends DayVerdict {
  /** Today's valid report; null without one, or for an exempt commune. */
  readonly report: ValidReport | null;
  /** The record, including today's report if it is valid. */
  readonly record: CommuneRecord;
  /**
   * Today's last valid report, if the row has none any more: blank or wrong figures during a correction do not change
   * the day's verdict.
   */
  readonly withdrawn: ValidReport | null;
}

/** The result for a commune. */
export interface SettledCommune extends SettledReport {
  readonly commune: Locality;
  /** Null if its rows disagree. */
  readonly judgement: Judgement | null;
  readonly figure: CommuneFigure;
}

/** The result for a district. */
export interface SettledDistrict {
  readonly district: District;
  /** By code; a commune without a row is absent. */
  readonly communes: ReadonlyMap<LocalityCode, SettledCommune>;
  /** Whether the tick box shows today's confirmation: it was ticked, and every commune that has to report has. */
  readonly isConfirmed: boolean;
}

/** Settles a district. */
export function settleDistrict(input: SettlingInput): SettledDistrict {
  const { district, confirmation } = input;
  const settled = district.communes.flatMap((commune) => {
    const read = input.communes.get(commune.code);
    return read ? [settleCommune(commune, read, input)] : [];
  });
  const figures = new Map(settled.map(({ commune, figure }) => [commune.code, figure]));
  const isComplete = latenessOf(district, figures).state !== 'open';
  return {
    district,
    communes: new Map(settled.map((each) => [each.commune.code, each])),
    isConfirmed: confirmation !== 'none' && isComplete,
  };
}

function settleCommune(
  commune: Locality,
  read: ReadCommune,
  { confirmation, history, moment, decimalSeparator }: SettlingInput,
): SettledCommune {
  const { today } = moment;
  const record = knownRecord(read.record, history.get(commune.code) ?? [], moment);
  const earlier = before(record, today);
  if (!read.isClear) {
    const verdict = { state: 'invalid' } as const;
    return {
      ...verdict,
      commune,
      judgement: null,
      report: null,
      record: earlier,
      withdrawn: entryOf(record, today) ?? read.withdrawn ?? null,
      figure: countedFigure(verdict, {}, earlier),
    };
  }
  const judgement = judge({ ...read, record, population: commune.population }, today, decimalSeparator);
  const isTicked = confirmation === 'requested' || confirmation === 'found';
  const cause = isTicked ? 'confirmed' : read.cause;
  const witness = confirmation === 'requested' || read.cause === 'typed' ? 'event' : 'reading';
  const known = { record: withStamp(record, read.stamp ?? null, judgement, today), withdrawn: read.withdrawn ?? null };
  const report = settleReport(judgement, known, isExempt(commune, today), { cause, witness }, moment);
  // A row with any error does not count at all, as in the total above it and in tomorrow's rules.
  const counts = report.state !== 'missing' && judgement.errors.length === 0;
  return {
    ...report,
    commune,
    judgement,
    figure: countedFigure(report, counts ? judgement.figures : {}, earlier),
  };
}

/** The record with the report that a stamp belongs to. Its figures are not known, so the present ones are used. */
function withStamp(
  record: CommuneRecord,
  stamp: Stamp | null,
  { figures, note }: Judgement,
  today: Day,
): CommuneRecord {
  if (stamp === null || dayOf(stamp.time) !== today || entryOf(record, today) !== null) return record;
  const { time, timeliness } = stamp;
  const report = { day: today, time, first: time, timeliness, witness: null, corrections: null, figures, note };
  return withToday(record, today, report);
}

/** The reports of a commune: earlier days from History, and today's, which only the tab has. */
function knownRecord(kept: CommuneRecord, history: CommuneRecord, { today }: Moment): CommuneRecord {
  const recorded = before(history, today);
  // The tab knows the real report that a placeholder replaces.
  return mergeRecords(kept.length === 0 ? recorded : recorded.filter(({ isPlaceholder }) => !isPlaceholder), kept);
}

/** The known reports of a commune. */
type KnownReports = Pick<SettledReport, 'record' | 'withdrawn'>;

/** Why a row is settled, and how it was noticed. */
interface Occurrence {
  readonly cause: Cause;
  readonly witness: Witness;
}

/**
 * Settles a row. Figures that differ from the last valid ones are a report even if they are only read. Equal figures
 * are a report only if they were typed or confirmed today.
 */
export function settleReport(
  judgement: Judgement,
  known: KnownReports,
  exempt: boolean,
  occurrence: Occurrence,
  moment: Moment,
): SettledReport {
  const report = reportOfToday(judgement, known, occurrence, moment);
  const state = exempt ? 'exempt' : stateOf(judgement, report, moment);
  const standing = entryOf(known.record, moment.today);
  return {
    state,
    report: exempt || state === 'invalid' ? null : report,
    record: withToday(known.record, moment.today, report),
    withdrawn: report === null ? (standing ?? withdrawnToday(known, moment)) : null,
  };
}

/** Today's report that was taken back; one of an earlier day is not needed any more. */
const withdrawnToday = ({ withdrawn }: KnownReports, { today }: Moment): ValidReport | null =>
  withdrawn?.day === today ? withdrawn : null;

function reportOfToday(
  { figures, note, errors }: Judgement,
  known: KnownReports,
  { cause, witness }: Occurrence,
  moment: Moment,
): ValidReport | null {
  const { users } = figures;
  if (errors.length > 0 || users === undefined) return null;
  const { now, today, deadline } = moment;
  const received = { time: now, first: now, timeliness: timelinessOf(now, witness, deadline), witness };
  const standing = entryOf(known.record, today);
  if (standing === null) {
    const last = lastBefore(known.record, today);
    const isNew = last === null || haveChanged(figures, last.figures);
    if (!isNew && cause === 'read') return null;
    const withdrawn = withdrawnToday(known, moment);
    if (withdrawn === null) return { ...received, day: today, corrections: null, figures, note };
    return { ...withdrawn, time: now, witness, corrections: corrected(withdrawn, users, received), figures, note };
  }
  // The time is that of the users: adding another group's figure later does not make the report late.
  const isSame = standing.figures.users === users;
  const earliest = { ...standing, timeliness: verdictOf(standing, deadline), figures, note };
  // Two handlers may run for one edit: the time is that of the handler that began first, even if it reads later.
  if (cause === 'typed' && now < standing.first) return { ...earliest, ...received };
  if (isSame) return cause === 'typed' && now < standing.time ? { ...earliest, time: now, witness } : earliest;
  return { ...earliest, time: now, witness, corrections: corrected(standing, users, received) };
}

/** The corrections of a day after the deadline, including this one if it is received after the deadline. */
function corrected(
  { figures, corrections }: ValidReport,
  users: number,
  { timeliness }: Pick<ValidReport, 'timeliness'>,
): LateCorrections | null {
  const change = users - (figures.users ?? 0);
  if (timeliness === 'onTime' || change === 0) return corrections;
  return { times: (corrections?.times ?? 0) + 1, change: (corrections?.change ?? 0) + change };
}

function stateOf({ errors }: Judgement, report: ValidReport | null, { deadline }: Moment): CommuneState {
  if (errors.length > 0) return 'invalid';
  return report === null ? 'missing' : verdictOf(report, deadline);
}
