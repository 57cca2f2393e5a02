/** Which mails were opened in this window; kept when it is loaded again. */

import { effect, signal } from '@preact/signals';

const KEY = 'readMails';

/** The ids of the mails that were opened. */
export const readMails = signal<ReadonlySet<number>>(new Set(kept()));

effect(() => sessionStorage.setItem(KEY, [...readMails.value].join(' ')));

/** Marks a mail as read. */
export function markRead(id: number): void {
  if (!readMails.value.has(id)) readMails.value = new Set([...readMails.value, id]);
}

function kept(): readonly number[] {
  return (sessionStorage.getItem(KEY) ?? '').split(' ').filter(Boolean).map(Number);
}
