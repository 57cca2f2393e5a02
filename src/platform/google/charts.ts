/**
 * Draws charts with Google's chart builder. A chart is identified by the first cell of its range, so none is drawn
 * twice.
 */

import type { Area, ChartPlan } from '../tabPlan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Draws the charts that the sheet lacks, and updates a chart whose range has changed its size. */
export function draw(sheet: Sheet, charts: readonly ChartPlan[]): void {
  const there = sheet.getCharts().flatMap((chart) => chart.getRanges().map((range) => ({ chart, range })));
  for (const plan of charts) {
    const { row, column, rows, columns } = plan.area;
    const drawn = there.find(({ range }) => range.getRow() === row + 1 && range.getColumn() === column + 1);
    if (drawn === undefined) sheet.insertChart(built(sheet, plan));
    else if (drawn.range.getNumRows() !== rows || drawn.range.getNumColumns() !== columns) {
      sheet.updateChart(drawn.chart.modify().clearRanges().addRange(cellsOf(sheet, plan.area)).build());
    }
  }
}

const cellsOf = (sheet: Sheet, { row, column, rows, columns }: Area) =>
  sheet.getRange(row + 1, column + 1, rows, columns);

function built(sheet: Sheet, { area, kind, title, place, width, height, series }: ChartPlan) {
  const lines = kind === 'lines';
  const shown = series.map(({ color, dashed }, index) => ({
    color,
    ...(dashed ? { lineDashStyle: [4, 4] } : {}),
    ...(lines ? {} : { type: index === 0 ? 'bars' : 'line' }),
  }));
  return sheet
    .newChart()
    .setChartType(lines ? Charts.ChartType.LINE : Charts.ChartType.COMBO)
    .addRange(cellsOf(sheet, area))
    .setNumHeaders(1)
    .setPosition(place.row + 1, place.column + 1, 0, 0)
    .setOption('title', title)
    .setOption('width', width)
    .setOption('height', height)
    .setOption('legend', { position: 'bottom' })
    .setOption('vAxis', { format: '0%', minValue: 0 })
    .setOption('interpolateNulls', false)
    .setOption('series', { ...shown })
    .build();
}
