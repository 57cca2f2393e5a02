/** Makes the configuration of Chart.js for a chart, so that it looks like in Google Sheets. Does not access the page. */

import type { Chart, ChartConfiguration, ChartDataset, LegendItem, Scale, TooltipItem } from 'chart.js';
import type { ChartView, Language } from '../../protocol/view';
import { axisNumber } from './axisNumber';

export type Kinds = 'line' | 'bar';
export type Point = { readonly x: number; readonly y: number | null } | number | null;
export type Drawing = ChartConfiguration<Kinds, Point[], string>;

type Series = ChartView['series'][number];

/** The default colours of series: Google's first ones. */
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

/** The configuration; an existing chart can take over its data and options. */
export function drawingOf(chart: ChartView, language: Language): Drawing {
  const { labels, series, hasLegend, title } = chart;
  const isHorizontal = chart.kind === 'BAR';
  return {
    type: 'bar',
    data: { labels: [...labels], datasets: series.map((each, index) => datasetOf(chart, each, index)) },
    options: {
      indexAxis: isHorizontal ? 'y' : 'x',
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      font: { family: FONT },
      color: INK,
      layout: { padding: { top: 8, right: 20, bottom: 8, left: 12 } },
      interaction: { mode: 'index', intersect: false, axis: isHorizontal ? 'y' : 'x' },
      scales: isHorizontal
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
          // In Google Sheets a click on the legend hides nothing.
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

/** The days of the points of a line chart, which are spaced by time; null for charts with evenly spaced points. */
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
    // Points at the ends of the axes must not be clipped; nothing is outside the axes.
    clip: false,
    borderDash: isDashed ? DASH : [],
    spanGaps: chart.bridgesGaps,
    // A point without neighbours has no line, so it is drawn as a dot.
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
  const formatted = axisNumber(format, language);
  return {
    type: 'linear' as const,
    ...(minimum === null ? {} : { suggestedMin: minimum }),
    border: { display: false },
    grid: { color: (line: { readonly tick?: { readonly value: number } }) => (line.tick?.value === 0 ? BASE : GRID) },
    ticks: { color: INK, maxTicksLimit: 7, callback: (value: string | number) => formatted(Number(value)) },
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

/** An axis of days, spaced by time and with labels at even distances. */
function dayAxis({ days = [] }: ChartView) {
  const present = days.filter((day) => day !== null);
  const [first, last] = [Math.min(...present), Math.max(...present)];
  const step = Math.max(1, Math.ceil((last - first) / MOST_DAYS_NAMED));
  const labelled =
    present.length === 0
      ? []
      : Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
  return {
    type: 'linear' as const,
    bounds: 'data' as const,
    offset: false,
    border: { color: BASE },
    grid: { display: false },
    afterBuildTicks: (axis: Scale) => {
      axis.ticks = labelled.map((value) => ({ value }));
    },
    ticks: { color: INK, maxRotation: 0, callback: (value: string | number) => dayAndMonth(Number(value)) },
  };
}

/** The day and month of a serial number, which counts from 30/12/1899: 44061 → "18/8". */
function dayAndMonth(day: number): string {
  const date = new Date((Math.floor(day) - DAYS_BEFORE_1970) * MS_A_DAY);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}`;
}

/** The legend, with a line for lines and a square for columns. */
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

/** A figure with the text of its cell. */
function figureOf({ series }: ChartView, { datasetIndex, dataIndex }: TooltipItem<Kinds>): string {
  const { name = '', texts = [] } = series[datasetIndex] ?? {};
  return `${name}: ${texts[dataIndex] ?? ''}`;
}
