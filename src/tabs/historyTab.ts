/** Reads the History tab and composes its new rows: what was accepted, by day and code; the latest row wins. */

import { textOf } from '../domain/cell';
import { readCount } from '../domain/count';
import { MAX_COUNT } from '../domain/coverage';
import { type Day, minuteOf, noonOf, readDay } from '../domain/day';
import { FIGURE_KEYS, type Figures } from '../domain/figures';
import type { Locality } from '../domain/locality';
import { type Accepted, type CommuneRecord, DAYS_KEPT } from '../domain/record';
import type { Messages } from '../language';
import type { Written } from './plan';
import { historyShape } from './recordTabs';
import { type Table, type TableRow, under } from './table';

/** The last days of every commune, by code. */
export type History = ReadonlyMap<string, CommuneRecord>;

/** Reads the table; a row without a day, a code or users says nothing. */
export function readHistory(table: Table | null): History {
  const byCode = new Map<string, Map<Day, Accepted>>();
  for (const row of table?.rows ?? []) {
    const day = readDay(under(row, 'day'));
    const figures = figuresOf(row);
    if (day === null || figures.users === undefined) continue;
    const code = textOf(under(row, 'code'));
    const days = byCode.get(code) ?? new Map<Day, Accepted>();
    const time = under(row, 'time');
    days.set(day, { day, time: time instanceof Date ? time : noonOf(day), figures, note: textOf(under(row, 'note')) });
    byCode.set(code, days);
  }
  return new Map([...byCode].map(([code, days]) => [code, lastDays([...days.values()])]));
}

function lastDays(entries: readonly Accepted[]): CommuneRecord {
  return [...entries].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-DAYS_KEPT - 1);
}

function figuresOf(row: TableRow): Figures {
  return Object.fromEntries(
    FIGURE_KEYS.flatMap((key) => {
      const reading = readCount(under(row, key), MAX_COUNT);
      return reading.kind === 'count' ? [[key, reading.count]] : [];
    }),
  );
}

/** The days of a record that are over and that History does not hold yet. */
export function unrecorded(record: CommuneRecord, known: CommuneRecord, today: Day): CommuneRecord {
  const days = new Set(known.map(({ day }) => day));
  return record.filter(({ day }) => day < today && !days.has(day));
}

/** A row of History. `deadline` is the minute of the day before which the report was on time. */
export function historyRow(
  { code, population }: Locality,
  { day, time, figures, note }: Accepted,
  deadline: number,
  text: Messages,
): readonly Written[] {
  const state = minuteOf(time) < deadline ? text.summary.figure.onTime : text.summary.figure.late;
  const cells: Readonly<Record<string, Written>> = {
    ...figures,
    day: noonOf(day),
    code: { code },
    note,
    population: population ?? '',
    time,
    state,
    version: 1,
  };
  return historyShape(text).columns.map(({ key }) => cells[key] ?? '');
}
