/**
 * Lays the Summary's page out on its tab without overwriting what people wrote there. A hidden column stores the kind
 * of every line that the add-on wrote, and moves with the rows. All other content was written by people: it stays where
 * it is if the new page leaves that cell free, and otherwise moves right of the page in the same row.
 */

import { cellAt, type Grid, isBlank, textOf } from '../../domain/cell';
import type { Arrangement, Block, Dressing, Look, Written } from '../../platform/tabPlan';
import { COLOR, FORMAT, LOOK } from '../core/look';
import { type ColumnMarks, mark } from '../core/marks';
import { type LineKind, PAGE_FORMAT, type PageLine, SUMMARY_COLUMNS, USUAL_FORMATS } from './lines';

/** Key of the hidden column that stores the kind of each line. */
const LINE_KEY = 'line';

const PAGE_WIDTH = SUMMARY_COLUMNS.length;
/** The page's columns and the hidden one. */
const WIDTH = PAGE_WIDTH + 1;

const WIDTHS: Readonly<Record<(typeof SUMMARY_COLUMNS)[number], number>> = {
  rank: 56,
  code: 64,
  name: 160,
  parent: 110,
  population: 96,
  users: 100,
  coverage: 80,
  needed: 132,
  contribution: 92,
  band: 236,
  completeness: 210,
};

/** The steps of a build, in this order. */
export interface SummaryPlan {
  /** Rows to insert so that content below the page moves down, and after which row (from 0). */
  readonly insert: { readonly after: number; readonly rows: number } | null;
  /** The page, including people's cells that stay within it. */
  readonly page: Block;
  /** Backgrounds of the page's cells, null for none. */
  readonly backgrounds: readonly (readonly (string | null)[])[];
  readonly bold: readonly (readonly boolean[])[];
  readonly formats: readonly (readonly string[])[];
  /** People's cells where the page needs the place, moved right of the page. */
  readonly moved: readonly Block[];
}

const COUNT: Look = { numberFormat: FORMAT.count, align: 'right' };
const SHARE: Look = { numberFormat: FORMAT.percentage, align: 'right' };
const CENTRED: Look = { align: 'center' };

const LOOKS: Readonly<Record<string, Look>> = {
  code: { numberFormat: FORMAT.text, align: 'center' },
  population: COUNT,
  users: COUNT,
  coverage: SHARE,
  needed: COUNT,
  contribution: SHARE,
  band: CENTRED,
  completeness: CENTRED,
};

/** The looks of a new Summary tab. */
export function summaryDressings(): readonly Dressing[] {
  const cells = (row: number, column: number, rows: number, look: Look): Dressing => ({
    row,
    column,
    rows,
    columns: 1,
    look,
  });
  return [
    ...SUMMARY_COLUMNS.flatMap((key, column) => (LOOKS[key] ? [cells(1, column, DRESSED_ROWS, LOOKS[key])] : [])),
    cells(1, 0, 1, LOOK.title),
    cells(3, 0, 1, { size: 12 }),
  ];
}

/** The number of rows below the marks in a new tab. */
const DRESSED_ROWS = 999;

/** The arrangement of a new Summary tab. */
export function summaryArrangement(): Arrangement {
  return {
    frozenRows: 0,
    frozenColumns: 0,
    widths: [...SUMMARY_COLUMNS.map((key) => WIDTHS[key]), 40],
    hiddenRows: [0],
    hiddenColumns: [PAGE_WIDTH],
    heights: { 1: 30, 3: 26 },
    tabColor: COLOR.title,
  };
}

/** The marks of a new Summary tab, its first row. */
export function summaryMarks(): Block {
  return { row: 0, column: 0, cells: [[...SUMMARY_COLUMNS, LINE_KEY].map((key) => mark('@summary', key))] };
}

/** Reads the tab's formulas and formats; called only if people's cells lie within the page, to keep them unchanged. */
export interface CellReader {
  formulas(): readonly (readonly string[])[];
  formats(): readonly (readonly string[])[];
}

/** Plans the build of a page over a tab's content. */
export function planSummary(
  page: readonly PageLine[],
  grid: Grid,
  marks: ColumnMarks,
  { formulas, formats }: CellReader,
): SummaryPlan {
  const earlier = earlierPage(grid, marks);
  const first = marks.row;
  const lines: readonly (PageLine | null)[] = [null, ...page];
  const newEnd = first + lines.length - 1;
  const insert = rowsToInsert(grid, earlier, newEnd);
  const source = (row: number): number | null => sourceRow(row, insert);

  const end = Math.max(newEnd, insert ? newEnd : earlier.lastRow);
  let details: { readonly [K in keyof CellReader]: ReturnType<CellReader[K]> } | null = null;
  const personalCell = (row: number, column: number): Written | null => {
    const from = source(row);
    if (from === null || earlier.has(from, column)) return null;
    const value = cellAt(grid, { row: from, column });
    if (isBlank(value)) return null;
    details ??= { formulas: formulas(), formats: formats() };
    const formula = details.formulas[from]?.[column];
    return formula ? { formula } : value;
  };

  const cells: Written[][] = [];
  const keptFormats = new Map<string, string>();
  const moved: Block[] = [];
  for (let row = first; row <= end; row++) {
    const line = row === first ? MARK_LINE : (lines[row - first] ?? null);
    const displaced: Written[] = [];
    const written = Array.from({ length: WIDTH }, (_, column): Written => {
      const personal = personalCell(row, column);
      const planned = line === null ? undefined : cellOf(line, column);
      if (personal === null) return planned ?? '';
      if (planned === undefined) {
        const format = details?.formats[source(row) ?? row]?.[column];
        if (format !== undefined) keptFormats.set(`${row - first}:${column}`, format);
        return personal;
      }
      displaced.push(personal);
      return planned;
    });
    cells.push(written);
    const from = source(row);
    if (displaced.length > 0 && from !== null) {
      moved.push({ row, column: Math.max(WIDTH, (grid[from] ?? []).length), cells: [displaced] });
    }
  }
  const looks = cells.map((_, index) => lines[index] ?? null);
  return {
    insert,
    page: { row: first, column: 0, cells },
    backgrounds: looks.map((line) => Array.from({ length: WIDTH }, (_, column) => backgroundOf(line, column))),
    bold: looks.map((line) => Array.from({ length: WIDTH }, () => line !== null && BOLD.has(line.kind))),
    formats: looks.map((line, index) =>
      Array.from({ length: WIDTH }, (_, column) => keptFormats.get(`${index}:${column}`) ?? formatOf(line, column)),
    ),
    moved,
  };
}

const BOLD: ReadonlySet<LineKind> = new Set<LineKind>(['title', 'heading', 'header', 'total']);

/** The row of marks, as a line that fills every cell. */
const MARK_LINE = { kind: 'marks', cells: summaryMarks().cells[0] ?? [] } as const;

function cellOf(line: PageLine | typeof MARK_LINE, column: number): Written | undefined {
  if (line.kind === 'marks') return line.cells[column];
  return column === PAGE_WIDTH ? line.kind : line.cells[column];
}

function backgroundOf(line: PageLine | null, column: number): string | null {
  if (line === null || column >= PAGE_WIDTH) return null;
  if (line.kind === 'header') return COLOR.header;
  return line.backgrounds[column] ?? (line.kind === 'total' ? COLOR.total : null);
}

function formatOf(line: PageLine | null, column: number): string {
  const key = SUMMARY_COLUMNS[column];
  return line?.formats[column] ?? (key === undefined ? PAGE_FORMAT.general : USUAL_FORMATS[key]);
}

/** The cells that the last build wrote. */
interface EarlierPage {
  readonly lastRow: number;
  has(row: number, column: number): boolean;
}

function earlierPage(grid: Grid, marks: ColumnMarks): EarlierPage {
  const lineColumn = marks.columns.get(LINE_KEY);
  const columns = new Set(marks.columns.values());
  const firstColumn = marks.columns.get(SUMMARY_COLUMNS[0]) ?? 0;
  const kindOf = (row: number) => (lineColumn === undefined ? '' : textOf(cellAt(grid, { row, column: lineColumn })));
  let lastRow = marks.row;
  grid.forEach((_, row) => {
    if (row > marks.row && kindOf(row) !== '') lastRow = row;
  });
  return {
    lastRow,
    has(row, column) {
      if (row === marks.row || column === lineColumn) return true;
      const kind = kindOf(row);
      if (kind === 'header' || kind === 'row' || kind === 'total') return columns.has(column);
      return kind !== '' && kind !== 'gap' && column === firstColumn;
    },
  };
}

function rowsToInsert(grid: Grid, earlier: EarlierPage, newEnd: number): SummaryPlan['insert'] {
  const after = earlier.lastRow;
  const inTheWay = grid
    .slice(after + 1, newEnd + 1)
    .some((cells) => cells.slice(0, WIDTH).some((cell) => !isBlank(cell)));
  return inTheWay ? { after, rows: newEnd - after } : null;
}

/** The row, as read, that is in `row` after the insertion; null for an inserted row. */
function sourceRow(row: number, insert: SummaryPlan['insert']): number | null {
  if (insert === null || row <= insert.after) return row;
  return row <= insert.after + insert.rows ? null : row - insert.rows;
}
