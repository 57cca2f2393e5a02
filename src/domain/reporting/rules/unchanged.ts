/** A figure that does not change for days may not have been counted again. */

import { type Day, daysBetween } from '../../day';
import type { Finding } from '../../finding';
import type { CommuneRecord } from '../record';

/** The number of days without a change from which a warning is given. */
const DAYS = 3;

/** A warning if the figure has not changed for three days or longer. */
export function unchangedFault(users: number, record: CommuneRecord, today: Day): Finding['fault'] | null {
  let since: Day | null = null;
  for (const { day, figures } of [...record].reverse()) {
    if (figures.users !== users) break;
    since = day;
  }
  if (since === null) return null;
  const days = daysBetween(since, today);
  return days >= DAYS ? { kind: 'unchanged', days, day: since } : null;
}
