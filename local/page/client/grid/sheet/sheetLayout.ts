/**
 * The layout of a tab: the pane, position and size of every cell, for drawing, the keyboard and the mouse. Pure:
 * `textSize.ts` measures texts, and `panes.ts` handles scrolling.
 */

import { columnName, columnNumber } from '../../../../emulator/book/a1';
import type { Area, TabView } from '../../../protocol/view';

/** The default height of a row, in pixels. */
export const ROW_HEIGHT = 21;
/** The height of the column letters and the width of the row numbers, in pixels. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 46;

/** A cell, by row and column of the sheet. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A visible row or column. */
export interface Track {
  /** Its number in the sheet. */
  readonly number: number;
  /** Its index among the visible ones, from 0. */
  readonly index: number;
  readonly isFrozen: boolean;
  /** In pixels from the start of its pane, frozen or scrolling. */
  readonly start: number;
  readonly size: number;
}

/** The visible rows, or the visible columns. */
export interface Axis {
  readonly tracks: readonly Track[];
  /** The number of frozen ones. */
  readonly frozen: number;
  readonly frozenSize: number;
  readonly scrolledSize: number;
}

/** A rectangle, in pixels from the corner of a pane. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Lays out a tab with rows of these heights. Frozen columns scroll if they would leave too little room for others. */
export function layOutSheet(tab: TabView, heights: readonly number[], windowWidth: number): SheetLayout {
  const rows = tab.rows.map(({ row }, index) => ({ number: row, size: heights[index] ?? ROW_HEIGHT }));
  const columns = tab.columns.map(({ column, width }) => ({ number: column, size: width }));
  const frozenWidth = columns.reduce((sum, { number, size }) => sum + (number <= tab.frozenColumns ? size : 0), 0);
  const hasRoom = windowWidth === 0 || HEAD_WIDTH + frozenWidth <= windowWidth * 0.6;
  return { rows: axis(rows, tab.frozenRows), columns: axis(columns, hasRoom ? tab.frozenColumns : 0) };
}

function axis(sizes: readonly { readonly number: number; readonly size: number }[], lastFrozen: number): Axis {
  const tracks: Track[] = [];
  const ends = { frozen: 0, scrolled: 0 };
  for (const [index, { number, size }] of sizes.entries()) {
    const pane = number <= lastFrozen ? 'frozen' : 'scrolled';
    tracks.push({ number, index, size, isFrozen: pane === 'frozen', start: ends[pane] });
    ends[pane] += size;
  }
  const frozen = tracks.filter(({ isFrozen }) => isFrozen).length;
  return { tracks, frozen, frozenSize: ends.frozen, scrolledSize: ends.scrolled };
}

/** The track with a number, or the nearest visible one before it; the first if there is none. */
export function trackOf({ tracks }: Axis, number: number): Track | undefined {
  let [low, high] = [0, tracks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tracks[middle]?.number ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return tracks[low];
}

/** The number of the track at an offset from another, at most the last one in that direction. */
export function numberAtOffset(axis: Axis, number: number, offset: number): number {
  const from = trackOf(axis, number)?.index ?? 0;
  return axis.tracks[Math.max(0, Math.min(axis.tracks.length - 1, from + offset))]?.number ?? number;
}

/** The track at a distance in pixels from the start of a pane, or the nearest one. */
export function trackAt({ tracks, frozen }: Axis, isFrozen: boolean, pixel: number): Track | undefined {
  const [first, last] = isFrozen ? [0, frozen - 1] : [frozen, tracks.length - 1];
  let [low, high] = [first, Math.max(first, last)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tracks[middle]?.start ?? 0) <= pixel) low = middle;
    else high = middle - 1;
  }
  return tracks[low];
}

/** The smallest area with both cells. */
export function areaBetween(one: Cell, other: Cell): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
}

/** The part of an area in a pane; null if there is none. */
export function rectIn(layout: SheetLayout, area: Area, isRowFrozen: boolean, isColumnFrozen: boolean): Rect | null {
  const down = spanIn(layout.rows, area.row, area.rows, isRowFrozen);
  const across = spanIn(layout.columns, area.column, area.columns, isColumnFrozen);
  return down && across && { left: across.start, width: across.size, top: down.start, height: down.size };
}

/** The position of `count` rows or columns in a pane; null if none of them is visible there. */
export function spanIn(axis: Axis, first: number, count: number, isFrozen: boolean) {
  const last = trackOf(axis, first + count - 1);
  const near = trackOf(axis, first);
  if (!last || !near) return null;
  const from = near.number < first ? near.index + 1 : near.index;
  const start = axis.tracks[isFrozen ? from : Math.max(from, axis.frozen)];
  const end = axis.tracks[isFrozen ? Math.min(last.index, axis.frozen - 1) : last.index];
  if (!start || !end || start.isFrozen !== isFrozen || end.isFrozen !== isFrozen || end.index < start.index)
    return null;
  return { start: start.start, size: end.start + end.size - start.start };
}

/** The cells for rows of texts, with the first text in a cell. */
export function cellsFrom({ row, column }: Cell, rows: readonly (readonly string[])[]): readonly (readonly Cell[])[] {
  return rows.map((texts, down) => texts.map((_, across) => ({ row: row + down, column: column + across })));
}

/** The address of a cell: "D9". */
export const addressOf = ({ row, column }: Cell): string => `${columnName(column)}${row}`;

/** The cell with an address, "D9" or "d9"; null if it is not an address. */
export function cellOf(address: string): Cell | null {
  const [, letters, row] = /^\s*([a-z]{1,3})([1-9]\d{0,6})\s*$/i.exec(address) ?? [];
  if (letters === undefined || row === undefined) return null;
  return { row: Number(row), column: columnNumber(letters.toUpperCase()) };
}
