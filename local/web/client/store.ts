/**
 * What this window knows and does: the view that the server last gave, who sits here, and every action. Components read
 * the signals and call the functions; nothing else talks to the server.
 */

import { computed, effect, signal } from '@preact/signals';
import type { Answer, Area, CallOutcome, ClockMove, Language, MailBody, Outcome, Seat, TabView, View } from '../wire';
import { ACT_WORDS } from '../words/acts';
import { FRAME_WORDS } from '../words/frame';
import { ask, say, toast } from './notices';
import { fetched, isCutOff, post, send } from './server';

/** Null until the first view has arrived. */
export const view = signal<View | null>(null);
export const language = signal<Language>(kept('language') === 'en' ? 'en' : 'vi');
/** The id of who sits here; '' for the first of the people. */
export const person = signal(kept('person') ?? '');
/** The id of the tab in view; 0 for the first. */
export const tab = signal(Number(kept('tab') ?? 0));
/** Where the selection is, in the tab's own rows and columns. */
export const selection = signal<Area>({ row: 1, column: 1, rows: 1, columns: 1 });
/** The add-on's page beside the sheet. */
export const sidebar = signal<Outcome['sidebar']>(null);
/** Where the grid is to take its selection: set by whoever leads the person somewhere; the grid follows every new one. */
export const goTo = signal<Outcome['goTo']>(null);

export const currentTab = computed<TabView | null>(() => view.value?.tab ?? null);

effect(() => {
  keep('language', language.value);
  keep('person', person.value);
  keep('tab', String(tab.value));
});

/**
 * How typing ended. By "refused" the person has read why and the cell is as it was; "cutOff" means that the server was
 * not there: whoever typed still holds the text and may send it again.
 */
export type Typed = 'taken' | 'refused' | 'cutOff';

/** Types into a cell of the tab in view, or of the tab that somebody had before them when they typed. */
export async function typeInto(row: number, column: number, text: string, from: Seat = seat()): Promise<Typed> {
  return typed(await post('/api/type', { seat: from, row, column, text }), placeOf(row, column));
}

/** Pastes rows of texts, or empties cells with a block of ''. */
export async function pasteInto(
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
  from: Seat = seat(),
): Promise<Typed> {
  return typed(await post('/api/paste', { seat: from, row, column, rows }), placeOf(row, column));
}

/** "D7", of the tab in view. */
function placeOf(row: number, column: number): string {
  const letters = currentTab.value?.columns.find((each) => each.column === column)?.name ?? '';
  return `${letters}${row}`;
}

async function typed(outcome: Outcome | null, place: string): Promise<Typed> {
  // What the server answered without taking it, it would refuse again.
  if (outcome === null) return isCutOff.value ? 'cutOff' : 'refused';
  // Not a dialog: whoever types on meanwhile would lose what they type to it.
  if (outcome.refusal !== null) toast(`${place}: ${outcome.refusal}`, true);
  await settled({ ...outcome, refusal: null });
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
  if (called === null) return { failure: FRAME_WORDS[language.value].cutOff };
  await settled(called.outcome);
  return called.answer;
}

/** Sends the clock somewhere, once: pressed twice, "15:00" would be three o'clock of the day after. */
export async function moveClock(to: ClockMove): Promise<void> {
  if (isClockMoving) return;
  isClockMoving = true;
  await settled(await post('/api/clock', { seat: seat(), to }));
  isClockMoving = false;
}

let isClockMoving = false;

/** Back to the day that the page opened with, as it opened: the first tab, before the first of the people. */
export async function startOver(): Promise<void> {
  const outcome = await post('/api/startOver', { seat: seat() });
  if (outcome !== null) {
    person.value = '';
    tab.value = 0;
  }
  await settled(outcome);
}

/** Opens a workbook from this machine in place of the present one; what cannot be read is refused in words. */
export async function openBook(file: File): Promise<void> {
  const query = new URLSearchParams({ language: language.value, name: file.name });
  const outcome = await fetched<Outcome>(`/api/book?${query}`, { method: 'POST', body: file });
  await settled(outcome);
}

/** The workbook as a file; null when the server is not there. */
export function bookFile(): Promise<Blob | null> {
  return fetched('/api/book.xlsx', {}, (response) => response.blob());
}

/** A mail's body; null when it is gone. */
export function mailBody(id: number): Promise<MailBody | null> {
  return fetched<MailBody>(`/api/mail/${id}`, {});
}

/** Shows another tab. */
export async function showTab(id: number): Promise<void> {
  tab.value = id;
  await refresh();
}

/** Sits somebody else down here. */
export async function sitDown(id: string): Promise<void> {
  // The page beside the sheet was shown to somebody else.
  sidebar.value = null;
  person.value = id;
  await refresh();
}

export async function speak(to: Language): Promise<void> {
  language.value = to;
  await refresh();
}

/** Fetches the view anew. Of several at once the last asked for counts, and whoever asked before waits for it too. */
export function refresh(): Promise<void> {
  lastAsked += 1;
  latest = fetchView(lastAsked);
  return latest;
}

let lastAsked = 0;
let latest: Promise<void> = Promise.resolve();

async function fetchView(asked: number): Promise<void> {
  const query = new URLSearchParams({
    person: person.value,
    language: language.value,
    tab: String(tab.value),
    workbook: String(view.value?.workbook ?? 0),
  });
  const given = await fetched<View>(`/api/view?${query}`, {});
  if (asked !== lastAsked) return latest;
  if (given === null) return;
  if (person.value !== '' && !given.people.some(({ id }) => id === person.value)) {
    person.value = '';
    void say('', ACT_WORDS[language.value].personGone);
    return refresh();
  }
  if (view.value !== null && view.value.workbook !== given.workbook) sidebar.value = null;
  person.value ||= given.people[0]?.id ?? '';
  tab.value = given.tab.id;
  view.value = given;
}

/** Shows what came of an action, and the workbook as it then is. */
async function settled(outcome: Outcome | null): Promise<void> {
  if (outcome === null) return;
  if (outcome.sidebar) sidebar.value = outcome.sidebar;
  if (outcome.goTo) tab.value = outcome.goTo.tab;
  if (view.value?.version !== outcome.version || view.value.tab.id !== tab.value) await refresh();
  // After the view: whoever acts on what a note says must have the new tabs and cells before them.
  for (const text of outcome.toasts) toast(text);
  if (outcome.goTo) goTo.value = { ...outcome.goTo };
  if (outcome.refusal !== null) await say('', outcome.refusal);
  for (const { title, text } of outcome.alerts) await say(title, text);
  if (outcome.error !== null) toast(outcome.error, true);
}

/** Who sits here now, and what they look at. */
export function seat(): Seat {
  const workbook = view.value?.workbook ?? 0;
  return { person: person.value, language: language.value, workbook, tab: tab.value, selection: selection.value };
}

/** What this window keeps when it is loaded again. */
function kept(key: string): string | null {
  return sessionStorage.getItem(key);
}

function keep(key: string, value: string): void {
  sessionStorage.setItem(key, value);
}
