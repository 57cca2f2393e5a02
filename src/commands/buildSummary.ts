/** "Lập tổng hợp": reads every district's tab once, computes where the province stands, writes the Summary once. */

import type { Finding } from '../domain/finding';
import type { Locality, LocalityCode } from '../domain/locality';
import { type CommuneFigure, provinceReport } from '../domain/report';
import type { World } from '../ports';
import { districtMarks, readDistrictTab } from '../tabs/districtReading';
import { findMarks } from '../tabs/mark';
import { standing, summaryPage } from '../tabs/summaryPage';
import { planSummary } from '../tabs/summaryTab';
import { done, type Outcome } from './outcome';
import { readSources, type Sources } from './sources';
import { makeSummaryTab } from './staffTabs';

/** Builds the summary. */
export function buildSummary(world: World): Outcome {
  const sources = readSources(world);
  if ('kind' in sources) return sources;
  const { settings, register, text } = sources;

  const reading = readDistricts(sources);
  const findings = [...sources.findings, ...reading.findings, ...strayTabs(sources)];
  const report = provinceReport(register, reading.figures, settings.target, findings);
  const page = summaryPage(report, settings, text, world.now());

  const tab = sources.located.byOwner.get('@summary') ?? makeSummaryTab(world, sources);
  const grid = tab.read();
  const marks = findMarks(grid) ?? { owner: '@summary', row: 0, columns: new Map() };
  const plan = planSummary(page, grid, marks, () => tab.readFormulas());
  if (plan.insert) tab.insertRowsAfter(plan.insert.after, plan.insert.rows);
  tab.reserve(plan.page.row + plan.page.cells.length, 0);
  for (const block of plan.moved) tab.write(block);
  tab.write(plan.page);
  tab.paint(plan.page, plan.backgrounds);
  tab.embolden(plan.page, plan.bold);
  tab.show();

  const open = page.filter(({ kind }) => kind === 'finding').length;
  return done((userText) => userText.done.built(standing(report, userText), open));
}

function readDistricts({ register, located }: Sources): {
  figures: ReadonlyMap<LocalityCode, CommuneFigure>;
  findings: readonly Finding[];
} {
  const figures = new Map<LocalityCode, CommuneFigure>();
  const findings: Finding[] = [];
  for (const district of register.districts) {
    const tab = located.byOwner.get(district.locality.code);
    const grid = tab?.read();
    const marks = grid && districtMarks(grid, district);
    if (grid === undefined || !marks) {
      findings.push(aboutDistrict(district.locality, { kind: 'tabMissing' }));
      continue;
    }
    const reading = readDistrictTab(grid, marks, district);
    for (const [code, figure] of reading.figures) figures.set(code, figure);
    findings.push(...reading.findings);
  }
  return { figures, findings };
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
