/** What to draw for a chart: its series with their present values, so that a renderer needs no access to the cells. */

import { columnName } from '../a1';
import { rectangleOf } from '../rectangle';
import { isDateFormat } from '../serialDate';
import type { Tab } from '../tab';
import { type Chart, type ChartKind, type JsonValue, optionOf, sizeOf } from './chart';

/** Cells of one column: their reference and their values. */
export interface Cells<T> {
  /** 'Tên tab'!$A$2:$A$9 */
  readonly reference: string;
  readonly values: readonly T[];
}

/** One line of a chart, or its columns of one colour. */
export interface Series {
  /** The header cell; null if there is none. */
  readonly name: Cells<string> | null;
  /** Null for a cell without a number, which leaves a gap. */
  readonly points: Cells<number | null>;
  /** The points as people see them. */
  readonly shown: readonly string[];
  readonly numberFormat: string;
  /** "d9e7f5"; null for the renderer's default. */
  readonly color: string | null;
  readonly dashed: boolean;
  readonly line: boolean;
}

/** A chart with everything that a renderer needs. */
export interface Drawing {
  readonly kind: ChartKind;
  readonly title: string;
  /** Dates as serial numbers, or texts. */
  readonly axis:
    | { readonly kind: 'days'; readonly cells: Cells<number | null> }
    | { readonly kind: 'texts'; readonly cells: Cells<string> };
  readonly series: readonly Series[];
  /** The number format of the vertical axis; null for the format of the cells. */
  readonly format: string | null;
  readonly minimum: number | null;
  readonly legend: boolean;
  /** Whether lines continue across gaps. */
  readonly bridgesGaps: boolean;
  /** Whether cells in hidden columns are drawn. */
  readonly drawsHidden: boolean;
  /** Row and column from 0, distances in pixels. */
  readonly from: Chart['position'];
  readonly size: { readonly width: number; readonly height: number };
}

/** Collects what to draw for a chart. */
export function drawingOf(tab: Tab, chart: Chart): Drawing {
  const { kind, numHeaders, position } = chart;
  const columns = chart.ranges.map(rectangleOf).flatMap(({ row, rows, column, columns: count }) =>
    Array.from({ length: count }, (_, index) => ({
      column: column + index,
      header: numHeaders > 0 ? row + numHeaders - 1 : null,
      first: row + numHeaders,
      rows: Math.max(0, rows - numHeaders),
    })),
  );
  const [axis, ...others] = columns;
  const minimum = optionOf(chart, 'vAxis.minValue') ?? optionOf(chart, 'vAxis.viewWindow.min');
  return {
    kind,
    title: textOf(optionOf(chart, 'title')) ?? '',
    axis: axis ? axisOf(tab, axis) : { kind: 'texts', cells: { reference: '', values: [] } },
    // A series without rows cannot be drawn.
    series: others.filter(({ rows }) => rows > 0).map((column, index) => seriesOf(tab, chart, column, index)),
    format: textOf(optionOf(chart, 'vAxis.format')),
    minimum: typeof minimum === 'number' ? minimum : null,
    legend: optionOf(chart, 'legend.position') !== 'none' && optionOf(chart, 'legend') !== 'none',
    bridgesGaps: optionOf(chart, 'interpolateNulls') === true,
    drawsHidden: columns.some(({ column }) => tab.hiddenColumns.has(column)),
    from: { ...position, row: position.row - 1, column: position.column - 1 },
    size: sizeOf(chart),
  };
}

/** A column of a chart's range. */
interface Column {
  readonly column: number;
  readonly header: number | null;
  readonly first: number;
  readonly rows: number;
}

function axisOf(tab: Tab, place: Column): Drawing['axis'] {
  const rows = rowsOf(place);
  const raws = rows.map((row) => tab.raw(row, place.column));
  const isDay = (raw: unknown, index: number) =>
    typeof raw === 'number' && isDateFormat(tab.looks.get(rows[index] ?? 0, place.column).numberFormat ?? '');
  const reference = referenceOf(tab, place.column, place.first, place.rows);
  const hasDays = raws.some(isDay) && raws.every((raw, index) => raw === '' || isDay(raw, index));
  if (hasDays) {
    return { kind: 'days', cells: { reference, values: raws.map((raw) => (typeof raw === 'number' ? raw : null)) } };
  }
  return { kind: 'texts', cells: { reference, values: rows.map((row) => tab.display(row, place.column)) } };
}

function seriesOf(tab: Tab, chart: Chart, place: Column, index: number): Series {
  const { column, header, first, rows } = place;
  const own = (name: string) => optionOf(chart, `series.${index}.${name}`);
  const color = textOf(own('color'));
  const cells = rowsOf(place);
  const values = cells.map((row) => tab.raw(row, column));
  return {
    name:
      header === null
        ? null
        : { reference: referenceOf(tab, column, header, 1), values: [tab.display(header, column)] },
    points: {
      reference: referenceOf(tab, column, first, rows),
      values: values.map((raw) => (typeof raw === 'number' ? raw : null)),
    },
    shown: cells.map((row) => tab.display(row, column)),
    numberFormat: tab.looks.get(first, column).numberFormat ?? 'General',
    color: color !== null && /^#[0-9a-f]{6}$/i.test(color) ? color.slice(1).toLowerCase() : null,
    dashed: own('lineDashStyle') !== undefined,
    line: isLine(chart, textOf(own('type')), index),
  };
}

/** In a combo chart the first series is columns and the others are lines, unless the script says otherwise. */
function isLine(chart: Chart, own: string | null, index: number): boolean {
  if (chart.kind !== 'COMBO') return chart.kind === 'LINE';
  return (own ?? textOf(optionOf(chart, 'seriesType')) ?? (index === 0 ? 'bars' : 'line')) === 'line';
}

function rowsOf({ first, rows }: Column): readonly number[] {
  return Array.from({ length: rows }, (_, index) => first + index);
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function referenceOf({ name }: Tab, column: number, row: number, rows: number): string {
  const letters = columnName(column);
  const last = rows > 1 ? `:$${letters}$${row + rows - 1}` : '';
  return `'${name.replace(/'/g, "''")}'!$${letters}$${row}${last}`;
}
