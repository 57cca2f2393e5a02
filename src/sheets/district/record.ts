/**
 * What the add-on keeps beside every row, hidden: the commune's valid reports of the last days. It lets an edit be
 * judged by one reading of the tab. It names its commune, so a row that was sorted without it does no harm.
 */

import * as z from 'zod/mini';
import { type Cell, textOf } from '../../domain/cell';
import { parseDay } from '../../domain/day';
import { FIGURE_KEYS, type FigureKey, type Figures } from '../../domain/figures/figures';
import { lazily } from '../../domain/lazily';
import type { TriedRepairs } from '../../domain/reporting/judgement';
import type { CommuneRecord, ValidReport } from '../../domain/reporting/record';
import { readStored, storedText, valueIn } from '../core/stored';

/** A record as it is kept, with the code of its commune. */
export interface KeptRecord {
  readonly code: string;
  readonly record: CommuneRecord;
  readonly tried: TriedRepairs;
}

/**
 * The text that keeps a record: JSON with the code and, for each day, a list of day, second, note and figures. Where the
 * figures are not the day's first, the second is a pair: theirs and the first's. The repairs that were tried in vain are
 * beside the days.
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
  return storedText({ code, days, ...(isAnyTried ? { tried } : {}) });
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

const recordSchema = lazily(() =>
  z.object({
    code: z.string(),
    days: z.array(z.unknown()),
    tried: z._default(z.partialRecord(z.enum(FIGURE_KEYS), z.string()), {}),
  }),
);

/** The record in a cell; null when there is none, or when somebody wrote over it. A day that cannot be read is left out. */
export function readRecord(cell: Cell): KeptRecord | null {
  const kept = valueIn(stored(cell));
  return kept && { code: kept.code, record: kept.days.flatMap(reportIn), tried: kept.tried };
}

/** Whether a cell holds something that cannot be read as a whole. */
export function isDamagedRecord(cell: Cell): boolean {
  const kept = stored(cell);
  return kept.kind === 'unreadable' || (valueIn(kept)?.days ?? []).some((day) => reportIn(day).length === 0);
}

const stored = (cell: Cell) => readStored(textOf(cell), recordSchema(), formerRecord);

/** Before layout 1: a list of the code and the days. */
function formerRecord(text: string): unknown {
  const former: unknown = JSON.parse(text);
  if (!Array.isArray(former)) return null;
  const [code, ...days]: readonly unknown[] = former;
  return { code, days };
}

/**
 * One day of a record. An edit reads some thirty records of sixteen days each, in a script that was loaded just now: by a
 * schema for each day that took nine times as long.
 */
function reportIn(kept: unknown): readonly ValidReport[] {
  if (!Array.isArray(kept)) return [];
  const [text, when, note, ...counts]: readonly unknown[] = kept;
  const [time, first = time]: readonly unknown[] = Array.isArray(when) ? when : [when];
  const day = typeof text === 'string' ? parseDay(text) : null;
  if (day === null || typeof note !== 'string' || typeof time !== 'number' || typeof first !== 'number') return [];
  const figures: Figures = Object.fromEntries(
    FIGURE_KEYS.flatMap((key, index) => (typeof counts[index] === 'number' ? [[key, counts[index]]] : [])),
  );
  return [{ day, time: new Date(time * 1000), first: new Date(first * 1000), note, figures }];
}
