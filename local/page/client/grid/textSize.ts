/**
 * How much room texts take in the cells' font: what `spill.ts` and the heights of rows go by. Measured on a canvas and
 * remembered, since the same texts come again with every view.
 */

import type { CellView, LookView, TabView } from '../../protocol/view';
import { ROW_HEIGHT } from './sheetLayout';

/** Pixels in a point. */
const POINT = 96 / 72;
/** The room between a cell's lines and its text, left and right together, in pixels. */
export const CELL_PADDING = 6;
/** What a row is higher than its lines of text, in pixels. */
const ROW_PADDING = 5;
/** More widths than this are forgotten and measured anew. */
const REMEMBERED = 20_000;

const brush = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** The font of a look, as CSS says it. */
export function fontOf({ bold, italic, size = 10 }: LookView): string {
  return `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size * POINT}px Arial, "Liberation Sans", sans-serif`;
}

/** The height of a line of text in a look, in pixels. */
export const lineHeight = ({ size = 10 }: LookView): number => Math.round(size * POINT * 1.2);

/** The width of a text without breaks, in pixels. */
export function widthOf(text: string, look: LookView): number {
  const font = fontOf(look);
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined || brush === null) return known ?? 0;
  if (widths.size > REMEMBERED) widths.clear();
  brush.font = font;
  const { width } = brush.measureText(text);
  widths.set(key, width);
  return width;
}

/** How many lines a text takes when it is broken between words, and within those that are too long. */
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

/** The heights of a tab's rows in pixels: as given, or as high as their texts need. */
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
