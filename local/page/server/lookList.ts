/** The looks of a tab's cells, each given to the page once: a tab has thousands of cells and a handful of looks. */

import { isErrorText, type RawValue } from '../../emulator/book/cellValue';
import type { CellLook } from '../../emulator/book/look';
import type { Highlight } from '../../emulator/book/modelFormats';
import type { LookView } from '../protocol';

const WHITE = '#ffffff';
const BLACK = '#000000';
const DEFAULT_SIZE = 10;

/** The looks that were needed so far. */
export class LookList {
  readonly views: LookView[] = [];
  private readonly numbers = new Map<string, number>();
  /** Looks that are alike are one object (LookGrid): found without writing them out. */
  private readonly known = new Map<CellLook, Map<string, number>>();

  constructor() {
    this.numberOf({ align: 'left', vertical: 'bottom' });
  }

  /** The number of a cell's look, 0 for the default. */
  add(look: CellLook, { background, color }: Highlight, value: RawValue): number {
    const align = look.align ?? naturalAlign(value);
    const key = `${background} ${color} ${align}`;
    const variants = this.known.get(look) ?? new Map<string, number>();
    this.known.set(look, variants);
    const known = variants.get(key);
    if (known !== undefined) return known;
    const number = this.numberOf(viewOf(look, background ?? look.background, color ?? look.color, align));
    variants.set(key, number);
    return number;
  }

  private numberOf(view: LookView): number {
    const key = JSON.stringify(view);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.views.length);
    return this.views.push(view) - 1;
  }
}

function viewOf(
  { bold, italic, size = DEFAULT_SIZE, vertical = 'bottom', wrap, border }: CellLook,
  background = WHITE,
  color = BLACK,
  align: LookView['align'],
): LookView {
  return {
    align,
    vertical,
    ...(background.toLowerCase() === WHITE ? {} : { background: background.toLowerCase() }),
    ...(color.toLowerCase() === BLACK ? {} : { color: color.toLowerCase() }),
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italic: true } : {}),
    ...(size === DEFAULT_SIZE ? {} : { size }),
    ...(wrap ? { wrap: true } : {}),
    ...(border ? { border: border.toLowerCase() } : {}),
  };
}

/** Where a value stands in a cell that does not say. */
function naturalAlign(value: RawValue): LookView['align'] {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isErrorText(value) ? 'center' : 'left';
}
