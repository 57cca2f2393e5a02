/** A gain far beyond what the commune is used to is worth a second look: a digit too many, a neighbour's figure. */

import type { Day } from '../../day';
import { daysBetween } from '../../day';
import type { Finding } from '../../finding';
import type { CommuneRecord } from '../record';

/** A gain up to this share of the population is never remarkable. */
const SHARE = { of: 2, in: 100 };

/** How many median absolute deviations above the median still are ordinary. */
const DEVIATIONS = 5;

/** How many daily gains are looked at. */
const GAINS = 14;

/** A warning when the daily gain since the last figure is over max(2% of the population, median + 5·MAD). */
export function jumpFault(
  users: number,
  population: number | null,
  record: CommuneRecord,
  today: Day,
): Finding['fault'] | null {
  const points = record.flatMap(({ day, figures }) =>
    figures.users === undefined ? [] : [{ day, users: figures.users }],
  );
  const last = points[points.length - 1];
  if (last === undefined) return null;
  const gains = points.slice(1).map((point, index) => dailyGain(points[index] ?? point, point));
  const usual = gains.slice(-GAINS);
  const middle = median(usual);
  const deviation = median(usual.map((gain) => Math.abs(gain - middle)));
  const share = population === null ? 0 : (population * SHARE.of) / SHARE.in;
  const isRemarkable = dailyGain(last, { day: today, users }) > Math.max(share, middle + DEVIATIONS * deviation);
  return isRemarkable ? { kind: 'jump', gain: users - last.users, day: last.day } : null;
}

interface Point {
  readonly day: Day;
  readonly users: number;
}

/** Days without a figure share the gain between them. */
function dailyGain(from: Point, to: Point): number {
  return (to.users - from.users) / Math.max(1, daysBetween(from.day, to.day));
}

function median(numbers: readonly number[]): number {
  const order = [...numbers].sort((a, b) => a - b);
  const middle = order.length >> 1;
  const upper = order[middle] ?? 0;
  return order.length % 2 === 1 ? upper : ((order[middle - 1] ?? 0) + upper) / 2;
}
