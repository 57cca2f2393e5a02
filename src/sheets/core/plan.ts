/** Makes plans of tabs (platform/tabPlan.ts) from single cells. */

import type { Block, TabPlan, Written } from '../../platform/tabPlan';

/** A text within a formula. */
export const formulaText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A cell that a plan writes; row and column from 0. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly written: Written;
  /** Whether it replaces any content; otherwise it is written only into a blank cell. */
  readonly always?: true;
  /** Texts of an earlier version or wording of the add-on, which it replaces. */
  readonly supersedes?: readonly string[];
}

/** Whether a cell holds, or shows by its formula, a text that the planned one supersedes, or holds a broken formula. */
export function isSuperseded({ written, supersedes = [] }: PlannedCell, value: string, formula: string): boolean {
  const planned = typeof written === 'object' && 'formula' in written ? written.formula : written;
  // Cells that the formula refers to were deleted.
  if (formula.includes('#REF!') && planned !== written) return true;
  if (formula === '') return value !== planned && supersedes.includes(value);
  const shows = (cell: Written, text: string) => String(cell).includes(formulaText(text));
  return supersedes.some((text) => shows(formula, text) && !shows(planned, text));
}

/** Joins cells into blocks: cells below each other in one column are written together. */
export function blocksOf(cells: readonly PlannedCell[]): readonly Block[] {
  const blocks: { row: number; column: number; cells: Written[][] }[] = [];
  const order = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, written } of order) {
    const last = blocks[blocks.length - 1];
    if (last && last.column === column && last.row + last.cells.length === row) last.cells.push([written]);
    else blocks.push({ row, column, cells: [[written]] });
  }
  return blocks;
}

/** An empty plan, to build others from. */
export const NO_PLAN: TabPlan = {
  blocks: [],
  dressings: [],
  highlights: null,
  arrangement: null,
  rules: [],
  hide: [],
  unmerge: [],
};
