/** Moves the oldest year of History to a tab of its own. */

import { textOf } from '../../domain/cell';
import { dayOf, readDay } from '../../domain/day';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { type Table, type TableRow, under } from '../../sheets/core/table';
import { historyShape } from '../../sheets/history/shape';
import type { Said } from '../result';
import type { CommandContext } from '../rights/admit';
import { withCaller } from '../rights/caller';
import { firstDayThatStays, yearOf } from './archive';
import { daysOf, readHistoryTable } from './historyReader';
import { logEntries } from './log';
import { archiveOf, type Moved, moveRows } from './moveRows';

/** How often a year is moved anew because people changed its rows, before it stays. */
const ATTEMPTS = 3;

/**
 * Moves a year, which must be the oldest of History. If another person has moved it meanwhile, says so; null if History
 * begins with another year for any other reason.
 */
export function moveYear(world: World, context: CommandContext, year: string): Moved | null {
  const { text, located } = context;
  const tab = located.byOwner.get('@history');
  if (tab === undefined) return null;
  let isMoved = false;
  for (let attempt = 1; ; attempt++) {
    const grid = tab.read();
    const table = readHistoryTable(grid, context);
    if (table === null) return null;
    const [oldest] = daysOf(table.rows);
    const isThere = oldest !== undefined && yearOf(oldest) === year;
    const [first, ...more] = isThere ? oldRows(table, year, firstDayThatStays(world)) : [];
    if (first === undefined) {
      const found = archiveOf(world, year);
      if (isMoved && found !== null) logMove(world, context, year, found);
      return found && moved(year, found);
    }
    if (attempt > ATTEMPTS) return stays(({ system }) => system.archiveChanged(year));

    const moving = {
      tab,
      grid,
      table,
      shape: historyShape(text),
      read: (read: typeof grid) => readHistoryTable(read, context),
      keyOf,
      key: year,
      name: text.system.archiveName(year),
    };
    const ended = moveRows(world, context, moving, [first, ...more]);
    if (ended.kind === 'beside') return stays(({ system }) => system.archiveBeside(year, ended.columns));
    isMoved = isMoved || ended.kind === 'moved';
  }
}

function logMove(world: World, { caller, ...context }: CommandContext, year: string, to: Tab): void {
  const now = world.now();
  const { text } = context;
  const detail = withCaller(text.system.archived(year, to.name()), caller, text);
  const action = text.system.archiveTitle;
  logEntries(context, now, [{ event: 'archive', id: `${year}.${dayOf(now)}`, action, detail }]);
}

const stays = (said: Said): Moved => ({ isMoved: false, said });

function moved(year: string, tab: Tab): Moved {
  const name = tab.name();
  return { isMoved: true, said: ({ system }) => system.archived(year, name) };
}

/** The rows at the top of History that belong to the year or an earlier one, and need not stay. */
function oldRows({ rows }: Table, year: string, firstThatStays: string): readonly TableRow[] {
  const after = rows.findIndex((row) => {
    const day = readDay(under(row, 'day'));
    return day !== null && (yearOf(day) > year || day >= firstThatStays);
  });
  return after < 0 ? rows : rows.slice(0, after);
}

const keyOf = (row: TableRow): string =>
  [readDay(under(row, 'day')), textOf(under(row, 'code')), textOf(under(row, 'version'))].join();
