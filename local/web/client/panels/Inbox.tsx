/** The mails that the add-on sent, each as its reader sees it: a list, and in its place the one that is open. */

import { Cross } from '../frame/icons';
import { Mail } from './Mail';
import { MailList } from './MailList';
import { openMail, words } from './mailbox';

const TITLE = 'inbox-title';

export function Inbox({ close }: { close(): void }) {
  const mail = openMail.value;
  return (
    <section class="panel" aria-labelledby={TITLE}>
      <header class="panel-head">
        <h2 id={TITLE}>{words.value.inbox}</h2>
        <button type="button" class="icon-button panel-close" aria-label={words.value.close} onClick={close}>
          <Cross />
        </button>
      </header>
      {mail === null ? <MailList /> : <Mail key={mail.id} mail={mail} close={close} />}
    </section>
  );
}
