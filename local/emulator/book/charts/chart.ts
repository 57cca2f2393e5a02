/** Charts of a tab as data, and how they follow inserted and deleted rows and columns. */

import { type Line, shifted, shiftRanges } from '../shifting';

/** The kinds of charts that the emulator supports, by Google's names. */
export const CHART_KINDS = ['LINE', 'COMBO', 'COLUMN', 'BAR'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** A JSON value, as chart options hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A chart. Its data come from its own tab. */
export interface Chart {
  readonly id: number;
  readonly kind: ChartKind;
  /** In A1 notation. The first column is the horizontal axis, every other column a series. */
  readonly ranges: readonly string[];
  /** How many rows at the top of the ranges are headers. */
  readonly numHeaders: number;
  /** The cell under the upper left corner, from 1, and the distance from that cell's corner in pixels. */
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  /** As the script gave them, by their names: "title", "series". */
  readonly options: Readonly<Record<string, JsonValue>>;
}

/** The default size of a chart, in pixels. */
const DEFAULT_SIZE = { width: 600, height: 371 };

/** The size of a chart, in pixels. */
export function sizeOf(chart: Chart): { readonly width: number; readonly height: number } {
  const { width, height } = { width: optionOf(chart, 'width'), height: optionOf(chart, 'height') };
  return {
    width: typeof width === 'number' && width > 0 ? width : DEFAULT_SIZE.width,
    height: typeof height === 'number' && height > 0 ? height : DEFAULT_SIZE.height,
  };
}

/** An option by its path. Scripts may set it whole ("vAxis.format") or nested ("vAxis" with a member "format"). */
export function optionOf({ options }: Pick<Chart, 'options'>, path: string): JsonValue | undefined {
  if (path in options) return options[path];
  const [first = '', ...rest] = path.split('.');
  return rest.reduce<JsonValue | undefined>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    options[first],
  );
}

function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The charts after a change. A chart without data stays; one whose anchor cell is gone moves to the next cell. */
export function shiftCharts(charts: readonly Chart[], line: Line, at: number, count: number): readonly Chart[] {
  return charts.map((chart) => ({
    ...chart,
    ranges: shiftRanges(chart.ranges, line, at, count),
    position: { ...chart.position, [line]: shifted(chart.position[line], at, count) ?? Math.max(1, at) },
  }));
}
