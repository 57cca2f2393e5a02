/**
 * Stage 5 of the pipeline, write: logs the repairs that edits made. An edit has no lock, so it leaves its repairs in
 * the blocks of its rows. A run under the lock logs them, those of all tabs at once, and the next one, which finds their
 * ids in the Log, removes them from the blocks: a run that is cut off loses none and logs none twice.
 */

import type { LocalityCode } from '../../../domain/units/locality';
import type { Messages } from '../../../messages';
import type { CommuneRows, DistrictReading } from '../../../sheets/district/readDistrict';
import { typedText } from '../../../sheets/district/repairs';
import type { UnloggedRepair } from '../../../sheets/district/rowData';
import type { LogEntry } from '../../../sheets/log/logTab';
import type { RunLog } from '../log';
import { repairDetail } from './writeDistrict';

/** The repairs of edits that wait in a tab. */
export interface WaitingRepairs {
  /** The entries to log. If a cell still has the typed text, Google has not made the repair yet. */
  readonly entries: readonly LogEntry[];
  /** Those of a commune that go on waiting. */
  readonly waiting: (code: LocalityCode, unlogged: readonly UnloggedRepair[]) => readonly UnloggedRepair[];
}

/** Finds the repairs that wait in a tab; reads the Log if there are any that were made. */
export function waitingRepairs(
  { district, tab, communes }: DistrictReading,
  text: Messages,
  log: RunLog,
): WaitingRepairs {
  const made = [...communes].flatMap(([code, rows]) =>
    (rows.data?.unlogged ?? [])
      .filter((repair) => isMade(repair, rows))
      .map((repair) => entryOf(repair, code, rows, { district, tab }, text)),
  );
  const logged = new Set(made.filter(log.has).map(({ id }) => id));
  return {
    entries: made.filter(({ id }) => !logged.has(id)),
    waiting: (code, unlogged) => {
      const rows = communes.get(code);
      return unlogged.filter((repair) => {
        if (rows === undefined || logged.has(idOf(repair, code))) return false;
        return isMade(repair, rows) || isPending(repair, rows);
      });
    },
  };
}

const idOf = ({ at, key, count }: UnloggedRepair, code: LocalityCode): string =>
  [at.toISOString(), code, key, count].join('.');

function entryOf(
  repair: UnloggedRepair,
  code: LocalityCode,
  { countedRow, rows }: CommuneRows,
  { district, tab }: Pick<DistrictReading, 'district' | 'tab'>,
  text: Messages,
): LogEntry {
  const { at, key, typed, count } = repair;
  const place = tab.address(key, countedRow ?? rows[0] ?? 0) ?? '';
  const detail = repairDetail([{ place, typed, count }], district.locality, text);
  return { event: 'editRepair', id: idOf(repair, code), at, action: text.log.repair, detail };
}

/** Whether the cell has the number, or something that was typed later. The text "77" and the number look alike. */
const isMade = ({ key, typed, count }: UnloggedRepair, { cells }: CommuneRows): boolean =>
  cells[key] === count || typedText(cells[key] ?? '') !== typed;

/** Whether the repair may still be made: it has not failed yet. */
const isPending = ({ key }: UnloggedRepair, { tried }: CommuneRows): boolean => tried[key] === undefined;
