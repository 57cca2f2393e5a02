/** Charts of a sheet: four kinds with axes, over ranges of the same sheet. Swapped axes and merging by rows are not supported. */

import { CHART_KINDS, type Chart, type ChartKind, type JsonValue } from '../../book/charts/chart';
import { GoogleError } from '../../book/googleError';
import { a1Of, type Rectangle, rectangleOf } from '../../book/rectangle';
import type { Tab } from '../../book/tab';
import { isJsonValue } from '../runtime/json';
import type { Realm } from '../runtime/realm';
import type { LocalRange } from './range';

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type ContainerInfo = GoogleAppsScript.Spreadsheet.ContainerInfo;
type ChartOptions = GoogleAppsScript.Charts.ChartOptions;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The Charts service: only the chart types. */
export const CHARTS = { ChartType: Object.fromEntries(CHART_KINDS.map((kind) => [kind, kind])) };

/** Makes and unwraps the objects that charts and their builders return and take. */
export interface ChartViews {
  chart(chart: LocalChart): EmbeddedChart;
  builder(builder: LocalChartBuilder): Builder;
  container(info: Pick<ContainerInfo, 'getAnchorRow' | 'getAnchorColumn' | 'getOffsetX' | 'getOffsetY'>): ContainerInfo;
  options(options: Pick<ChartOptions, 'get'>): ChartOptions;
  unwrapChart(chart: EmbeddedChart): LocalChart;
  range(tab: Tab, extent: Rectangle): Range;
  unwrapRange(range: Range): LocalRange;
  readonly realm: Realm;
}

/** A chart; its id is null until it is inserted into a sheet. */
export type ChartDraft = Omit<Chart, 'id'> & { readonly id: number | null };

/** A chart as it was when the script got or built it. */
export class LocalChart
  implements Pick<EmbeddedChart, 'getChartId' | 'getRanges' | 'getOptions' | 'getContainerInfo' | 'modify'>
{
  constructor(
    readonly tab: Tab,
    readonly chart: ChartDraft,
    private readonly views: ChartViews,
  ) {}

  getChartId(): number {
    // Google's types say number, but Google gives null for a chart that was not inserted.
    return this.chart.id as number;
  }

  getRanges(): Range[] {
    const { realm } = this.views;
    return realm.list(this.chart.ranges.map((range) => this.views.range(this.tab, rectangleOf(range)))) as Range[];
  }

  getOptions(): ChartOptions {
    const { options } = this.chart;
    const get = (name: string) =>
      Object.hasOwn(options, name) ? this.views.realm.fromJson(JSON.stringify(options[name])) : null;
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

/** What a new builder starts from; only the position is missing. */
const BLANK: Partial<ChartDraft> = { id: null, kind: 'LINE', ranges: [], numHeaders: 0, options: {} };

/** Builds a chart. The sheet changes only when the chart is inserted or updated. */
export class LocalChartBuilder
  implements
    Pick<Builder, 'setChartType' | 'addRange' | 'clearRanges' | 'setNumHeaders' | 'setPosition' | 'setOption' | 'build'>
{
  private draft: Partial<ChartDraft>;

  constructor(
    private readonly tab: Tab,
    from: ChartDraft | null,
    private readonly views: ChartViews,
  ) {
    this.draft = from ?? BLANK;
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): Builder {
    const kind = CHART_KINDS.find((each) => each === (type as unknown));
    if (!kind) throw new GoogleError(`The emulator supports only charts of the types ${CHART_KINDS.join(', ')}.`);
    return this.with({ kind: kind satisfies ChartKind });
  }

  addRange(range: Range): Builder {
    const { tab, extent } = this.views.unwrapRange(range);
    if (tab !== this.tab) throw new GoogleError("The emulator supports only charts of their own sheet's cells.");
    const { ranges = [] } = this.draft;
    const added = a1Of(extent);
    return ranges.includes(added) ? this.views.builder(this) : this.with({ ranges: [...ranges, added] });
  }

  clearRanges(): Builder {
    return this.with({ ranges: [] });
  }

  setNumHeaders(headers: number): Builder {
    if (!Number.isInteger(headers) || headers < 0)
      throw new GoogleError('The emulator needs the number of headers, 0 or more; it does not guess.');
    return this.with({ numHeaders: headers });
  }

  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): Builder {
    const isWithin = (place: number, last: number) => Number.isInteger(place) && place >= 1 && place <= last;
    const isInside = isWithin(anchorRowPos, this.tab.maxRows) && isWithin(anchorColPos, this.tab.maxColumns);
    if (!isInside || ![offsetX, offsetY].every((offset) => Number.isInteger(offset) && offset >= 0))
      throw new GoogleError('The chart position is outside the dimensions of the sheet.');
    return this.with({ position: { row: anchorRowPos, column: anchorColPos, offsetX, offsetY } });
  }

  setOption(option: string, value: unknown): Builder {
    if (!isJsonValue(value))
      throw new GoogleError(`Invalid value for the chart option ${option}: it must be a JSON value.`);
    const kept = JSON.parse(JSON.stringify(value)) as JsonValue;
    return this.with({ options: { ...this.draft.options, [option]: kept } });
  }

  build(): EmbeddedChart {
    if (!this.draft.position)
      throw new GoogleError('Please set the position on the chart using .setPosition() before building it.');
    return this.views.chart(new LocalChart(this.tab, this.draft as ChartDraft, this.views));
  }

  private with(part: Partial<ChartDraft>): Builder {
    this.draft = { ...this.draft, ...part };
    return this.views.builder(this);
  }
}
