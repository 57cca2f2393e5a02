/**
 * The panes of RevoGrid: frozen rows and columns, and the scrolling ones. Tracks their scroll position, scrolls cells into
 * view, and converts between cells and positions on the screen. Each pane gets a layer for what is drawn over the cells;
 * it is inside the scrolled content, so that it moves with the cells without delay.
 */

import { effect, signal, untracked } from '@preact/signals';
import { cellToShow, gridWidth, layout } from '../selection';
import { type Cell, HEAD_HEIGHT, HEAD_WIDTH, type Rect, type Track, trackAt, trackOf } from './sheetLayout';

/** A layer over one pane. */
export interface Layer {
  readonly element: HTMLElement;
  readonly columns: 'numbers' | 'frozen' | 'scrolled';
  /** The layer of frozen rows begins above them, at the column letters. */
  readonly rows: 'frozen' | 'scrolled';
}

/** The scroll position and the visible size of the scrolling pane, in pixels. */
export const scrolled = signal<Rect>({ left: 0, top: 0, width: 0, height: 0 });
export const layers = signal<readonly Layer[]>([]);

let grid: HTMLElement | null = null;

const COLUMN_PANES = { numbers: '.rowHeaders', frozen: '.colPinStart', scrolled: '.rgCol' };

/** Watches the panes of a grid; call once, when it is in the page. */
export function watchPanes(element: HTMLElement): () => void {
  grid = element;
  const measure = () => {
    const pane = element.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol');
    const body = pane?.querySelector<HTMLElement>('.vertical-inner');
    gridWidth.value = element.clientWidth;
    if (!pane || !body) return;
    const now = { left: pane.scrollLeft, top: body.scrollTop, width: pane.clientWidth, height: body.clientHeight };
    const before = scrolled.peek();
    if (Object.entries(now).some(([key, value]) => before[key as keyof Rect] !== value)) scrolled.value = now;
  };
  const rendered = () => {
    findLayers(element);
    measure();
  };
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  element.addEventListener('scroll', measure, { capture: true, passive: true });
  element.addEventListener('afterrender', rendered);
  return () => {
    observer.disconnect();
    element.removeEventListener('scroll', measure, { capture: true });
    element.removeEventListener('afterrender', rendered);
    grid = null;
  };
}

function findLayers(element: HTMLElement): void {
  const found: Layer[] = [];
  for (const [columns, pane] of Object.entries(COLUMN_PANES) as [Layer['columns'], string][]) {
    for (const [rows, part] of [
      ['frozen', '.header-wrapper'],
      ['scrolled', '.content-wrapper'],
    ] as const) {
      const holder = element.querySelector(`revogr-viewport-scroll${pane} ${part}`);
      if (holder) found.push({ columns, rows, element: layerIn(holder) });
    }
  }
  const current = layers.peek();
  if (found.length !== current.length || found.some((layer, index) => layer.element !== current[index]?.element)) {
    layers.value = found;
  }
}

function layerIn(holder: Element): HTMLElement {
  const existing = holder.querySelector<HTMLElement>(':scope > .grid-layer');
  if (existing) return existing;
  const layer = document.createElement('div');
  layer.className = 'grid-layer';
  holder.append(layer);
  return layer;
}

/** Scrolls until the whole cell is in view, if possible. */
function scrollIntoView(cell: Cell): void {
  const { value } = layout;
  const [row, column] = value ? [trackOf(value.rows, cell.row), trackOf(value.columns, cell.column)] : [];
  const pane = grid?.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol');
  const body = pane?.querySelector<HTMLElement>('.vertical-inner');
  if (!pane || !body || !row || !column) return;
  if (!row.isFrozen) body.scrollTop = positionShowing(row, body.scrollTop, body.clientHeight);
  if (!column.isFrozen) pane.scrollLeft = positionShowing(column, pane.scrollLeft, pane.clientWidth);
}

/** The scroll position nearest to the present one that shows a whole track. */
function positionShowing({ start, size }: Track, position: number, visible: number): number {
  if (start < position || size > visible) return start;
  return Math.max(position, start + size - visible);
}

/** Scrolls the selection into view each time that it changes. */
export function keepInView(): () => void {
  return effect(() => {
    const cell = cellToShow.value;
    if (cell !== null) untracked(() => scrollIntoView(cell));
  });
}

/** The number of rows that Page Down moves. */
export function rowsInView(): number {
  const { value } = layout;
  const { top, height } = scrolled.peek();
  if (value === null) return 1;
  const [first, last] = [trackAt(value.rows, false, top), trackAt(value.rows, false, top + height)];
  return Math.max(1, (last?.index ?? 0) - (first?.index ?? 0) - 1);
}

/** The position of a cell, in pixels from the corner of the grid; parts of it may be out of view. */
export function rectOf(cell: Cell): Rect | null {
  const { value } = layout;
  const [row, column] = value ? [trackOf(value.rows, cell.row), trackOf(value.columns, cell.column)] : [];
  if (!value || !row || !column) return null;
  const { left, top } = scrolled.value;
  return {
    left: HEAD_WIDTH + column.start + (column.isFrozen ? 0 : value.columns.frozenSize - left),
    top: HEAD_HEIGHT + row.start + (row.isFrozen ? 0 : value.rows.frozenSize - top),
    width: column.size,
    height: row.size,
  };
}

/** The cell at a position in the window; its row is 0 for the column letters, its column 0 for the row numbers. */
export function cellUnder(x: number, y: number): Cell | null {
  const { value } = layout;
  if (!value || !grid) return null;
  const { left, top } = grid.getBoundingClientRect();
  const across = x - left - HEAD_WIDTH;
  const down = y - top - HEAD_HEIGHT;
  const at = scrolled.peek();
  const find = (axis: typeof value.rows, pixel: number, offset: number) =>
    pixel < axis.frozenSize ? trackAt(axis, true, pixel) : trackAt(axis, false, pixel - axis.frozenSize + offset);
  const row = down < 0 ? { number: 0 } : find(value.rows, down, at.top);
  const column = across < 0 ? { number: 0 } : find(value.columns, across, at.left);
  return row && column ? { row: row.number, column: column.number } : null;
}
