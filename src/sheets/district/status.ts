/** What a row's "Tình trạng" says: reported on time or late, or what is wrong and what to do. */

import type { Day } from '../../domain/day';
import type { FigureFault, Judgement } from '../../domain/reporting/judgement';
import type { CommuneState, Moment } from '../../domain/reporting/timeliness';
import { isExempt, type Locality } from '../../domain/units/locality';
import { faultSentence, type Messages } from '../../messages';
import { formatCalendarDay, formatMinute } from '../../messages/format';

/** The status of a commune's row. `asOf` is the day of an older figure that counts in place of today's. */
export function statusOf(
  commune: Locality,
  state: CommuneState,
  { errors, warnings }: Judgement,
  asOf: Day | null,
  { today, deadline }: Moment,
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
      const day = formatCalendarDay(today);
      const reported =
        state === 'onTime' ? status.onTime(day) : status.late(day, formatMinute(deadline, text.language));
      return warnings.length === 0 ? reported : `${reported} ${status.look(said(warnings))}`;
    }
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
