/** What an older figure stands for while today's is missing or wrong: the last valid one goes on counting, with its day. */

import { type Figures, PARTS } from '../figures/figures';
import type { CommuneFigure } from './provinceReport';
import type { CommuneRecord } from './record';
import type { DayVerdict } from './timeliness';

/**
 * The figures that count: those of `today`, which is empty where its row is missing or wrong, and for every figure that
 * it lacks the last valid one. A part and its whole always come from one day.
 */
export function countedFigure(
  { state, firstOnTime }: DayVerdict,
  today: Figures,
  earlier: CommuneRecord,
): CommuneFigure {
  const last = earlier[earlier.length - 1];
  const before = last?.figures.users ?? null;
  const users = today.users ?? before ?? 0;
  const asOf = today.users === undefined && last !== undefined ? last.day : null;
  const latestFirst = [today, ...[...earlier].reverse().map((report) => report.figures)];
  const pairs = PARTS.map(({ part, whole }): Figures => {
    const both = latestFirst.find((each) => each[part] !== undefined && each[whole] !== undefined) ?? {};
    return { [part]: both[part], [whole]: both[whole] };
  });
  return { state, firstOnTime, users, asOf, before, figures: Object.assign({ users }, ...pairs) };
}
