/** "Lập tổng hợp": reads every district's tab once, computes where the province stands, writes the Summary once. */

import { provinceReport } from '../domain/report';
import type { World } from '../ports';
import { findMarks } from '../tabs/mark';
import { standing, summaryPage } from '../tabs/summaryPage';
import { planSummary } from '../tabs/summaryTab';
import { done, type Outcome } from './outcome';
import { readSources } from './sources';
import { makeSummaryTab } from './staffTabs';
import { surveyDistricts } from './survey';

/** Builds the summary. */
export function buildSummary(world: World): Outcome {
  const sources = readSources(world);
  if ('kind' in sources) return sources;
  const { settings, register, text } = sources;

  const survey = surveyDistricts(world, sources);
  const report = provinceReport(register, survey.figures, settings.target, [...sources.findings, ...survey.findings]);
  const page = summaryPage(report, settings, text, world.now());

  const tab = sources.located.byOwner.get('@summary') ?? makeSummaryTab(world, sources);
  const grid = tab.read();
  const marks = findMarks(grid) ?? { owner: '@summary', row: 0, columns: new Map() };
  const plan = planSummary(page, grid, marks, () => tab.readFormulas());
  if (plan.insert) tab.insertRowsAfter(plan.insert.after, plan.insert.rows);
  const end = plan.page.row + plan.page.cells.length;
  // The grid is at least as large as what it holds, so its size matters only to a page that has grown.
  if (end > grid.length + (plan.insert?.rows ?? 0)) tab.reserve(end, 0);
  for (const block of plan.moved) tab.write(block);
  tab.write(plan.page);
  tab.paint(plan.page, plan.backgrounds);
  tab.embolden(plan.page, plan.bold);
  tab.show();

  const open = page.filter(({ kind }) => kind === 'finding').length;
  return done((userText) => userText.done.built(standing(report, userText), open));
}
