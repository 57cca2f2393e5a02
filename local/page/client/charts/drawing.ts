/** What Chart.js is to draw for a chart of the spreadsheet, so that it looks as it does at Google. Touches no page. */

import type { Chart, ChartConfiguration, ChartDataset, LegendItem, Scale, TooltipItem } from 'chart.js';
import type { ChartView, Language } from '../../protocol/view';
import { axisNumber } from './axisNumber';

export type Kinds = 'line' | 'bar';
export type Point = { readonly x: number; readonly y: number | null } | number | null;
export type Drawing = ChartConfiguration<Kinds, Point[], string>;

type Series = ChartView['series'][number];

/** Colours of series that name none: the first ones that Google gives. */
const PALETTE = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];

const INK = '#3c4043';
const SOFT = '#5f6368';
const PAPER = '#ffffff';
const GRID = '#e0e0e0';
const BASE = '#80868b';
const FONT = 'Roboto, "Segoe UI", "Noto Sans", Arial, sans-serif';
const LINE_WIDTH = 2;
const DASH = [6, 4];
const MOST_DAYS_NAMED = 10;
const DAYS_BEFORE_1970 = 25_569;
const MS_A_DAY = 86_400_000;

/** The whole drawing; a chart that is already there takes over its data and options. */
export function drawingOf(chart: ChartView, language: Language): Drawing {
  const { labels, series, hasLegend, title } = chart;
  const isLying = chart.kind === 'BAR';
  return {
    type: 'bar',
    data: { labels: [...labels], datasets: series.map((each, index) => datasetOf(chart, each, index)) },
    options: {
      indexAxis: isLying ? 'y' : 'x',
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      font: { family: FONT },
      color: INK,
      layout: { padding: { top: 8, right: 20, bottom: 8, left: 12 } },
      interaction: { mode: 'index', intersect: false, axis: isLying ? 'y' : 'x' },
      scales: isLying
        ? { x: valueAxis(chart, language), y: categoryAxis() }
        : { x: daysOf(chart) ? dayAxis(chart) : categoryAxis(), y: valueAxis(chart, language) },
      plugins: {
        title: {
          display: title !== '',
          text: title,
          align: 'start',
          color: SOFT,
          font: { size: 16, weight: 'normal' },
          padding: { top: 4, bottom: 16 },
        },
        legend: {
          display: hasLegend,
          position: 'bottom',
          // At Google nothing is hidden by a click.
          onClick: () => undefined,
          labels: { usePointStyle: true, pointStyleWidth: 24, padding: 16, generateLabels: legendOf },
        },
        tooltip: {
          backgroundColor: PAPER,
          borderColor: '#dadce0',
          borderWidth: 1,
          titleColor: INK,
          bodyColor: INK,
          padding: 10,
          boxPadding: 6,
          usePointStyle: true,
          callbacks: {
            labelPointStyle: () => ({ pointStyle: 'circle', rotation: 0 }),
            title: ([first]) => (first ? (labels[first.dataIndex] ?? '') : ''),
            label: (item) => figureOf(chart, item),
          },
          filter: ({ datasetIndex, dataIndex }) => (series[datasetIndex]?.points[dataIndex] ?? null) !== null,
        },
      },
    },
  };
}

/** The days under the points of lines; null where they stand side by side whatever lies between them. */
function daysOf({ kind, days }: ChartView): readonly (number | null)[] | null {
  return kind === 'LINE' && days ? days : null;
}

function datasetOf(chart: ChartView, series: Series, index: number): ChartDataset<Kinds, Point[]> {
  const { name, points, isDashed, isLine } = series;
  const color = series.color ?? PALETTE[index % PALETTE.length] ?? INK;
  const days = daysOf(chart);
  const data = days ? points.map((y, at) => ({ x: days[at] ?? Number.NaN, y })) : [...points];
  if (!isLine) return { type: 'bar', label: name, data, backgroundColor: color, maxBarThickness: 56, order: 1 };
  return {
    type: 'line',
    label: name,
    data,
    borderColor: color,
    backgroundColor: color,
    borderWidth: LINE_WIDTH,
    // Nothing lies outside the axes; what lies on their ends is to be seen whole.
    clip: false,
    borderDash: isDashed ? DASH : [],
    spanGaps: chart.bridgesGaps,
    // A figure without neighbours has no line to be seen by.
    pointRadius: points.map((_, at) => (isAlone(points, at) ? 3 : 0)),
    pointHoverRadius: 5,
    pointHitRadius: 8,
    order: 0,
  };
}

function isAlone(points: Series['points'], at: number): boolean {
  return (points[at - 1] ?? null) === null && (points[at + 1] ?? null) === null;
}

function valueAxis({ format, minimum }: ChartView, language: Language) {
  const written = axisNumber(format, language);
  return {
    type: 'linear' as const,
    ...(minimum === null ? {} : { suggestedMin: minimum }),
    border: { display: false },
    grid: { color: (line: { readonly tick?: { readonly value: number } }) => (line.tick?.value === 0 ? BASE : GRID) },
    ticks: { color: INK, maxTicksLimit: 7, callback: (value: string | number) => written(Number(value)) },
  };
}

function categoryAxis() {
  return {
    type: 'category' as const,
    border: { color: BASE },
    grid: { display: false },
    ticks: { color: INK, maxRotation: 40 },
  };
}

/** Days stand as far from each other as they are, and are named at even distances. */
function dayAxis({ days = [] }: ChartView) {
  const known = days.filter((day) => day !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const step = Math.max(1, Math.ceil((last - first) / MOST_DAYS_NAMED));
  const named =
    known.length === 0
      ? []
      : Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
  return {
    type: 'linear' as const,
    bounds: 'data' as const,
    offset: false,
    border: { color: BASE },
    grid: { display: false },
    afterBuildTicks: (axis: Scale) => {
      axis.ticks = named.map((value) => ({ value }));
    },
    ticks: { color: INK, maxRotation: 0, callback: (value: string | number) => dayAndMonth(Number(value)) },
  };
}

/** The day of a spreadsheet's number, which counts from 30/12/1899: 44061 → "18/8". */
function dayAndMonth(day: number): string {
  const date = new Date((Math.floor(day) - DAYS_BEFORE_1970) * MS_A_DAY);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}`;
}

/** A line is shown as a line in the legend, a column as a square. */
function legendOf({ data: { datasets } }: Chart): LegendItem[] {
  return datasets.map(({ type, label = '', backgroundColor, ...dataset }, datasetIndex) => {
    const color = String(backgroundColor);
    const isLine = type === 'line';
    const isDashed = 'borderDash' in dataset && Array.isArray(dataset.borderDash) && dataset.borderDash.length > 0;
    return {
      text: label,
      datasetIndex,
      fontColor: INK,
      fillStyle: color,
      strokeStyle: color,
      pointStyle: isLine ? 'line' : 'rect',
      lineWidth: isLine ? LINE_WIDTH : 0,
      lineDash: isDashed ? DASH : [],
    };
  });
}

/** A figure as its cell shows it. */
function figureOf({ series }: ChartView, { datasetIndex, dataIndex }: TooltipItem<Kinds>): string {
  const { name = '', texts = [] } = series[datasetIndex] ?? {};
  return `${name}: ${texts[dataIndex] ?? ''}`;
}
