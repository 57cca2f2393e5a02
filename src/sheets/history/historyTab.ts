/**
 * History on its tab: a line a row, the latest at the bottom. Only the rows of the last days are read, however long it
 * has grown; a tab that somebody sorted by something else than days is read whole.
 */

import type { Grid } from '../../domain/cell';
import { addDays } from '../../domain/day';
import { DAYS_SHOWN, type DayLine, type History, historyOf } from '../../domain/history/history';
import type { Tab } from '../../platform/tab';
import type { LabelKeys } from '../core/labels';
import { readTable, type Table } from '../core/table';
import { type HistoryRow, readHistoryRow, type StateWords } from './historyRow';

/** Rows from the top among which the table's head is looked for. */
export const SEARCHED_ROWS = 20;

/** The last days, those shown and one more to compare with, take so many rows a commune; a tenth for corrections. */
const rowsOfLastDays = (communes: number): number => Math.ceil((DAYS_SHOWN + 2) * communes * 1.1) + SEARCHED_ROWS;

/** The tab's columns, where its next row goes, and its last days. */
export interface HistoryReading {
  readonly ok: true;
  readonly columns: Table['columns'];
  readonly nextRow: number;
  readonly history: History;
  /** The rows that were read. */
  readonly rows: readonly HistoryRow[];
}

/** How History is read. */
export interface HistoryReader {
  /** How many communes the province has. */
  readonly communes: number;
  readonly deadline: number;
  /** The labels that tell the columns where the marks are gone. */
  readonly labels: () => LabelKeys;
  readonly formerWords: StateWords;
}

/** Columns without which a line says nothing, or not which it is. */
const REQUIRED = ['day', 'code', 'users', 'time', 'state', 'version'] as const;

/** A History that lacks a column; nothing can be read from it or added to it. */
export interface BrokenHistory {
  readonly ok: false;
  readonly missing: (typeof REQUIRED)[number];
}

/** Reads the last days. Three calls, whatever the tab's length, unless many corrections fill the rows of the last days. */
export function readLastDays(tab: Tab, reader: HistoryReader): HistoryReading | BrokenHistory {
  const end = tab.lastRow();
  const head = end === 0 ? [] : tab.readRows(0, Math.min(end, SEARCHED_ROWS));
  const table = readTable(head, '@history', reader.labels);
  const missing = REQUIRED.find((key) => !table?.columns.has(key));
  if (table === null || missing !== undefined) return { ok: false, missing: missing ?? 'day' };
  const below = table.headRow + 1;
  const rowsFrom = (first: number, grid = tab.readRows(first, end - first)) => rowsIn(grid, first, table, reader);
  const reading = (rows: readonly HistoryRow[], history = historyOf(linesOf(rows))): HistoryReading => ({
    ok: true,
    columns: table.columns,
    nextRow: Math.max(end, below),
    history,
    rows,
  });
  if (end <= head.length) return reading(rowsFrom(below, head.slice(below)));
  for (let wanted = rowsOfLastDays(reader.communes); ; wanted *= 4) {
    const first = Math.max(below, end - wanted);
    const rows = rowsFrom(first);
    const lines = linesOf(rows);
    if (first === below) return reading(rows);
    if (!areInOrder(lines)) return reading(rowsFrom(below));
    // The first day may be cut in two.
    const [cut] = lines;
    const last = lines[lines.length - 1];
    if (cut === undefined || last === undefined) return reading(rowsFrom(below));
    const from = addDays(cut.day, 1);
    if (from > addDays(last.day, -DAYS_SHOWN)) continue;
    const whole = lines.filter(({ day }) => day >= from);
    return reading(rows, historyOf(whole, from));
  }
}

/** Reads every row. */
export function readWhole(tab: Tab, reader: HistoryReader): HistoryReading | BrokenHistory {
  const grid = tab.read();
  const table = readTable(grid, '@history', reader.labels);
  const missing = REQUIRED.find((key) => !table?.columns.has(key));
  if (table === null || missing !== undefined) return { ok: false, missing: missing ?? 'day' };
  const below = table.headRow + 1;
  const rows = rowsIn(grid.slice(below), below, table, reader);
  return { ok: true, columns: table.columns, nextRow: table.nextRow, history: historyOf(linesOf(rows)), rows };
}

/** Whether days follow each other; corrections of earlier days may stand between. */
function areInOrder(lines: readonly DayLine[]): boolean {
  const firstVersions = lines.filter(({ version }) => version === 1);
  return firstVersions.every(({ day }, index) => day >= (firstVersions[index - 1]?.day ?? day));
}

const linesOf = (rows: readonly HistoryRow[]): readonly DayLine[] => rows.flatMap(({ line }) => line ?? []);

/** The rows of a grid that begins with the sheet's row `first`. */
function rowsIn(
  grid: Grid,
  first: number,
  { columns }: Pick<Table, 'columns'>,
  { deadline, formerWords }: Pick<HistoryReader, 'deadline' | 'formerWords'>,
): readonly HistoryRow[] {
  return grid.flatMap((cells, index) => {
    const found = new Map([...columns].map(([key, column]) => [key, cells[column] ?? '']));
    return readHistoryRow({ row: first + index, cells: found }, deadline, formerWords) ?? [];
  });
}
