/**
 * Makes the view of a tab for a person: without hidden rows and columns, with conditional formats applied, and with the
 * cells marked that the person may not change. It is made for each request, and takes one evaluation of the workbook.
 */

import { columnName } from '../../../emulator/book/a1';
import type { Book } from '../../../emulator/book/book';
import { type Chart, sizeOf } from '../../../emulator/book/charts/chart';
import type { Highlight } from '../../../emulator/book/engine/modelFormats';
import { containsCell, rectangleOf } from '../../../emulator/book/rectangle';
import { hasOpenCell, type IsOpen, openCells } from '../../../emulator/book/rules/protection';
import { validationRulesOf } from '../../../emulator/book/rules/validationRule';
import type { Tab } from '../../../emulator/book/tab';
import { DEFAULT_WIDTH } from '../../../emulator/book/tabLayout';
import type { CellView, RowView, TabLabel, TabView } from '../../protocol/view';
import { chartViewOf } from './chartView';
import { editorTextOf } from './editorText';
import { LookList } from './lookList';

/** Who looks at a tab. */
export interface Viewer {
  /** The address of their account. */
  readonly user: string;
  /** Whether the person is an editor of the spreadsheet. */
  readonly mayWrite: boolean;
}

const BLANK_ROWS = 30;
const FEWEST_ROWS = 60;
const BLANK_COLUMNS = 3;
/** As many as a new sheet has, from A to Z. */
const FEWEST_COLUMNS = 26;

/** A longer tab shows its first rows and this many of its last rows. */
const MOST_ROWS = 3_000;
const FIRST_ROWS = 10;

/** The view of a tab. */
export function tabViewOf(book: Book, tab: Tab, viewer: Viewer): TabView {
  const { row: lastRow, column: lastColumn } = tab.extent();
  const { rows, omitted } = shownRows(tab, lastRow);
  const end = Math.max(
    lastColumn + BLANK_COLUMNS,
    FEWEST_COLUMNS,
    ...tab.charts.map((chart) => columnAfter(tab, chart)),
  );
  const columns = range(1, Math.min(end, tab.maxColumns)).filter((column) => !tab.hiddenColumns.has(column));
  const isOpen = viewer.mayWrite ? openCells(tab, book.owner, viewer.user) : nowhere;
  const isBlankLocked = !isOpen(tab.maxRows, tab.maxColumns);
  const looks = new LookList();
  const cellAt = cellsOf(book, tab, { isOpen, isBlankLocked, looks, highlightAt: highlightsOf(tab, rows, columns) });
  return {
    id: tab.id,
    name: tab.name,
    frozenRows: tab.frozenRows,
    frozenColumns: tab.frozenColumns,
    columns: columns.map((column) => ({
      column,
      name: columnName(column),
      width: tab.widths.get(column) ?? DEFAULT_WIDTH,
    })),
    rows: rows.map((row): RowView => {
      const cells = columns.map((column) => cellAt(row, column));
      return { row, height: tab.heights.get(row) ?? null, cells: withoutTail(cells) };
    }),
    omitted,
    looks: looks.views,
    charts: tab.charts.map((chart) => chartViewOf(tab, chart)),
    isBlankLocked,
    selected: selectedOf(tab, rows, columns),
  };
}

/** The labels of the visible tabs. */
export function tabLabels(book: Book, viewer: Viewer): readonly TabLabel[] {
  return book.tabs
    .filter(({ hidden }) => !hidden)
    .map((tab) => ({
      id: tab.id,
      name: tab.name,
      color: tab.color,
      isLocked: !viewer.mayWrite || !hasOpenCell(tab, book.owner, viewer.user),
    }));
}

/** The column after the last one that a chart covers. */
function columnAfter(tab: Tab, chart: Chart): number {
  let { column } = chart.position;
  let left = chart.position.offsetX + sizeOf(chart).width;
  while (left > 0 && column < tab.maxColumns) {
    left -= tab.hiddenColumns.has(column) ? 0 : (tab.widths.get(column) ?? DEFAULT_WIDTH);
    column += 1;
  }
  return column;
}

const nowhere: IsOpen = () => false;

function shownRows(tab: Tab, lastRow: number): { readonly rows: readonly number[]; omitted: TabView['omitted'] } {
  const end = Math.min(Math.max(lastRow + BLANK_ROWS, FEWEST_ROWS), tab.maxRows);
  const firstRows = Math.max(tab.frozenRows, FIRST_ROWS);
  const omitted = lastRow - MOST_ROWS - firstRows;
  const isLong = lastRow > MOST_ROWS && omitted > 0;
  const rows = isLong ? [...range(1, firstRows), ...range(firstRows + omitted + 1, end)] : range(1, end);
  return {
    rows: rows.filter((row) => !tab.hiddenRows.has(row)),
    omitted: isLong ? { after: firstRows, rows: omitted } : null,
  };
}

const NO_HIGHLIGHT: Highlight = { background: null, color: null };

type HighlightAt = (row: number, column: number) => Highlight;

/** What conditional formats give the shown cells, evaluated all at once. */
function highlightsOf(tab: Tab, rows: readonly number[], columns: readonly number[]): HighlightAt {
  const areas = tab.conditionalFormats.flatMap(({ ranges }) => ranges.map(rectangleOf));
  if (areas.length === 0) return () => NO_HIGHLIGHT;
  const cells = rows.flatMap((row) =>
    columns.flatMap((column) => (areas.some((area) => containsCell(area, row, column)) ? [{ row, column }] : [])),
  );
  const placeOf = (row: number, column: number) => row * (tab.maxColumns + 1) + column;
  const highlights = tab.highlights(cells);
  const found = new Map(cells.map(({ row, column }, index) => [placeOf(row, column), highlights[index]]));
  return (row, column) => found.get(placeOf(row, column)) ?? NO_HIGHLIGHT;
}

/** What is needed to make the views of cells. */
interface CellContext {
  readonly isOpen: IsOpen;
  readonly isBlankLocked: boolean;
  readonly looks: LookList;
  readonly highlightAt: HighlightAt;
}

function cellsOf(book: Book, tab: Tab, { isOpen, isBlankLocked, looks, highlightAt }: CellContext) {
  const validationRuleAt = validationRulesOf(tab);
  return (row: number, column: number): CellView | null => {
    const { value, formula } = tab.cell(row, column);
    const own = tab.looks.get(row, column);
    const look = looks.add(own, highlightAt(row, column), value);
    const isLocked = !isOpen(row, column);
    // A text that was pasted over a tick box is shown as text.
    const isTick = validationRuleAt(row, column)?.formula === '' && (value === '' || typeof value === 'boolean');
    const isBlank = value === '' && formula === null && !isTick;
    if (isBlank && look === 0 && isLocked === isBlankLocked) return null;
    const text = tab.shown(value, row, column);
    const input = editorTextOf({ value, formula, text, numberFormat: own.numberFormat }, book.locale);
    return {
      text,
      look,
      ...(input === text ? {} : { input }),
      ...(isTick ? { tick: value === true } : {}),
      ...(isLocked ? { locked: true } : {}),
    };
  };
}

function withoutTail(cells: readonly (CellView | null)[]): readonly (CellView | null)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

/** The selected cell, or the next visible one: row 1 is hidden in most tabs. */
function selectedOf({ selected }: Tab, rows: readonly number[], columns: readonly number[]): TabView['selected'] {
  const { row, column } = rectangleOf(selected);
  return {
    row: rows.find((each) => each >= row) ?? rows[0] ?? 1,
    column: columns.find((each) => each >= column) ?? columns[0] ?? 1,
  };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
