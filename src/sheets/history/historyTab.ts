/**
 * History on its tab: a line a row, the latest at the bottom. Only the rows of the last days are read, however long it
 * has grown; a tab that somebody sorted by something else than days is read whole.
 */

import { type Grid, textOf } from '../../domain/cell';
import { addDays, type Day, noonOf, readDay } from '../../domain/day';
import { readCount } from '../../domain/figures/count';
import { MAX_COUNT } from '../../domain/figures/coverage';
import { FIGURE_KEYS, type Figures } from '../../domain/figures/figures';
import { BY_HAND, DAYS_SHOWN, type DayLine, type History, historyOf } from '../../domain/history/history';
import type { ValidReport } from '../../domain/reporting/record';
import { type CommuneState, isOnTime, isReported } from '../../domain/reporting/timeliness';
import { asLocalityCode } from '../../domain/units/locality';
import { ALL_MESSAGES, type Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { Written } from '../../platform/tabPlan';
import { readTable, type Table, type TableRow, under } from '../core/table';
import { historyShape } from '../log/logTab';

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
}

/** Columns without which a line says nothing, or not which it is. */
const REQUIRED = ['day', 'code', 'users', 'time', 'state', 'version'] as const;

/** A History that lacks a column; nothing can be read from it or added to it. */
export interface BrokenHistory {
  readonly ok: false;
  readonly missing: (typeof REQUIRED)[number];
}

/**
 * Reads the last days of a tab whose labels, where its marks are gone, are in words that are `known`. Three calls, whatever its length, unless many corrections fill the rows of the last days.
 */
export function readLastDays(
  tab: Tab,
  communes: number,
  deadline: number,
  known: readonly Messages[],
): HistoryReading | BrokenHistory {
  const rows = tab.lastRow();
  const head = rows === 0 ? [] : tab.readRows(0, Math.min(rows, SEARCHED_ROWS));
  const shapes = known.map(historyShape);
  const table = readTable(head, shapes);
  const missing = REQUIRED.find((key) => !table?.columns.has(key));
  if (table === null || missing !== undefined) return { ok: false, missing: missing ?? 'day' };
  const { columns, headRow } = table;
  const below = headRow + 1;
  const reading = (history: History): HistoryReading => ({
    ok: true,
    columns,
    nextRow: Math.max(rows, below),
    history,
  });
  const linesFrom = (row: number) => linesIn(tab.readRows(row, rows - row), columns, deadline);
  if (rows <= head.length) return reading(historyOf(linesIn(head.slice(below), columns, deadline)));
  for (let wanted = rowsOfLastDays(communes); ; wanted *= 4) {
    const first = Math.max(below, rows - wanted);
    const lines = linesFrom(first);
    if (first === below) return reading(historyOf(lines));
    if (!areInOrder(lines)) return reading(historyOf(linesFrom(below)));
    // The first day may be cut in two.
    const [cut] = lines;
    const last = lines[lines.length - 1];
    if (cut === undefined || last === undefined) return reading(historyOf(linesFrom(below)));
    const from = addDays(cut.day, 1);
    if (from > addDays(last.day, -DAYS_SHOWN)) continue;
    return reading(
      historyOf(
        lines.filter(({ day }) => day >= from),
        from,
      ),
    );
  }
}

/** Whether days follow each other; corrections of earlier days may stand between. */
function areInOrder(lines: readonly DayLine[]): boolean {
  const firstVersions = lines.filter(({ version }) => version === 1);
  return firstVersions.every(({ day }, index) => day >= (firstVersions[index - 1]?.day ?? day));
}

function linesIn(grid: Grid, columns: Table['columns'], deadline: number): readonly DayLine[] {
  return grid.flatMap((cells, row) => {
    const found: TableRow = { row, cells: new Map([...columns].map(([key, column]) => [key, cells[column] ?? ''])) };
    return lineIn(found, deadline) ?? [];
  });
}

/** From noon to the last minute of the day. */
const HALF_A_DAY = 719;

const addMinutes = (to: Date, minutes: number): Date => new Date(to.getTime() + minutes * 60_000);

/** A row as a line; one without a day or a code says nothing. */
function lineIn(row: TableRow, deadline: number): DayLine | null {
  const day = readDay(under(row, 'day'));
  const code = textOf(under(row, 'code'));
  if (day === null || code === '') return null;
  const report = reportIn(row, day);
  const state = stateIn(row) ?? (report ? 'onTime' : 'missing');
  const counted = countIn(row, 'counted') ?? report?.figures.users ?? 0;
  return {
    day,
    code: asLocalityCode(code),
    state,
    // The state was given by the deadline of then.
    firstOnTime: state === 'onTime' || (isReported(state) && report !== null && isOnTime(report.first, deadline)),
    report,
    counted,
    population: countIn(row, 'population') ?? null,
    version: countIn(row, 'version') ?? BY_HAND,
  };
}

function reportIn(row: TableRow, day: Day): ValidReport | null {
  const figures: Figures = Object.fromEntries(
    FIGURE_KEYS.flatMap((key) => {
      const count = countIn(row, key);
      return count === undefined ? [] : [[key, count]];
    }),
  );
  if (figures.users === undefined) return null;
  const [time, first] = [under(row, 'time'), under(row, 'first')];
  // A row that somebody wrote by hand has no time; it is the day's last word.
  const when = time instanceof Date ? time : addMinutes(noonOf(day), HALF_A_DAY);
  return { day, time: when, first: first instanceof Date ? first : when, figures, note: textOf(under(row, 'note')) };
}

function countIn(row: TableRow, key: string): number | undefined {
  const reading = readCount(under(row, key), MAX_COUNT);
  return reading.kind === 'count' ? reading.count : undefined;
}

/** A state by its word in whichever language it was written. */
function stateIn(row: TableRow): CommuneState | undefined {
  const said = textOf(under(row, 'state'));
  for (const { summary } of ALL_MESSAGES) {
    const [state] = Object.entries(summary.figure).find(([, word]) => word === said) ?? [];
    if (state !== undefined) return state as CommuneState;
  }
  return undefined;
}

/** A line as a row, in the order of the tab's shape. */
export function historyRow(
  { day, code, state, report, counted, population, version }: DayLine,
  text: Messages,
): readonly Written[] {
  const cells: Readonly<Record<string, Written>> = {
    ...(report?.figures ?? {}),
    day: noonOf(day),
    code: { code },
    counted,
    note: report?.note ?? '',
    population: population ?? '',
    first: report?.first ?? '',
    time: report?.time ?? '',
    state: text.summary.figure[state],
    version,
  };
  return historyShape(text).columns.map(({ key }) => cells[key] ?? '');
}
