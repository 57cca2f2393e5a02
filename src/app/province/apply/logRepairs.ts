/**
 * Stage 5 of the pipeline, write: carries the repairs that edits made into the Log. An edit has no lock, so it leaves them
 * in the blocks of its rows; a run under the lock logs them, each once, and its writing drops them from the blocks. A run
 * that was cut off in between finds them logged by their ids.
 */

import type { LocalityCode } from '../../../domain/units/locality';
import type { CommuneRows, DistrictReading } from '../../../sheets/district/readDistrict';
import { typedText } from '../../../sheets/district/repairs';
import type { UnloggedRepair } from '../../../sheets/district/rowData';
import type { LogEntry } from '../../../sheets/log/logTab';
import type { ProvinceContext } from '../context';
import { logEntries } from '../log';
import { repairDetail } from './writeDistrict';

/** Tells which repairs of a commune go on waiting. */
type Waiting = (code: LocalityCode, unlogged: readonly UnloggedRepair[]) => readonly UnloggedRepair[];

/** Logs the repairs of a tab that wait. Where the typed text is still there, Google has not made the repair yet. */
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

/** Whether the cell holds the number, or something that was typed later. The text "77" and the number look alike. */
const isMade = ({ key, typed, count }: UnloggedRepair, { cells }: CommuneRows): boolean =>
  cells[key] === count || typedText(cells[key] ?? '') !== typed;

/** Whether it may still be made: it was not tried in vain. */
const isPending = ({ key }: UnloggedRepair, { tried }: CommuneRows): boolean => tried[key] === undefined;
