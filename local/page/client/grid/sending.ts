/**
 * What was typed or pasted and is on its way: sent one after the other in the order in which people typed, and shown in
 * the cells meanwhile. When the server is not there all of it waits, and goes on when it is there again.
 */

import { computed, effect, signal, untracked } from '@preact/signals';
import type { Viewpoint } from '../../protocol/actions';
import { GRID_WORDS } from '../../words/grid';
import { pasteInto, setWaiting, type Typed, typeInto } from '../actions';
import { say, toast } from '../notices';
import { isCutOff } from '../server';
import { currentTab, language, viewpoint } from '../store';
import { when } from '../when';
import { addressOf, type Cell } from './sheetLayout';
import { contentBefore, forget, isUntouched, type Writing, watch } from './steps';

/** Takes a writing back once all that was written before is in the cells. */
interface TakingBack {
  /** Who takes it back. */
  readonly from: Viewpoint;
  readonly takesBack: Writing;
}

type Entry = Writing | TakingBack;

/** Of a cell, as at Google; and of what is sent at once. */
const LONGEST_TEXT = 50_000;
const MOST_CELLS = 200_000;

const queue = signal<readonly Entry[]>([]);
/** Whether what waits was tried and could not be sent. */
const isHeld = signal(false);
/** Whether the first of the queue is being sent. */
let isSending = false;

/** What is on its way, in the order in which it was written. */
export const writings = (): readonly Writing[] => queue.value.filter((each): each is Writing => !isTakingBack(each));

/** What is being taken back. */
export const takenBack = computed<ReadonlySet<Writing>>(
  () => new Set(queue.value.filter(isTakingBack).map(({ takesBack }) => takesBack)),
);

/** The texts on their way into the tab in view, by address. */
export const onTheWay = computed<ReadonlyMap<string, string>>(() => {
  const texts = new Map<string, string>();
  for (const entry of queue.value) {
    const writing = toWrite(entry);
    if (writing === null || writing.from.tab !== currentTab.value?.id || takenBack.value.has(writing)) continue;
    const { cell, content } = writing;
    const rows = typeof content === 'string' ? [[content]] : content;
    for (const [down, row] of rows.entries()) {
      for (const [across, text] of row.entries()) {
        texts.set(addressOf({ row: cell.row + down, column: cell.column + across }), text);
      }
    }
  }
  return texts;
});

/** Whether something is on its way. */
export const isUnderWay = computed(() => queue.value.length > 0);

/** Whether what is on its way waits for the server to come back. */
export const isWaiting = computed(() => isHeld.value && queue.value.length > 0);

/** Writes into cells of the tab in view, or of the one that `from` looks at. */
export function write(
  cell: Cell,
  content: Writing['content'],
  { from = viewpoint() }: Partial<Pick<Writing, 'from'>> = {},
): void {
  if (isTooMuch(content)) {
    void say('', GRID_WORDS[language.value].tooMuch);
    return;
  }
  line({ from, cell, content });
}

/** Takes a writing back: one that still waits is not sent at all, any other is taken back when it has arrived. */
export function takeBack(writing: Writing): void {
  if (queue.value.indexOf(writing) >= (isSending ? 1 : 0)) drop(writing);
  else line({ from: viewpoint(), takesBack: writing });
}

function line(next: Entry): void {
  queue.value = [...queue.value, next];
  void send();
}

/** Leaves a writing unwritten, and so with nothing to be taken back. */
function drop(writing: Writing): void {
  queue.value = queue.value.filter((each) => each !== writing && !(isTakingBack(each) && each.takesBack === writing));
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

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  isHeld.value = false;
  try {
    for (let next = queue.value[0]; next !== undefined; next = queue.value[0]) {
      const ended = isTakingBack(next) ? await sendBack(next) : await sendOn(next);
      if (ended === 'cutOff') {
        isHeld.value = true;
        return;
      }
      const done = next;
      queue.value = queue.value.filter((each) => each !== done);
    }
  } finally {
    isSending = false;
  }
}

async function sendOn(writing: Writing): Promise<Typed> {
  const remember = watch(writing);
  const ended = await post(writing);
  if (ended === 'taken') {
    // Before it is drawn: where it is to be taken back, the cells then show at once what they get.
    remember();
    await drawn();
  } else if (ended === 'refused' || takenBack.value.has(writing)) {
    // Cut off, what is to be taken back anyway need not be sent again.
    drop(writing);
  }
  return ended;
}

async function sendBack(entry: TakingBack): Promise<Typed> {
  const { from, takesBack } = entry;
  const isAsLeft = isUntouched(takesBack);
  const writing = isAsLeft ? toWrite(entry) : null;
  if (writing === null) toast(GRID_WORDS[language.value].notUndone);
  // What somebody has changed since is theirs.
  if (isAsLeft === false) forget(takesBack);
  const ended = writing === null ? 'refused' : await post(writing);
  if (ended === 'taken') {
    await drawn();
    forget(takesBack);
  } else if (ended === 'refused') {
    // Whoever pressed on meant this one first, so nothing older is taken back.
    queue.value = queue.value.filter((each) => !(isTakingBack(each) && each.from.tab === from.tab));
  }
  return ended;
}

function post({ from, cell, content }: Writing): Promise<Typed> {
  return typeof content === 'string'
    ? typeInto(cell.row, cell.column, content, from)
    : pasteInto(cell.row, cell.column, content, from);
}

/**
 * When the view that has just arrived is on screen, so that the old content does not flash up; at once in a window that is
 * hidden, or is hidden meanwhile: it draws nothing.
 */
async function drawn(): Promise<void> {
  if (document.hidden) return;
  const ended = new AbortController();
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    document.addEventListener('visibilitychange', () => resolve(), ended);
  });
  ended.abort();
}

const isTakingBack = (entry: Entry): entry is TakingBack => 'takesBack' in entry;

/** What an entry writes; null while that is not known. */
function toWrite(entry: Entry): Writing | null {
  if (!isTakingBack(entry)) return entry;
  const { from, takesBack } = entry;
  const content = contentBefore(takesBack);
  return content === null ? null : { from, cell: takesBack.cell, content };
}

effect(() => {
  if (!isCutOff.value && queue.peek().length > 0) untracked(() => void send());
});

setWaiting(async () => {
  // The server may be back without this window knowing.
  if (isHeld.value) void send();
  await when(() => queue.value.length === 0 || isHeld.value);
  if (isWaiting.value) toast(GRID_WORDS[language.value].waiting);
  return !isWaiting.value;
});
