/** A number that stands still for days may be one that nobody counted anew. */

import { type Day, daysBetween } from '../../day';
import type { Finding } from '../../finding';
import type { CommuneRecord } from '../record';

/** So many days without a change are remarked on. */
const DAYS = 3;

/** A warning when the figure has been the same for three days or longer. */
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
