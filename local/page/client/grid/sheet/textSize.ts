/**
 * Measures texts in the font of the cells, for overflow and the heights of rows. Texts are measured on a canvas, and their
 * widths are cached, because each view has mostly the same texts.
 */

import type { CellView, LookView, TabView } from '../../../protocol/view';
import { ROW_HEIGHT } from './sheetLayout';

/** Pixels in a point. */
const POINT = 96 / 72;
/** The horizontal padding of a cell, left and right together, in pixels. */
export const CELL_PADDING = 6;
/** The vertical padding of a row, in pixels. */
const ROW_PADDING = 5;
/** The most widths in the cache. */
const LARGEST_CACHE = 20_000;

const context = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** The font of a look in CSS. */
export function fontOf({ bold, italic, size = 10 }: LookView): string {
  return `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size * POINT}px Arial, "Liberation Sans", sans-serif`;
}

/** The height of a line of text in a look, in pixels. */
export const lineHeight = ({ size = 10 }: LookView): number => Math.round(size * POINT * 1.2);

/** The width of a text without breaks, in pixels. */
export function widthOf(text: string, look: LookView): number {
  const font = fontOf(look);
  const key = `${font}|${text}`;
  const cached = widths.get(key);
  if (cached !== undefined || context === null) return cached ?? 0;
  if (widths.size > LARGEST_CACHE) widths.clear();
  context.font = font;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/** The number of lines of a text that is broken between words, and within words that are too long. */
function linesOf(text: string, look: LookView, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + brokenLines(paragraph, look, width), 0);
}

function brokenLines(paragraph: string, look: LookView, width: number): number {
  const space = widthOf(' ', look);
  let lines = 1;
  let filled = 0;
  for (const word of paragraph.split(' ')) {
    const length = widthOf(word, look);
    if (filled > 0 && filled + space + length > width) {
      lines += 1;
      filled = 0;
    } else if (filled > 0) filled += space;
    filled += length;
    for (; width > 0 && filled > width; filled -= width) lines += 1;
  }
  return lines;
}

/** The heights of the rows of a tab, in pixels: as given, or as their texts need. */
export function heightsOf({ rows, columns, looks }: TabView): number[] {
  return rows.map(({ height, cells }) => {
    if (height !== null) return height;
    const needed = cells.map((cell, index) =>
      cell ? heightOf(cell, looks[cell.look], columns[index]?.width ?? 0) : 0,
    );
    return Math.max(ROW_HEIGHT, ...needed);
  });
}

function heightOf({ text }: CellView, look: LookView | undefined, width: number): number {
  if (text === '' || look === undefined) return 0;
  const lines = look.wrap ? linesOf(text, look, width - CELL_PADDING) : text.split('\n').length;
  return lines * lineHeight(look) + ROW_PADDING;
}
