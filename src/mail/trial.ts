/**
 * Trial mode: mail goes to the operator instead, and names its real recipients. Their addresses are the register's, so
 * they stay as they are.
 */

import type { Messages } from '../messages';
import { escapeHtml } from '../messages/html';
import type { Mail } from '../platform/post';

/** The mail as it is sent to the operator. */
export function asTrial(mail: Mail, operator: string, { mail: words }: Messages): Mail {
  const notice = words.trial([...mail.to, ...mail.cc].join(', '));
  const banner = `<p style="margin:0 0 14px;padding:10px;background:#fff4c2"><b>${escapeHtml(notice)}</b></p>`;
  return {
    ...mail,
    to: [operator],
    cc: [],
    subject: words.trialSubject(mail.subject),
    text: `${notice}\n\n${mail.text}`,
    html: mail.html.replace(/<body[^>]*>/, (body) => body + banner),
  };
}
