/**
 * The queue of writes and undo requests. They are sent one after the other in the order in which they were made, and the
 * cells show their texts meanwhile. If the server cannot be reached, the queue stops, and continues when it is back.
 */

import { computed, effect, signal, untracked } from '@preact/signals';
import type { Viewpoint } from '../../../protocol/actions';
import { GRID_WORDS } from '../../../words/grid';
import { pasteInto, setWaitForWrites, typeInto, type WriteResult } from '../../actions';
import { showMessage, toast } from '../../notices';
import { isOffline } from '../../requests';
import { currentTab, language, viewpoint } from '../../store';
import { when } from '../../when';
import { addressOf, type Cell } from '../sheet/sheetLayout';
import { type CellWrite, contentToRestore, isUnchangedSince, recordWrite, removeFromHistory } from './writeHistory';

/** Undoes a write after all earlier writes are done. */
interface UndoRequest {
  /** The person who undoes, and the tab. */
  readonly from: Viewpoint;
  readonly undoes: CellWrite;
}

type QueueEntry = CellWrite | UndoRequest;

/** Google's limit for a cell, and the server's limit for one request. */
const LONGEST_TEXT = 50_000;
const MOST_CELLS = 200_000;

const queue = signal<readonly QueueEntry[]>([]);
/** Whether sending stopped because the server could not be reached. */
const isStopped = signal(false);
/** Whether the first entry of the queue is being sent. */
let isSending = false;

/** The writes in the queue, in order. */
export const pendingWrites = (): readonly CellWrite[] =>
  queue.value.filter((each): each is CellWrite => !isUndoRequest(each));

/** The writes that are being undone. */
export const beingUndone = computed<ReadonlySet<CellWrite>>(
  () => new Set(queue.value.filter(isUndoRequest).map(({ undoes }) => undoes)),
);

/** The texts that are being written into the tab in view, by address. */
export const pendingTexts = computed<ReadonlyMap<string, string>>(() => {
  const texts = new Map<string, string>();
  for (const entry of queue.value) {
    const pending = writeOf(entry);
    if (pending === null || pending.from.tab !== currentTab.value?.id || beingUndone.value.has(pending)) continue;
    const { cell, content } = pending;
    const rows = typeof content === 'string' ? [[content]] : content;
    for (const [down, row] of rows.entries()) {
      for (const [across, text] of row.entries()) {
        texts.set(addressOf({ row: cell.row + down, column: cell.column + across }), text);
      }
    }
  }
  return texts;
});

/** Whether anything is in the queue. */
export const hasPendingWrites = computed(() => queue.value.length > 0);

/** Whether the queue waits for the server to be back. */
export const isWaiting = computed(() => isStopped.value && queue.value.length > 0);

/** Writes into cells of the tab in view, or of the tab of another viewpoint. */
export function write(
  cell: Cell,
  content: CellWrite['content'],
  { from = viewpoint() }: Partial<Pick<CellWrite, 'from'>> = {},
): void {
  if (isTooMuch(content)) {
    void showMessage('', GRID_WORDS[language.value].tooMuch);
    return;
  }
  enqueue({ from, cell, content });
}

/** Undoes a write: removes it from the queue if it is not being sent yet, and otherwise restores the cells after it. */
export function undoWrite(target: CellWrite): void {
  if (queue.value.indexOf(target) >= (isSending ? 1 : 0)) drop(target);
  else enqueue({ from: viewpoint(), undoes: target });
}

function enqueue(next: QueueEntry): void {
  queue.value = [...queue.value, next];
  void send();
}

/** Removes a write from the queue, and with it the request to undo it. */
function drop(target: CellWrite): void {
  queue.value = queue.value.filter((each) => each !== target && !(isUndoRequest(each) && each.undoes === target));
}

/** Whether a content is too large for a cell or for one request. */
function isTooMuch(content: CellWrite['content']): boolean {
  const rows = typeof content === 'string' ? [[content]] : content;
  const cells = rows.reduce((sum, { length }) => sum + length, 0);
  return cells > MOST_CELLS || rows.some((row) => row.some(({ length }) => length > LONGEST_TEXT));
}

/** Discards the queue if it waits for the server. Returns whether it did. */
export function discardPending(): boolean {
  if (!isWaiting.value) return false;
  queue.value = [];
  return true;
}

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  isStopped.value = false;
  try {
    for (let next = queue.value[0]; next !== undefined; next = queue.value[0]) {
      const result = isUndoRequest(next) ? await sendUndo(next) : await sendWrite(next);
      if (result === 'offline') {
        isStopped.value = true;
        return;
      }
      const finished = next;
      queue.value = queue.value.filter((each) => each !== finished);
    }
  } finally {
    isSending = false;
  }
}

async function sendWrite(next: CellWrite): Promise<WriteResult> {
  const recordDone = recordWrite(next);
  const result = await post(next);
  if (result === 'written') {
    // Before it is drawn: if the write is being undone, the cells then show their final texts at once.
    recordDone();
    await drawn();
  } else if (result === 'refused' || beingUndone.value.has(next)) {
    // A write that failed and is being undone anyway need not be sent again.
    drop(next);
  }
  return result;
}

async function sendUndo(entry: UndoRequest): Promise<WriteResult> {
  const { from, undoes } = entry;
  const isUnchanged = isUnchangedSince(undoes);
  const restoring = isUnchanged ? writeOf(entry) : null;
  if (restoring === null) toast(GRID_WORDS[language.value].notUndone);
  // A later change by another person is kept.
  if (isUnchanged === false) removeFromHistory(undoes);
  const result = restoring === null ? 'refused' : await post(restoring);
  if (result === 'written') {
    await drawn();
    removeFromHistory(undoes);
  } else if (result === 'refused') {
    // Further undo requests in the tab were meant to follow this one, so they are dropped too.
    queue.value = queue.value.filter((each) => !(isUndoRequest(each) && each.from.tab === from.tab));
  }
  return result;
}

function post({ from, cell, content }: CellWrite): Promise<WriteResult> {
  return typeof content === 'string'
    ? typeInto(cell.row, cell.column, content, from)
    : pasteInto(cell.row, cell.column, content, from);
}

/**
 * Resolves when the new view is on the screen, so that the old content does not flash up. In a hidden window, which draws
 * nothing, it resolves at once.
 */
async function drawn(): Promise<void> {
  if (document.hidden) return;
  const listening = new AbortController();
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    document.addEventListener('visibilitychange', () => resolve(), listening);
  });
  listening.abort();
}

const isUndoRequest = (entry: QueueEntry): entry is UndoRequest => 'undoes' in entry;

/** What an entry writes; null while that is not known. */
function writeOf(entry: QueueEntry): CellWrite | null {
  if (!isUndoRequest(entry)) return entry;
  const { from, undoes } = entry;
  const content = contentToRestore(undoes);
  return content === null ? null : { from, cell: undoes.cell, content };
}

effect(() => {
  if (!isOffline.value && queue.peek().length > 0) untracked(() => void send());
});

setWaitForWrites(async () => {
  // The server may be back before this window notices.
  if (isStopped.value) void send();
  await when(() => queue.value.length === 0 || isStopped.value);
  if (isWaiting.value) toast(GRID_WORDS[language.value].waiting);
  return !isWaiting.value;
});
