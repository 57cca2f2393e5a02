/**
 * What this window knows and does: the view that the server last gave, who sits here, and every action. Components read
 * the signals and call the functions; nothing else talks to the server.
 */

import { computed, effect, signal } from '@preact/signals';
import type {
  Answer,
  Area,
  CallOutcome,
  ClockMove,
  Language,
  MailBody,
  Outcome,
  Question,
  Requests,
  Seat,
  TabView,
  View,
} from '../wire';

/** Null until the first view has arrived. */
export const view = signal<View | null>(null);
/** Whether the server cannot be reached. */
export const isCutOff = signal(false);
export const language = signal<Language>(kept('language') === 'en' ? 'en' : 'vi');
/** The id of who sits here; '' for the first of the people. */
export const person = signal(kept('person') ?? '');
/** The id of the tab in view; 0 for the first. */
export const tab = signal(Number(kept('tab') ?? 0));
/** Where the selection is, in the tab's own rows and columns. */
export const selection = signal<Area>({ row: 1, column: 1, rows: 1, columns: 1 });
/** Notes in the corner; each goes away by itself. */
export const toasts = signal<readonly { readonly id: number; readonly text: string; readonly isError: boolean }[]>([]);
/** The dialog in front of everything; null for none. */
export const dialog = signal<Dialog | null>(null);
/** The add-on's page beside the sheet. */
export const sidebar = signal<Outcome['sidebar']>(null);
/** How many requests of this window are under way. */
export const pending = signal(0);
/** Where the grid is to take its selection: set by whoever leads the person somewhere; the grid follows every new one. */
export const goTo = signal<Outcome['goTo']>(null);
/** Whether a mail was opened in this window since the day was last started over. */
export const hasReadMail = signal(kept('hasReadMail') === 'true');

export const currentTab = computed<TabView | null>(() => view.value?.tab ?? null);

/** A dialog and what happens with its answer: a button's name, or the text typed into a prompt. */
export interface Dialog extends Question {
  answer(given: string): void;
}

effect(() => {
  keep('language', language.value);
  keep('person', person.value);
  keep('tab', String(tab.value));
  keep('hasReadMail', String(hasReadMail.value));
});

/** Shows a dialog and waits for the answer. Dialogs come one after the other. */
export function ask(question: Question): Promise<string> {
  const before = dialogs;
  dialogs = before.then(
    () =>
      new Promise<string>((resolve) => {
        dialog.value = {
          ...question,
          answer(given) {
            dialog.value = null;
            resolve(given);
          },
        };
      }),
  );
  return dialogs;
}

let dialogs: Promise<string> = Promise.resolve('');

/** A sentence that waits to be read. */
export const say = (title: string, text: string): Promise<string> =>
  ask({ title, text, kind: 'buttons', buttons: ['OK'] });

let lastToast = 0;

/** A note in the corner. */
export function toast(text: string, isError = false): void {
  lastToast += 1;
  toasts.value = [...toasts.value, { id: lastToast, text, isError }];
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((each) => each.id !== id);
}

/**
 * How typing ended. By "refused" the person has read why and the cell is as it was; "cutOff" means that the server was
 * not there: whoever typed still holds the text and may send it again.
 */
export type Typed = 'taken' | 'refused' | 'cutOff';

/** Types into a cell of the tab in view, or of the tab that somebody had before them when they typed. */
export async function typeInto(row: number, column: number, text: string, from: Seat = seat()): Promise<Typed> {
  return typed(await post('/api/type', { seat: from, row, column, text }));
}

/** Pastes rows of texts, or empties cells with a block of ''. */
export async function pasteInto(
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
  from: Seat = seat(),
): Promise<Typed> {
  return typed(await post('/api/paste', { seat: from, row, column, rows }));
}

async function typed(outcome: Outcome | null): Promise<Typed> {
  if (outcome === null) return 'cutOff';
  await settled(outcome);
  return outcome.refusal === null ? 'taken' : 'refused';
}

/** Chooses a menu item; its questions are asked one by one. */
export async function run(name: string): Promise<void> {
  const answers: Answer[] = [];
  for (;;) {
    const outcome = await post('/api/run', { seat: seat(), function: name, answers });
    if (outcome === null) return;
    if (outcome.question === null) {
      await settled(outcome);
      return;
    }
    answers.push({ question: outcome.question, answer: await ask(outcome.question) });
  }
}

/** Passes on what a page beside the sheet asks of the script. */
export async function call(name: string, parameters: readonly unknown[]): Promise<CallOutcome['answer']> {
  const called = await send<CallOutcome>('/api/call', { seat: seat(), function: name, parameters });
  if (called === null) return { failure: 'The server cannot be reached.' };
  await settled(called.outcome);
  return called.answer;
}

/** Sends the clock somewhere. */
export async function moveClock(to: ClockMove): Promise<void> {
  await settled(await post('/api/clock', { seat: seat(), to }));
}

/** Back to the day that the page opened with. */
export async function startOver(): Promise<void> {
  await settled(await post('/api/startOver', { seat: seat() }));
  sidebar.value = null;
  hasReadMail.value = false;
}

/** Opens a workbook from this machine in place of the present one; what cannot be read is refused in words. */
export async function openBook(file: File): Promise<void> {
  const query = new URLSearchParams({ language: language.value, name: file.name });
  const outcome = await fetched<Outcome>(`/api/book?${query}`, { method: 'POST', body: file });
  sidebar.value = null;
  await settled(outcome);
}

/** The workbook as a file; null when the server is not there. */
export function bookFile(): Promise<Blob | null> {
  return fetched('/api/book.xlsx', {}, (response) => response.blob());
}

/** A mail's body; null when it is gone. */
export async function mailBody(id: number): Promise<MailBody | null> {
  const body = await fetched<MailBody>(`/api/mail/${id}`, {});
  if (body !== null) hasReadMail.value = true;
  return body;
}

/** Shows another tab. */
export async function showTab(id: number): Promise<void> {
  tab.value = id;
  await refresh();
}

/** Sits somebody else down here. */
export async function sitDown(id: string): Promise<void> {
  person.value = id;
  await refresh();
}

export async function speak(to: Language): Promise<void> {
  language.value = to;
  await refresh();
}

/** Fetches the view anew. Of several at once the last asked for counts. */
export async function refresh(): Promise<void> {
  lastAsked += 1;
  const asked = lastAsked;
  const query = new URLSearchParams({ person: person.value, language: language.value, tab: String(tab.value) });
  const given = await fetched<View>(`/api/view?${query}`, {});
  if (given === null || asked !== lastAsked) return;
  if (!given.people.some(({ id }) => id === person.value)) person.value = given.people[0]?.id ?? '';
  tab.value = given.tab.id;
  view.value = given;
}

let lastAsked = 0;

/**
 * Follows the changes that others make; call once. A window that nobody sees lets go of its connection, for a browser
 * keeps no more than six to one server, and all windows share them.
 */
export function follow(): void {
  let events: EventSource | null = null;
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else events ??= listening();
  };
  document.addEventListener('visibilitychange', listen);
  listen();
}

function listening(): EventSource {
  const events = new EventSource('/api/events');
  events.addEventListener('changed', ({ data }) => {
    isCutOff.value = false;
    if (view.value === null || view.value.version !== Number(data)) void refresh();
  });
  events.addEventListener('error', () => {
    isCutOff.value = true;
  });
  return events;
}

/** Shows what came of an action, and the workbook as it then is. */
async function settled(outcome: Outcome | null): Promise<void> {
  if (outcome === null) return;
  for (const text of outcome.toasts) toast(text);
  if (outcome.sidebar) sidebar.value = outcome.sidebar;
  if (outcome.goTo) tab.value = outcome.goTo.tab;
  if (view.value?.version !== outcome.version || view.value.tab.id !== tab.value) await refresh();
  if (outcome.goTo) goTo.value = { ...outcome.goTo };
  if (outcome.refusal !== null) await say('', outcome.refusal);
  for (const { title, text } of outcome.alerts) await say(title, text);
  if (outcome.error !== null) toast(outcome.error, true);
}

/** Who sits here now, and what they look at. */
export function seat(): Seat {
  return { person: person.value, language: language.value, tab: tab.value, selection: selection.value };
}

function post<P extends keyof Requests>(path: P, body: Requests[P]): Promise<Outcome | null> {
  return send<Outcome>(path, body);
}

function send<T>(path: string, body: unknown): Promise<T | null> {
  const headers = { 'Content-Type': 'application/json' };
  return fetched<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/**
 * The answer, or null when there is none: the page then says that it is cut off, or, where the server has refused a
 * request that a person cannot mend, why.
 */
async function fetched<T>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<T> = (response) => response.json() as Promise<T>,
): Promise<T | null> {
  pending.value += 1;
  try {
    const response = await fetch(path, init);
    isCutOff.value = false;
    if (response.ok) return await read(response);
    if (response.status !== GONE) toast(await response.text(), true);
    return null;
  } catch (error) {
    console.error(error);
    isCutOff.value = true;
    return null;
  } finally {
    pending.value -= 1;
  }
}

/** Whoever asked for what is no longer there says so in its place. */
const GONE = 404;

/** What this window keeps when it is loaded again. */
function kept(key: string): string | null {
  return sessionStorage.getItem(key);
}

function keep(key: string, value: string): void {
  sessionStorage.setItem(key, value);
}
