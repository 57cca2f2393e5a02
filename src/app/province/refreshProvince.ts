/**
 * Brings the workbook up to date: reads and settles the province, then writes what differs. Repairs go to the Log, days
 * that are over go to History, and tabs whose time has come are opened or locked. The input of the summary, the check
 * and the reminders.
 */

import { type History, newLines, withLines } from '../../domain/history/history';
import type { World } from '../../platform/world';
import { type DistrictDiff, diffDistrict } from '../../sheets/district/diffDistrict';
import type { LogEntry } from '../../sheets/log/logTab';
import { MOST_REPAIRS, repairFigures, repairGroups } from './apply/repairFigures';
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
  const changes: TabChange[] = [];
  const reading = readProvince(world, context, (districtTab, moment) => {
    const diff = diffDistrict(districtTab.reading, districtTab.settled, moment, text);
    writeDistrict(diff, districtTab.tab);
    changes.push({ ...districtTab, diff });
  });
  const { moment, reports, history } = reading;
  const historyTab = located.byOwner.get('@history') ?? makeHistoryTab(world, context);

  repairAll(changes, context, moment.now);
  const isBroken = reading.historyTab?.ok === false;
  const lines = isBroken ? [] : newLines(register, reports, history, moment, closing);
  if (!isBroken) writeHistory(historyTab, reading.historyTab, lines, context);
  if (locksAreDue(located.remembered, moment.now)) applyLocks(world, context, moment.now);
  return { ...reading, history: withLines(history, lines), isRecorded: !isBroken };
}

/** A tab as read, and what has to be written into it. */
type TabChange = SettledDistrictTab & { readonly diff: DistrictDiff };

/**
 * Repairs typed cells after every tab was read. The Log is told before, at once for all tabs: a run that was cut off in
 * between does not log it twice. Each text has a line of its own, since any of them may be left for the next run.
 */
function repairAll(changes: readonly TabChange[], context: ProvinceContext, now: Date): void {
  const { text } = context;
  let left = MOST_REPAIRS;
  const repaired = changes.flatMap(({ tab, reading, diff }) => {
    const groups = repairGroups(diff.repairs, left);
    left -= groups.length;
    return groups.length > 0 ? [{ tab, reading, groups }] : [];
  });
  const entries = repaired.flatMap(({ reading, groups }) => {
    const { locality } = reading.district;
    return groups.map((group): LogEntry => {
      const id = `${now.toISOString()}.${locality.code}.${group[0].place}`;
      return { event: 'repair', id, action: text.log.repair, detail: repairDetail(group, locality, text) };
    });
  });
  logEntries(context, now, entries);
  for (const { tab, reading, groups } of repaired) repairFigures(groups, tab, reading);
}
