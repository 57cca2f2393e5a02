/**
 * The staff's plain tables (Units, Settings, History, Log): a hidden row of marks, a title, a header, then rows.
 * Columns are found by the marks, or, in a pasted table without marks, by the header's labels in either language.
 */

import { type Cell, type Grid, isBlank } from '../../domain/cell';
import { allMessages, type Messages } from '../../messages';
import type { Block, Dressing, TabPlan, Written } from '../../platform/tabPlan';
import type { LabelKeys } from './labels';
import { COLOR, FORMAT, LOOK } from './look';
import { findLabels, findMarks, foldLabel, mark, type StaffTab } from './marks';
import { NO_PLAN, rowBlocks } from './plan';

/** One column of a table. */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** In pixels. */
  readonly width: number;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Whether people fill in the cells; such cells have the input colour. */
  readonly input?: boolean;
  readonly hidden?: boolean;
}

/** The kinds of columns; a kind determines format and alignment. */
export type TableColumnKind = 'text' | 'code' | 'count' | 'day' | 'instant';

const KINDS: Readonly<Record<TableColumnKind, Pick<TableColumn, 'numberFormat' | 'align'>>> = {
  text: {},
  code: { numberFormat: FORMAT.text, align: 'center' },
  count: { numberFormat: FORMAT.count, align: 'right' },
  day: { numberFormat: FORMAT.day, align: 'center' },
  instant: { numberFormat: FORMAT.instant, align: 'center' },
};

/** Makes columns from their keys, each with a kind, a width in pixels and, if it is not only shown, its use. */
export function tableColumns<K extends string>(
  labels: Readonly<Record<NoInfer<K>, string>>,
  columns: Readonly<Record<K, readonly [kind: TableColumnKind, width: number, use?: 'input' | 'hidden']>>,
): readonly TableColumn[] {
  return (Object.keys(columns) as K[]).map((key) => {
    const [kind, width, use] = columns[key];
    return { key, label: labels[key], width, input: use === 'input', hidden: use === 'hidden', ...KINDS[kind] };
  });
}

/** A table's owner, title and columns. */
export interface TableShape {
  readonly owner: StaffTab;
  readonly title: string;
  readonly columns: readonly TableColumn[];
}

/** A row that was read: its cells by column key, and its number from 0. */
export interface TableRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A table that was read. */
export interface Table {
  /** Column by key, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** The header's row, from 0. */
  readonly headRow: number;
  /** The rows below the header that are not blank. */
  readonly rows: readonly TableRow[];
  /** The first row below all content, from 0. */
  readonly nextRow: number;
  /** The first column right of all content, including what people added, from 0. */
  readonly nextColumn: number;
}

/** The number of rows above the data: marks, title, header. */
export const HEAD_ROWS = 3;

/** The number of rows below the data that are formatted in advance. */
const SPARE_ROWS = 100;

/** The same for a table that only grows: all rows of a new tab. */
export const GROWING_ROWS = 1000 - HEAD_ROWS;

/** Plans a new table with its first rows, and `spare` formatted rows below them. */
export function planTable(shape: TableShape, rows: readonly (readonly Written[])[], spare = SPARE_ROWS): TabPlan {
  const { owner, title, columns } = shape;
  const cells: Written[][] = [
    columns.map(({ key }) => mark(owner, key)),
    columns.map((_, index) => (index === 0 ? title : '')),
    columns.map(({ label }) => label),
    ...rows.map((row) => [...row]),
  ];
  const block: Block = { row: 0, column: 0, cells };
  return {
    ...NO_PLAN,
    blocks: [block],
    dressings: tableDressings(columns, rows.length + spare),
    arrangement: {
      frozenRows: HEAD_ROWS,
      frozenColumns: 0,
      widths: columns.map(({ width }) => width),
      hiddenRows: [0],
      hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden ? [index] : [])),
      heights: { 1: 30 },
      tabColor: COLOR.title,
    },
  };
}

/**
 * Plans the columns that a table lacks, right of all content, and the marks of all columns if the row of marks was
 * deleted. A column's mark and label are one block, so that an interruption cannot separate them.
 */
export function planMissingColumns(
  { owner, columns }: TableShape,
  { columns: there, headRow, nextColumn: column }: Pick<Table, 'columns' | 'headRow' | 'nextColumn'>,
  isMarked: boolean,
): TabPlan {
  const missing = columns.filter(({ key }) => !there.has(key));
  const top = headRow - HEAD_ROWS + 1;
  const marks = isMarked
    ? []
    : [...there].map(([key, place]) => ({ row: top, column: place, written: mark(owner, key) }));
  const heads = missing.map(({ key, label }, index): Block => {
    const cells = [[mark(owner, key)], ...Array.from({ length: HEAD_ROWS - 2 }, () => ['']), [label]];
    return { row: top, column: column + index, cells };
  });
  const dressings = missing.length === 0 ? [] : tableDressings(missing, SPARE_ROWS).slice(1);
  return {
    ...NO_PLAN,
    blocks: [...rowBlocks(marks, () => false), ...heads],
    dressings: dressings.map((dressing) => ({
      ...dressing,
      row: top + dressing.row,
      column: column + dressing.column,
    })),
    hide: missing.flatMap(({ hidden }, index) => (hidden ? [column + index] : [])),
  };
}

function tableDressings(columns: readonly TableColumn[], rows: number): readonly Dressing[] {
  const width = columns.length;
  const body = columns.map(
    ({ numberFormat, align, input }, column): Dressing => ({
      row: HEAD_ROWS,
      column,
      rows,
      columns: 1,
      look: {
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(align === undefined ? {} : { align }),
        ...(input ? { background: COLOR.input } : {}),
        middle: true,
        wrap: true,
      },
    }),
  );
  return [
    { row: 1, column: 0, rows: 1, columns: width, look: LOOK.title },
    { row: 2, column: 0, rows: 1, columns: width, look: LOOK.header },
    ...body,
  ];
}

/**
 * Reads a table. It is identified by its marks or, if they are gone or it was pasted, by the `labels` of its header;
 * null if by neither.
 */
export function readTable(grid: Grid, owner: StaffTab, labels: () => LabelKeys): Table | null {
  const marks = findMarks(grid, owner);
  const head = marks ? { columns: marks.columns, row: marks.row + HEAD_ROWS - 1 } : findLabels(grid, labels());
  if (head === null) return null;
  const rows = grid.flatMap((cells, row): TableRow[] => {
    // A row that holds only the add-on's own sentence is blank.
    const check = head.columns.get('check');
    if (row <= head.row || cells.every((cell, column) => column === check || isBlank(cell))) return [];
    return [{ row, cells: new Map([...head.columns].map(([key, column]) => [key, cells[column] ?? ''])) }];
  });
  return {
    columns: head.columns,
    headRow: head.row,
    rows,
    nextRow: Math.max(head.row + 1, grid.length),
    nextColumn: grid.reduce((most, cells) => Math.max(most, widthOf(cells)), 0),
  };
}

function widthOf(cells: readonly Cell[]): number {
  let width = cells.length;
  while (width > 0 && isBlank(cells[width - 1] ?? '')) width--;
  return width;
}

/** The labels of a table that a person pasted, in either language; only its header identifies it. */
export const pastedLabels =
  (shape: (text: Messages) => TableShape): (() => LabelKeys) =>
  () =>
    new Map(
      allMessages()
        .flatMap((text) => shape(text).columns)
        .filter(({ label }) => label !== '')
        .map(({ key, label }) => [foldLabel(label), key] as const),
    );

/** A cell of a row; blank if the table lacks the column. */
export function under(row: TableRow, key: string): Cell {
  return row.cells.get(key) ?? '';
}
