/** Mail by the account that runs the command. */

import { shortened } from '../../domain/cell';
import type { Post } from '../post';
import { fileOf } from './attachment';

/** The most characters of a subject; Google refuses longer ones. */
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
 * Makes a text safe for a header. A line break would begin another header, direction marks would reverse the line, and
 * "=?" would begin an encoded word.
 */
function oneLine(text: string): string {
  const line = text
    .replace(/[\s\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/=\?/g, '= ?')
    .trim();
  return shortened(line, LONGEST_HEADER);
}
