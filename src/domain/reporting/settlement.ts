/**
 * Stage 3 of the pipeline, settle: decides the state of every commune of a district from the judgement on its row, its
 * earlier reports and the deadline. It is pure: the same input gives the same settlement, even if events were lost.
 * `sheets` maps cells to the input (readDistrict) and the settlement to cells (diffDistrict).
 */

import type { Cell } from '../cell';
import type { DecimalSeparator } from '../figures/count';
import { type FigureKey, haveChanged } from '../figures/figures';
import { type District, isExempt, type Locality, type LocalityCode } from '../units/locality';
import { countedFigure } from './carryForward';
import { type Judgement, judge, type TriedRepairs } from './judgement';
import { latenessOf } from './lateness';
import type { CommuneFigure } from './provinceReport';
import { before, type CommuneRecord, entryOf, lastBefore, mergeRecords, type ValidReport, withToday } from './record';
import { type CommuneState, type DayVerdict, isOnTime, isReported, type Moment } from './timeliness';

/** Why a row is settled: it was just `typed` into, it was `confirmed` unchanged by the tick, or it is only `read`. */
export type Cause = 'read' | 'typed' | 'confirmed';

/** The tick box "Gửi báo cáo": a confirmation is `requested` but not settled yet, was `given` today, or neither. */
export type Confirmation = 'requested' | 'given' | 'none';

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
  /** When the reported figures were typed, or first seen; null unless reported. */
  readonly time: Date | null;
  /** The record, including today's report if it is valid. */
  readonly record: CommuneRecord;
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
    const verdict = { state: 'invalid', firstOnTime: false } as const;
    return {
      ...verdict,
      commune,
      judgement: null,
      time: null,
      record: earlier,
      figure: countedFigure(verdict, {}, earlier),
    };
  }
  const judgement = judge({ ...read, record, population: commune.population }, today, decimalSeparator);
  const cause = confirmation === 'requested' ? 'confirmed' : read.cause;
  const report = settleReport(judgement, record, isExempt(commune, today), cause, moment);
  // A row with any error does not count at all, as in the total above it and in tomorrow's rules.
  const counts = report.state !== 'missing' && judgement.errors.length === 0;
  return {
    ...report,
    commune,
    judgement,
    figure: countedFigure(report, counts ? judgement.figures : {}, earlier),
  };
}

/** The reports of a commune: earlier days as in History, and today's, which only the tab has. */
function knownRecord(kept: CommuneRecord, history: CommuneRecord, { today }: Moment): CommuneRecord {
  const recorded = before(history, today);
  // The tab knows the real report that a placeholder replaces.
  return mergeRecords(kept.length === 0 ? recorded : recorded.filter(({ isPlaceholder }) => !isPlaceholder), kept);
}

/**
 * Settles a row. Figures that differ from the last valid ones are a report even if they are only read. Equal figures
 * are a report only if they were typed or confirmed today.
 */
export function settleReport(
  judgement: Judgement,
  record: CommuneRecord,
  exempt: boolean,
  cause: Cause,
  moment: Moment,
): SettledReport {
  const report = reportOfToday(judgement, record, cause, moment);
  const state = exempt ? 'exempt' : stateOf(judgement, report, moment);
  const reported = isReported(state) ? report : null;
  return {
    state,
    firstOnTime: reported !== null && isOnTime(reported.first, moment.deadline),
    time: reported?.time ?? null,
    record: withToday(record, moment.today, report),
  };
}

function reportOfToday(
  { figures, note, errors }: Judgement,
  record: CommuneRecord,
  cause: Cause,
  { now, today }: Moment,
): ValidReport | null {
  if (errors.length > 0 || figures.users === undefined) return null;
  const earlier = entryOf(record, today);
  if (earlier !== null) {
    // Two handlers may run for one edit: the time is that of the one that began earlier, whichever reads later.
    const seen = (instant: Date) => (cause === 'typed' && now < instant ? now : instant);
    // The time is that of the users: adding another group's figure later does not make the report late.
    const time = earlier.figures.users === figures.users ? seen(earlier.time) : now;
    return { day: today, time, first: seen(earlier.first), figures, note };
  }
  const last = lastBefore(record, today);
  const isNew = last === null || haveChanged(figures, last.figures);
  return isNew || cause !== 'read' ? { day: today, time: now, first: now, figures, note } : null;
}

function stateOf({ errors }: Judgement, report: ValidReport | null, { deadline }: Moment): CommuneState {
  if (errors.length > 0) return 'invalid';
  if (report === null) return 'missing';
  return isOnTime(report.time, deadline) ? 'onTime' : 'late';
}
