/**
 * Reads every district's tab and settles it, whatever events were lost: the ground of the summary, the check and the
 * reminders. What has changed is written back; days that are over go to History.
 */

import type { Grid } from '../domain/cell';
import type { Finding } from '../domain/finding';
import type { District, Locality, LocalityCode } from '../domain/locality';
import { isExempt } from '../domain/locality';
import { type CommuneRecord, lastBefore } from '../domain/record';
import type { CommuneFigure } from '../domain/report';
import { type Moment, momentOf } from '../domain/timeliness';
import { ALL_MESSAGES } from '../language';
import type { Tab, World } from '../ports';
import { districtMarks } from '../tabs/districtReading';
import { type Settlement, settleDistrict } from '../tabs/districtSettling';
import { type History, historyRow, readHistory, unrecorded } from '../tabs/historyTab';
import type { Marks } from '../tabs/mark';
import type { Written } from '../tabs/plan';
import { historyShape, logShape } from '../tabs/recordTabs';
import { readTable, type Table, under } from '../tabs/table';
import { carryOut, decimalMark, repairDetail } from './settling';
import type { Sources } from './sources';

/** Where the districts stand. */
export interface Survey {
  readonly figures: ReadonlyMap<LocalityCode, CommuneFigure>;
  /** What has to be mended, district by district in the register's order. */
  readonly findings: readonly Finding[];
}

/** A district's tab as read. */
interface ReadTab {
  readonly district: District;
  readonly tab: Tab;
  readonly grid: Grid;
  readonly marks: Marks;
}

/** Reads and settles all districts. */
export function surveyDistricts(world: World, sources: Sources): Survey {
  const { register, located, settings, text } = sources;
  const moment = momentOf(world.now(), settings.deadline);
  const historyTab = located.byOwner.get('@history');
  const historyTable = historyTab ? readTable(historyTab.read(), ALL_MESSAGES.map(historyShape)) : null;
  const history = readHistory(historyTable);

  const findings: Finding[] = [];
  const settled: { readonly read: ReadTab; readonly settlement: Settlement }[] = [];
  for (const district of register.districts) {
    const read = readTab(district, located.byOwner.get(district.locality.code));
    if (read === null) {
      findings.push(aboutDistrict(district.locality, { kind: 'tabMissing' }));
      continue;
    }
    const { grid, marks } = read;
    const mark = decimalMark(world.workbook, grid, marks);
    const occasion = () => 'read' as const;
    const settlement = settleDistrict({ ...read, moment, mark, text, history, occasion, sent: false });
    settled.push({ read, settlement });
    findings.push(...settlement.findings);
  }

  logRepairs(settled, sources, moment);
  for (const { read, settlement } of settled) carryOut(settlement, read.tab, read.grid);
  if (historyTab && historyTable) {
    const rows = settled.flatMap(({ read, settlement }) =>
      finishedDays(read.district, settlement, history, moment, text),
    );
    appendRows(
      historyTab,
      historyTable,
      historyShape(text).columns.map(({ key }) => key),
      rows,
    );
  }
  return { figures: figuresOf(sources, settled, history, moment), findings: [...findings, ...strayTabs(sources)] };
}

function readTab(district: District, tab: Tab | undefined): ReadTab | null {
  const grid = tab?.read();
  const marks = grid && districtMarks(grid, district);
  return tab && grid && marks ? { district, tab, grid, marks } : null;
}

/** The settled figures; a commune that no tab has keeps its last accepted one. */
function figuresOf(
  { register }: Sources,
  settled: readonly { readonly settlement: Settlement }[],
  history: History,
  { today }: Moment,
): ReadonlyMap<LocalityCode, CommuneFigure> {
  const found = new Map(settled.flatMap(({ settlement }) => [...settlement.figures]));
  const communes = register.districts.flatMap((district) => district.communes);
  return new Map(
    communes.map((commune) => [
      commune.code,
      found.get(commune.code) ?? carried(commune, history.get(commune.code), today),
    ]),
  );
}

function carried(commune: Locality, record: CommuneRecord = [], today: Moment['today']): CommuneFigure {
  const last = lastBefore(record, today);
  const state = isExempt(commune, today) ? 'exempt' : 'missing';
  return { state, users: last?.figures.users ?? 0, asOf: last?.day ?? null };
}

function finishedDays(
  { communes }: District,
  { records }: Settlement,
  history: History,
  { today, deadline }: Moment,
  text: Sources['text'],
): readonly (readonly Written[])[] {
  return communes.flatMap((commune) =>
    unrecorded(records.get(commune.code) ?? [], history.get(commune.code) ?? [], today).map((entry) =>
      historyRow(commune, entry, deadline, text),
    ),
  );
}

/** How long after a run was cut off the next one is taken for its repetition, in milliseconds. */
const REPETITION = 10 * 60_000;

/** Logs what is about to be repaired, before it is: a run that was cut off in between does not log it twice. */
function logRepairs(
  settled: readonly { readonly read: ReadTab; readonly settlement: Settlement }[],
  { located, text }: Sources,
  { now }: Moment,
): void {
  const details = settled
    .filter(({ settlement }) => settlement.repairs.length > 0)
    .map(({ read, settlement }) => repairDetail(settlement.repairs, read.district.locality, text));
  const logTab = located.byOwner.get('@log');
  if (details.length === 0 || logTab === undefined) return;
  const table = readTable(logTab.read(), ALL_MESSAGES.map(logShape));
  if (table === null) return;
  const isRecent = (time: unknown) => time instanceof Date && now.getTime() - time.getTime() < REPETITION;
  const logged = new Set(table.rows.filter((row) => isRecent(under(row, 'time'))).map((row) => under(row, 'detail')));
  const rows = details.filter((detail) => !logged.has(detail)).map((detail) => [now, text.log.repair, detail]);
  appendRows(logTab, table, ['time', 'action', 'detail'], rows);
}

/** Writes rows below a table's last, each value under its column wherever that stands today. */
function appendRows(
  tab: Tab,
  { columns, nextRow }: Table,
  keys: readonly string[],
  rows: readonly (readonly Written[])[],
): void {
  if (rows.length === 0) return;
  const width = Math.max(...columns.values()) + 1;
  const cells = rows.map((row) => {
    const line = Array.from({ length: width }, (): Written => '');
    keys.forEach((key, index) => {
      const column = columns.get(key);
      if (column !== undefined) line[column] = row[index] ?? '';
    });
    return line;
  });
  tab.reserve(nextRow + rows.length, 0);
  tab.write({ row: nextRow, column: 0, cells });
}

/** Copies of a tab, and tabs of districts that the register does not hold. */
function strayTabs({ register, located }: Sources): readonly Finding[] {
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
