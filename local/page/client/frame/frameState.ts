/** The state of the frame: the open menu, new mails, and the hint. */

import { computed, effect, signal } from '@preact/signals';
import type { Viewpoint } from '../../protocol/actions';
import { FRAME_WORDS } from '../../words/frame';
import { startOver } from '../actions';
import { isInboxOpen } from '../panels/panelState';
import { readMails } from '../panels/readMails';
import { language, view } from '../store';
import { CLOSED, type MenuState } from './menus/menuState';

export const words = computed(() => FRAME_WORDS[language.value]);

/** The state of the menu bar. */
export const menuState = signal<MenuState>(CLOSED);

/** The greatest id of a mail when the inbox was last open. */
const lastSeenMail = signal(Number(sessionStorage.getItem('lastMail') ?? 0));
/** The number of mails since then. */
export const newMailCount = computed(() => view.value?.mails.filter(({ id }) => id > lastSeenMail.value).length ?? 0);
effect(() => {
  const mails = view.value?.mails;
  if (mails === undefined) return;
  const newest = Math.max(0, ...mails.map(({ id }) => id));
  // The second condition resets it for another workbook.
  if (isInboxOpen.value || newest < lastSeenMail.value) lastSeenMail.value = newest;
  sessionStorage.setItem('lastMail', String(lastSeenMail.value));
});

export const isHintClosed = signal(sessionStorage.getItem('isHintClosed') === 'true');
effect(() => sessionStorage.setItem('isHintClosed', String(isHintClosed.value)));

/** Returns to the opening day and its first hint. */
export async function startTutorialOver(from: Viewpoint): Promise<void> {
  await startOver(from);
  isHintClosed.value = false;
}

/** Whether a mail of the workbook was read in this window. */
const hasReadMail = computed(() => view.value?.mails.some(({ id }) => readMails.value.has(id)) ?? false);

/** The hint that is shown; null for none. */
export const hint = computed(() => {
  const next = isHintClosed.value ? null : (view.value?.hint ?? null);
  return next?.step === 'mails' && hasReadMail.value ? ({ step: 'done' } as const) : next;
});
