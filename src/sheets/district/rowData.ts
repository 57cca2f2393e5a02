/**
 * The text in the last column of a row's stored block: what the add-on remembers of the commune. It lets an edit be
 * judged by one reading of the tab. It names its commune, so a row that was sorted without it does no harm.
 *
 * Keys that this version does not know are kept as they are: a later version wrote them.
 */

import * as z from 'zod/mini';
import { type Cell, textOf } from '../../domain/cell';
import { parseDay } from '../../domain/day';
import { FIGURE_KEYS, type FigureKey, type Figures } from '../../domain/figures/figures';
import { lazily } from '../../domain/lazily';
import type { TriedRepairs } from '../../domain/reporting/judgement';
import type { CommuneRecord, ValidReport } from '../../domain/reporting/record';
import { TIMELINESS, WITNESSES } from '../../domain/reporting/timeliness';
import { WITHHOLDINGS, type WithheldFigures } from '../../domain/reporting/withheld';
import { readStored, storedText, valueIn } from '../core/stored';

/** A repair that an edit made, and that the Log does not have yet. */
export interface UnloggedRepair {
  /** When the edit's handler began. */
  readonly at: Date;
  readonly key: FigureKey;
  /** What was typed, as text. */
  readonly typed: string;
  readonly count: number;
}

/** What is remembered of a commune. */
export interface RowData {
  readonly code: string;
  readonly record: CommuneRecord;
  readonly tried: TriedRepairs;
  /** The last valid report of its day, where it was taken back. */
  readonly withdrawn: ValidReport | null;
  /** Repairs that wait for the next run under the lock to log them, the oldest first. */
  readonly unlogged: readonly UnloggedRepair[];
  /** Figures that did not count when the row was last read, because nobody may have typed them. */
  readonly withheld: WithheldFigures;
  /** What a later version keeps here. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** Nothing but the code is known. */
export const noRowData = (code: string): RowData => ({
  code,
  record: [],
  tried: {},
  withdrawn: null,
  unlogged: [],
  withheld: {},
  others: {},
});

/** Repairs that wait, with others added; an edit that is handled twice makes one. */
export function withRepairs(
  waiting: readonly UnloggedRepair[],
  added: readonly UnloggedRepair[],
): readonly UnloggedRepair[] {
  const idOf = ({ at, key, typed }: UnloggedRepair) => [at.getTime(), key, typed].join();
  return [...waiting, ...added.filter((repair) => !waiting.some((each) => idOf(each) === idOf(repair)))];
}

/** The data that only name a commune: those of a row that has lost its code, so that it stays known. */
export const storeCode = (code: string): string => storedText({ code, days: [] });

/** So many repairs wait in a row; of more, the oldest are not logged. */
const MOST_UNLOGGED = 20;

/**
 * The text that keeps it; '' for nothing. A day is a list of day, seconds, note, then the figures in the order of
 * `FIGURE_KEYS`; the seconds are one number, or a list: of the figures, of the day's first report, its timeliness, the
 * witness, and the times and the change of corrections after the deadline.
 */
export function storeRowData({ code, record, tried, withdrawn, unlogged, withheld, others }: RowData): string {
  const kept = {
    ...(Object.keys(tried).length > 0 ? { tried } : {}),
    ...(withdrawn === null ? {} : { withdrawn: storedDay(withdrawn) }),
    ...(unlogged.length === 0 ? {} : { unlogged: unlogged.slice(-MOST_UNLOGGED).map(storedRepair) }),
    ...(Object.keys(withheld).length > 0 ? { withheld } : {}),
    ...others,
  };
  if (record.length === 0 && Object.keys(kept).length === 0) return '';
  return storedText({ code, days: record.map(storedDay), ...kept });
}

/** Reads it; null when there is none, or when it was overwritten. A day that cannot be read is left out. */
export function readRowData(cell: Cell): RowData | null {
  // Most cells hold something else, and a reading looks at all of them.
  if (typeof cell !== 'string' || !/^\s*[{[]/.test(cell)) return null;
  const kept = valueIn(stored(cell));
  if (kept === null) return null;
  const { v: _, code, days, tried, withdrawn, unlogged, withheld, ...others } = kept;
  return {
    code,
    record: days.flatMap(reportIn),
    tried,
    withdrawn: reportIn(withdrawn)[0] ?? null,
    unlogged: unlogged.flatMap(repairIn),
    withheld: withheldIn(withheld),
    others,
  };
}

/** Whether a cell holds something that cannot be read as a whole. */
export function isDamagedRowData(cell: Cell): boolean {
  const kept = stored(cell);
  return kept.kind === 'unreadable' || (valueIn(kept)?.days ?? []).some((day) => reportIn(day).length === 0);
}

/** The data with repairs added that failed; null where the cell holds that of another commune. */
export function withTried(
  cell: Cell,
  code: string,
  failed: readonly { readonly key: FigureKey; readonly typed: Cell }[],
): string | null {
  const data = readRowData(cell) ?? noRowData(code);
  if (data.code !== code) return null;
  const added = Object.fromEntries(failed.map(({ key, typed }) => [key, String(typed)]));
  return storeRowData({ ...data, tried: { ...data.tried, ...added } });
}

const rowSchema = lazily(() =>
  z.looseObject({
    v: z.optional(z.number()),
    code: z.string(),
    days: z.array(z.unknown()),
    tried: z._default(z.partialRecord(z.enum(FIGURE_KEYS), z.string()), {}),
    withdrawn: z.optional(z.unknown()),
    unlogged: z._default(z.array(z.unknown()), []),
    withheld: z._default(z.record(z.string(), z.unknown()), {}),
  }),
);

const stored = (cell: Cell) => readStored(textOf(cell), rowSchema(), formerRecord);

/** Before layout 1: a list of the code and the days. */
function formerRecord(text: string): unknown {
  const former: unknown = JSON.parse(text);
  if (!Array.isArray(former)) return null;
  const [code, ...days]: readonly unknown[] = former;
  return { code, days };
}

const seconds = (instant: Date): number => instant.getTime() / 1000;

function storedDay({ day, time, first, timeliness, witness, corrections, note, figures }: ValidReport): unknown {
  const counts = FIGURE_KEYS.map((key) => figures[key] ?? null);
  while (counts[counts.length - 1] === null) counts.pop();
  const { times, change } = corrections ?? {};
  const when = [seconds(time), seconds(first), timeliness, witness, ...(times === undefined ? [] : [times, change])];
  return [day, timeliness === null && witness === null ? when.slice(0, 2) : when, note, ...counts];
}

/**
 * One day of a record. An edit reads some thirty records of sixteen days each, in a script that was loaded just now: by a
 * schema for each day that took nine times as long.
 */
function reportIn(kept: unknown): readonly ValidReport[] {
  if (!Array.isArray(kept)) return [];
  const [text, when, note, ...counts]: readonly unknown[] = kept;
  const [time, first = time, verdict, told, times, change]: readonly unknown[] = Array.isArray(when) ? when : [when];
  const day = typeof text === 'string' ? parseDay(text) : null;
  if (day === null || typeof note !== 'string' || typeof time !== 'number' || typeof first !== 'number') return [];
  const figures: Figures = Object.fromEntries(
    FIGURE_KEYS.flatMap((key, index) => (typeof counts[index] === 'number' ? [[key, counts[index]]] : [])),
  );
  return [
    {
      day,
      time: new Date(time * 1000),
      first: new Date(first * 1000),
      timeliness: TIMELINESS.find((each) => each === verdict) ?? null,
      witness: WITNESSES.find((each) => each === told) ?? null,
      corrections: typeof times === 'number' && typeof change === 'number' ? { times, change } : null,
      note,
      figures,
    },
  ];
}

const storedRepair = ({ at, key, typed, count }: UnloggedRepair): unknown => [seconds(at), key, typed, count];

function repairIn(kept: unknown): readonly UnloggedRepair[] {
  if (!Array.isArray(kept)) return [];
  const [at, name, typed, count]: readonly unknown[] = kept;
  const key = FIGURE_KEYS.find((each) => each === name);
  if (key === undefined || typeof at !== 'number' || typeof typed !== 'string' || typeof count !== 'number') return [];
  return [{ at: new Date(at * 1000), key, typed, count }];
}

/** A figure or a reason of a later version is left out. */
const withheldIn = (kept: Readonly<Record<string, unknown>>): WithheldFigures =>
  Object.fromEntries(
    FIGURE_KEYS.flatMap((key) => {
      const reason = WITHHOLDINGS.find((each) => each === kept[key]);
      return reason === undefined ? [] : [[key, reason]];
    }),
  );
