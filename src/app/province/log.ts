/** Adds entries to the Log. */

import type { Cell } from '../../domain/cell';
import { addDays, dayOf } from '../../domain/day';
import type { Messages } from '../../messages';
import { formatCalendarDay, formatTime } from '../../messages/format';
import type { Tab } from '../../platform/tab';
import { pastedLabels, readTable, type Table, under } from '../../sheets/core/table';
import {
  isLogged,
  type LogEntry,
  type LoggedRow,
  logCells,
  logShape,
  readLogRow,
  unfinishedActions,
} from '../../sheets/log/logTab';
import { appendRows } from './appendRows';
import type { ProvinceContext } from './context';

/** Logs entries into the province's Log. */
export const logEntries = (
  { located, text }: Pick<ProvinceContext, 'located' | 'text'>,
  now: Date,
  entries: readonly LogEntry[],
): void => writeLog(located.byOwner.get('@log'), text, now, entries);

/**
 * Logs entries, all at once, except those that are logged already. Actions that an earlier run began and did not end
 * are logged as cut off. None of them can still be running, because every run that logs has the lock.
 */
export function writeLog(tab: Tab | undefined, text: Messages, now: Date, entries: readonly LogEntry[]): void {
  const log = entries.length === 0 ? null : readLog(tab, now);
  if (tab === undefined || log === null) return;
  const fresh = entries.filter((entry) => !isLogged(entry, log.rows, now));
  if (fresh.length === 0) return;
  const ids = new Set(entries.map(({ id }) => id));
  const cutOff = unfinishedActions(log.rows)
    .filter(({ id }) => !ids.has(id))
    .flatMap((row) => cutOffEntry(row, text))
    .filter((entry) => !isLogged(entry, log.rows, now));
  const cells = [...cutOff, ...fresh].map((entry) => logCells(now, entry));
  appendRows(tab, log.table, logShape(text), cells);
}

/** The number of days of the Log that are read: a run that was cut off earlier is not repeated any more. */
const DAYS_READ = 7;

/** The Log with the rows of its last days; null if there is none. */
export function readLog(
  tab: Tab | undefined,
  now: Date,
): { readonly table: Table; readonly rows: readonly LoggedRow[] } | null {
  const table = tab ? readTable(tab.read(), '@log', pastedLabels(logShape)) : null;
  const first = addDays(dayOf(now), -DAYS_READ);
  const isRecent = (time: Cell) => time instanceof Date && dayOf(time) >= first;
  return table && { table, rows: table.rows.filter((row) => isRecent(under(row, 'time'))).map(readLogRow) };
}

/** When an action began: "18/8/2020 15:02". */
export function shownStart({ time }: LoggedRow, { language }: Messages): string {
  return time === null ? '' : `${formatTime(time, language)} ${formatCalendarDay(dayOf(time))}`;
}

function cutOffEntry(row: LoggedRow, text: Messages): readonly LogEntry[] {
  const { event, id, action } = row;
  if (event === null) return [];
  return [{ event, phase: 'cutOff', id, action, detail: text.log.cutOff(shownStart(row, text)) }];
}
