/** What people do to the workbook in this window, and what they take out of it; nothing else changes it. */

import { columnName } from '../../emulator/book/a1';
import type { ActionResponse, Answer, CallResponse, CallResult, ClockMove, Viewpoint } from '../protocol/actions';
import type { MailBody } from '../protocol/view';
import { FRAME_WORDS } from '../words/frame';
import { ask, toast } from './notices';
import { fetched, isCutOff, post, send } from './server';
import { currentTab, language, person, settled, tab, view, viewpoint } from './store';

/**
 * How typing ended. By "refused" the person has read why and the cell is as it was; "cutOff" means that the server was
 * not there: whoever typed still holds the text and may send it again.
 */
export type Typed = 'taken' | 'refused' | 'cutOff';

/**
 * Registers how to wait until all that was typed here is written: whoever looks at the figures or moves the clock does so
 * first. `wait` settles with false when it cannot be sent now, and has said so.
 */
export function setWaiting(wait: typeof allWritten): void {
  allWritten = wait;
}

let allWritten: () => Promise<boolean> = () => Promise.resolve(true);

/** Types into a cell of the tab in view, or of the tab that somebody had before them when they typed. */
export async function typeInto(
  row: number,
  column: number,
  text: string,
  from: Viewpoint = viewpoint(),
): Promise<Typed> {
  return typed(await post('/api/type', { viewpoint: from, row, column, text }), placeOf(from, row, column, text));
}

/** Pastes rows of texts, or empties cells with a block of ''. */
export async function pasteInto(
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
  from: Viewpoint = viewpoint(),
): Promise<Typed> {
  return typed(await post('/api/paste', { viewpoint: from, row, column, rows }), placeOf(from, row, column));
}

/** "D7"; of a tab that is no longer in view "Văn Lâm!D7 (1234)", since nothing there shows what was typed. */
function placeOf(from: Viewpoint, row: number, column: number, text?: string): string {
  const cell = `${columnName(column)}${row}`;
  if (from.tab === currentTab.value?.id) return cell;
  const name = view.value?.tabs.find(({ id }) => id === from.tab)?.name;
  return `${name === undefined ? cell : `${name}!${cell}`}${text === undefined ? '' : ` (${text.slice(0, QUOTED)})`}`;
}

/** So many characters of what was typed are repeated. */
const QUOTED = 40;

async function typed(response: ActionResponse | null, place: string): Promise<Typed> {
  // What the server answered without taking it, it would refuse again.
  if (response === null) return isCutOff.value ? 'cutOff' : 'refused';
  // Not a dialog: whoever types on meanwhile would lose what they type to it.
  if (response.refusal !== null) toast(`${place}: ${response.refusal}`, true);
  await settled({ ...response, refusal: null });
  return response.refusal === null ? 'taken' : 'refused';
}

/** Chooses a menu item; its questions are asked one by one. Chosen again meanwhile, it is not begun twice. */
export async function run(name: string): Promise<void> {
  if (isRunning) {
    toast(FRAME_WORDS[language.value].working);
    return;
  }
  isRunning = true;
  try {
    // Who asked answers, of the workbook that they asked for: both can have changed while a question waits.
    const from = viewpoint();
    if (await allWritten()) await runAnswering(name, from);
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
    if (response.question === null) return settled(response);
    answers.push({ question: response.question, answer: await ask(response.question) });
  }
}

/** Passes on what a page beside the sheet asks of the script. */
export async function call(name: string, parameters: readonly unknown[]): Promise<CallResult> {
  const from = viewpoint();
  const called = (await allWritten())
    ? await send<CallResponse>('/api/call', { viewpoint: from, function: name, parameters })
    : null;
  if (called === null) return { failure: FRAME_WORDS[language.value].cutOff };
  await settled(called.response);
  return called.result;
}

/** Sends the clock somewhere, once: pressed twice, "15:00" would be three o'clock of the day after. */
export async function moveClock(to: ClockMove): Promise<void> {
  if (isClockMoving) return;
  isClockMoving = true;
  const { now = 0, isReal = false } = view.value?.clock ?? {};
  const from = viewpoint();
  try {
    if (await allWritten()) await settled(await post('/api/clock', { viewpoint: from, to, seen: isReal ? null : now }));
  } finally {
    isClockMoving = false;
  }
}

let isClockMoving = false;

/**
 * Back to the day that the page opened with, as it opened: the first tab, before the first of the people. `from` is the viewpoint
 * of whoever was asked whether they want that: another workbook than theirs is left alone.
 */
export async function startOver(from: Viewpoint): Promise<void> {
  const response = await post('/api/startOver', { viewpoint: from });
  if (response !== null && response.refusal === null) {
    person.value = '';
    tab.value = 0;
  }
  await settled(response);
}

/** Opens a workbook from this machine in place of that of a viewpoint; what cannot be read is refused in words. */
export async function openBook(file: File, { workbook }: Viewpoint): Promise<void> {
  const query = new URLSearchParams({ language: language.value, name: file.name, workbook: String(workbook) });
  const response = await fetched<ActionResponse>(`/api/book?${query}`, { method: 'POST', body: file });
  await settled(response);
}

/** The workbook as a file, with all that was typed here; null when the server is not there. */
export async function bookFile(): Promise<Blob | null> {
  if (!(await allWritten())) return null;
  return fetched('/api/book.xlsx', {}, (response) => response.blob());
}

/** A mail's body; null when it is gone. */
export function mailBody(id: number): Promise<MailBody | null> {
  return fetched<MailBody>(`/api/mail/${id}`, {});
}
