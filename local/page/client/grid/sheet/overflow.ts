/**
 * Texts that are wider than their cell: as in Google Sheets, a left-aligned text overflows into blank cells to its right.
 * Computes how far each text goes; `cellLook.ts` draws it.
 */

import type { CellView, LookView } from '../../../protocol/view';
import { CELL_PADDING, widthOf } from './textSize';

/** How texts overflow at a cell of a row. */
export interface Overflow {
  /** The width of the text that is drawn in the cell, in pixels; null if it stays within the cell. */
  readonly width: number | null;
  /** Whether a text covers the right border of the cell. */
  readonly hidesBorder: boolean;
  /**
   * In the first scrolling column, the frozen column whose text continues here, and how many pixels of the text are
   * before this column. The text is drawn a second time, because each pane is clipped at its border.
   */
  readonly from: { readonly index: number; readonly before: number } | null;
}

const NONE: Overflow = { width: null, hidesBorder: false, from: null };

/**
 * The overflow at each column of a row.
 *
 * @param widths the widths of the columns, in pixels
 * @param frozen the number of frozen columns
 */
export function overflowsOf(
  cells: readonly (CellView | null)[],
  looks: readonly LookView[],
  widths: readonly number[],
  frozen: number,
): readonly Overflow[] {
  const overflows: Overflow[] = widths.map(() => NONE);
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, width) => total + width, 0);
  for (const [index, cell] of cells.entries()) {
    const needed = neededWidth(cell, looks);
    let end = index + 1;
    while (sum(index, end) < needed && end < widths.length && isBlank(cells[end])) end += 1;
    if (end === index + 1) continue;
    for (let covered = index; covered < end - 1; covered += 1) overflows[covered] = { ...NONE, hidesBorder: true };
    const border = index < frozen ? Math.min(end, frozen) : end;
    overflows[index] = { width: sum(index, border), hidesBorder: true, from: null };
    if (border < end) {
      const before = sum(index, border);
      overflows[border] = { width: sum(border, end), hidesBorder: end > border + 1, from: { index, before } };
    }
  }
  return overflows;
}

/** The width that a text needs, in pixels; 0 if it does not overflow. */
function neededWidth(cell: CellView | null, looks: readonly LookView[]): number {
  const look = cell ? looks[cell.look] : undefined;
  if (!cell || !look || cell.text === '' || cell.tick !== undefined || look.wrap || look.align !== 'left') return 0;
  return widthOf(cell.text, look) + CELL_PADDING;
}

const isBlank = (cell: CellView | null | undefined) => !cell || (cell.text === '' && cell.tick === undefined);
