/**
 * Moves the lines of the Log that are older than Settings keep them to a tab of their own. They name people, so they do
 * not stay longer than the office has decided.
 */

import { textOf } from '../../domain/cell';
import { type Day, dayOf, yearsBefore } from '../../domain/day';
import { formatCalendarDay } from '../../messages/format';
import type { World } from '../../platform/world';
import { pastedLabels, readTable, type Table, type TableRow, under } from '../../sheets/core/table';
import { logShape } from '../../sheets/log/logTab';
import type { CommandContext } from '../rights/admit';
import { withCaller } from '../rights/caller';
import type { ProvinceContext } from './context';
import { logEntries } from './log';
import { archiveOf, type Moved, moveRows } from './moveRows';

/** The key of the tab with old lines, beside those of History's years. */
const KEY = 'log';

const readLogTable = (grid: Parameters<typeof readTable>[0]): Table | null =>
  readTable(grid, '@log', pastedLabels(logShape));

/** The first day of the Log that is kept: as many years before today as Settings say. */
export function firstDayKept({ settings }: ProvinceContext, today: Day): Day {
  return yearsBefore(today, settings.logYears);
}

/** The number of lines that are older than a day and follow each other. */
export function oldLogLines({ located }: ProvinceContext, firstKept: Day): number {
  const table = readLogTable(located.byOwner.get('@log')?.read() ?? []);
  return table === null ? 0 : oldLines(table, firstKept).length;
}

/** Moves them. Null where there are none any more and none were ever moved. */
export function moveLog(world: World, context: CommandContext, firstKept: Day): Moved | null {
  const { text, located, caller } = context;
  const tab = located.byOwner.get('@log');
  const grid = tab?.read() ?? [];
  const table = readLogTable(grid);
  if (tab === undefined || table === null) return null;
  const moved = (name: string): Moved => ({
    isMoved: true,
    said: ({ system }) => system.logArchived(formatCalendarDay(firstKept), name),
  });
  const [first, ...more] = oldLines(table, firstKept);
  const before = archiveOf(world, KEY);
  if (first === undefined) return before && moved(before.name());

  const moving = {
    tab,
    grid,
    table,
    shape: logShape(text),
    read: readLogTable,
    keyOf,
    key: KEY,
    name: text.system.logArchiveName,
  };
  const ended = moveRows(world, context, moving, [first, ...more]);
  if (ended.kind !== 'moved') {
    const columns = ended.kind === 'beside' ? ended.columns : [];
    return { isMoved: false, said: ({ system }) => system.logArchiveStays(columns) };
  }
  const now = world.now();
  const detail = withCaller(text.system.logArchived(formatCalendarDay(firstKept), ended.to.name()), caller, text);
  const action = text.system.logArchiveTitle;
  logEntries(context, now, [{ event: 'archive', id: `log.${firstKept}.${dayOf(now)}`, action, detail }]);
  return moved(ended.to.name());
}

const keyOf = (row: TableRow): string => textOf(under(row, 'detail'));

/** The first run of old lines; people may have sorted the tab. A line without a time goes with the old ones around it. */
function oldLines({ rows }: Table, firstKept: Day): readonly TableRow[] {
  const dayIn = (row: TableRow): Day | null => {
    const time = under(row, 'time');
    return time instanceof Date ? dayOf(time) : null;
  };
  const begin = rows.findIndex((row) => (dayIn(row) ?? firstKept) < firstKept);
  if (begin < 0) return [];
  const length = rows.slice(begin).findIndex((row) => (dayIn(row) ?? '') >= firstKept);
  return length < 0 ? rows.slice(begin) : rows.slice(begin, begin + length);
}
