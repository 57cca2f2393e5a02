/** Whose mails the inbox shows, and which one is open. Both are kept while the inbox is closed. */

import { computed, signal } from '@preact/signals';
import type { MailLine } from '../../protocol/view';
import { view } from '../store';

/** The address whose mails the user chose; '' for all mails. */
export const chosenAddress = signal('');
/** The id of the mail that the user opened; null for the list. */
export const openedId = signal<number | null>(null);

const mails = computed<readonly MailLine[]>(() => view.value?.mails ?? []);

/** All recipients of mails: first those in the register, in its order and with their units, then other addresses. */
export const recipients = computed(() => {
  const units = new Map(view.value?.people.map(({ address, unit }) => [address, unit]));
  const addresses = new Set(mails.value.flatMap(recipientsOf));
  const registered = [...units].filter(([address]) => addresses.has(address));
  const others = [...addresses].filter((address) => !units.has(address)).sort();
  return [
    ...registered.map(([address, unit]) => ({ address, unit })),
    ...others.map((address) => ({ address, unit: '' })),
  ];
});

/** The address whose mails are shown: the chosen one, if it has mails. */
export const shownAddress = computed(() =>
  recipients.value.some(({ address }) => address === chosenAddress.value) ? chosenAddress.value : '',
);

/** The shown mails, the newest first. */
export const listed = computed(() =>
  mails.value.filter((mail) => shownAddress.value === '' || recipientsOf(mail).includes(shownAddress.value)),
);

/** The open mail, if it is among the shown ones. */
export const openMail = computed(() => listed.value.find(({ id }) => id === openedId.value) ?? null);

const recipientsOf = ({ to, cc }: MailLine): readonly string[] => [...to, ...cc];
