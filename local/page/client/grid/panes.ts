/**
 * RevoGrid's panes: the frozen rows and columns and what scrolls. Where they are scrolled to, how a cell is brought into
 * view, where a cell is on screen and which cell is under the pointer; and a layer over each for what the grid draws
 * itself, within the scrolled contents so that it moves along without delay.
 */

import { effect, signal, untracked } from '@preact/signals';
import { gridWidth, layout, shown } from './selecting';
import { type Cell, HEAD_HEIGHT, HEAD_WIDTH, type Rect, type Track, trackAt, trackOf } from './sheetLayout';

/** Something to draw on over one pane. */
export interface Layer {
  readonly element: HTMLElement;
  readonly columns: 'numbers' | 'frozen' | 'scrolled';
  /** The frozen rows' layer begins above them, at the column letters. */
  readonly rows: 'frozen' | 'scrolled';
}

/** How far the pane that scrolls is scrolled, and how much of it is seen, in pixels. */
export const scrolled = signal<Rect>({ left: 0, top: 0, width: 0, height: 0 });
export const layers = signal<readonly Layer[]>([]);

let grid: HTMLElement | null = null;

const COLUMN_PANES = { numbers: '.rowHeaders', frozen: '.colPinStart', scrolled: '.rgCol' };

/** Follows a grid; to be called once, when it is in the page. */
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
  const known = layers.peek();
  if (found.length !== known.length || found.some((layer, index) => layer.element !== known[index]?.element)) {
    layers.value = found;
  }
}

function layerIn(holder: Element): HTMLElement {
  const present = holder.querySelector<HTMLElement>(':scope > .grid-layer');
  if (present) return present;
  const layer = document.createElement('div');
  layer.className = 'grid-layer';
  holder.append(layer);
  return layer;
}

/** Scrolls until a cell is wholly in view, if it can be. */
function reveal(cell: Cell): void {
  const { value } = layout;
  const [row, column] = value ? [trackOf(value.rows, cell.row), trackOf(value.columns, cell.column)] : [];
  const pane = grid?.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol');
  const body = pane?.querySelector<HTMLElement>('.vertical-inner');
  if (!pane || !body || !row || !column) return;
  if (!row.isFrozen) body.scrollTop = brought(row, body.scrollTop, body.clientHeight);
  if (!column.isFrozen) pane.scrollLeft = brought(column, pane.scrollLeft, pane.clientWidth);
}

function brought({ start, size }: Track, from: number, room: number): number {
  if (start < from || size > room) return start;
  return Math.max(from, start + size - room);
}

/** Brings what is selected into view, as often as that changes. */
export function keepInView(): () => void {
  return effect(() => {
    const cell = shown.value;
    if (cell !== null) untracked(() => reveal(cell));
  });
}

/** How many rows Page Down passes. */
export function rowsInView(): number {
  const { value } = layout;
  const { top, height } = scrolled.peek();
  if (value === null) return 1;
  const [first, last] = [trackAt(value.rows, false, top), trackAt(value.rows, false, top + height)];
  return Math.max(1, (last?.index ?? 0) - (first?.index ?? 0) - 1);
}

/** Where a cell is, in pixels from the grid's corner; parts of it may be out of view. */
export function placeOf(cell: Cell): Rect | null {
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

/** What is at a place in the window: a cell, or 0 for the letters' row and the numbers' column. */
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
