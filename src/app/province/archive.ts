/**
 * Keeps the spreadsheet below Google's limit of ten million cells, and the Log no longer than Settings say: in time the
 * system check offers to move the oldest year of History (`moveYear.ts`) and old lines of the Log (`moveLog.ts`) to
 * tabs of their own, which can then be copied to another file and deleted here.
 */

import { addDays, type Day, dayOf } from '../../domain/day';
import { formatCalendarDay } from '../../messages/format';
import type { World } from '../../platform/world';
import { SEARCHED_ROWS } from '../../sheets/history/historyTab';
import type { Said } from '../result';
import type { ProvinceContext } from './context';
import { daysOf, readHistoryTable } from './historyReader';
import { firstDayKept, oldLogLines } from './moveLog';

/**
 * developers.google.com/apps-script/guides/services/quotas; the move is offered at half of it, because the copy needs
 * room too.
 */
const CELL_LIMIT = 10_000_000;
const OFFERED_FROM = CELL_LIMIT / 2;

/** The days that stay in History whatever their year, because rates and charts use them. */
const DAYS_THAT_STAY = 60;

/** The year of a day. */
export const yearOf = (day: Day): string => day.slice(0, 4);

/** The first of the days that stay in History. */
export const firstDayThatStays = (world: World): Day => addDays(dayOf(world.now()), -DAYS_THAT_STAY);

const cellsOf = ({ tabs }: ProvinceContext): number => tabs.reduce((sum, tab) => sum + tab.cellCount(), 0);

/** The line of the system check that says how full the spreadsheet is. */
export function cellsLine(context: ProvinceContext): Said {
  const cells = cellsOf(context);
  return ({ system }) => (cells < OFFERED_FROM ? system.cells(cells, CELL_LIMIT) : system.cellsMany(cells, CELL_LIMIT));
}

/** What can be moved, and the question whether to move it. */
export interface ArchiveOffer {
  /** The oldest year of History; null if it stays. */
  readonly year: string | null;
  /** The first day of the Log that stays; null if all of it does. */
  readonly firstKept: Day | null;
  readonly title: Said;
  readonly said: Said;
}

/**
 * Offers to move the oldest year if the spreadsheet is half full, and the lines of the Log that are older than Settings
 * keep them; null if there is neither.
 */
export function archiveOffer(world: World, context: ProvinceContext): ArchiveOffer | null {
  const cells = cellsOf(context);
  const year = oldestYear(world, context, cells);
  const firstKept = firstDayKept(context, dayOf(world.now()));
  const lines = oldLogLines(context, firstKept);
  if (year === null && lines === 0) return null;
  return {
    year,
    firstKept: lines === 0 ? null : firstKept,
    title: ({ system }) => (year === null ? system.logArchiveTitle : system.archiveTitle),
    said: ({ system }) =>
      [
        ...(year === null ? [] : [system.archiveAsk(cells, CELL_LIMIT, year)]),
        ...(lines === 0 ? [] : [system.logArchiveAsk(lines, formatCalendarDay(firstKept))]),
      ].join('\n\n'),
  };
}

/** The oldest year of History if it should and can be moved. */
function oldestYear(world: World, context: ProvinceContext, cells: number): string | null {
  const historyTab = context.located.byOwner.get('@history');
  if (cells < OFFERED_FROM || historyTab === undefined) return null;
  const top = historyTab.readRows(0, Math.min(Math.max(historyTab.lastRow(), 1), SEARCHED_ROWS));
  const [oldest] = daysOf(readHistoryTable(top, context)?.rows ?? []);
  return oldest === undefined || yearOf(oldest) >= yearOf(firstDayThatStays(world)) ? null : yearOf(oldest);
}
