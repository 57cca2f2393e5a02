/** A gain far above a commune's usual ones may be a typing error, such as an extra digit or a neighbour's figure. */

import type { Day } from '../../day';
import { daysBetween } from '../../day';
import type { Finding } from '../../finding';
import type { CommuneRecord } from '../record';

/** A gain up to this share of the population never gets a warning. */
const SHARE = { of: 2, in: 100 };

/** A gain up to this number of median absolute deviations above the median gets no warning. */
const DEVIATIONS = 5;

/** The number of earlier daily gains that are compared. */
const GAINS = 14;

/** A warning if the daily gain since the last figure is over max(2% of the population, median + 5·MAD). */
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

/** The gain per day between two points. */
function dailyGain(from: Point, to: Point): number {
  return (to.users - from.users) / Math.max(1, daysBetween(from.day, to.day));
}

function median(numbers: readonly number[]): number {
  const order = [...numbers].sort((a, b) => a - b);
  const middle = order.length >> 1;
  const upper = order[middle] ?? 0;
  return order.length % 2 === 1 ? upper : ((order[middle - 1] ?? 0) + upper) / 2;
}
