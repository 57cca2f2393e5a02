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
import { figureOf, type Settlement, settleDistrict } from '../tabs/districtSettling';
import { type History, historyRow, readHistory, unrecorded } from '../tabs/historyTab';
import type { Marks } from '../tabs/mark';
import type { Written } from '../tabs/plan';
import { historyShape } from '../tabs/recordTabs';
import { readTable } from '../tabs/table';
import { appendRows, logOnce } from './log';
import { carryOut, decimalMarks, repairDetail } from './settling';
import type { Sources } from './sources';

/** Where the districts stand. */
export interface Survey {
  readonly moment: Moment;
  readonly history: History;
  readonly markOf: ReturnType<typeof decimalMarks>;
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

  const markOf = decimalMarks(world.workbook);
  const findings: Finding[] = [];
  const settled: { readonly read: ReadTab; readonly settlement: Settlement }[] = [];
  for (const district of register.districts) {
    const read = readTab(district, located.byOwner.get(district.locality.code));
    if (read === null) {
      findings.push(aboutDistrict(district.locality, { kind: 'tabMissing' }));
      continue;
    }
    const { grid, marks } = read;
    const mark = markOf(grid, marks);
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
  const figures = figuresOf(sources, settled, history, moment);
  return { moment, history, markOf, figures, findings: [...findings, ...strayTabs(sources)] };
}

/** Reads one district's tab again and settles it, without writing; null when the tab is gone. */
export function settleAgain(
  { located, text }: Sources,
  { moment, history, markOf }: Survey,
  district: District,
): Settlement | null {
  const read = readTab(district, located.byOwner.get(district.locality.code));
  if (read === null) return null;
  const mark = markOf(read.grid, read.marks);
  return settleDistrict({ ...read, moment, mark, text, history, occasion: () => 'read', sent: false });
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
  return figureOf(isExempt(commune, today) ? 'exempt' : 'missing', undefined, lastBefore(record, today));
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

/** Logs what is about to be repaired, before it is: a run that was cut off in between does not log it twice. */
function logRepairs(
  settled: readonly { readonly read: ReadTab; readonly settlement: Settlement }[],
  { located, text }: Sources,
  { now }: Moment,
): void {
  const details = settled
    .filter(({ settlement }) => settlement.repairs.length > 0)
    .map(({ read, settlement }) => repairDetail(settlement.repairs, read.district.locality, text));
  logOnce(located, now, text.log.repair, details);
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
