/** Charts of a sheet: the four kinds with axes, over ranges of the sheet itself. Axes are not swapped, nothing is merged by rows. */

import { CHART_KINDS, type Chart, type ChartKind, type JsonValue } from '../book/chart';
import { GoogleError } from '../book/googleError';
import { a1Of, type Rectangle, rectangleOf } from '../book/rectangle';
import type { Tab } from '../book/tab';
import { isJsonValue } from './json';
import type { LocalRange } from './range';
import type { Realm } from './realm';

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type ContainerInfo = GoogleAppsScript.Spreadsheet.ContainerInfo;
type ChartOptions = GoogleAppsScript.Charts.ChartOptions;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The service of that name; of it the kinds alone. */
export const CHARTS = { ChartType: Object.fromEntries(CHART_KINDS.map((kind) => [kind, kind])) };

/** Makes the script's views, and finds what is behind them. */
export interface ChartViews {
  chart(chart: LocalChart): EmbeddedChart;
  builder(builder: LocalChartBuilder): Builder;
  container(info: Pick<ContainerInfo, 'getAnchorRow' | 'getAnchorColumn' | 'getOffsetX' | 'getOffsetY'>): ContainerInfo;
  options(options: Pick<ChartOptions, 'get'>): ChartOptions;
  behindChart(chart: EmbeddedChart): LocalChart;
  range(tab: Tab, extent: Rectangle): Range;
  behindRange(range: Range): LocalRange;
  readonly realm: Realm;
}

/** A chart without a number stands in no sheet yet. */
export type Draft = Omit<Chart, 'id'> & { readonly id: number | null };

/** A chart as the script gets it: as it was when it was asked for or built. */
export class LocalChart
  implements Pick<EmbeddedChart, 'getChartId' | 'getRanges' | 'getOptions' | 'getContainerInfo' | 'modify'>
{
  constructor(
    readonly tab: Tab,
    readonly chart: Draft,
    private readonly views: ChartViews,
  ) {}

  getChartId(): number {
    // Google's types promise a number, and Google gives null for a chart that was not inserted.
    return this.chart.id as number;
  }

  getRanges(): Range[] {
    const { realm } = this.views;
    return realm.list(this.chart.ranges.map((range) => this.views.range(this.tab, rectangleOf(range)))) as Range[];
  }

  getOptions(): ChartOptions {
    const { options } = this.chart;
    const get = (name: string) =>
      Object.hasOwn(options, name) ? this.views.realm.plain(JSON.stringify(options[name])) : null;
    return this.views.options({ get });
  }

  getContainerInfo(): ContainerInfo {
    const { row, column, offsetX, offsetY } = this.chart.position;
    return this.views.container({
      getAnchorRow: () => row,
      getAnchorColumn: () => column,
      getOffsetX: () => offsetX,
      getOffsetY: () => offsetY,
    });
  }

  modify(): Builder {
    return this.views.builder(new LocalChartBuilder(this.tab, this.chart, this.views));
  }
}

/** What a builder begins with: everything but a place. */
const BLANK: Partial<Draft> = { id: null, kind: 'LINE', ranges: [], numHeaders: 0, options: {} };

/** Builds a chart; nothing is seen of it before it is inserted or updated. */
export class LocalChartBuilder
  implements
    Pick<Builder, 'setChartType' | 'addRange' | 'clearRanges' | 'setNumHeaders' | 'setPosition' | 'setOption' | 'build'>
{
  private draft: Partial<Draft>;

  constructor(
    private readonly tab: Tab,
    from: Draft | null,
    private readonly views: ChartViews,
  ) {
    this.draft = from ?? BLANK;
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): Builder {
    const kind = CHART_KINDS.find((each) => each === (type as unknown));
    if (!kind) throw new GoogleError(`local/ draws charts of the types ${CHART_KINDS.join(', ')} only.`);
    return this.with({ kind: kind satisfies ChartKind });
  }

  addRange(range: Range): Builder {
    const { tab, extent } = this.views.behindRange(range);
    if (tab !== this.tab) throw new GoogleError("local/ draws charts of their own sheet's cells only.");
    const { ranges = [] } = this.draft;
    const added = a1Of(extent);
    return ranges.includes(added) ? this.views.builder(this) : this.with({ ranges: [...ranges, added] });
  }

  clearRanges(): Builder {
    return this.with({ ranges: [] });
  }

  setNumHeaders(headers: number): Builder {
    if (!Number.isInteger(headers) || headers < 0)
      throw new GoogleError('local/ takes a number of headers from 0: it does not guess how many there are.');
    return this.with({ numHeaders: headers });
  }

  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): Builder {
    const isPlace = (place: number, last: number) => Number.isInteger(place) && place >= 1 && place <= last;
    const isInside = isPlace(anchorRowPos, this.tab.maxRows) && isPlace(anchorColPos, this.tab.maxColumns);
    if (!isInside || ![offsetX, offsetY].every((offset) => Number.isInteger(offset) && offset >= 0))
      throw new GoogleError('The chart position is outside the dimensions of the sheet.');
    return this.with({ position: { row: anchorRowPos, column: anchorColPos, offsetX, offsetY } });
  }

  setOption(option: string, value: unknown): Builder {
    if (!isJsonValue(value)) throw new GoogleError(`Invalid value for the chart option ${option}: it must be plain.`);
    const kept = JSON.parse(JSON.stringify(value)) as JsonValue;
    return this.with({ options: { ...this.draft.options, [option]: kept } });
  }

  build(): EmbeddedChart {
    if (!this.draft.position)
      throw new GoogleError('Please set the position on the chart using .setPosition() before building it.');
    return this.views.chart(new LocalChart(this.tab, this.draft as Draft, this.views));
  }

  private with(part: Partial<Draft>): Builder {
    this.draft = { ...this.draft, ...part };
    return this.views.builder(this);
  }
}
