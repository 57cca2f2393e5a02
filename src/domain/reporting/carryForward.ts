/** Carrying forward: while today's figure is missing or invalid, the last valid one counts, marked with its day. */

import { type Figures, PARTS } from '../figures/figures';
import type { CommuneFigure } from './provinceReport';
import type { CommuneRecord } from './record';
import type { DayVerdict } from './timeliness';

/**
 * The figures that count: those of `today`, which is empty if the row is missing or invalid, and for every other figure
 * the last valid one. A part and its whole always come from the same day.
 */
export function countedFigure({ state }: DayVerdict, today: Figures, earlier: CommuneRecord): CommuneFigure {
  const last = earlier[earlier.length - 1];
  const before = last?.figures.users ?? null;
  const users = today.users ?? before ?? 0;
  const asOf = today.users === undefined && last !== undefined ? last.day : null;
  const latestFirst = [today, ...[...earlier].reverse().map((report) => report.figures)];
  const pairs = PARTS.map(({ part, whole }): Figures => {
    const both = latestFirst.find((each) => each[part] !== undefined && each[whole] !== undefined) ?? {};
    return { [part]: both[part], [whole]: both[whole] };
  });
  return { state, users, asOf, before, figures: Object.assign({ users }, ...pairs) };
}
