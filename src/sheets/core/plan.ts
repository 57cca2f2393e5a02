/** Makes plans of tabs (platform/tabPlan.ts) from single cells. */

import type { Cell } from '../../domain/cell';
import type { Block, TabPlan, Written } from '../../platform/tabPlan';

/** A text within a formula. */
export const formulaText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** What a cell shows that was written so; '' for a formula, whose result is not known. */
export const shownCell = (written: Written): Cell =>
  typeof written !== 'object' || written instanceof Date ? written : 'code' in written ? written.code : '';

/** A cell that a plan writes; row and column from 0. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly written: Written;
  /** Whether it replaces any content; otherwise it is written only into a blank cell. */
  readonly always?: true;
  /** Whether a formula of the add-on belongs there: any other content than a formula gives way. */
  readonly isOurs?: true;
  /** Recognises a formula of the add-on there that gives way too, because it is older. */
  readonly isFormer?: (formula: string) => boolean;
  /** Recognises texts of set-up in an earlier wording, which are replaced too. */
  readonly replaces?: (text: string) => boolean;
}

/**
 * Whether a cell holds a text of set-up in an earlier wording, shows one by its formula, or holds a formula that is broken
 * or reads another tab than it should: after a tab was deleted, one that people made may have its name.
 */
export function isOutdated({ written, replaces = () => false }: PlannedCell, value: string, formula: string): boolean {
  const wanted = typeof written === 'object' && 'formula' in written ? written.formula : written;
  // Cells that the formula refers to were deleted.
  if (wanted !== written && (formula.includes('#REF!') || readsOtherTab(formula, String(wanted)))) return true;
  if (formula === '') return value !== wanted && replaces(value);
  const shown = textsIn(String(wanted));
  return textsIn(formula).some((text) => replaces(text) && !shown.includes(text));
}

/** The name of a tab in a formula, before a reference. */
const TAB_NAME = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/gu;

/** Whether two formulas differ in nothing but their references, and refer to different tabs. */
function readsOtherTab(formula: string, wanted: string): boolean {
  const tabs = (text: string) => [...new Set((text.match(TAB_NAME) ?? []).map((name) => name.replace(/'/g, '')))];
  const rest = (text: string) => text.replace(TAB_NAME, '').replace(/\$?[A-Z]+\$?\d+|[;,\s]/g, '');
  return rest(formula) === rest(wanted) && tabs(formula).join() !== tabs(wanted).join();
}

/** The texts within a formula. */
const textsIn = (formula: string): readonly string[] =>
  (formula.match(/"(?:[^"]|"")*"/g) ?? []).map((quoted) => quoted.slice(1, -1).replace(/""/g, '"'));

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

/**
 * Joins cells of one row into blocks: cells beside each other are written together, so that an interruption cannot
 * separate them, and so are cells with nothing but blank ones between them.
 */
export function rowBlocks(cells: readonly PlannedCell[], isBlankAt: (column: number) => boolean): readonly Block[] {
  const blocks: { row: number; column: number; cells: Written[][] }[] = [];
  for (const { row, column, written } of [...cells].sort((a, b) => a.column - b.column)) {
    const last = blocks[blocks.length - 1];
    const line = last?.cells[0];
    const end = last && line ? last.column + line.length : 0;
    const gap = Array.from({ length: Math.max(0, column - end) }, (_, index) => end + index);
    if (line !== undefined && gap.every(isBlankAt)) line.push(...gap.map(() => ''), written);
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
