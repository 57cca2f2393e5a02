/** The open mail: its header, body and attachments. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MailBody, MailLine } from '../../protocol/view';
import { CLOCK_WORDS } from '../../words/clock';
import { mailBody } from '../actions';
import { dateTime } from '../dateTime';
import { Back } from '../icons';
import { language, showTab, view } from '../store';
import { MailFrame } from './MailFrame';
import { openedId } from './mailbox';
import { isCovered } from './panelState';
import { words } from './panelWords';
import { markRead } from './readMails';

/** `close` closes the inbox, if it covers a tab that a link opens. */
export function Mail({ mail, close }: { readonly mail: MailLine; close(): void }) {
  const { id, subject } = mail;
  const subjectLine = useRef<HTMLHeadingElement>(null);
  const [body, setBody] = useState<MailBody | null | undefined>(undefined);
  useLayoutEffect(() => subjectLine.current?.focus(), []);
  useEffect(() => {
    let isShown = true;
    void mailBody(id).then((loaded) => {
      if (!isShown) return;
      setBody(loaded);
      if (loaded !== null) markRead(id);
    });
    return () => {
      isShown = false;
    };
  }, []);
  const openTab = (tab: number) => {
    if (isCovered.value) close();
    void showTab(tab);
  };
  const text = words.value.mail;
  return (
    <article class="mail">
      <button
        type="button"
        class="mail-back"
        onClick={() => {
          openedId.value = null;
        }}
      >
        <Back />
        {words.value.back}
      </button>
      <h3 ref={subjectLine} tabIndex={-1}>
        {subject}
      </h3>
      <Head mail={mail} />
      {body === undefined && <p role="status">{text.loading}</p>}
      {body === null && <p role="alert">{text.gone}</p>}
      {body && body.html === null && <p class="mail-text">{body.text}</p>}
      {body && body.html !== null && <MailFrame id={id} sheetUrl={body.sheetUrl} openTab={openTab} />}
      {mail.attachments.length > 0 && <Attachments mail={mail} />}
    </article>
  );
}

function Head({ mail }: { readonly mail: MailLine }) {
  const { from, senderName, to, cc, replyTo, at } = mail;
  const text = words.value.mail;
  const clock = view.value?.clock;
  const lines: readonly (readonly [label: string, content: string])[] = [
    [text.from, senderName === null ? from : `${senderName} <${from}>`],
    [text.to, to.join(', ')],
    [text.cc, cc.join(', ')],
    [text.replyTo, replyTo ?? ''],
    [text.date, clock ? dateTime(at, clock, language.value, CLOCK_WORDS[language.value]) : ''],
  ];
  return (
    <dl class="mail-head">
      {lines
        .filter(([, content]) => content !== '')
        .map(([label, content]) => (
          <div key={label}>
            <dt>{label}:</dt>
            <dd>{content}</dd>
          </div>
        ))}
    </dl>
  );
}

function Attachments({ mail: { id, attachments } }: { readonly mail: MailLine }) {
  return (
    <section class="mail-attachments">
      <h4>{words.value.mail.attachments}</h4>
      <ul>
        {attachments
          .map(({ name }, index) => ({ name, address: `/api/mail/${id}/${index}` }))
          .map(({ name, address }) => (
            <li key={address}>
              <a href={address} target="_blank" rel="noopener">
                {name}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
