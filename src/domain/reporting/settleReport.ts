/** Settles one row of a district's tab: whether its figures are a report of today, of which time, and its verdict. */

import { haveChanged } from '../figures/figures';
import type { Judgement } from './judgement';
import {
  type CommuneRecord,
  entryOf,
  type LateCorrections,
  lastBefore,
  type ValidReport,
  verdictOf,
  withToday,
} from './record';
import { type CommuneState, type DayVerdict, type Moment, timelinessOf, type Witness } from './timeliness';

/** Why a row is settled: it was just `typed` into, it was `confirmed` unchanged by the tick, or it is only `read`. */
export type Cause = 'read' | 'typed' | 'confirmed';

/** Today's report of a row. */
export interface SettledReport extends DayVerdict {
  /** Today's valid report; null without one, or for an exempt commune. */
  readonly report: ValidReport | null;
  /** The record, including today's report if it is valid. */
  readonly record: CommuneRecord;
  /**
   * Today's last valid report, if the row has none any more: blank or wrong figures during a correction do not change
   * the day's verdict. Null if the figure was taken back before the deadline (decision 0020).
   */
  readonly withdrawn: ValidReport | null;
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
  const reported = entryOf(known.record, moment.today);
  return {
    state,
    report: exempt || state === 'invalid' ? null : report,
    record: withToday(known.record, moment.today, report),
    withdrawn: report !== null || isTakenBack(judgement, moment) ? null : (reported ?? withdrawnToday(known, moment)),
  };
}

/** Whether the row is blank while the deadline has not passed: nothing was reported by then, unless it is typed again. */
const isTakenBack = ({ figures, errors }: Judgement, { now, deadline }: Moment): boolean =>
  errors.length === 0 && figures.users === undefined && timelinessOf(now, 'event', deadline) === 'onTime';

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
  const reported = entryOf(known.record, today);
  if (reported === null) {
    const last = lastBefore(known.record, today);
    const isNew = last === null || haveChanged(figures, last.figures);
    if (!isNew && cause === 'read') return null;
    const withdrawn = withdrawnToday(known, moment);
    if (withdrawn === null) return { ...received, day: today, corrections: null, figures, note };
    return { ...withdrawn, time: now, witness, corrections: corrected(withdrawn, users, received), figures, note };
  }
  // The time is that of the users: adding another group's figure later does not make the report late.
  const isSame = reported.figures.users === users;
  const earliest = { ...reported, timeliness: verdictOf(reported, deadline), figures, note };
  // Two handlers may run for one edit: the time is that of the handler that began first, even if it reads later.
  if (cause === 'typed' && now < reported.first) return { ...earliest, ...received };
  if (isSame) return cause === 'typed' && now < reported.time ? { ...earliest, time: now, witness } : earliest;
  return { ...earliest, time: now, witness, corrections: corrected(reported, users, received) };
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
