/** The mails that were read in this window; kept when the page is loaded again. */

import { effect, signal } from '@preact/signals';

const KEY = 'readMails';

/** The ids of the read mails. */
export const readMails = signal<ReadonlySet<number>>(new Set(stored()));

effect(() => sessionStorage.setItem(KEY, [...readMails.value].join(' ')));

/** Marks a mail as read. */
export function markRead(id: number): void {
  if (!readMails.value.has(id)) readMails.value = new Set([...readMails.value, id]);
}

function stored(): readonly number[] {
  return (sessionStorage.getItem(KEY) ?? '').split(' ').filter(Boolean).map(Number);
}
