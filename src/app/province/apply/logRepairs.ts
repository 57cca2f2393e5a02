/**
 * Stage 5 of the pipeline, write: logs the repairs that edits made. An edit has no lock, so it leaves its repairs in
 * the blocks of its rows. A run under the lock logs each once and removes them from the blocks. If it was cut off in
 * between, the next run finds by the ids that they are logged.
 */

import type { LocalityCode } from '../../../domain/units/locality';
import type { CommuneRows, DistrictReading } from '../../../sheets/district/readDistrict';
import { typedText } from '../../../sheets/district/repairs';
import type { UnloggedRepair } from '../../../sheets/district/rowData';
import type { LogEntry } from '../../../sheets/log/logTab';
import type { ProvinceContext } from '../context';
import { logEntries } from '../log';
import { repairDetail } from './writeDistrict';

/** Returns the repairs of a commune that still wait to be logged. */
type Waiting = (code: LocalityCode, unlogged: readonly UnloggedRepair[]) => readonly UnloggedRepair[];

/** Logs the waiting repairs of a tab. If the cell still has the typed text, Google has not made the repair yet. */
export function logWaitingRepairs(context: ProvinceContext, reading: DistrictReading, now: Date): Waiting {
  const { locality } = reading.district;
  const { text } = context;
  const entries = [...reading.communes].flatMap(([code, rows]) =>
    (rows.data?.unlogged ?? [])
      .filter((repair) => isMade(repair, rows))
      .map((repair): LogEntry => {
        const { at, key, typed, count } = repair;
        const place = reading.tab.address(key, rows.countedRow ?? rows.rows[0] ?? 0) ?? '';
        const detail = repairDetail([{ place, typed, count }], locality, text);
        return {
          event: 'repair',
          id: [at.toISOString(), code, key, count].join('.'),
          at,
          action: text.log.repair,
          detail,
        };
      }),
  );
  logEntries(context, now, entries);
  return (code, unlogged) => {
    const rows = reading.communes.get(code);
    return unlogged.filter((repair) => rows !== undefined && !isMade(repair, rows) && isPending(repair, rows));
  };
}

/** Whether the cell has the number, or something that was typed later. The text "77" and the number look alike. */
const isMade = ({ key, typed, count }: UnloggedRepair, { cells }: CommuneRows): boolean =>
  cells[key] === count || typedText(cells[key] ?? '') !== typed;

/** Whether the repair may still be made: it has not failed yet. */
const isPending = ({ key }: UnloggedRepair, { tried }: CommuneRows): boolean => tried[key] === undefined;
