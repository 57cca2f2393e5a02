/**
 * The Charts tab: two charts and the columns that they show. The ranges of the charts do not change, so a build updates a
 * chart by writing its columns, and no chart is drawn twice.
 *
 *   row 1 marks (hidden) · 2 title · 3 header, which names the series · 4… the last days, and beside them the districts
 */

import { addDays, daysBetween, noonOf } from '../../domain/day';
import { WHOLE } from '../../domain/figures/coverage';
import { DAYS_SHOWN } from '../../domain/history/history';
import type { Outlook } from '../../domain/history/outlook';
import type { Point } from '../../domain/history/progress';
import type { ProvinceReport } from '../../domain/reporting/provinceReport';
import type { Messages } from '../../messages';
import type { Block, ChartPlan, TabPlan, Written } from '../../platform/tabPlan';
import { COLOR, FORMAT, LOOK } from '../core/look';
import { type ColumnMarks, findMarks, mark } from '../core/marks';
import { blocksOf, NO_PLAN, type PlannedCell } from '../core/plan';
import { HEAD_ROWS } from '../core/table';

/** The columns in order; the gap separates the columns of the two charts. */
const COLUMNS = [
  'day',
  'coverage',
  'target',
  'forecast',
  'gap',
  'district',
  'districtCoverage',
  'districtTarget',
] as const;

type ChartColumn = (typeof COLUMNS)[number];

const SERIES: readonly ChartColumn[] = ['day', 'coverage', 'target', 'forecast'];
const BARS: readonly ChartColumn[] = ['district', 'districtCoverage', 'districtTarget'];

/** Rows for the days shown, for today, for the end of the forecast, and a few to spare. */
const DAY_ROWS = DAYS_SHOWN + 6;

/** The most days that the forecast is drawn ahead, so that past days remain readable. */
const FORECAST_DAYS = 90;

const WIDTHS: Readonly<Record<ChartColumn, number>> = {
  day: 90,
  coverage: 80,
  target: 80,
  forecast: 80,
  gap: 24,
  district: 150,
  districtCoverage: 80,
  districtTarget: 80,
};

/** Plans a new tab, without figures. */
export function planChartsTab({ charts: words }: Messages): TabPlan {
  const labels = COLUMNS.map((key): Written => (key === 'gap' ? '' : words.columns[key]));
  const cells = [
    COLUMNS.map((key) => mark('@charts', key)),
    COLUMNS.map((_, index) => (index === 0 ? words.title : '')),
    labels,
  ];
  const column = (key: ChartColumn, numberFormat: string) => ({
    row: HEAD_ROWS,
    column: COLUMNS.indexOf(key),
    rows: DAY_ROWS,
    columns: 1,
    look: { numberFormat },
  });
  const shares: readonly ChartColumn[] = ['coverage', 'target', 'forecast', 'districtCoverage', 'districtTarget'];
  return {
    ...NO_PLAN,
    blocks: [{ row: 0, column: 0, cells }],
    dressings: [
      { row: 1, column: 0, rows: 1, columns: 1, look: LOOK.title },
      { row: 2, column: 0, rows: 1, columns: COLUMNS.length, look: LOOK.header },
      column('day', FORMAT.day),
      column('district', FORMAT.general),
      ...shares.map((key) => column(key, FORMAT.percentage)),
    ],
    arrangement: {
      frozenRows: HEAD_ROWS,
      frozenColumns: 0,
      widths: COLUMNS.map((key) => WIDTHS[key]),
      hiddenRows: [0],
      hiddenColumns: [],
      heights: { 1: 30 },
      tabColor: COLOR.title,
    },
  };
}

/** Plans the charts over a tab's columns, which may have moved; none over columns that are no longer side by side. */
export function chartsOver(marks: ColumnMarks, districts: number, { charts: words }: Messages): readonly ChartPlan[] {
  const header = marks.row + HEAD_ROWS - 1;
  const area = (keys: readonly ChartColumn[], rows: number) => {
    const columns = keys.map((key) => marks.columns.get(key) ?? -1);
    const [first = -1] = columns;
    const areNeighbours = first >= 0 && columns.every((column, index) => column === first + index);
    return areNeighbours ? { row: header, column: first, rows: rows + 1, columns: keys.length } : null;
  };
  const right = Math.max(...marks.columns.values()) + 2;
  const chart = (keys: readonly ChartColumn[], rows: number, plan: Omit<ChartPlan, 'area' | 'width' | 'height'>) => {
    const cells = area(keys, rows);
    return cells ? [{ ...plan, area: cells, width: 760, height: 360 }] : [];
  };
  return [
    ...chart(SERIES, DAY_ROWS, {
      kind: 'lines',
      title: words.byDay,
      place: { row: header, column: right },
      series: [{ color: COLOR.title }, { color: COLOR.goal }, { color: COLOR.title, dashed: true }],
    }),
    ...chart(BARS, districts, {
      kind: 'columnsAndLine',
      title: words.byDistrict,
      place: { row: header + 19, column: right },
      series: [{ color: COLOR.title }, { color: COLOR.goal }],
    }),
  ];
}

/** The figures to write, replacing those of an earlier build; `grid` is the tab's content. */
export function chartFigures(
  grid: readonly (readonly unknown[])[],
  marks: ColumnMarks,
  report: ProvinceReport,
  outlook: Outlook,
  { charts: words }: Messages,
): readonly Block[] {
  const first = marks.row + HEAD_ROWS;
  const days = dayRows(report, outlook);
  const districts = report.districts.map(
    ({ locality, coverage }): Partial<Record<ChartColumn, Written>> => ({
      district: locality.name,
      districtCoverage: coverage ? coverage.users / coverage.population : '',
      districtTarget: report.target / WHOLE,
    }),
  );
  // Districts that an earlier build wrote further down are cleared too; other content there was written by people.
  const bars = Math.max(districts.length, oldBars(grid, marks) - first);
  const cells = COLUMNS.flatMap((key): PlannedCell[] => {
    const column = marks.columns.get(key);
    if (column === undefined || key === 'gap') return [];
    const rows = SERIES.includes(key) ? DAY_ROWS : bars;
    const values = Array.from({ length: rows }, (_, index) => ({ ...days[index], ...districts[index] })[key] ?? '');
    return [words.columns[key], ...values].map((written, index) => ({ row: first - 1 + index, column, written }));
  });
  return sideBySide(blocksOf(cells));
}

/** The row below the last one with a district's target. */
function oldBars(grid: readonly (readonly unknown[])[], marks: ColumnMarks): number {
  const column = marks.columns.get('districtTarget') ?? -1;
  return grid.reduce((last, cells, row) => (typeof cells[column] === 'number' ? row + 1 : last), 0);
}

/** Joins blocks of the same rows in neighbouring columns. */
function sideBySide(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    const width = last?.cells[0]?.length ?? 0;
    if (
      last &&
      last.row === block.row &&
      last.column + width === block.column &&
      last.cells.length === block.cells.length
    ) {
      joined[joined.length - 1] = {
        ...last,
        cells: last.cells.map((row, index) => [...row, ...(block.cells[index] ?? [])]),
      };
    } else joined.push(block);
  }
  return joined;
}

/** The columns of a tab by its marks; without marks, as in a new tab. */
export function chartMarks(grid: Parameters<typeof findMarks>[0]): ColumnMarks {
  const asNew: ColumnMarks = { owner: '@charts', row: 0, columns: new Map(COLUMNS.map((key, index) => [key, index])) };
  return findMarks(grid, '@charts') ?? asNew;
}

function dayRows(
  report: ProvinceReport,
  { points, province, today }: Outlook,
): readonly Partial<Record<ChartColumn, Written>>[] {
  const target = report.target / WHOLE;
  const shown = points.slice(-(DAY_ROWS - 1));
  const now = points[points.length - 1];
  const rows = shown.map(({ day, users, population }: Point) => ({
    day: noonOf(day),
    coverage: population === 0 ? '' : users / population,
    target,
  }));
  const { forecast, pace } = province;
  if (now === undefined || pace === null || now.population === 0 || forecast.kind !== 'on') return rows;
  const ahead = Math.min(FORECAST_DAYS, daysBetween(today, forecast.day));
  const reached = (now.users + (pace.gain * ahead) / pace.days) / now.population;
  const last = { ...rows[rows.length - 1], forecast: now.users / now.population };
  return [...rows.slice(0, -1), last, { day: noonOf(addDays(today, ahead)), target, forecast: reached }];
}
