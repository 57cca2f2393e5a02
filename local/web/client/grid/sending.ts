/**
 * What was typed or pasted and is on its way: sent one after the other in the order in which people typed, and shown in
 * the cells meanwhile. When the server is not there all of it waits, and goes on when it is there again.
 */

import { computed, effect, signal, untracked } from '@preact/signals';
import type { Seat } from '../../wire';
import { currentTab, isCutOff, pasteInto, seat, typeInto } from '../store';
import { addressOf, type Cell } from './sheetLayout';

/** Something written into cells. */
export interface Writing {
  /** Who wrote it, and into which tab. */
  readonly from: Seat;
  readonly cell: Cell;
  /** A text into the cell, or rows of texts with the upper left one into it. */
  readonly content: string | readonly (readonly string[])[];
}

const queue = signal<readonly Writing[]>([]);
/** Whether what waits was tried and could not be sent. */
const isHeld = signal(false);
let isSending = false;
let takeBack: (unsent: Writing & { readonly content: string }) => boolean = () => false;

/** The texts on their way into the tab in view, by address. */
export const onTheWay = computed<ReadonlyMap<string, string>>(() => {
  const texts = new Map<string, string>();
  for (const { from, cell, content } of queue.value) {
    if (from.tab !== currentTab.value?.id) continue;
    const rows = typeof content === 'string' ? [[content]] : content;
    for (const [down, row] of rows.entries()) {
      for (const [across, text] of row.entries()) {
        texts.set(addressOf({ row: cell.row + down, column: cell.column + across }), text);
      }
    }
  }
  return texts;
});

/** Whether what is on its way waits for the server to come back. */
export const isWaiting = computed(() => isHeld.value && queue.value.length > 0);

/** Writes into cells of the tab in view, or of the one that `from` looks at. */
export function write(cell: Cell, content: Writing['content'], from: Seat = seat()): void {
  queue.value = [...queue.value, { from, cell, content }];
  void send();
}

/** Forgets what waits; false when nothing does. */
export function giveUp(): boolean {
  if (!isWaiting.value) return false;
  queue.value = [];
  return true;
}

/** Names who gets a text back that could not be sent; they answer whether they take it. */
export function whenCutOff(take: typeof takeBack): void {
  takeBack = take;
}

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  isHeld.value = false;
  try {
    for (let next = queue.value[0]; next !== undefined; next = queue.value[0]) {
      const { from, cell, content } = next;
      const result =
        typeof content === 'string'
          ? await typeInto(cell.row, cell.column, content, from)
          : await pasteInto(cell.row, cell.column, content, from);
      if (result === 'cutOff') {
        isHeld.value = true;
        if (typeof content === 'string' && takeBack({ from, cell, content })) queue.value = queue.value.slice(1);
        return;
      }
      if (result === 'taken') await drawn();
      queue.value = queue.value.slice(1);
    }
  } finally {
    isSending = false;
  }
}

/** When the view that has just arrived is on screen, so that the old content does not flash up. */
function drawn(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

effect(() => {
  if (!isCutOff.value && queue.peek().length > 0) untracked(() => void send());
});
