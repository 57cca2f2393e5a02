/**
 * What the add-on keeps beside every row, hidden: the commune's valid reports of the last days. It lets an edit be
 * judged by one reading of the tab. It names its commune, so a row that was sorted without it does no harm.
 */

import { type Cell, textOf } from '../../domain/cell';
import type { Day } from '../../domain/day';
import { FIGURE_KEYS, type FigureKey, type Figures } from '../../domain/figures/figures';
import type { TriedRepairs } from '../../domain/reporting/judgement';
import type { CommuneRecord, ValidReport } from '../../domain/reporting/record';

/** A record as it is kept, with the code of its commune. */
export interface KeptRecord {
  readonly code: string;
  readonly record: CommuneRecord;
  readonly tried: TriedRepairs;
}

/**
 * The text that keeps a record: a JSON array of the code and, for each day, day, second, note and figures. Where the
 * figures are not the day's first, the second is a pair: theirs and the first's. An object at the end holds the repairs
 * that were tried in vain.
 */
export function keepRecord(code: string, record: CommuneRecord, tried: TriedRepairs = {}): string {
  const isAnyTried = Object.keys(tried).length > 0;
  if (record.length === 0 && !isAnyTried) return '';
  const days = record.map(({ day, time, first, note, figures }) => {
    const seconds = (instant: Date) => instant.getTime() / 1000;
    const when = first.getTime() === time.getTime() ? seconds(time) : [seconds(time), seconds(first)];
    const counts = FIGURE_KEYS.map((key) => figures[key] ?? null);
    while (counts[counts.length - 1] === null) counts.pop();
    return [day, when, note, ...counts];
  });
  return JSON.stringify([code, ...days, ...(isAnyTried ? [{ tried }] : [])]);
}

/** A record's text with repairs added that failed; null where the cell holds the record of another commune. */
export function keepTried(
  cell: Cell,
  code: string,
  failed: readonly { readonly key: FigureKey; readonly typed: Cell }[],
): string | null {
  const kept = readRecord(cell);
  if (kept !== null && kept.code !== code) return null;
  const added = Object.fromEntries(failed.map(({ key, typed }) => [key, String(typed)]));
  return keepRecord(code, kept?.record ?? [], { ...kept?.tried, ...added });
}

/** The record in a cell; null when there is none, or when somebody wrote over it. */
export function readRecord(cell: Cell): KeptRecord | null {
  const text = textOf(cell);
  if (!text.startsWith('["')) return null;
  const [code, ...days] = parsed(text);
  return typeof code === 'string' ? { code, record: days.flatMap(readEntry), tried: readTried(days) } : null;
}

function readTried(days: readonly unknown[]): TriedRepairs {
  const last = days[days.length - 1];
  if (typeof last !== 'object' || last === null || !('tried' in last)) return {};
  const tried = new Map(Object.entries(last.tried ?? {}));
  return Object.fromEntries(
    FIGURE_KEYS.flatMap((key) => (typeof tried.get(key) === 'string' ? [[key, tried.get(key)]] : [])),
  );
}

function parsed(text: string): readonly unknown[] {
  try {
    return JSON.parse(text) as readonly unknown[];
  } catch {
    // Somebody edited the hidden cell: History still has the reports.
    return [];
  }
}

function readEntry(entry: unknown): readonly ValidReport[] {
  if (!Array.isArray(entry)) return [];
  const [day, when, note, ...counts]: readonly unknown[] = entry;
  const [time, first = time]: readonly unknown[] = Array.isArray(when) ? when : [when];
  if (typeof day !== 'string' || typeof note !== 'string') return [];
  if (typeof time !== 'number' || typeof first !== 'number') return [];
  const figures: Figures = Object.fromEntries(
    FIGURE_KEYS.flatMap((key, index) => (typeof counts[index] === 'number' ? [[key, counts[index]]] : [])),
  );
  return [{ day: day as Day, time: new Date(time * 1000), first: new Date(first * 1000), note, figures }];
}
