/**
 * The writes of this window that the server has done, with the contents of the cells before and after. A write without
 * known contents cannot be undone, but it stays in the history: it is still the last write.
 */

import { signal } from '@preact/signals';
import type { Viewpoint } from '../../../protocol/actions';
import { currentTab } from '../../store';
import { contentOf, isShown } from '../cells';
import { type Cell, cellsFrom } from '../sheet/sheetLayout';

/** A write into cells. */
export interface CellWrite {
  /** The person who wrote, and the tab. */
  readonly from: Viewpoint;
  readonly cell: Cell;
  /** A text for the cell, or rows of texts with the first one in the cell. */
  readonly content: string | readonly (readonly string[])[];
}

type Contents = readonly (readonly string[])[];

interface HistoryEntry {
  readonly write: CellWrite;
  /** Null if not all of the cells were in view. */
  readonly contents: { readonly before: Contents; readonly after: Contents } | null;
}

const MOST_ENTRIES = 50;

const history = signal<readonly HistoryEntry[]>([]);

/** The writes that the server has done, in order. */
export const doneWrites = (): readonly CellWrite[] => history.value.map(({ write }) => write);

/** Reads the contents before a write is sent. Returns the function to call when the server has done the write. */
export function recordWrite(write: CellWrite): () => void {
  const before = contentsOf(write);
  return () => {
    const after = contentsOf(write);
    const contents = before && after && { before, after };
    history.value = [...history.value, { write, contents }].slice(-MOST_ENTRIES);
  };
}

/** The content that undoes a write; null if it is not known, or not yet. */
export function contentToRestore(write: CellWrite): CellWrite['content'] | null {
  const before = entryOf(write)?.contents?.before;
  if (before === undefined) return null;
  const [[only = ''] = []] = before;
  return typeof write.content === 'string' ? only : before;
}

/** Whether the cells are unchanged since a write; null if that is not known, because not all of them are in view. */
export function isUnchangedSince(write: CellWrite): boolean | null {
  const contents = entryOf(write)?.contents;
  const now = contentsOf(write);
  if (!contents || now === null) return null;
  return JSON.stringify(now) === JSON.stringify(contents.after);
}

/** Removes a write from the history. */
export function removeFromHistory(write: CellWrite): void {
  history.value = history.value.filter((entry) => entry.write !== write);
}

const entryOf = (write: CellWrite): HistoryEntry | undefined => history.value.find((entry) => entry.write === write);

/** The contents of the cells that a write changes; null if not all of them are in view. */
function contentsOf({ from, cell, content }: CellWrite): Contents | null {
  if (from.tab !== currentTab.value?.id) return null;
  const rows: readonly (readonly Cell[])[] = typeof content === 'string' ? [[cell]] : cellsFrom(cell, content);
  return rows.every((row) => row.every(isShown)) ? rows.map((row) => row.map(contentOf)) : null;
}
