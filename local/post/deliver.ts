/** The post: composes what scripts sent, by nodemailer, and puts it into an outbox or hands it to a real server. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { SentMail } from '../services/mail';

/** Where mail goes: a folder for .eml files, or the URL of an SMTP server. */
export type Destination = { readonly outbox: string } | { readonly smtpUrl: string };

/** Delivers mails in their order. */
export async function deliver(mails: readonly SentMail[], destination: Destination): Promise<void> {
  if (mails.length === 0) return;
  if ('smtpUrl' in destination) {
    const transport = createTransport(destination.smtpUrl);
    for (const mail of mails) await transport.sendMail(messageOf(mail));
    transport.close();
    return;
  }
  const { outbox } = destination;
  mkdirSync(outbox, { recursive: true });
  let number = readdirSync(outbox).filter((name) => name.endsWith('.eml')).length;
  for (const mail of mails) {
    number += 1;
    const name = `${String(number).padStart(4, '0')} ${(mail.to[0] ?? '').replace(/[^\w.@-]/g, '_')}.eml`;
    writeFileSync(join(outbox, name), await compose(mail));
  }
}

/** The bytes of a mail. */
export async function compose(mail: SentMail): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(messageOf(mail));
  return message as Buffer;
}

function messageOf({ to, cc, replyTo, name, from, subject, body, html, at }: SentMail) {
  return {
    from: name === null ? from : { name, address: from },
    to: [...to],
    cc: [...cc],
    ...(replyTo === null ? {} : { replyTo }),
    subject,
    text: body,
    ...(html === null ? {} : { html }),
    date: new Date(at),
  };
}
