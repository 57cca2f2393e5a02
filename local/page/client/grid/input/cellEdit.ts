/**
 * The open edit of a cell, in the cell or in the formula bar; there is at most one. It holds the typed text until it is
 * sent, and views that arrive meanwhile do not change it.
 */

import { effect, signal, untracked } from '@preact/signals';
import type { Viewpoint } from '../../../protocol/actions';
import { setTyping } from '../../notices';
import { currentTab, viewpoint } from '../../store';
import { contentOf } from '../cells';
import { active } from '../selection';
import { addressOf, type Cell } from '../sheet/sheetLayout';
import { hasPendingWrites, pendingTexts, write } from '../writing/sendQueue';

export interface OpenEdit {
  readonly cell: Cell;
  readonly text: string;
  /** The text when the edit was opened; null if it replaces the content. */
  readonly before: string | null;
  readonly place: 'cell' | 'bar';
  /** The person who edits, and the tab. */
  readonly from: Viewpoint;
}

/** The open edit; null for none. */
export const edit = signal<OpenEdit | null>(null);

/** Opens an edit that replaces the content of the active cell. */
export function typeOver(text: string): void {
  edit.value = { cell: active.value, text, before: null, place: 'cell', from: viewpoint() };
}

/** Opens an edit of the content of the active cell. */
export function open(place: OpenEdit['place']): void {
  if (edit.value !== null) return;
  const before = pendingTexts.value.get(addressOf(active.value)) ?? contentOf(active.value);
  edit.value = { cell: active.value, text: before, before, place, from: viewpoint() };
}

/** Changes the text of the open edit. */
export function change(text: string): void {
  if (edit.value !== null) edit.value = { ...edit.value, text };
}

/** Closes the edit and sends its text, unless it is unchanged. */
export function commit(): void {
  const { value } = edit;
  if (value === null) return;
  edit.value = null;
  if (value.text !== value.before) write(value.cell, value.text, { from: value.from });
}

/** Closes the edit without sending. */
export function cancel(): void {
  edit.value = null;
}

// Dialogs wait while the user types. Reading in the formula bar does not count as typing.
effect(() => {
  const { value } = edit;
  setTyping(value !== null && (value.place === 'cell' || value.text !== value.before));
});

// Makes the browser ask before the window is closed with unsent texts.
addEventListener('beforeunload', (event) => {
  const { value } = edit;
  if (hasPendingWrites.value || (value !== null && value.text !== value.before)) event.preventDefault();
});

// When another tab comes into view, the open edit is sent to the tab that it belongs to.
effect(() => {
  const shown = currentTab.value?.id;
  if (shown !== undefined && edit.peek() !== null && edit.peek()?.from.tab !== shown) untracked(commit);
});
