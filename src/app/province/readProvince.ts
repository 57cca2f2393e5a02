/**
 * Reads every district's tab and settles it in memory, so that lost edit events do not matter: the stages read, judge
 * and settle for the whole province. Nothing is written; `refreshProvince` does the same and then writes.
 */

import { type Day, isVietnamsZone } from '../../domain/day';
import type { Finding, HistoryFault } from '../../domain/finding';
import { type CommuneReports, type DayLine, type History, historyOf, recordsIn } from '../../domain/history/history';
import { countedFigure } from '../../domain/reporting/carryForward';
import type { ClosedDay } from '../../domain/reporting/closing';
import type { CommuneFigure } from '../../domain/reporting/provinceReport';
import { before, type CommuneRecord } from '../../domain/reporting/record';
import { type Moment, momentOf } from '../../domain/reporting/timeliness';
import { type District, isExempt, type Locality, type LocalityCode } from '../../domain/units/locality';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { findDistrictMarks } from '../../sheets/district/marks';
import { type BrokenHistory, type HistoryReading, readLastDays } from '../../sheets/history/historyTab';
import { closingOf } from '../state/closing';
import type { ProvinceContext } from './context';
import { type SeparatorReader, separatorReader } from './decimalSeparator';
import { historyReader } from './historyReader';
import { type SettledTab, settleTab, type TabInput } from './settleTab';
import { strayTabs } from './strayTabs';

/** A district's tab, settled. */
export interface SettledDistrictTab extends SettledTab {
  readonly tab: Tab;
  /** What it was settled from. */
  readonly input: TabInput;
}

/** The province by its tabs. */
export interface ProvinceReading {
  readonly moment: Moment;
  /** The day's close, as it was when the command began. */
  readonly closed: ClosedDay | null;
  /** The last days. */
  readonly history: History;
  /** The History tab as read; null if there is none. */
  readonly historyTab: HistoryReading | BrokenHistory | null;
  /** The records of every commune in History, by code. */
  readonly records: ReadonlyMap<LocalityCode, CommuneRecord>;
  readonly separatorOf: SeparatorReader;
  /** The districts that have a tab, in the register's order. */
  readonly districtTabs: readonly SettledDistrictTab[];
  readonly figures: ReadonlyMap<LocalityCode, CommuneFigure>;
  readonly reports: ReadonlyMap<LocalityCode, CommuneReports>;
  /** What has to be corrected, by district in the register's order. */
  readonly findings: readonly Finding[];
}

/**
 * Reads and settles all districts. `take` gets each tab immediately after it was read, before the next one is read:
 * people may be typing, so the time between reading and writing a tab must be short.
 */
export function readProvince(
  world: World,
  context: ProvinceContext,
  take: (tab: SettledDistrictTab, moment: Moment) => void = () => undefined,
): ProvinceReading {
  const { register, settings } = context;
  const moment = momentOf(world.now(), settings.deadline);
  const communes = register.districts.flatMap((district) => district.communes);
  const historyTab = readHistory(world, context);
  const history = historyTab?.ok ? historyTab.history : historyOf([]);
  const records = recordsIn(history);
  const separatorOf = separatorReader(world.workbook);

  const closed = closedDay(context, historyTab, moment.today);

  const findings: Finding[] = historyTab?.ok === false ? [aboutHistory(historyTab.fault)] : [];
  const districtTabs: SettledDistrictTab[] = [];
  for (const district of register.districts) {
    const settled = readDistrictTab(context, { moment, closed, records, separatorOf }, district);
    if (settled === null) {
      findings.push(aboutDistrict(district.locality, { kind: 'tabMissing' }));
      continue;
    }
    take(settled, moment);
    districtTabs.push(settled);
    findings.push(...settled.findings);
  }
  const reports = reportsOf(communes, districtTabs, records, moment);
  return {
    moment,
    closed,
    history,
    historyTab,
    records,
    separatorOf,
    districtTabs,
    figures: new Map([...reports].map(([code, { figure }]) => [code, figure])),
    reports,
    findings: [...findings, ...strayTabs(context)],
  };
}

/** Reads and settles one district's tab; null if it does not exist or its columns cannot be identified. */
export function readDistrictTab(
  { located, labels }: ProvinceContext,
  { moment, closed, records, separatorOf }: Pick<ProvinceReading, 'moment' | 'closed' | 'records' | 'separatorOf'>,
  district: District,
): SettledDistrictTab | null {
  const tab = located.byOwner.get(district.locality.code);
  const grid = tab?.read();
  const marks = grid && findDistrictMarks(grid, district.locality.code, labels);
  if (!tab || !grid || !marks) return null;
  const input: TabInput = { grid, marks, district, moment, closed, history: records, separatorOf };
  return { tab, input, ...settleTab(input) };
}

/** The close of a day. A close that was cut off before History had its figures still reads them; it is none. */
function closedDay(context: ProvinceContext, read: ProvinceReading['historyTab'], today: Day): ClosedDay | null {
  const closing = closingOf(context.located.remembered, today);
  if (closing === null || read === null) return null;
  const lines = read.ok ? read.history.days.get(today) : new Map<LocalityCode, DayLine>();
  if (lines === undefined) return null;
  return { districts: closing.districts, states: new Map([...lines].map(([code, { state }]) => [code, state])) };
}

/** The reports of all communes; a commune that is in no tab keeps its last valid figures. */
function reportsOf(
  communes: readonly Locality[],
  districtTabs: readonly SettledTab[],
  records: ProvinceReading['records'],
  { today }: Moment,
): ProvinceReading['reports'] {
  const settled = new Map(districtTabs.flatMap((each) => [...each.settled.communes]));
  return new Map(
    communes.map((commune) => {
      const inTab = settled.get(commune.code);
      if (inTab) return [commune.code, { commune, record: inTab.record, figure: inTab.figure }];
      const record = before(records.get(commune.code) ?? [], today);
      const state = isExempt(commune, today) ? 'exempt' : 'missing';
      return [commune.code, { commune, record, figure: countedFigure({ state }, {}, record) }];
    }),
  );
}

/** History's last days; null where there is no tab. In another time zone its days would be others. */
function readHistory(world: World, context: ProvinceContext): ProvinceReading['historyTab'] {
  const found = world.workbook.timeZone();
  if (!isVietnamsZone(found)) return { ok: false, fault: { kind: 'zoneWrong', found } };
  const tab = context.located.byOwner.get('@history');
  return tab ? readLastDays(tab, historyReader(context)) : null;
}

const aboutHistory = (fault: HistoryFault): Finding => ({ fault, locality: null, district: null, cell: null });

function aboutDistrict(district: Locality | null, fault: Finding['fault']): Finding {
  return { fault, locality: district, district: null, cell: null };
}
