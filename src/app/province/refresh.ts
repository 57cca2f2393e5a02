/**
 * Reads every district's tab and settles it, whatever events were lost: the input of the summary, the check and the
 * reminders. What has changed is written back; days that are over go to History.
 */

import type { Grid } from '../../domain/cell';
import type { Finding } from '../../domain/finding';
import {
  type CommuneReports,
  type History,
  historyOf,
  newLines,
  recordsIn,
  withLines,
} from '../../domain/history/history';
import type { CommuneFigure } from '../../domain/reporting/provinceReport';
import { before, type CommuneRecord } from '../../domain/reporting/record';
import { type Moment, momentOf } from '../../domain/reporting/timeliness';
import type { District, Locality, LocalityCode } from '../../domain/units/locality';
import { isExempt } from '../../domain/units/locality';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import type { ColumnMarks } from '../../sheets/core/marks';
import { GROWING_ROWS, planTable } from '../../sheets/core/table';
import { districtMarks } from '../../sheets/district/reading';
import { figureOf, type Settlement, settleDistrict } from '../../sheets/district/settlement';
import { type BrokenHistory, historyRow, readLastDays } from '../../sheets/history/historyTab';
import { historyShape } from '../../sheets/log/logTab';
import { applySettlement, decimalSeparators, repairDetail } from './applySettlement';
import type { ProvinceContext } from './context';
import { applyLocks, locksAreDue } from './locks';
import { appendRows, logOnce } from './log';
import { makeStaffTab } from './staffTabs';

/** Where the districts stand. */
export interface ProvinceReading {
  readonly moment: Moment;
  /** Whether History could take down the days that are over, and today where it is being closed. */
  readonly isRecorded: boolean;
  /** The last days, today among them once it is closed. */
  readonly history: History;
  /** What History says of every commune, by code. */
  readonly records: ReadonlyMap<string, CommuneRecord>;
  readonly separatorOf: ReturnType<typeof decimalSeparators>;
  readonly figures: ReadonlyMap<LocalityCode, CommuneFigure>;
  readonly reports: ReadonlyMap<LocalityCode, CommuneReports>;
  /** What has to be mended, district by district in the register's order. */
  readonly findings: readonly Finding[];
}

/** A district's tab as read. */
interface ReadTab {
  readonly district: District;
  readonly tab: Tab;
  readonly grid: Grid;
  readonly marks: ColumnMarks;
}

/**
 * Reads and settles all districts, and opens or locks those whose time has come. `closing` has today's figures go to
 * History now, and not after midnight.
 */
export function refreshProvince(world: World, context: ProvinceContext, closing = false): ProvinceReading {
  const { register, located, settings, text } = context;
  const moment = momentOf(world.now(), settings.deadline);
  const historyTab = located.byOwner.get('@history') ?? makeHistoryTab(world, context);
  const communes = register.districts.flatMap((district) => district.communes);
  const reading = readLastDays(historyTab, communes.length, settings.deadline, context.known);
  const whole = 'history' in reading ? reading : null;
  const known = whole?.history ?? historyOf([]);
  const records = recordsIn(known);

  const separatorOf = decimalSeparators(world.workbook);
  const findings: Finding[] = 'missing' in reading ? [brokenHistory(reading)] : [];
  const settled: { readonly read: ReadTab; readonly settlement: Settlement }[] = [];
  for (const district of register.districts) {
    const read = readTab(district, context);
    if (read === null) {
      findings.push(aboutDistrict(district.locality, { kind: 'tabMissing' }));
      continue;
    }
    const { grid, marks } = read;
    const mark = separatorOf(grid, marks);
    const cause = () => 'read' as const;
    const settlement = settleDistrict({ ...read, moment, mark, text, history: records, cause, sent: false });
    settled.push({ read, settlement });
    findings.push(...settlement.findings);
  }

  logRepairs(settled, context, moment);
  for (const { read, settlement } of settled) applySettlement(settlement, read.tab, read.grid);
  const reports = reportsOf(communes, settled, records, moment);
  const lines = whole ? newLines(register, reports, known, moment, closing) : [];
  if (whole) {
    appendRows(
      historyTab,
      whole,
      historyShape(text),
      lines.map((line) => historyRow(line, text)),
    );
  }
  if (locksAreDue(located.remembered, moment.now)) applyLocks(world, context, moment.now);
  return {
    moment,
    isRecorded: whole !== null,
    history: withLines(known, lines),
    records,
    separatorOf,
    figures: new Map([...reports].map(([code, { figure }]) => [code, figure])),
    reports,
    findings: [...findings, ...strayTabs(context)],
  };
}

/** Reads one district's tab again and settles it, without writing; null when the tab is gone. */
export function settleAgain(
  context: ProvinceContext,
  { moment, records, separatorOf }: ProvinceReading,
  district: District,
): Settlement | null {
  const { text } = context;
  const read = readTab(district, context);
  if (read === null) return null;
  const mark = separatorOf(read.grid, read.marks);
  return settleDistrict({ ...read, moment, mark, text, history: records, cause: () => 'read', sent: false });
}

function readTab(district: District, { located, known }: ProvinceContext): ReadTab | null {
  const tab = located.byOwner.get(district.locality.code);
  const grid = tab?.read();
  const marks = grid && districtMarks(grid, district, known);
  return tab && grid && marks ? { district, tab, grid, marks } : null;
}

/** The reports of all communes; one that no tab has keeps its last valid figures. */
function reportsOf(
  communes: readonly Locality[],
  settled: readonly { readonly settlement: Settlement }[],
  records: ProvinceReading['records'],
  { today }: Moment,
): ProvinceReading['reports'] {
  const figures = new Map(settled.flatMap(({ settlement }) => [...settlement.figures]));
  const found = new Map(settled.flatMap(({ settlement }) => [...settlement.records]));
  return new Map(
    communes.map((commune) => {
      const record = found.get(commune.code) ?? before(records.get(commune.code) ?? [], today);
      const state = isExempt(commune, today) ? 'exempt' : 'missing';
      const figure = figures.get(commune.code) ?? figureOf({ state, firstOnTime: false }, {}, before(record, today));
      return [commune.code, { commune, record, figure }];
    }),
  );
}

/** Logs what is about to be repaired, before it is: a run that was cut off in between does not log it twice. */
function logRepairs(
  settled: readonly { readonly read: ReadTab; readonly settlement: Settlement }[],
  context: ProvinceContext,
  { now }: Moment,
): void {
  const { text } = context;
  const details = settled
    .filter(({ settlement }) => settlement.repairs.length > 0)
    .map(({ read, settlement }) => repairDetail(settlement.repairs, read.district.locality, text));
  logOnce(context, now, text.log.repair, details);
}

/** A History where somebody deleted it: what the tabs' own records still know goes into it again. */
function makeHistoryTab(world: World, context: ProvinceContext): Tab {
  const plan = planTable(historyShape(context.text), [], GROWING_ROWS);
  return makeStaffTab(world, context, '@history', plan, context.tabs.length);
}

function brokenHistory({ missing }: BrokenHistory): Finding {
  return { fault: { kind: 'historyBroken', column: missing }, locality: null, district: null, cell: null };
}

/** Copies of a tab, and tabs of districts that the register does not hold. */
function strayTabs({ register, located }: ProvinceContext): readonly Finding[] {
  const districts = new Map(register.districts.map(({ locality }) => [locality.code as string, locality]));
  const copies = located.copies.map(({ owner, tab }): Finding => {
    const kept = located.byOwner.get(owner)?.name() ?? '';
    return aboutDistrict(districts.get(owner) ?? null, { kind: 'tabTwice', kept, ignored: tab.name() });
  });
  const unknown = [...located.byOwner]
    .filter(([owner]) => !owner.startsWith('@') && !districts.has(owner))
    .map(([code, tab]) => aboutDistrict(null, { kind: 'tabWithoutDistrict', tab: tab.name(), code }));
  return [...copies, ...unknown];
}

function aboutDistrict(district: Locality | null, fault: Finding['fault']): Finding {
  return { fault, locality: district, district: null, cell: null };
}
