/** "Lập tổng hợp": reads every district's tab once, computes the province's result, writes Summary and Charts once. */

import { type Outlook, outlookOf } from '../../domain/history/outlook';
import { type ProvinceReport, provinceReport } from '../../domain/reporting/provinceReport';
import { headline } from '../../messages/phrases';
import type { World } from '../../platform/world';
import { chartFigures, chartMarks, chartsOver, planChartsTab } from '../../sheets/charts/chartsTab';
import { findMarks } from '../../sheets/core/marks';
import { summaryPage } from '../../sheets/summary/page';
import { planSummary } from '../../sheets/summary/summaryTab';
import { done, type Outcome } from '../outcome';
import type { ProvinceContext } from '../province/context';
import { refreshProvince } from '../province/refreshProvince';
import { makeStaffTab, planSummaryTab } from '../province/staffTabs';
import type { CommandContext } from '../rights/admit';
import { readClosing } from '../state/closing';

/** Builds the summary. */
export function buildSummary(world: World, context: CommandContext): Outcome {
  const { settings, register, text } = context;

  const province = refreshProvince(world, context);
  const report = provinceReport(register, province.figures, settings.target, [
    ...context.findings,
    ...province.findings,
  ]);
  const outlook = outlookOf(register, report, province, settings);
  const closing = readClosing(context.located.remembered);
  const closed = closing?.day === province.moment.today ? closing : null;
  const page = summaryPage({ report, outlook, closed, built: world.now() }, settings, text);

  const tab = context.located.byOwner.get('@summary') ?? makeStaffTab(world, context, '@summary', planSummaryTab(), 0);
  const grid = tab.read();
  const marks = findMarks(grid, '@summary') ?? { owner: '@summary', row: 0, columns: new Map() };
  const plan = planSummary(page, grid, marks, { formulas: () => tab.readFormulas(), formats: () => tab.readFormats() });
  if (plan.insert) tab.insertRowsAfter(plan.insert.after, plan.insert.rows);
  const end = plan.page.row + plan.page.cells.length;
  // The grid is at least as large as its content, so its size matters only if the page has grown.
  if (end > grid.length + (plan.insert?.rows ?? 0)) tab.reserve(end, 0);
  for (const block of plan.moved) tab.write(block);
  // Formats come first: a code written into a cell that is not yet text would lose its leading zeros.
  tab.formatEach(plan.page, plan.formats);
  tab.write(plan.page);
  tab.paint(plan.page, plan.backgrounds);
  tab.embolden(plan.page, plan.bold);
  drawCharts(world, context, report, outlook);
  tab.bringToFront();

  const open = page.filter(({ kind }) => kind === 'finding').length;
  return done((userText) => userText.done.built(headline(report, userText), open), context.nouns);
}

/** Writes the figures of the charts, and draws charts that were deleted. */
function drawCharts(world: World, context: ProvinceContext, report: ProvinceReport, outlook: Outlook): void {
  const { located, text } = context;
  const tab = located.byOwner.get('@charts') ?? makeStaffTab(world, context, '@charts', planChartsTab(text), 1);
  const grid = tab.read();
  const marks = chartMarks(grid);
  const blocks = chartFigures(grid, marks, report, outlook, text);
  const end = Math.max(...blocks.map(({ row, cells }) => row + cells.length));
  tab.reserve(end, 0);
  for (const block of blocks) tab.write(block);
  tab.draw(chartsOver(marks, report.districts.length, text));
}
