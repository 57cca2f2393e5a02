/**
 * Brings the workbook up to date: reads and settles the province, then writes what differs. Repairs go to the Log, days
 * that are over go to History, and tabs whose time has come are opened or locked. The input of the summary, the check
 * and the reminders.
 */

import type { HistoryFault } from '../../domain/finding';
import { type History, newLines, withLines } from '../../domain/history/history';
import type { Messages } from '../../messages';
import type { World } from '../../platform/world';
import { type DistrictDiff, diffDistrict } from '../../sheets/district/diffDistrict';
import { MOST_REPAIRS } from '../../sheets/district/repairs';
import type { LogEntry } from '../../sheets/log/logTab';
import { closingOf } from '../state/closing';
import { followRegister } from './apply/followRegister';
import { waitingRepairs } from './apply/logRepairs';
import { mendShift } from './apply/mendShift';
import { repairFigures } from './apply/repairFigures';
import { repairDetail, writeDistrict } from './apply/writeDistrict';
import { makeHistoryTab, writeHistory } from './apply/writeHistory';
import { writeTick } from './apply/writeTick';
import type { ProvinceContext } from './context';
import { rememberLocated } from './locateTabs';
import { applyLocks, locksAreDue } from './locks';
import { openLog, type RunLog } from './log';
import { type ProvinceReading, readProvince, type SettledDistrictTab } from './readProvince';

/** The province after everything was written. */
export interface RefreshedProvince extends ProvinceReading {
  /** The last days, today among them once it is closed. */
  readonly history: History;
  /** Why History could not record the days that are over, and today where it is being closed; null if it could. */
  readonly notRecorded: HistoryFault | null;
}

/** Refreshes the workbook. With `closing`, today's figures go to History at once instead of after midnight. */
export function refreshProvince(world: World, context: ProvinceContext, closing = false): RefreshedProvince {
  const { register, located, text } = context;
  rememberLocated(located, world.memory);
  const log = openLog(context, world.now());
  const changes: TabChange[] = [];
  let mostRepairs = MOST_REPAIRS;
  const reading = readProvince(world, context, (districtTab, moment) => {
    const { tab, settled, input } = districtTab;
    const { waiting, entries } = waitingRepairs(districtTab.reading, text, log);
    const diff = diffDistrict(districtTab.reading, settled, { moment, text, mostRepairs, waiting });
    writeDistrict(diff, tab);
    followRegister(districtTab.reading, tab);
    const isWritten = diff.stamps.length + diff.formulas.length > 0;
    const latest = isWritten ? mendShift(tab, districtTab, input, { text, waiting }, world) : districtTab.reading.tab;
    if (latest !== null && diff.tick !== null) writeTick(diff.tick, latest, tab);
    mostRepairs -= diff.repairs.length;
    changes.push({ ...districtTab, diff, entries });
  });
  const { moment, reports, history } = reading;
  const historyTab = located.byOwner.get('@history') ?? makeHistoryTab(world, context);

  repairAll(changes, log, moment.now, text);
  const notRecorded = reading.historyTab?.ok === false ? reading.historyTab.fault : null;
  // A close that was cut off before its figures were recorded is made good by the next run.
  const isClosed = closing || closingOf(located.remembered, moment.today) !== null;
  const linesFor = (known: History) => newLines(register, reports, known, moment, isClosed);
  const lines = reading.historyTab?.ok === false ? [] : writeHistory(historyTab, reading.historyTab, linesFor, context);
  if (locksAreDue(located.remembered, moment.now)) applyLocks(world, context, moment.now);
  return { ...reading, history: withLines(history, lines), notRecorded };
}

/** A tab as read, and what has to be written into it. */
interface TabChange extends SettledDistrictTab {
  readonly diff: DistrictDiff;
  /** Repairs of edits that are to be logged. */
  readonly entries: readonly LogEntry[];
}

/**
 * Repairs typed cells after every tab was read. The Log is told before, at once for all tabs: a run that was cut off in
 * between does not log it twice. Each text has a line of its own, since any of them may be left for the next run.
 */
function repairAll(changes: readonly TabChange[], log: RunLog, now: Date, text: Messages): void {
  const entries = changes.flatMap(({ reading, diff, entries: waiting }) => {
    const { locality } = reading.district;
    const repairs = diff.repairs.map((group): LogEntry => {
      const id = `${now.toISOString()}.${locality.code}.${group[0].place}`;
      return { event: 'repair', id, action: text.log.repair, detail: repairDetail(group, locality, text) };
    });
    return [...waiting, ...repairs];
  });
  log.add(entries);
  for (const { tab, reading, diff } of changes) repairFigures(diff.repairs, tab, reading);
}
