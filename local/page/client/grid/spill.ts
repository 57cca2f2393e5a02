/**
 * Texts that are longer than their cell: as in Google Sheets they run on over blank neighbours, to the right when they
 * stand on the left. Says how far each goes and over which cells; drawing is left to `cellLook.ts`.
 */

import type { CellView, LookView } from '../../protocol/view';
import { CELL_PADDING, widthOf } from './textSize';

/** What texts that run on do at a cell of a row. */
export interface Spill {
  /** The width that the text drawn here may take, in pixels; null when it keeps to its cell. */
  readonly width: number | null;
  /** Whether the line on the right is hidden by a text. */
  readonly hidesLine: boolean;
  /**
   * In the first column that scrolls: the frozen column whose text goes on here, and how many pixels of it lie before.
   * It is drawn again, since each pane is cut off at its border.
   */
  readonly from: { readonly index: number; readonly before: number } | null;
}

const NONE: Spill = { width: null, hidesLine: false, from: null };

/**
 * For each column of a row.
 *
 * @param widths of the columns, in pixels
 * @param frozen how many of the columns are frozen
 */
export function spills(
  cells: readonly (CellView | null)[],
  looks: readonly LookView[],
  widths: readonly number[],
  frozen: number,
): readonly Spill[] {
  const found: Spill[] = widths.map(() => NONE);
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, width) => total + width, 0);
  for (const [index, cell] of cells.entries()) {
    const needed = neededBy(cell, looks);
    let end = index + 1;
    while (sum(index, end) < needed && end < widths.length && isBlank(cells[end])) end += 1;
    if (end === index + 1) continue;
    for (let covered = index; covered < end - 1; covered += 1) found[covered] = { ...NONE, hidesLine: true };
    const border = index < frozen ? Math.min(end, frozen) : end;
    found[index] = { width: sum(index, border), hidesLine: true, from: null };
    if (border < end) {
      const before = sum(index, border);
      found[border] = { width: sum(border, end), hidesLine: end > border + 1, from: { index, before } };
    }
  }
  return found;
}

/** The width that a text would like to have, in pixels; 0 for one that keeps to its cell. */
function neededBy(cell: CellView | null, looks: readonly LookView[]): number {
  const look = cell ? looks[cell.look] : undefined;
  if (!cell || !look || cell.text === '' || cell.tick !== undefined || look.wrap || look.align !== 'left') return 0;
  return widthOf(cell.text, look) + CELL_PADDING;
}

const isBlank = (cell: CellView | null | undefined) => !cell || (cell.text === '' && cell.tick === undefined);
