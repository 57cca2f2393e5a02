/** Reads the Log, and adds entries to it. */

import type { Cell } from '../../domain/cell';
import { addDays, dayOf } from '../../domain/day';
import { lazily } from '../../domain/lazily';
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
import { appendRows, placeNow } from './appendRows';
import type { ProvinceContext } from './context';

/** Logs entries into the province's Log. */
export const logEntries = (context: LogContext, now: Date, entries: readonly LogEntry[]): void =>
  openLog(context, now).add(entries);

type LogContext = Pick<ProvinceContext, 'located' | 'text'>;

/** Logs entries into a Log. */
export const writeLog = (tab: Tab | undefined, text: Messages, now: Date, entries: readonly LogEntry[]): void =>
  runLog(tab, text, now).add(entries);

/** The Log as one run uses it: read once, when it is first needed, and written once. */
export interface RunLog {
  /** Whether an entry is logged already. */
  has(entry: LogEntry): boolean;
  /**
   * Logs entries, all at once, except those that are logged already. Actions that an earlier run began and did not end
   * are logged as cut off. None of them can still be running, because every run that logs has the lock.
   */
  add(entries: readonly LogEntry[]): void;
}

/** Opens the province's Log; makes no call. */
export const openLog = ({ located, text }: LogContext, now: Date): RunLog =>
  runLog(located.byOwner.get('@log'), text, now);

function runLog(tab: Tab | undefined, text: Messages, now: Date): RunLog {
  const read = lazily(() => readLog(tab, now));
  let isOld = false;
  return {
    has(entry) {
      isOld = true;
      return isLogged(entry, read()?.rows ?? [], now);
    },
    add(entries) {
      const log = entries.length === 0 ? null : read();
      if (tab === undefined || log === null) return;
      const fresh = entries.filter((entry) => !isLogged(entry, log.rows, now));
      if (fresh.length === 0) return;
      const ids = new Set(entries.map(({ id }) => id));
      const cutOff = unfinishedActions(log.rows)
        .filter(({ id }) => !ids.has(id))
        .flatMap((row) => cutOffEntry(row, text))
        .filter((entry) => !isLogged(entry, log.rows, now));
      const cells = [...cutOff, ...fresh].map((entry) => logCells(now, entry));
      // People may have changed the Log since it was read for `has`.
      const place = isOld ? () => placeNow(tab, '@log', log.table) : undefined;
      appendRows(tab, log.table, logShape(text), cells, place);
    },
  };
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
