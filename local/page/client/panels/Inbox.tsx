/** The mails that the add-on sent: a list, or the open mail. */

import { Mail } from './Mail';
import { MailList } from './MailList';
import { openMail } from './mailbox';
import { Panel } from './Panel';
import { words } from './panelWords';

export function Inbox({ close }: { close(): void }) {
  const mail = openMail.value;
  return (
    <Panel title={words.value.inbox} close={close}>
      {mail === null ? <MailList /> : <Mail key={mail.id} mail={mail} close={close} />}
    </Panel>
  );
}
