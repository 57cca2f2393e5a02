/** The actions on the workbook from this window, and downloads; nothing else here changes the workbook. */

import { columnName } from '../../emulator/book/a1';
import type { ActionResponse, Answer, CallResponse, CallResult, ClockMove, Viewpoint } from '../protocol/actions';
import type { MailBody } from '../protocol/view';
import { FRAME_WORDS } from '../words/frame';
import { ask, toast } from './notices';
import { fetched, isOffline, post, send } from './requests';
import { currentTab, language, person, showResponse, tab, view, viewpoint } from './store';

/**
 * How a write ended. After "refused" the user was told why, and the cell is unchanged. "offline" means that the server
 * could not be reached; the write is kept and can be sent again.
 */
export type WriteResult = 'written' | 'refused' | 'offline';

/**
 * Sets the function that waits until everything typed here is written. Commands, clock moves and downloads call it
 * first. It resolves to false if the writes cannot be sent now, and then has told the user.
 */
export function setWaitForWrites(wait: typeof waitForWrites): void {
  waitForWrites = wait;
}

let waitForWrites: () => Promise<boolean> = () => Promise.resolve(true);

/** Types into a cell of the tab in view, or of the tab that was in view when the text was typed. */
export async function typeInto(
  row: number,
  column: number,
  text: string,
  from: Viewpoint = viewpoint(),
): Promise<WriteResult> {
  return finish(await post('/api/type', { viewpoint: from, row, column, text }), labelOf(from, row, column, text));
}

/** Pastes rows of texts, or clears cells with a block of ''. */
export async function pasteInto(
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
  from: Viewpoint = viewpoint(),
): Promise<WriteResult> {
  return finish(await post('/api/paste', { viewpoint: from, row, column, rows }), labelOf(from, row, column));
}

/** "D7"; in a tab that is no longer in view "Văn Lâm!D7 (1234)", because the text is not visible there. */
function labelOf(from: Viewpoint, row: number, column: number, text?: string): string {
  const cell = `${columnName(column)}${row}`;
  if (from.tab === currentTab.value?.id) return cell;
  const name = view.value?.tabs.find(({ id }) => id === from.tab)?.name;
  return `${name === undefined ? cell : `${name}!${cell}`}${text === undefined ? '' : ` (${text.slice(0, QUOTED)})`}`;
}

/** The most characters of a typed text that are quoted. */
const QUOTED = 40;

async function finish(response: ActionResponse | null, label: string): Promise<WriteResult> {
  // If the server is reachable, it would refuse the same write again.
  if (response === null) return isOffline.value ? 'offline' : 'refused';
  // Not a dialog, because a user who is still typing would type into it.
  if (response.refusal !== null) toast(`${label}: ${response.refusal}`, true);
  await showResponse({ ...response, refusal: null });
  return response.refusal === null ? 'written' : 'refused';
}

/** Runs the function of a menu item, and asks its questions. While it runs, choosing an item again has no effect. */
export async function run(name: string): Promise<void> {
  if (isRunning) {
    toast(FRAME_WORDS[language.value].working);
    return;
  }
  isRunning = true;
  try {
    // The person and the workbook may change while a question waits, but the command keeps those of its start.
    const from = viewpoint();
    if (await waitForWrites()) await runAnswering(name, from);
  } finally {
    isRunning = false;
  }
}

let isRunning = false;

async function runAnswering(name: string, from: Viewpoint): Promise<void> {
  const answers: Answer[] = [];
  for (;;) {
    const response = await post('/api/run', { viewpoint: from, function: name, answers });
    if (response === null) return;
    if (response.question === null) return showResponse(response);
    answers.push({ question: response.question, answer: await ask(response.question) });
  }
}

/** Calls a function of the script for the sidebar. */
export async function call(name: string, parameters: readonly unknown[]): Promise<CallResult> {
  const from = viewpoint();
  const called = (await waitForWrites())
    ? await send<CallResponse>('/api/call', { viewpoint: from, function: name, parameters })
    : null;
  if (called === null) return { failure: FRAME_WORDS[language.value].offline };
  await showResponse(called.response);
  return called.result;
}

/** Moves the clock, and ignores further calls until it has moved: pressing "15:00" twice must not mean the next day. */
export async function moveClock(to: ClockMove): Promise<void> {
  if (isClockMoving) return;
  isClockMoving = true;
  const { now = 0, isReal = false } = view.value?.clock ?? {};
  const from = viewpoint();
  try {
    if (await waitForWrites())
      await showResponse(await post('/api/clock', { viewpoint: from, to, seen: isReal ? null : now }));
  } finally {
    isClockMoving = false;
  }
}

let isClockMoving = false;

/**
 * Returns to the opening day, the first tab and the first person.
 *
 * @param from the viewpoint when the user confirmed; if the workbook was replaced since, nothing is done
 */
export async function startOver(from: Viewpoint): Promise<void> {
  const response = await post('/api/startOver', { viewpoint: from });
  if (response !== null && response.refusal === null) {
    person.value = '';
    tab.value = 0;
  }
  await showResponse(response);
}

/** Replaces the workbook of a viewpoint by a file from this machine. */
export async function openBook(file: File, { workbook }: Viewpoint): Promise<void> {
  const query = new URLSearchParams({ language: language.value, name: file.name, workbook: String(workbook) });
  const response = await fetched<ActionResponse>(`/api/book?${query}`, { method: 'POST', body: file });
  await showResponse(response);
}

/** The workbook as a file, with everything typed here; null if the server cannot be reached. */
export async function bookFile(): Promise<Blob | null> {
  if (!(await waitForWrites())) return null;
  return fetched('/api/book.xlsx', {}, (response) => response.blob());
}

/** The body of a mail; null if it does not exist. */
export function mailBody(id: number): Promise<MailBody | null> {
  return fetched<MailBody>(`/api/mail/${id}`, {});
}
