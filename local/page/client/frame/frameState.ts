/** What the frame alone knows of this window: where somebody is in its menus, and what was looked at already. */

import { computed, effect, signal } from '@preact/signals';
import type { Viewpoint } from '../../protocol/actions';
import { FRAME_WORDS } from '../../words/frame';
import { startOver } from '../actions';
import { isInboxOpen } from '../panels/beside';
import { readMails } from '../panels/readMails';
import { language, view } from '../store';
import { CLOSED, type MenuState } from './menus/menuState';

export const words = computed(() => FRAME_WORDS[language.value]);

/** Where somebody is in the menus on top. */
export const menuState = signal<MenuState>(CLOSED);

/** The greatest id of a mail that was there when somebody last looked into the inbox. */
const lastLookedAt = signal(Number(sessionStorage.getItem('lastMail') ?? 0));
/** How many mails have come since. */
export const freshMails = computed(() => view.value?.mails.filter(({ id }) => id > lastLookedAt.value).length ?? 0);
effect(() => {
  const mails = view.value?.mails;
  if (mails === undefined) return;
  const newest = Math.max(0, ...mails.map(({ id }) => id));
  // Another workbook has none yet.
  if (isInboxOpen.value || newest < lastLookedAt.value) lastLookedAt.value = newest;
  sessionStorage.setItem('lastMail', String(lastLookedAt.value));
});

export const isHintClosed = signal(sessionStorage.getItem('isHintClosed') === 'true');
effect(() => sessionStorage.setItem('isHintClosed', String(isHintClosed.value)));

/** Back to the opening day, and to its first hint. */
export async function beginAnew(from: Viewpoint): Promise<void> {
  await startOver(from);
  isHintClosed.value = false;
}

/** Whether one of the workbook's mails was opened in this window. */
const hasReadMail = computed(() => view.value?.mails.some(({ id }) => readMails.value.has(id)) ?? false);

/** The hint that is to be read now; null for none. */
export const hint = computed(() => {
  const given = isHintClosed.value ? null : (view.value?.hint ?? null);
  return given?.step === 'mails' && hasReadMail.value ? ({ step: 'done' } as const) : given;
});
