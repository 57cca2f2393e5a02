/** The list of different looks in a tab. A tab has thousands of cells but only a few looks, so cells refer to the list. */

import { isErrorText, type RawValue } from '../../../emulator/book/engine/cellValue';
import type { Highlight } from '../../../emulator/book/engine/modelFormats';
import type { CellLook } from '../../../emulator/book/look';
import type { LookView } from '../../protocol/view';

const WHITE = '#ffffff';
const BLACK = '#000000';
const DEFAULT_SIZE = 10;

/** The looks so far. */
export class LookList {
  readonly views: LookView[] = [];
  private readonly indices = new Map<string, number>();
  /** Equal looks are one object (see LookGrid), so the index of a look can be found by identity. */
  private readonly indicesByLook = new Map<CellLook, Map<string, number>>();

  constructor() {
    this.indexOf({ align: 'left', vertical: 'bottom' });
  }

  /** Adds the look of a cell. Returns its index in the list, 0 for the default. */
  add(look: CellLook, { background, color }: Highlight, value: RawValue): number {
    const align = look.align ?? defaultAlign(value);
    const key = `${background} ${color} ${align}`;
    const variants = this.indicesByLook.get(look) ?? new Map<string, number>();
    this.indicesByLook.set(look, variants);
    const existing = variants.get(key);
    if (existing !== undefined) return existing;
    const index = this.indexOf(viewOf(look, background ?? look.background, color ?? look.color, align));
    variants.set(key, index);
    return index;
  }

  private indexOf(view: LookView): number {
    const key = JSON.stringify(view);
    const existing = this.indices.get(key);
    if (existing !== undefined) return existing;
    this.indices.set(key, this.views.length);
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

/** The alignment of a value in a cell without one. */
function defaultAlign(value: RawValue): LookView['align'] {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isErrorText(value) ? 'center' : 'left';
}
