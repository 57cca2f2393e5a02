/** The list of mails, the newest first, everybody's or one person's. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MailLine } from '../../protocol/view';
import { briefTime } from '../dateTime';
import { view } from '../store';
import { listed, opened, owner, recipients, wanted } from './mailbox';
import { words } from './panelWords';
import { readMails } from './readMails';

/** The mail that was open before the list came back, so that whoever goes by keyboard is where they were. */
let left: number | null = null;

export function MailList() {
  const mails = listed.value;
  return (
    <>
      {recipients.value.length > 0 && <Owners />}
      {mails.length === 0 ? (
        <p class="mail-none">{words.value.noMails}</p>
      ) : (
        // The role is spoken out because a list without bullets loses it in Safari.
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

function Owners() {
  return (
    <label class="mail-owner">
      <span>{words.value.mailsOf}</span>
      <select
        value={owner.value}
        onChange={({ currentTarget }) => {
          wanted.value = currentTarget.value;
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
    if (left !== id) return;
    left = null;
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
        left = id;
        opened.value = id;
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
