/**
 * Reads the History tab: one line per row, the latest at the bottom. Only the rows of the last days are read, however
 * long the tab is. A tab that was sorted by another column is read as a whole.
 */

import type { Grid } from '../../domain/cell';
import { addDays } from '../../domain/day';
import type { HistoryFault } from '../../domain/finding';
import { DAYS_SHOWN, type DayLine, type History, historyOf } from '../../domain/history/history';
import type { Tab } from '../../platform/tab';
import type { LabelKeys } from '../core/labels';
import { readTable, type Table } from '../core/table';
import { type HistoryRow, readHistoryRow, type StateWords } from './historyRow';

/** The number of rows that are searched for the table's head. */
export const SEARCHED_ROWS = 20;

/**
 * The number of rows to read: one per commune for each day shown and for the day before them, and a tenth more for
 * corrections.
 */
const rowsOfLastDays = (communes: number): number => Math.ceil((DAYS_SHOWN + 2) * communes * 1.1) + SEARCHED_ROWS;

/** The tab's columns, its next free row, and its last days. */
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
  /** The number of communes in the province. */
  readonly communes: number;
  /** The labels that identify the columns if the marks are gone. */
  readonly labels: () => LabelKeys;
  readonly formerWords: StateWords;
}

/** The columns without which a line has no meaning or cannot be identified. */
const REQUIRED = ['day', 'code', 'users', 'time', 'state', 'version'] as const;

/** A History that nothing can be read from or added to. */
export interface BrokenHistory {
  readonly ok: false;
  readonly fault: HistoryFault;
}

const lacking = (column: (typeof REQUIRED)[number] = 'day'): BrokenHistory => ({
  ok: false,
  fault: { kind: 'historyBroken', column },
});

/**
 * Reads the last days. Makes three calls whatever the tab's length; more only if many corrections fill the rows that
 * were read.
 */
export function readLastDays(tab: Tab, reader: HistoryReader): HistoryReading | BrokenHistory {
  const end = tab.lastRow();
  const head = end === 0 ? [] : tab.readRows(0, Math.min(end, SEARCHED_ROWS));
  const table = readTable(head, '@history', reader.labels);
  const missing = REQUIRED.find((key) => !table?.columns.has(key));
  if (table === null || missing !== undefined) return lacking(missing);
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
    // The first rows may be only a part of their day.
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
  if (table === null || missing !== undefined) return lacking(missing);
  const below = table.headRow + 1;
  const rows = rowsIn(grid.slice(below), below, table, reader);
  return { ok: true, columns: table.columns, nextRow: table.nextRow, history: historyOf(linesOf(rows)), rows };
}

/** Whether the days are in order; corrections of earlier days may come in between. */
function areInOrder(lines: readonly DayLine[]): boolean {
  const firstVersions = lines.filter(({ version }) => version === 1);
  return firstVersions.every(({ day }, index) => day >= (firstVersions[index - 1]?.day ?? day));
}

const linesOf = (rows: readonly HistoryRow[]): readonly DayLine[] => rows.flatMap(({ line }) => line ?? []);

/** The rows of a grid whose first row is the sheet's row `first`. */
function rowsIn(
  grid: Grid,
  first: number,
  { columns }: Pick<Table, 'columns'>,
  { formerWords }: Pick<HistoryReader, 'formerWords'>,
): readonly HistoryRow[] {
  return grid.flatMap((cells, index) => {
    const found = new Map([...columns].map(([key, column]) => [key, cells[column] ?? '']));
    return readHistoryRow({ row: first + index, cells: found }, formerWords) ?? [];
  });
}
