/** The list of mails, the newest first, of all recipients or one. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MailLine } from '../../protocol/view';
import { briefTime } from '../dateTime';
import { view } from '../store';
import { chosenAddress, listed, openedId, recipients, shownAddress } from './mailbox';
import { words } from './panelWords';
import { readMails } from './readMails';

/** The mail that was last opened. When the list is shown again, its line gets the focus. */
let lastOpenedId: number | null = null;

export function MailList() {
  const mails = listed.value;
  return (
    <>
      {recipients.value.length > 0 && <RecipientSelect />}
      {mails.length === 0 ? (
        <p class="mail-none">{words.value.noMails}</p>
      ) : (
        // The role is explicit because in Safari a list without bullets loses it.
        // biome-ignore lint/a11y/noRedundantRoles: see above
        <ul class="mail-list" role="list">
          {mails.map((mail) => (
            <li key={mail.id}>
              <Line mail={mail} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function RecipientSelect() {
  return (
    <label class="mail-recipient">
      <span>{words.value.mailsOf}</span>
      <select
        value={shownAddress.value}
        onChange={({ currentTarget }) => {
          chosenAddress.value = currentTarget.value;
        }}
      >
        <option value="">{words.value.everybody}</option>
        {recipients.value.map(({ address, unit }) => (
          <option key={address} value={address}>
            {unit === '' ? address : `${unit} · ${address}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Line({ mail }: { readonly mail: MailLine }) {
  const { id, senderName, from, to, cc, subject, at, attachments } = mail;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (lastOpenedId !== id) return;
    lastOpenedId = null;
    button.current?.focus();
  }, []);
  const isRead = readMails.value.has(id);
  const clock = view.value?.clock;
  return (
    <button
      ref={button}
      type="button"
      class={isRead ? 'mail-line' : 'mail-line unread'}
      onClick={() => {
        lastOpenedId = id;
        openedId.value = id;
      }}
    >
      <span class="mail-sender">
        {!isRead && <span class="visually-hidden">{words.value.unread}. </span>}
        {senderName ?? from}
      </span>{' '}
      {clock && <time class="mail-time">{briefTime(at, clock)}</time>}{' '}
      <span class="mail-to">
        {words.value.to}: {[...to, ...cc].join(', ')}
      </span>{' '}
      <span class="mail-subject">{subject}</span>{' '}
      {attachments.length > 0 && <span class="mail-files">{words.value.attachments(attachments.length)}</span>}
    </button>
  );
}
