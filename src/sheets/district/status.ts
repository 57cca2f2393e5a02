/** The sentence in the column "Tình trạng": reported on time or late, or what is wrong and what to do. */

import type { Day } from '../../domain/day';
import type { FigureFault, Judgement } from '../../domain/reporting/judgement';
import type { ValidReport } from '../../domain/reporting/record';
import type { SettledReport } from '../../domain/reporting/settleReport';
import { isInGrace, type Moment, type Timeliness, timelinessOf } from '../../domain/reporting/timeliness';
import { isExempt, type Locality } from '../../domain/units/locality';
import { faultSentence, type Messages } from '../../messages';
import { formatCalendarDay, formatMinute, formatSecond, formatTime } from '../../messages/format';

/** The status of a commune's row. `asOf` is the day of an older figure that counts in place of today's. */
export function statusOf(
  commune: Locality,
  { state, report }: Pick<SettledReport, 'state' | 'report'>,
  { errors, warnings }: Judgement,
  asOf: Day | null,
  moment: Moment,
  text: Messages,
): string {
  const { status } = text;
  const said = (faults: readonly FigureFault[]) =>
    faults.map(({ key, fault }) => faultSentence(fault, text, key)).join(' ');
  switch (state) {
    case 'exempt':
      return exemptStatus(commune, text);
    case 'invalid':
      return said(errors);
    case 'missing':
      return status.missing(asOf && formatCalendarDay(asOf));
    default: {
      const reported = reportedStatus(state, report, moment, text);
      return warnings.length === 0 ? reported : `${reported} ${status.look(said(warnings))}`;
    }
  }
}

/** That a commune has reported, and whether in time. */
function reportedStatus(
  timeliness: Timeliness,
  report: ValidReport | null,
  { now, today, deadline }: Moment,
  { status, language }: Messages,
): string {
  const day = formatCalendarDay(today);
  const first = report?.first ?? now;
  // A reading tells nothing of the minute in which a figure was typed.
  const isInMinuteOfGrace = report?.witness === 'event' && isInGrace(first, deadline);
  switch (timeliness) {
    case 'late':
      // The verdict stays what it was when the deadline is changed, and does not go with the new one.
      return timelinessOf(first, 'event', deadline) === 'late'
        ? status.late(day, formatMinute(deadline, language))
        : status.lateBefore(day, formatTime(first, language));
    case 'unknownTime':
      return status.unknownTime(day, formatTime(first, language));
    default:
      return isInMinuteOfGrace ? status.inGrace(day, formatSecond(first)) : status.onTime(day);
  }
}

/** The status of a commune that has never reported. */
export function unreportedStatus(commune: Locality, today: Day, text: Messages): string {
  return isExempt(commune, today) ? exemptStatus(commune, text) : text.status.missing(null);
}

function exemptStatus({ exemption }: Locality, { status }: Messages): string {
  const until = exemption?.to ?? null;
  return status.exempt(until && formatCalendarDay(until), exemption?.reason ?? '');
}
