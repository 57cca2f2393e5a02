/**
 * The one edit that can be open, in the cell or in the formula bar. It holds what was typed until it is sent; views that
 * arrive meanwhile do not touch it.
 */

import { effect, signal, untracked } from '@preact/signals';
import type { Viewpoint } from '../../protocol/actions';
import { noteTyping } from '../notices';
import { currentTab, viewpoint } from '../store';
import { contentOf } from './cells';
import { active } from './selecting';
import { isUnderWay, onTheWay, write } from './sending';
import { addressOf, type Cell } from './sheetLayout';

export interface OpenEdit {
  readonly cell: Cell;
  readonly text: string;
  /** What stood there when somebody opened it; null when it is typed over. */
  readonly before: string | null;
  readonly place: 'cell' | 'bar';
  /** Who edits, and in which tab. */
  readonly from: Viewpoint;
}

/** The edit that is open; null for none. */
export const edit = signal<OpenEdit | null>(null);

/** Begins to type over the active cell. */
export function typeOver(text: string): void {
  edit.value = { cell: active.value, text, before: null, place: 'cell', from: viewpoint() };
}

/** Opens what stands in the active cell. */
export function open(place: OpenEdit['place']): void {
  if (edit.value !== null) return;
  const before = onTheWay.value.get(addressOf(active.value)) ?? contentOf(active.value);
  edit.value = { cell: active.value, text: before, before, place, from: viewpoint() };
}

/** Takes what now stands in the editor. */
export function change(text: string): void {
  if (edit.value !== null) edit.value = { ...edit.value, text };
}

/** Ends the edit and sends what was typed; what was opened and left as it was is not sent. */
export function commit(): void {
  const { value } = edit;
  if (value === null) return;
  edit.value = null;
  if (value.text !== value.before) write(value.cell, value.text, { from: value.from });
}

/** Ends the edit and forgets it. */
export function cancel(): void {
  edit.value = null;
}

// What comes up in front of the page waits for it; whoever only reads in the formula bar is not typing.
effect(() => {
  const { value } = edit;
  noteTyping(value !== null && (value.place === 'cell' || value.text !== value.before));
});

// A window that is closed takes along what was not sent: the browser asks before.
addEventListener('beforeunload', (event) => {
  const { value } = edit;
  if (isUnderWay.value || (value !== null && value.text !== value.before)) event.preventDefault();
});

// Another tab in view: what is open belongs to the one before.
effect(() => {
  const shown = currentTab.value?.id;
  if (shown !== undefined && edit.peek() !== null && edit.peek()?.from.tab !== shown) untracked(commit);
});
