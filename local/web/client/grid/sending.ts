/**
 * What was typed or pasted and is on its way: sent one after the other in the order in which people typed, and shown in
 * the cells meanwhile. When the server is not there all of it waits, and goes on when it is there again.
 */

import { computed, effect, signal, untracked } from '@preact/signals';
import type { Seat } from '../../wire';
import { GRID_WORDS } from '../../words/grid';
import { pasteInto, typeInto, waitForWritings } from '../acts';
import { say } from '../notices';
import { isCutOff } from '../server';
import { currentTab, language, seat } from '../store';
import { when } from '../when';
import { addressOf, type Cell } from './sheetLayout';

/** Something written into cells. */
export interface Writing {
  /** Who wrote it, and into which tab. */
  readonly from: Seat;
  readonly cell: Cell;
  /** A text into the cell, or rows of texts with the upper left one into it. */
  readonly content: string | readonly (readonly string[])[];
  /** Whether it takes something back. */
  readonly isUndoing?: boolean;
}

/** Says at its turn, when all that was written before is in the cells, what to write; null for nothing. */
export type Turn = () => Writing | null;

/** Of a cell, as at Google; and of what is sent at once. */
const LONGEST_TEXT = 50_000;
const MOST_CELLS = 200_000;

const queue = signal<readonly (Writing | Turn)[]>([]);
/** Whether what waits was tried and could not be sent. */
const isHeld = signal(false);
let isSending = false;

/** The texts on their way into the tab in view, by address. */
export const onTheWay = computed<ReadonlyMap<string, string>>(() => {
  const texts = new Map<string, string>();
  for (const { from, cell, content } of writings()) {
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

/** What is on its way, in the order in which it was written. */
export const writings = (): readonly Writing[] => queue.value.filter((each) => typeof each !== 'function');

/** Whether something is on its way. */
export const isUnderWay = computed(() => queue.value.length > 0);

/** Whether what is on its way waits for the server to come back. */
export const isWaiting = computed(() => isHeld.value && queue.value.length > 0);

/** Writes into cells of the tab in view, or of the one that `from` looks at. */
export function write(
  cell: Cell,
  content: Writing['content'],
  { from = seat() }: Partial<Pick<Writing, 'from'>> = {},
): void {
  if (isTooMuch(content)) {
    void say('', GRID_WORDS[language.value].tooMuch);
    return;
  }
  line({ from, cell, content });
}

/** Has something written once all that is on its way has arrived. */
export function writeInTurn(turn: Turn): void {
  line(turn);
}

function line(next: Writing | Turn): void {
  queue.value = [...queue.value, next];
  void send();
}

/** What a cell of Google Sheets cannot hold, or the server does not take at once. */
function isTooMuch(content: Writing['content']): boolean {
  const rows = typeof content === 'string' ? [[content]] : content;
  const cells = rows.reduce((sum, { length }) => sum + length, 0);
  return cells > MOST_CELLS || rows.some((row) => row.some(({ length }) => length > LONGEST_TEXT));
}

/** Forgets what waits; false when nothing does. */
export function giveUp(): boolean {
  if (!isWaiting.value) return false;
  queue.value = [];
  return true;
}

/** Names who looks at the cells before something is sent, and again when it was taken. */
export function whenTaken(look: typeof beforeSending): void {
  beforeSending = look;
}

let beforeSending: (writing: Writing) => () => void = () => () => undefined;

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  isHeld.value = false;
  try {
    for (let next = queue.value[0]; next !== undefined; next = queue.value[0]) {
      if (typeof next === 'function') {
        const writing = next();
        queue.value = [...(writing ? [writing] : []), ...queue.value.slice(1)];
        continue;
      }
      const { from, cell, content } = next;
      const taken = beforeSending(next);
      const result =
        typeof content === 'string'
          ? await typeInto(cell.row, cell.column, content, from)
          : await pasteInto(cell.row, cell.column, content, from);
      if (result === 'cutOff') {
        isHeld.value = true;
        return;
      }
      if (result === 'taken') {
        await drawn();
        taken();
      }
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

waitForWritings(async () => {
  await when(() => queue.value.length === 0 || isHeld.value);
  return queue.value.length === 0;
});
