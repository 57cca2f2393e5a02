/** A row of the History tab: how a commune's day is written, and how it is read back. */

import * as z from 'zod/mini';
import { type Cell, textOf } from '../../domain/cell';
import { type Day, noonOf, readDay } from '../../domain/day';
import { readCount } from '../../domain/figures/count';
import { MAX_COUNT } from '../../domain/figures/coverage';
import { FIGURE_KEYS, type Figures } from '../../domain/figures/figures';
import { BY_HAND, type DayLine } from '../../domain/history/history';
import { lazily } from '../../domain/lazily';
import type { ValidReport } from '../../domain/reporting/record';
import { COMMUNE_STATES, type CommuneState, isReported } from '../../domain/reporting/timeliness';
import type { Language } from '../../domain/settings';
import { asLocalityCode } from '../../domain/units/locality';
import type { Messages } from '../../messages';
import type { Written } from '../../platform/tabPlan';
import { cellSchema, readBy } from '../core/stored';
import { type TableRow, under } from '../core/table';
import { historyShape } from './shape';

/**
 * The words that were stored for states before they had keys. A row without a key, such as one written by hand, is read
 * by these words.
 */
export interface StateWords {
  readonly stateOf: (word: string) => CommuneState | null;
  readonly wordOf: (state: CommuneState, language: Language) => string;
}

/** A row as read. */
export interface HistoryRow {
  /** The sheet's row, from 0. */
  readonly row: number;
  /** Its content; null if its day or its commune cannot be read. */
  readonly line: DayLine | null;
  /** Whether a part of it cannot be read. */
  readonly isDamaged: boolean;
  /** Whether its state has no key. */
  readonly isKeyless: boolean;
}

/** The cells that identify a line. */
const rowSchema = lazily(() =>
  z.object({
    day: readBy(cellSchema(), readDay),
    code: readBy(cellSchema(), (cell) => (textOf(cell) === '' ? null : asLocalityCode(textOf(cell)))),
    version: readBy(cellSchema(), (cell) => (cell === '' ? BY_HAND : (countOf(cell) ?? null))),
  }),
);

const keySchema = lazily(() => z.enum(COMMUNE_STATES));

/** Reads a row; null for a blank one. */
export function readHistoryRow(row: TableRow, words: StateWords): HistoryRow | null {
  const parsed = z.safeParse(rowSchema(), {
    day: under(row, 'day'),
    code: under(row, 'code'),
    version: under(row, 'version'),
  });
  if (!parsed.success) {
    const isBlank = under(row, 'day') === '' && under(row, 'code') === '';
    return isBlank ? null : { row: row.row, line: null, isDamaged: true, isKeyless: false };
  }
  const { day, code, version } = parsed.data;
  const key = under(row, 'stateKey');
  const state = z.safeParse(keySchema(), key);
  const word = textOf(under(row, 'state'));
  const named = state.success ? state.data : words.stateOf(word);
  // The first report's verdict was not stored yet: its time tells.
  const isByLastReport = under(row, 'corrections') === '';
  const report = reportIn(row, day, isByLastReport ? null : named);
  const known = named ?? (report ? 'onTime' : 'missing');
  const line: DayLine = {
    day,
    code,
    state: known,
    report,
    counted: countIn(row, 'counted') ?? report?.figures.users ?? 0,
    population: countIn(row, 'population') ?? null,
    version,
    ...(isByLastReport ? { isByLastReport } : {}),
  };
  const isDamaged = !state.success && (key !== '' || (named === null && word !== ''));
  return { row: row.row, line, isDamaged, isKeyless: !state.success };
}

/** From noon to the last minute of the day. */
const HALF_A_DAY = 719;

const addMinutes = (to: Date, minutes: number): Date => new Date(to.getTime() + minutes * 60_000);

function reportIn(row: TableRow, day: Day, state: CommuneState | null): ValidReport | null {
  const figures: Figures = Object.fromEntries(
    FIGURE_KEYS.flatMap((key) => {
      const count = countIn(row, key);
      return count === undefined ? [] : [[key, count]];
    }),
  );
  if (figures.users === undefined) return null;
  const [time, first] = [under(row, 'time'), under(row, 'first')];
  // A row that was written by hand has no time, and counts as the last of its day.
  const when = time instanceof Date ? time : addMinutes(noonOf(day), HALF_A_DAY);
  const times = countIn(row, 'corrections') ?? 0;
  const change = under(row, 'correctedBy');
  return {
    day,
    time: when,
    first: first instanceof Date ? first : when,
    // The verdict was given by the deadline of then.
    timeliness: state !== null && isReported(state) ? state : null,
    witness: null,
    corrections: times > 0 ? { times, change: typeof change === 'number' ? change : 0 } : null,
    figures,
    note: textOf(under(row, 'note')),
  };
}

const countIn = (row: TableRow, key: string): number | undefined => countOf(under(row, key));

function countOf(cell: Cell): number | undefined {
  const reading = readCount(cell, MAX_COUNT);
  return reading.kind === 'count' ? reading.count : undefined;
}

/**
 * A line as a row, in the order of the tab's shape. While the tab has no column of keys, the state is written as the
 * word that was used before there were keys, whatever today's catalogues say.
 */
export function historyCells(
  { day, code, state, report, counted, population, version }: DayLine,
  text: Messages,
  formerWords: StateWords | null,
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
    state: formerWords?.wordOf(state, text.language) ?? text.summary.figure[state],
    stateKey: state,
    version,
    corrections: report ? (report.corrections?.times ?? 0) : '',
    correctedBy: report?.corrections?.change ?? '',
  };
  return historyShape(text).columns.map(({ key }) => cells[key] ?? '');
}
