/** MailApp: keeps sent mails for delivery (local/delivery), and checks quota and addresses as Google does. */

import type { Book } from '../book/book';
import { GoogleError } from '../book/googleError';
import type { FileContent, LocalBlob } from './utilities';

/** An attachment. */
export type SentFile = FileContent & { readonly name: string; readonly contentType: string };

/** A mail that a script sent. */
export interface SentMail {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: string | null;
  /** The name of the sender. */
  readonly name: string | null;
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  readonly attachments: readonly SentFile[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The limits of a consumer account, by developers.google.com/apps-script/guides/services/quotas */
const RECIPIENTS_A_MESSAGE = 50;
const LARGEST_BODY = 200 * 1024;
const LARGEST_ATTACHMENTS = 25 * 1024 * 1024;
const ATTACHMENTS_A_MESSAGE = 250;

type Message = GoogleAppsScript.Mail.MailAdvancedParameters & { to?: string; subject?: string };

/** The MailApp service; of sendEmail it supports only the form with one object. */
export class LocalMailApp {
  constructor(
    private readonly book: Book,
    private readonly from: string,
    private readonly now: () => number,
    private readonly sent: SentMail[],
    private readonly unwrapBlob: (blob: object) => LocalBlob,
  ) {}

  /** The number of recipients left today. */
  getRemainingDailyQuota(): number {
    const { limit, used } = this.quota();
    return Math.max(0, limit - used);
  }

  sendEmail(message: Message): void {
    if (typeof message !== 'object') throw new GoogleError('The emulator supports only sendEmail(message).');
    const to = addresses(message.to);
    const cc = addresses(message.cc);
    const recipients = [...to, ...cc, ...addresses(message.bcc)];
    if (to.length === 0) throw new GoogleError('Failed to send email: no recipient');
    const [wrong] = [...recipients, ...addresses(message.replyTo)].filter((each) => !isAddress(each));
    if (wrong !== undefined) throw new GoogleError(`Invalid email: ${wrong}`);
    if (recipients.length > RECIPIENTS_A_MESSAGE)
      throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
    const { body = '', htmlBody, subject = '', name, replyTo } = message;
    if (Math.max(Buffer.byteLength(body), Buffer.byteLength(htmlBody ?? '')) > LARGEST_BODY)
      throw new GoogleError('Limit Exceeded: Email Body Size.');
    if (/[\r\n]/.test(subject + (name ?? ''))) throw new GoogleError('Invalid argument: subject');
    const attachments = this.files(message.attachments);
    const quota = this.quota();
    if (quota.used + recipients.length > quota.limit)
      throw new GoogleError('Service invoked too many times for one day: email.');
    this.book.mail = { ...quota, used: quota.used + recipients.length };
    this.sent.push({
      to,
      cc,
      replyTo: replyTo ?? null,
      name: name ?? null,
      from: this.from,
      subject,
      body,
      html: htmlBody ?? null,
      attachments,
      at: this.now(),
    });
  }

  /** Copies the attachments, because the script may change its blobs afterwards. */
  private files(blobs: Message['attachments'] = []): readonly SentFile[] {
    const files = Array.from(blobs, (given): SentFile => {
      const blob = this.unwrapBlob(given);
      const { content } = blob;
      return {
        ...content,
        name: blob.getName() ?? 'attachment',
        contentType: blob.getContentType() ?? 'application/octet-stream',
      };
    });
    if (files.length > ATTACHMENTS_A_MESSAGE) throw new GoogleError('Limit Exceeded: Email Attachments Per Message.');
    if (files.reduce((sum, file) => sum + sizeOf(file), 0) > LARGEST_ATTACHMENTS)
      throw new GoogleError('Limit Exceeded: Email Total Attachments Size.');
    return files;
  }

  private quota(): Book['mail'] {
    const day = new Date(this.now()).toISOString().slice(0, 10);
    const { mail } = this.book;
    return mail.day === day ? mail : { ...mail, day, used: 0 };
  }
}

/** In bytes; a page that is still to be printed counts with the size of its HTML. */
const sizeOf = (file: SentFile): number => ('bytes' in file ? file.bytes.length : Buffer.byteLength(file.html));

const addresses = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const isAddress = (text: string): boolean => /^[^@\s<>"]+@[^@\s<>"]+\.[^@\s<>".]+$/.test(text);
