/** Today's report of a commune and whether it is on time: what was typed, against earlier reports and the deadline. */

import { type Day, dayOf, minuteOf } from '../day';
import { areNews } from '../figures/figures';
import type { Judgement } from './judgement';
import { type CommuneRecord, entryOf, lastBefore, type ValidReport, withToday } from './record';

/** A commune's state on a day. */
export type CommuneState = 'missing' | 'invalid' | 'onTime' | 'late' | 'exempt';

/** A commune's report of a day. */
export interface DayVerdict {
  readonly state: CommuneState;
  /**
   * Whether the day's first valid report was on time, whatever was corrected later: a district is on time if it
   * first became complete before the deadline.
   */
  readonly firstOnTime: boolean;
}

/** Whether a state is that of a report. */
export const isReported = (state: CommuneState): boolean => state === 'onTime' || state === 'late';

/**
 * How the row comes to be looked at: `read` again without an event, `typed` into just now, or `confirmed` by its
 * author as it stands.
 */
export type Cause = 'read' | 'typed' | 'confirmed';

/** Now, and until when a report is on time. */
export interface Moment {
  readonly now: Date;
  readonly today: Day;
  /** The minute of the day, 900 for 15:00; a report at that minute is late. */
  readonly deadline: number;
}

/** The moment of an instant, to the second as stamps show it. */
export function momentOf(now: Date, deadline: number): Moment {
  const second = new Date(Math.floor(now.getTime() / 1000) * 1000);
  return { now: second, today: dayOf(second), deadline };
}

/** Whether an instant was before the deadline of its day. */
export const isOnTime = (instant: Date, deadline: number): boolean => minuteOf(instant) < deadline;

/** What is settled of a commune. */
export interface Standing extends DayVerdict {
  /** When the reported figures were typed, or first seen; null unless reported. */
  readonly time: Date | null;
  /** The record with today's figures where they are valid. */
  readonly record: CommuneRecord;
}

/**
 * Settles a row. Figures that differ from the last valid ones are a report, whoever saw them first; equal ones are
 * one only when they were typed or confirmed today.
 */
export function settle(
  judgement: Judgement,
  record: CommuneRecord,
  exempt: boolean,
  cause: Cause,
  moment: Moment,
): Standing {
  const report = reportToday(judgement, record, cause, moment);
  const kept = withToday(record, moment.today, report);
  const state = exempt ? 'exempt' : stateOf(judgement, report, moment);
  const reported = isReported(state) ? report : null;
  const firstOnTime = reported !== null && isOnTime(reported.first, moment.deadline);
  return { state, firstOnTime, time: reported?.time ?? null, record: kept };
}

function reportToday(
  { figures, note, errors }: Judgement,
  record: CommuneRecord,
  cause: Cause,
  { now, today }: Moment,
): ValidReport | null {
  if (errors.length > 0 || figures.users === undefined) return null;
  const entry = entryOf(record, today);
  if (entry !== null) {
    // The report is of the users; a group's figure that is added later does not make it late.
    const time = entry.figures.users === figures.users ? entry.time : now;
    return { day: today, time, first: entry.first, figures, note };
  }
  const last = lastBefore(record, today);
  const isNew = last === null || areNews(figures, last.figures);
  return isNew || cause !== 'read' ? { day: today, time: now, first: now, figures, note } : null;
}

function stateOf({ errors }: Judgement, report: ValidReport | null, { deadline }: Moment): CommuneState {
  if (errors.length > 0) return 'invalid';
  if (report === null) return 'missing';
  return isOnTime(report.time, deadline) ? 'onTime' : 'late';
}
