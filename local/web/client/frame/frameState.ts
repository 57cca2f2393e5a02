/** What the frame alone knows of this window: what is open beside the grid, how wide it is, what was looked at already. */

import { computed, effect, signal } from '@preact/signals';
import { FRAME_WORDS } from '../../words/frame';
import { hasReadMail, language, sidebar, startOver, view } from '../store';
import { CLOSED, type Standing } from './menus/standing';

export const words = computed(() => FRAME_WORDS[language.value]);

const narrow = matchMedia('(max-width: 960px)');
/** Whether the window has no room for panels beside the grid; the style has the same bound. */
export const isNarrow = signal(narrow.matches);
narrow.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});

/** Where somebody is in the menus on top. */
export const menuStanding = signal<Standing>(CLOSED);

/** Whether the inbox is shown; a page of the add-on waits behind it. */
export const isInboxOpen = signal(false);
effect(() => {
  if (sidebar.value !== null) isInboxOpen.value = false;
});

/** Whether a panel covers the grid. */
export const isCovered = computed(() => isNarrow.value && (isInboxOpen.value || sidebar.value !== null));

/** Closes what lies in front. */
export function closePanel(): void {
  if (isInboxOpen.value) isInboxOpen.value = false;
  else sidebar.value = null;
}

/** The greatest id of a mail that was there when somebody last looked into the inbox. */
const lastLookedAt = signal(Number(sessionStorage.getItem('lastMail') ?? 0));
/** How many mails have come since. */
export const freshMails = computed(() => view.value?.mails.filter(({ id }) => id > lastLookedAt.value).length ?? 0);
effect(() => {
  const mails = view.value?.mails;
  if (mails === undefined) return;
  const newest = Math.max(0, ...mails.map(({ id }) => id));
  // Started over, a workbook counts its mails anew.
  if (isInboxOpen.value || newest < lastLookedAt.value) lastLookedAt.value = newest;
  sessionStorage.setItem('lastMail', String(lastLookedAt.value));
});

export const isHintClosed = signal(sessionStorage.getItem('isHintClosed') === 'true');
effect(() => sessionStorage.setItem('isHintClosed', String(isHintClosed.value)));

/** Back to the opening day, and to its first hint. */
export async function beginAnew(): Promise<void> {
  await startOver();
  isHintClosed.value = false;
}

/** The hint that is to be read now; null for none. */
export const hint = computed(() => {
  const given = isHintClosed.value ? null : (view.value?.hint ?? null);
  return given?.step === 'mails' && hasReadMail.value ? ({ step: 'done' } as const) : given;
});
