/** The methods of Sheet that have to do with charts. */

import type { Chart } from '../../book/charts/chart';
import { GoogleError } from '../../book/googleError';
import type { Tab } from '../../book/tab';
import { type ChartViews, LocalChart, LocalChartBuilder } from './charts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** A sheet with charts. */
export abstract class ChartedSheet
  implements Pick<Sheet, 'getCharts' | 'newChart' | 'insertChart' | 'updateChart' | 'removeChart'>
{
  constructor(
    readonly tab: Tab,
    private readonly chartViews: ChartViews,
  ) {}

  /** Throws unless the user may edit the whole sheet. */
  protected abstract assertMayEdit(): void;

  getCharts(): EmbeddedChart[] {
    const { tab, chartViews } = this;
    const charts = tab.charts.map((chart) => chartViews.chart(new LocalChart(tab, chart, chartViews)));
    return chartViews.realm.list(charts) as EmbeddedChart[];
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return this.chartViews.builder(new LocalChartBuilder(this.tab, null, this.chartViews));
  }

  insertChart(view: EmbeddedChart): void {
    this.assertMayEdit();
    const { tab, chart } = this.chartViews.unwrapChart(view);
    if (tab !== this.tab)
      throw new GoogleError('The emulator inserts a chart only into the sheet that it was built for.');
    this.tab.charts = [...this.tab.charts, { ...chart, id: this.tab.freshChartId() }];
  }

  updateChart(view: EmbeddedChart): void {
    this.assertMayEdit();
    const changed = this.inserted(view);
    this.tab.charts = this.tab.charts.map((each) => (each.id === changed.id ? changed : each));
  }

  removeChart(view: EmbeddedChart): void {
    this.assertMayEdit();
    const { id } = this.inserted(view);
    this.tab.charts = this.tab.charts.filter((each) => each.id !== id);
  }

  /** The chart, which must be on this sheet. */
  private inserted(view: EmbeddedChart): Chart {
    const { chart } = this.chartViews.unwrapChart(view);
    const { id } = chart;
    if (id === null || !this.tab.charts.some((each) => each.id === id))
      throw new GoogleError('The chart is not on this sheet.');
    return { ...chart, id };
  }
}
