/**
 * The state of this window: the last view from the server, the person, the tab and the selection. Components read the
 * signals; actions on the workbook are in `actions.ts`.
 */

import { computed, effect, signal } from '@preact/signals';
import type { ActionResponse, Viewpoint } from '../protocol/actions';
import type { Area, Language, TabView, View } from '../protocol/view';
import { ACTION_WORDS } from '../words/actions';
import { showMessage, toast, whenNotTyping } from './notices';
import { fetched } from './requests';

/** Null until the first view arrives. */
export const view = signal<View | null>(null);
export const language = signal<Language>(stored('language') === 'en' ? 'en' : 'vi');
/** The id of the person; '' for the first of the people. */
export const person = signal(stored('person') ?? '');
/** The id of the requested tab; 0 for the first. */
export const tab = signal(Number(stored('tab') ?? 0));
/** The selection, in rows and columns of the tab. */
export const selection = signal<Area>({ row: 1, column: 1, rows: 1, columns: 1 });
/** The page of the add-on in the side panel. */
export const sidebar = signal<ActionResponse['sidebar']>(null);
/** The cell that the grid has to select. The grid selects it each time that a new object is set. */
export const goTo = signal<ActionResponse['goTo']>(null);

/** The tab in view, which is typed into. */
export const currentTab = computed<TabView | null>(() => view.value?.tab ?? null);
/** Whether another tab is requested and has not arrived; until then nothing can be typed into the tab in view. */
export const isTabLoading = computed(
  () => currentTab.value !== null && tab.value !== 0 && tab.value !== currentTab.value.id,
);

effect(() => {
  sessionStorage.setItem('language', language.value);
  sessionStorage.setItem('person', person.value);
  sessionStorage.setItem('tab', String(tab.value));
});

/** Shows another tab. */
export async function showTab(id: number): Promise<void> {
  tab.value = id;
  await refresh();
}

/** Changes the person of this window. */
export async function switchPerson(id: string): Promise<void> {
  // The sidebar was shown to the previous person.
  sidebar.value = null;
  person.value = id;
  await refresh();
}

export async function switchLanguage(to: Language): Promise<void> {
  language.value = to;
  await refresh();
}

/** Fetches the view. Of several fetches at once only the last counts, and callers of the earlier ones wait for it. */
export function refresh(): Promise<void> {
  lastFetch += 1;
  latest = fetchView(lastFetch);
  return latest;
}

let lastFetch = 0;
let latest: Promise<void> = Promise.resolve();

async function fetchView(number: number): Promise<void> {
  const query = new URLSearchParams({
    person: person.value,
    language: language.value,
    tab: String(tab.value),
    workbook: String(view.value?.workbook ?? 0),
  });
  const newView = await fetched<View>(`/api/view?${query}`, {});
  if (number !== lastFetch) return latest;
  if (newView === null) {
    // The requested tab does not arrive, so the tab in view stays.
    tab.value = currentTab.value?.id ?? tab.value;
    return;
  }
  if (person.value !== '' && !newView.people.some(({ id }) => id === person.value)) {
    person.value = '';
    void showMessage('', ACTION_WORDS[language.value].personGone);
    return refresh();
  }
  if (view.value !== null && view.value.workbook !== newView.workbook) sidebar.value = null;
  person.value ||= newView.people[0]?.id ?? '';
  tab.value = newView.tab.id;
  view.value = newView;
}

/** Shows the response to an action, and the view after it. */
export async function showResponse(response: ActionResponse | null): Promise<void> {
  if (response === null) return;
  const [tabBefore, workbookBefore] = [tab.value, view.value?.workbook];
  // In a narrow window the sidebar covers the cell that is being edited.
  if (response.sidebar || response.goTo) await whenNotTyping();
  if (response.sidebar) sidebar.value = response.sidebar;
  // Ignored if the user has opened another tab in the meantime.
  const isSameTab = tab.value === tabBefore && view.value?.workbook === workbookBefore;
  const target = isSameTab ? response.goTo : null;
  if (target) tab.value = target.tab;
  if (view.value?.version !== response.version || view.value.tab.id !== tab.value) await refresh();
  // Toasts come after the view, so that the user sees the new tabs and cells that they refer to.
  for (const text of response.toasts) toast(text);
  if (target) goTo.value = { ...target };
  if (response.refusal !== null) await showMessage('', response.refusal);
  for (const { title, text } of response.alerts) await showMessage(title, text);
  if (response.error !== null) toast(response.error, true);
}

/** The person of this window, and what they look at. */
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

/** A value that this window keeps when the page is loaded again. */
function stored(key: string): string | null {
  return sessionStorage.getItem(key);
}
