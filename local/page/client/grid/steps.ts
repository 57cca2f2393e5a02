/**
 * What was written here and taken by the server, with what the cells held before and after it, for as long as the window is
 * open. A writing of which that is not known is kept too: it cannot be taken back, but it is still the last one.
 */

import { signal } from '@preact/signals';
import type { Viewpoint } from '../../protocol/actions';
import { currentTab } from '../store';
import { contentOf, isShown } from './cells';
import { type Cell, cellsFrom } from './sheetLayout';

/** Something written into cells. */
export interface Writing {
  /** Who wrote it, and into which tab. */
  readonly from: Viewpoint;
  readonly cell: Cell;
  /** A text into the cell, or rows of texts with the upper left one into it. */
  readonly content: string | readonly (readonly string[])[];
}

type Contents = readonly (readonly string[])[];

interface Step {
  readonly writing: Writing;
  /** Null when not all of the cells were in view. */
  readonly known: { readonly before: Contents; readonly after: Contents } | null;
}

/** So many are remembered. */
const MOST_STEPS = 50;

const steps = signal<readonly Step[]>([]);

/** What the server has taken, in that order. */
export const takenSoFar = (): readonly Writing[] => steps.value.map(({ writing }) => writing);

/** Looks at the cells before something is sent; what it gives is to be called when the server has taken it. */
export function watch(writing: Writing): () => void {
  const before = contentsUnder(writing);
  return () => {
    const after = contentsUnder(writing);
    steps.value = [...steps.value, { writing, known: before && after && { before, after } }].slice(-MOST_STEPS);
  };
}

/** What to write to take a writing back; null when that is not known, or not yet. */
export function contentBefore(writing: Writing): Writing['content'] | null {
  const before = stepOf(writing)?.known?.before;
  if (before === undefined) return null;
  const [[only = ''] = []] = before;
  return typeof writing.content === 'string' ? only : before;
}

/** Whether the cells are as a writing has left them; null where that is not known, as they are not all in view. */
export function isUntouched(writing: Writing): boolean | null {
  const known = stepOf(writing)?.known;
  const now = contentsUnder(writing);
  if (!known || now === null) return null;
  return JSON.stringify(now) === JSON.stringify(known.after);
}

/** Forgets what is taken back. */
export function forget(writing: Writing): void {
  steps.value = steps.value.filter((each) => each.writing !== writing);
}

const stepOf = (writing: Writing): Step | undefined => steps.value.find((each) => each.writing === writing);

/** What the cells hold that a writing goes into; null where not all of them are in view. */
function contentsUnder({ from, cell, content }: Writing): Contents | null {
  if (from.tab !== currentTab.value?.id) return null;
  const rows: readonly (readonly Cell[])[] = typeof content === 'string' ? [[cell]] : cellsFrom(cell, content);
  return rows.every((row) => row.every(isShown)) ? rows.map((row) => row.map(contentOf)) : null;
}
