/**
 * Where every cell of a tab lies: in which pane, how far from its corner and how large. All that the grid draws itself,
 * the keyboard and the mouse go by it. Pure; measuring texts is left to `textSize.ts`, scrolling to `panes.ts`.
 */

import { columnName, columnNumber } from '../../../emulator/book/a1';
import type { Area, TabView } from '../../protocol/view';

/** The default height of a row, in pixels. */
export const ROW_HEIGHT = 21;
/** The height of the column letters and the width of the row numbers, in pixels. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 46;

/** A cell, in the sheet's own rows and columns. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** One row or column that is shown. */
export interface Track {
  /** Its number in the sheet. */
  readonly number: number;
  /** Where it stands among the tracks shown, from 0. */
  readonly index: number;
  readonly isFrozen: boolean;
  /** Pixels from the start of its pane: the frozen one or the one that scrolls. */
  readonly start: number;
  readonly size: number;
}

/** The rows or the columns that are shown. */
export interface Axis {
  readonly tracks: readonly Track[];
  /** How many of them are frozen. */
  readonly frozen: number;
  readonly frozenSize: number;
  readonly scrolledSize: number;
}

/** Pixels from the corner of a pane. */
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

/** Lays out a tab whose rows have these heights. Frozen columns that would leave no room scroll along. */
export function layOut(tab: TabView, heights: readonly number[], windowWidth: number): SheetLayout {
  const rows = tab.rows.map(({ row }, index) => ({ number: row, size: heights[index] ?? ROW_HEIGHT }));
  const columns = tab.columns.map(({ column, width }) => ({ number: column, size: width }));
  const frozenWidth = columns.reduce((sum, { number, size }) => sum + (number <= tab.frozenColumns ? size : 0), 0);
  const hasRoom = windowWidth === 0 || HEAD_WIDTH + frozenWidth <= windowWidth * 0.6;
  return { rows: axis(rows, tab.frozenRows), columns: axis(columns, hasRoom ? tab.frozenColumns : 0) };
}

function axis(given: readonly { readonly number: number; readonly size: number }[], lastFrozen: number): Axis {
  const tracks: Track[] = [];
  const ends = { frozen: 0, scrolled: 0 };
  for (const [index, { number, size }] of given.entries()) {
    const pane = number <= lastFrozen ? 'frozen' : 'scrolled';
    tracks.push({ number, index, size, isFrozen: pane === 'frozen', start: ends[pane] });
    ends[pane] += size;
  }
  const frozen = tracks.filter(({ isFrozen }) => isFrozen).length;
  return { tracks, frozen, frozenSize: ends.frozen, scrolledSize: ends.scrolled };
}

/** The track of a number, or the nearest before it that is shown; the first if there is none. */
export function trackOf({ tracks }: Axis, number: number): Track | undefined {
  let [low, high] = [0, tracks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tracks[middle]?.number ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return tracks[low];
}

/** The number that lies so many tracks further; the last one in that direction at the most. */
export function stepped(axis: Axis, number: number, by: number): number {
  const from = trackOf(axis, number)?.index ?? 0;
  return axis.tracks[Math.max(0, Math.min(axis.tracks.length - 1, from + by))]?.number ?? number;
}

/** The track at so many pixels from the start of a pane; the nearest if there is none. */
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

/** The part of an area that lies in a pane; null for none. */
export function rectIn(layout: SheetLayout, area: Area, isRowFrozen: boolean, isColumnFrozen: boolean): Rect | null {
  const down = spanIn(layout.rows, area.row, area.rows, isRowFrozen);
  const across = spanIn(layout.columns, area.column, area.columns, isColumnFrozen);
  return down && across && { left: across.start, width: across.size, top: down.start, height: down.size };
}

/** From where to where so many numbers lie in a pane; null when none of them is shown there. */
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

/** The cells that rows of texts go into, the upper left one given. */
export function cellsFrom({ row, column }: Cell, rows: readonly (readonly string[])[]): readonly (readonly Cell[])[] {
  return rows.map((texts, down) => texts.map((_, across) => ({ row: row + down, column: column + across })));
}

/** "D9". */
export const addressOf = ({ row, column }: Cell): string => `${columnName(column)}${row}`;

/** The cell of an address: "D9", whatever its case; null when it is none. */
export function cellOf(address: string): Cell | null {
  const [, letters, row] = /^\s*([a-z]{1,3})([1-9]\d{0,6})\s*$/i.exec(address) ?? [];
  if (letters === undefined || row === undefined) return null;
  return { row: Number(row), column: columnNumber(letters.toUpperCase()) };
}
