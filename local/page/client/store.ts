/**
 * What this window knows: the view that the server last gave, who sits here, what they look at. Components read the
 * signals; what people do to the workbook is in `acts.ts`.
 */

import { computed, effect, signal } from '@preact/signals';
import type { ActionResponse, Viewpoint } from '../protocol/actions';
import type { Area, Language, TabView, View } from '../protocol/view';
import { ACTION_WORDS } from '../words/actions';
import { say, toast, typingEnds } from './notices';
import { fetched } from './server';

/** Null until the first view has arrived. */
export const view = signal<View | null>(null);
export const language = signal<Language>(kept('language') === 'en' ? 'en' : 'vi');
/** The id of who sits here; '' for the first of the people. */
export const person = signal(kept('person') ?? '');
/** The id of the tab that was asked for; 0 for the first. */
export const tab = signal(Number(kept('tab') ?? 0));
/** Where the selection is, in the tab's own rows and columns. */
export const selection = signal<Area>({ row: 1, column: 1, rows: 1, columns: 1 });
/** The add-on's page beside the sheet. */
export const sidebar = signal<ActionResponse['sidebar']>(null);
/** Where the grid is to take its selection: set by whoever leads the person somewhere; the grid follows every new one. */
export const goTo = signal<ActionResponse['goTo']>(null);

/** The tab in view: what is typed goes into it. */
export const currentTab = computed<TabView | null>(() => view.value?.tab ?? null);
/** Whether another tab was asked for and is still on its way: meanwhile nothing is typed into the one before. */
export const isTurning = computed(
  () => currentTab.value !== null && tab.value !== 0 && tab.value !== currentTab.value.id,
);

effect(() => {
  keep('language', language.value);
  keep('person', person.value);
  keep('tab', String(tab.value));
});

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
  if (given === null) {
    // What was asked for does not come; the tab in view stays the one that is typed into.
    tab.value = currentTab.value?.id ?? tab.value;
    return;
  }
  if (person.value !== '' && !given.people.some(({ id }) => id === person.value)) {
    person.value = '';
    void say('', ACTION_WORDS[language.value].personGone);
    return refresh();
  }
  if (view.value !== null && view.value.workbook !== given.workbook) sidebar.value = null;
  person.value ||= given.people[0]?.id ?? '';
  tab.value = given.tab.id;
  view.value = given;
}

/** Shows what came of an action, and the workbook as it then is. */
export async function settled(response: ActionResponse | null): Promise<void> {
  if (response === null) return;
  const [shown, workbook] = [tab.value, view.value?.workbook];
  // On a narrow window the page beside the sheet covers what is typed into.
  if (response.sidebar || response.goTo) await typingEnds();
  if (response.sidebar) sidebar.value = response.sidebar;
  // Whoever has gone elsewhere meanwhile is not called back.
  const goesTo = tab.value === shown && view.value?.workbook === workbook ? response.goTo : null;
  if (goesTo) tab.value = goesTo.tab;
  if (view.value?.version !== response.version || view.value.tab.id !== tab.value) await refresh();
  // After the view: whoever acts on what a note says must have the new tabs and cells before them.
  for (const text of response.toasts) toast(text);
  if (goesTo) goTo.value = { ...goesTo };
  if (response.refusal !== null) await say('', response.refusal);
  for (const { title, text } of response.alerts) await say(title, text);
  if (response.error !== null) toast(response.error, true);
}

/** Who sits here now, and what they look at. */
export function viewpoint(): Viewpoint {
  const workbook = view.value?.workbook ?? 0;
  return {
    person: person.value,
    language: language.value,
    workbook,
    tab: currentTab.value?.id ?? tab.value,
    selection: selection.value,
  };
}

/** What this window keeps when it is loaded again. */
function kept(key: string): string | null {
  return sessionStorage.getItem(key);
}

function keep(key: string, value: string): void {
  sessionStorage.setItem(key, value);
}
