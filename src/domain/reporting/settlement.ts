/**
 * Stage 3 of the pipeline, settle: decides the state of every commune of a district from the judgement on its row, its
 * earlier reports and the deadline. It is pure: the same input gives the same settlement, even if events were lost.
 * `sheets` maps cells to the input (readDistrict) and the settlement to cells (diffDistrict).
 */

import type { Cell } from '../cell';
import { type Day, dayOf } from '../day';
import type { DecimalSeparator } from '../figures/count';
import type { FigureKey } from '../figures/figures';
import { type District, isExempt, type Locality, type LocalityCode } from '../units/locality';
import { countedFigure } from './carryForward';
import { type Judgement, judge, type TriedRepairs } from './judgement';
import { latenessOf } from './lateness';
import type { CommuneFigure } from './provinceReport';
import { before, type CommuneRecord, entryOf, mergeRecords, type ValidReport, withToday } from './record';
import { type Cause, type SettledReport, settleReport } from './settleReport';
import type { Moment, Timeliness } from './timeliness';

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
