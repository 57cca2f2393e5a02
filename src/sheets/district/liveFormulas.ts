/**
 * The live cell of a row: a formula that names the cells of the row's figures, each by its row and column from 1, and
 * marks with "=" those that hold a formula: "7:4 7:7= 7:8". It lies beside the stored block and is never written with
 * it, so that it always tells of the cells as they are when the tab is read. Its references follow rows and columns that
 * people move. A cell that it does not name, such as one of a column that was added later, is unknown, and the row needs
 * a new live cell (lostFormulas).
 *
 * An edit's own reading tells of a formula that was just typed: Google calculates the live cell before it gives values
 * to a script, as it does with the other formulas that an edit is judged by. The emulator does too. A cell that a formula
 * elsewhere fills (SEQUENCE, IMPORTRANGE) holds no formula itself; it is suspect because it is beside one.
 */

import { type Cell, columnLetters, isBlank, rowNumber, textOf } from '../../domain/cell';
import { FIGURE_KEYS, type FigureKey } from '../../domain/figures/figures';
import type { CellOrigins } from '../../domain/reporting/withheld';
import type { Formula } from '../../platform/tabPlan';
import type { KeyedGrid } from './keyedGrid';

/** The live cell of a row (from 0) with figures in some columns (from 0). */
export function liveFormula(row: number, columns: readonly number[]): Formula {
  const parts = columns.map((column) => {
    const cell = `${columnLetters(column)}${rowNumber(row)}`;
    return `ROW(${cell})&":"&COLUMN(${cell})&IF(ISFORMULA(${cell});"=";"")`;
  });
  return { formula: `=${parts.join('&" "&')}` };
}

/** What a live cell tells of a cell, by row and column from 0; undefined if it does not name it. */
export function liveReader(live: Cell): (row: number, column: number) => boolean | undefined {
  const parts = textOf(live)
    .split(' ')
    .map((part) => [part.replace('=', ''), part.endsWith('=')] as const);
  const named = new Map(parts);
  return (row, column) => named.get(`${row + 1}:${column + 1}`);
}

/**
 * By row, what the live cells of a tab tell of the row's figures. `isReported` tells whether a cell holds what was last
 * reported there: such a cell is no part of the result of a formula, and neither is what lies behind it.
 */
export function originsIn(
  tab: KeyedGrid,
  isReported: (row: number, key: FigureKey) => boolean,
): (row: number) => Pick<CellOrigins, 'formulas' | 'besideFormula'> {
  const places = FIGURE_KEYS.flatMap((key) => {
    const column = tab.marks.columns.get(key);
    return column === undefined ? [] : [{ key, column }];
  }).sort((a, b) => a.column - b.column);
  /** The columns in which the row above holds a formula, or may show a part of the result of one. */
  let above = new Set<number>();
  const origins = tab.rows().map((row) => {
    const isFormula = liveReader(tab.at('rowFormulas', row));
    const formulas: Partial<Record<FigureKey, boolean>> = {};
    const besideFormula = new Set<FigureKey>();
    const computed = new Set<number>();
    for (const { key, column } of places) {
      const known = isFormula(row, column);
      if (known !== undefined) formulas[key] = known;
      const isBeside = above.has(column) || computed.has(column - 1);
      if (isBeside && !isBlank(tab.at(key, row)) && !isReported(row, key)) besideFormula.add(key);
      if (known || besideFormula.has(key)) computed.add(column);
    }
    above = computed;
    return [row, { formulas, besideFormula }] as const;
  });
  const byRow = new Map(origins);
  return (row) => byRow.get(row) ?? { formulas: {}, besideFormula: new Set() };
}

/** The columns of the figures that a tab has. */
export const figureColumns = ({ marks }: KeyedGrid): number[] =>
  FIGURE_KEYS.flatMap((key) => marks.columns.get(key) ?? []);

/** Whether a row's live cell names all of its figures. */
export function hasLiveCell(tab: KeyedGrid, row: number): boolean {
  const isFormula = liveReader(tab.at('rowFormulas', row));
  return figureColumns(tab).every((column) => isFormula(row, column) !== undefined);
}
