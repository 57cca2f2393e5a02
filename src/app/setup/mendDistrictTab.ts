/**
 * Mends a district's tab while people work in it: they may sort, insert and delete rows and columns between the reading
 * and the writing. What set-up writes then must not stand beside another commune's figures.
 *
 * A new row is appended, which Google does in one step below everything, wherever that is by then. Cells of rows that are
 * there are written only if the tab, read once more right before, is still as it was planned for. A last reading shows
 * whether something moved in the moment between; then what went astray is taken back, and the tab is mended anew.
 */

import { type Cell, cellAt, type Grid, isBlank, isSameCell, textOf } from '../../domain/cell';
import type { Tab } from '../../platform/tab';
import { type Area, areaOf, type Block, type Written } from '../../platform/tabPlan';
import { FORMAT } from '../../sheets/core/look';
import { type ColumnMarks, findMarks, mark } from '../../sheets/core/marks';
import { shownCell } from '../../sheets/core/plan';
import type { DistrictMarks } from '../../sheets/district/marks';
import type { DistrictPlan } from '../../sheets/district/plan/districtTab';
import type { Existing } from '../../sheets/district/plan/places';
import type { SetupTabs } from './setupTabs';

/** How often a tab is mended anew before it is left to the next set-up. */
const ATTEMPTS = 3;

/** What became of a tab. */
export interface MendedTab {
  /** The areas that its reporters may change. */
  readonly open: readonly Area[];
  /** Whether anything was written. */
  readonly isChanged: boolean;
  /** Whether it moved at each attempt, so that something may be left. */
  readonly isUnsettled: boolean;
}

/**
 * Mends a tab; null if nothing tells its columns. `read` reads it anew, `planFor` plans what it lacks, and
 * `areReferencesCurrent` tells whether the columns that formulas refer to in other tabs are still where the plan has them.
 */
export function mendDistrictTab(
  tabs: SetupTabs,
  tab: Tab,
  read: () => Existing | null,
  planFor: (existing: Existing) => DistrictPlan,
  areReferencesCurrent: () => boolean,
): MendedTab | null {
  /** Codes of rows that were appended elsewhere than planned, so that their formulas refer to other cells. */
  const misplaced = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    const found = read();
    if (found === null) return null;
    const existing = withoutFormulas(found, misplaced);
    const { plan, open } = planFor(existing);
    const isLast = attempt === ATTEMPTS;
    tabs.mend(tab, { ...plan, blocks: [] });
    if (plan.blocks.length === 0) return { open, isChanged: attempt > 1, isUnsettled: false };
    const change = changeOf(plan.blocks, existing.values.length);
    const areas = change.blocks.map(areaOf);
    tab.reserve(0, Math.max(0, ...areas.map(({ column, columns }) => column + columns)));
    tabs.change(tab);
    formatCodes(tab, existing, change);
    const isCurrent = () => change.appended.length === 0 || areReferencesCurrent();
    if (isCurrent() && !hasMoved(existing, tab.read())) {
      for (const block of change.blocks) tab.write(block);
      for (const row of change.appended) tab.append(row);
      const after = tab.read();
      if (hasMoved(existing, after, change)) takeBack(tab, existing, after, change, misplaced);
      else if (isCurrent()) return { open, isChanged: true, isUnsettled: false };
      else for (const code of codesOf(existing, change)) misplaced.add(code);
    }
    if (isLast) return { open, isChanged: true, isUnsettled: true };
  }
}

/** The codes of the rows that were appended. */
const codesOf = ({ marks }: Existing, { appended }: Change): readonly string[] =>
  appended.map((row) => textOf(shownCell(row[marks.columns.get('code') ?? 0] ?? '')));

/** What is written: blocks over what is there, and rows below it. */
interface Change {
  readonly blocks: readonly Block[];
  readonly appended: readonly (readonly Written[])[];
}

/** Makes the cells of new codes text, below the rows that were formatted when the tab was made too. */
function formatCodes(tab: Tab, { values, marks }: Existing, { appended }: Change): void {
  const column = marks.columns.get('code');
  if (column === undefined || appended.length === 0) return;
  tab.reserve(values.length + appended.length, 0);
  tab.format({ row: values.length, column, rows: appended.length, columns: 1 }, FORMAT.text);
}

/** Parts a plan's blocks at the end of the grid. */
function changeOf(blocks: readonly Block[], end: number): Change {
  const width = Math.max(0, ...blocks.map((block) => block.column + areaOf(block).columns));
  const appended: Written[][] = [];
  const there = blocks.flatMap((block): readonly Block[] => {
    const above = block.cells.slice(0, Math.max(0, end - block.row));
    block.cells.slice(above.length).forEach((cells, index) => {
      const row = block.row + above.length + index - end;
      while (appended.length <= row) appended.push(Array.from({ length: width }, (): Written => ''));
      cells.forEach((cell, column) => {
        appended[row]?.splice(block.column + column, 1, cell);
      });
    });
    return above.length > 0 ? [{ ...block, cells: above }] : [];
  });
  return { blocks: there, appended };
}

/** Whether marks or codes are elsewhere than the plan has them, after its change where there was one. */
function hasMoved({ values, marks }: Existing, grid: Grid, change: Change = { blocks: [], appended: [] }): boolean {
  const column = marks.columns.get('code') ?? 0;
  if (haveMarksMoved(marks, grid, change)) return true;
  const codes = values.map((row) => row[column] ?? '');
  for (const { row, column: first, cells } of change.blocks) {
    cells.forEach((line, index) => {
      const cell = line[column - first];
      if (cell !== undefined) codes[row + index] = shownCell(cell);
    });
  }
  codes.push(...change.appended.map((row) => shownCell(row[column] ?? '')));
  const length = Math.max(codes.length, grid.length);
  // Above the communes, formulas show sums, which may change at any time.
  return Array.from({ length }, (_, row) => row).some(
    (row) => row >= marks.firstRow && textOf(codes[row] ?? '') !== textOf(cellAt(grid, { row, column })),
  );
}

/** The columns whose marks the change leaves as they are; with its former layout a tab loses some. */
const keptColumns = ({ columns, row }: DistrictMarks, { blocks }: Change): readonly (readonly [string, number])[] =>
  [...columns].filter(
    ([, at]) =>
      !blocks.some((block) => {
        const { rows, columns: width } = areaOf(block);
        return row >= block.row && row < block.row + rows && at >= block.column && at < block.column + width;
      }),
  );

/** Whether marks are elsewhere. In a tab that has lost its marks they tell nothing. */
function haveMarksMoved(marks: DistrictMarks, grid: Grid, change: Change): boolean {
  if (!marks.areMarked) return false;
  const found = findMarks(grid, marks.owner);
  return found?.row !== marks.row || keptColumns(marks, change).some(([key, at]) => found.columns.get(key) !== at);
}

/**
 * Takes back what was written in the wrong place. A mark that was overwritten is written again; a code beside another row
 * goes, and the row's own is known by its block or its name; an appended row in wrong columns is cleared.
 */
function takeBack(tab: Tab, { values, marks }: Existing, grid: Grid, change: Change, misplaced: Set<string>): void {
  const found = findMarks(grid, marks.owner);
  const codeColumn = marks.columns.get('code') ?? 0;
  const kept = keptColumns(marks, change);
  const isShifted = haveMarksMoved(marks, grid, change);
  if (isShifted) {
    const lost = kept.map(([key]) => key).filter((key) => !found?.columns.has(key));
    for (const block of change.blocks) {
      if (block.row !== marks.row || block.cells[0]?.length !== 1) continue;
      const [key] = lost;
      const isOurs = isSameCell(cellAt(grid, block), shownCell(block.cells[0][0] ?? ''));
      if (isOurs) tab.write({ ...block, cells: [[key === undefined ? '' : mark(marks.owner, key)]] });
    }
  }
  for (const { row, column, cells } of change.blocks) {
    cells.forEach((line, index) => {
      const written = textOf(shownCell(line[codeColumn - column] ?? ''));
      const place = { row: row + index, column: codeColumn };
      const isNew = isBlank(cellAt(values, place)) && written !== '' && row > marks.row;
      if (isNew && textOf(cellAt(grid, place)) === written) tab.write({ ...place, cells: [['']] });
    });
  }
  for (const cells of change.appended) {
    const code = textOf(shownCell(cells[codeColumn] ?? ''));
    // In a row that was inserted just now, a code may have become a number.
    const row = grid.findIndex((line) => isCode(line[codeColumn] ?? '', code));
    if (row < 0) continue;
    if (!isShifted && textOf(cellAt(grid, { row, column: codeColumn })) === code) misplaced.add(code);
    else if (!isIntact(cells, grid[row] ?? [], marks.columns, found)) {
      tab.write({ row, column: 0, cells: [cells.map(() => '')] });
    }
  }
}

const isCode = (cell: Cell, code: string): boolean =>
  textOf(cell) === code || (typeof cell === 'number' && cell === Number(code));

/** Whether a row that was appended before columns moved has moved with them. */
const isIntact = (
  written: readonly Written[],
  line: readonly Cell[],
  columns: ReadonlyMap<string, number>,
  found: ColumnMarks | null,
): boolean =>
  [...columns].every(([key, at]) => {
    const text = textOf(shownCell(written[at] ?? ''));
    return text === '' || textOf(line[found?.columns.get(key) ?? -1] ?? '') === text;
  });

/** The tab as if rows held nothing but their codes, so that their own cells are planned again. */
function withoutFormulas(existing: Existing, codes: ReadonlySet<string>): Existing {
  if (codes.size === 0) return existing;
  const column = existing.marks.columns.get('code') ?? 0;
  const isStale = (row: number) => codes.has(textOf(cellAt(existing.values, { row, column })));
  const cleared = <T>(grid: readonly (readonly T[])[], blank: T) =>
    grid.map((line, row) => (isStale(row) ? line.map((cell, at) => (at === column ? cell : blank)) : line));
  return {
    ...existing,
    values: cleared<Cell>(existing.values, ''),
    formulas: cleared<string>(existing.formulas, ''),
  };
}
