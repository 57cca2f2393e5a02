/**
 * Brings the workbook up to date: reads and settles the province, then writes what differs. Repairs go to the Log, days
 * that are over go to History, and tabs whose time has come are opened or locked. The input of the summary, the check
 * and the reminders.
 */

import { type History, newLines, withLines } from '../../domain/history/history';
import type { World } from '../../platform/world';
import { type DistrictDiff, diffDistrict } from '../../sheets/district/diffDistrict';
import type { LogEntry } from '../../sheets/log/logTab';
import { repairDetail, writeDistrict } from './apply/writeDistrict';
import { makeHistoryTab, writeHistory } from './apply/writeHistory';
import type { ProvinceContext } from './context';
import { rememberLocated } from './locateTabs';
import { applyLocks, locksAreDue } from './locks';
import { logEntries } from './log';
import { type ProvinceReading, readProvince, type SettledDistrictTab } from './readProvince';

/** The province after everything was written. */
export interface RefreshedProvince extends ProvinceReading {
  /** The last days, today among them once it is closed. */
  readonly history: History;
  /** Whether History could take down the days that are over, and today where it is being closed. */
  readonly isRecorded: boolean;
}

/** Refreshes the workbook. With `closing`, today's figures go to History at once instead of after midnight. */
export function refreshProvince(world: World, context: ProvinceContext, closing = false): RefreshedProvince {
  const { register, located, text } = context;
  rememberLocated(located, world.memory);
  const reading = readProvince(world, context);
  const { moment, reports, history } = reading;
  const historyTab = located.byOwner.get('@history') ?? makeHistoryTab(world, context);

  const changes = reading.districtTabs.map((districtTab) => {
    const diff = diffDistrict(districtTab.reading, districtTab.settled, moment, text);
    return { ...districtTab, diff };
  });
  logRepairs(changes, context, moment.now);
  for (const { tab, reading: read, diff } of changes) writeDistrict(diff, tab, read.tab.grid);
  const isBroken = reading.historyTab?.ok === false;
  const lines = isBroken ? [] : newLines(register, reports, history, moment, closing);
  if (!isBroken) writeHistory(historyTab, reading.historyTab, lines, context);
  if (locksAreDue(located.remembered, moment.now)) applyLocks(world, context, moment.now);
  return { ...reading, history: withLines(history, lines), isRecorded: !isBroken };
}

/** Logs what is about to be repaired, before it is: a run that was cut off in between does not log it twice. */
function logRepairs(
  changes: readonly (SettledDistrictTab & { readonly diff: DistrictDiff })[],
  context: ProvinceContext,
  now: Date,
): void {
  const { text } = context;
  const entries = changes
    .filter(({ diff }) => diff.repairs.length > 0)
    .map(({ reading, diff }): LogEntry => {
      const { locality } = reading.district;
      const detail = repairDetail(diff.repairs, locality, text);
      return { event: 'repair', id: `${now.toISOString()}.${locality.code}`, action: text.log.repair, detail };
    });
  logEntries(context, now, entries);
}
