/** Mail by the account that runs the command. */

import { shortened } from '../../domain/cell';
import type { Post } from '../post';
import { fileOf } from './attachment';

/** Google refuses longer subjects. */
const LONGEST_HEADER = 250;

/** Sends mail. */
export const googlePost: Post = {
  quota: () => MailApp.getRemainingDailyQuota(),
  send({ to, cc, replyTo, senderName, subject, text, html, attachments }) {
    MailApp.sendEmail({
      to: to.join(','),
      ...(cc.length > 0 ? { cc: cc.join(',') } : {}),
      ...(replyTo === '' ? {} : { replyTo }),
      name: oneLine(senderName),
      subject: oneLine(subject),
      body: text,
      htmlBody: html,
      ...(attachments.length === 0 ? {} : { attachments: attachments.map(fileOf) }),
    });
  },
};

/**
 * A header's text: a line break in it would begin another header, marks of direction would turn the line around, and
 * "=?" begins an encoding.
 */
function oneLine(text: string): string {
  const line = text
    .replace(/[\s\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/=\?/g, '= ?')
    .trim();
  return shortened(line, LONGEST_HEADER);
}
