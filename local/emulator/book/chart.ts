/** Charts of a tab as plain data, and how they follow when rows or columns are inserted or deleted. */

import { shifted, shiftRanges } from './highlightRule';

/** The kinds of charts that are imitated, by Google's names. */
export const CHART_KINDS = ['LINE', 'COMBO', 'COLUMN', 'BAR'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** A value of JSON: what a chart's options hold. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A chart; its data and its place are of the tab that it stands in. */
export interface Chart {
  readonly id: number;
  readonly kind: ChartKind;
  /** In A1 notation; the first column is the horizontal axis, every other one a series. */
  readonly ranges: readonly string[];
  /** How many rows of a range are headers. */
  readonly numHeaders: number;
  /** The cell under its upper left corner, from 1, and the distance from there in pixels. */
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  /** As the script gave them, by name: "title", "series". */
  readonly options: Readonly<Record<string, Plain>>;
}

/** The size of a chart that gives none, in pixels. */
const DEFAULT_SIZE = { width: 600, height: 371 };

/** How large a chart is drawn, in pixels. */
export function sizeOf(chart: Chart): { readonly width: number; readonly height: number } {
  const { width, height } = { width: optionOf(chart, 'width'), height: optionOf(chart, 'height') };
  return {
    width: typeof width === 'number' && width > 0 ? width : DEFAULT_SIZE.width,
    height: typeof height === 'number' && height > 0 ? height : DEFAULT_SIZE.height,
  };
}

/** An option by its path, which scripts give whole ("vAxis.format") or in parts ("vAxis" with a member "format"). */
export function optionOf({ options }: Pick<Chart, 'options'>, path: string): Plain | undefined {
  if (path in options) return options[path];
  const [first = '', ...rest] = path.split('.');
  return rest.reduce<Plain | undefined>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    options[first],
  );
}

function isObject(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The charts after a change: one whose data are gone stays, and one whose place is gone moves to what follows. */
export function shiftCharts(
  charts: readonly Chart[],
  line: 'row' | 'column',
  at: number,
  count: number,
): readonly Chart[] {
  return charts.map((chart) => ({
    ...chart,
    ranges: shiftRanges(chart.ranges, line, at, count),
    position: { ...chart.position, [line]: shifted(chart.position[line], at, count) ?? Math.max(1, at) },
  }));
}
