/**
 * The Log tab: a row for each thing that the add-on or the staff did. People read the action and the detail; the add-on
 * reads back the event's key and its id, in hidden columns.
 */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Messages } from '../../messages';
import type { Written } from '../../platform/tabPlan';
import { type TableRow, type TableShape, tableColumns, under } from '../core/table';

/** The keys of events. They are stored, so none may ever change. */
const LOG_EVENTS = [
  'setUp',
  'repair',
  'editRepair',
  'close',
  'reopen',
  'archive',
  'remindersOn',
  'remindersOff',
  'export',
  'notice',
  'reminder',
  'escalation',
  'now',
  'mail',
  'skip',
] as const;

/** What an entry is about: a command, a repair of a run or of an edit, a step of the reminders, one of its mails. */
export type LogEvent = (typeof LOG_EVENTS)[number];

/**
 * The phase of an action outside the spreadsheet, such as sending mail. The action has two entries with one id: `begun`
 * before it acts, and another for how it ended. Without the second, it was cut off.
 */
const LOG_PHASES = ['begun', 'done', 'failed', 'cutOff'] as const;

/** One phase. */
export type LogPhase = (typeof LOG_PHASES)[number];

/** What is logged. */
export interface LogEntry {
  readonly event: LogEvent;
  readonly phase?: LogPhase;
  /** When it happened; absent for now. */
  readonly at?: Date;
  /** Equal whenever a run repeats the same event after it was cut off; different for another event. */
  readonly id: string;
  /** What people read. */
  readonly action: string;
  readonly detail: string;
}

/** A row as read. */
export interface LoggedRow {
  readonly time: Date | null;
  /** Null in a row that has no key, because it is older than the keys or was written by hand. */
  readonly event: LogEvent | null;
  readonly phase: LogPhase | null;
  /** '' in such a row. */
  readonly id: string;
  readonly action: string;
  readonly detail: string;
}

/** The Log's shape. */
export function logShape(text: Messages): TableShape {
  const { columns, title } = text.log;
  return {
    owner: '@log',
    title,
    columns: tableColumns(columns, {
      time: ['instant', 128],
      action: ['text', 180],
      detail: ['text', 620],
      event: ['text', 128, 'hidden'],
      id: ['text', 180, 'hidden'],
    }),
  };
}

/** An entry as a row, in the order of the tab's shape. */
export const logCells = (now: Date, entry: LogEntry): readonly Written[] => [
  entry.at ?? now,
  entry.action,
  entry.detail,
  eventKey(entry),
  entry.id,
];

/** The key of an event, with its phase where it has one: "close", "export.begun". */
const eventKey = ({ event, phase }: Pick<LogEntry, 'event' | 'phase'>): string =>
  phase === undefined ? event : `${event}.${phase}`;

const keySchema = lazily(() =>
  z.union([z.tuple([z.enum(LOG_EVENTS)]), z.tuple([z.enum(LOG_EVENTS), z.enum(LOG_PHASES)])]),
);

/** A row of the Log. */
export function readLogRow(row: TableRow): LoggedRow {
  const said = (key: string) => String(under(row, key));
  const time = under(row, 'time');
  const key = z.safeParse(keySchema(), said('event').split('.'));
  const [event = null, phase = null] = key.success ? key.data : [];
  return {
    time: time instanceof Date ? time : null,
    event,
    phase,
    id: key.success ? said('id') : '',
    action: said('action'),
    detail: said('detail'),
  };
}

/**
 * Without an id, an equal entry within this many milliseconds is taken for the same event, repeated after a run was cut
 * off.
 */
const REPETITION = 10 * 60_000;

const SECOND = 1000;

/** Whether a row logs the repair of an edit as that of a run that came between the edit's reading and its writing. */
function isMadeByRun({ at, event, detail }: LogEntry, row: LoggedRow): boolean {
  if (event !== 'editRepair' || at === undefined) return false;
  if (row.event !== 'repair' || row.time === null || row.detail !== detail) return false;
  const gap = row.time.getTime() - at.getTime();
  return gap > -SECOND && gap < REPETITION;
}

/**
 * Whether an entry is logged already. A repair that the run makes itself is compared by its words, and only with the last
 * minutes, because the same text may be typed into the same cell again later. So is any entry of a Log that has no ids,
 * by its own time if it has one.
 */
export function isLogged(entry: LogEntry, rows: readonly LoggedRow[], now: Date): boolean {
  return rows.some((row) => {
    if (row.id === '' || entry.event === 'repair') {
      if (row.time === null || row.detail !== entry.detail) return false;
      const isOfTime = entry.at && Math.abs(row.time.getTime() - entry.at.getTime()) < SECOND;
      return isOfTime ?? now.getTime() - row.time.getTime() < REPETITION;
    }
    if (isMadeByRun(entry, row)) return true;
    return row.id === entry.id && row.event === entry.event && (row.phase ?? undefined) === entry.phase;
  });
}

/** The latest mail that the Log has as sent twice for one step of a day and one recipient; null for none. */
export function mailSentTwice(rows: readonly LoggedRow[]): LoggedRow | null {
  const sent = new Set<string>();
  const again = rows.filter(({ event, id }) => {
    const [mail = '', time] = id.split('.sent.');
    const isSent = event === 'mail' && time !== undefined;
    const isAgain = isSent && sent.has(mail);
    if (isSent) sent.add(mail);
    return isAgain;
  });
  return again[again.length - 1] ?? null;
}

/** The actions outside the spreadsheet whose beginning is logged but not their end, each as its first entry. */
export function unfinishedActions(rows: readonly LoggedRow[]): readonly LoggedRow[] {
  const ends = rows.filter(({ phase }) => phase === 'done' || phase === 'failed').map(({ id }) => id);
  const ended = new Set(ends);
  return rows.filter(({ phase, id }) => phase === 'begun' && !ended.has(id));
}
