/** Whose mails the inbox shows and which of them is open; both stay while the inbox is closed. */

import { computed, signal } from '@preact/signals';
import type { MailLine } from '../../protocol/view';
import { view } from '../store';

/** The address whose mails are wanted; '' for everybody's. */
export const wanted = signal('');
/** The id of the mail that is wanted open; null for the list. */
export const opened = signal<number | null>(null);

const mails = computed<readonly MailLine[]>(() => view.value?.mails ?? []);

/** Everybody who got a mail: first those of the register, in its order, with their unit; then other addresses. */
export const recipients = computed(() => {
  const units = new Map(view.value?.people.map(({ address, unit }) => [address, unit]));
  const addresses = new Set(mails.value.flatMap(recipientsOf));
  const known = [...units].filter(([address]) => addresses.has(address));
  const others = [...addresses].filter((address) => !units.has(address)).sort();
  return [...known.map(([address, unit]) => ({ address, unit })), ...others.map((address) => ({ address, unit: '' }))];
});

/** Whose mails are shown: as wanted, as long as there are any. */
export const owner = computed(() =>
  recipients.value.some(({ address }) => address === wanted.value) ? wanted.value : '',
);

/** The mails that are shown, the newest first. */
export const listed = computed(() =>
  mails.value.filter((mail) => owner.value === '' || recipientsOf(mail).includes(owner.value)),
);

/** The mail that is open, as long as it is there. */
export const openMail = computed(() => listed.value.find(({ id }) => id === opened.value) ?? null);

const recipientsOf = ({ to, cc }: MailLine): readonly string[] => [...to, ...cc];
