/** Delivers the mails that scripts sent: composes them with nodemailer, and writes them to an outbox or sends them. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { SentFile, SentMail } from '../emulator/services/mail';
import { Printer } from './printer';

/** Where mail is delivered: a folder for .eml files, or the URL of an SMTP server. */
export type Destination = { readonly outbox: string } | { readonly smtpUrl: string };

/** Delivers mails in order. */
export async function deliver(mails: readonly SentMail[], destination: Destination): Promise<void> {
  if (mails.length === 0) return;
  const printer = new Printer();
  try {
    await deliverAll(mails, destination, printer);
  } finally {
    await printer.close();
  }
}

async function deliverAll(mails: readonly SentMail[], destination: Destination, printer: Printer): Promise<void> {
  if ('smtpUrl' in destination) {
    const transport = createTransport(destination.smtpUrl);
    for (const mail of mails) await transport.sendMail(await messageOf(mail, printer));
    transport.close();
    return;
  }
  const { outbox } = destination;
  mkdirSync(outbox, { recursive: true });
  let number = readdirSync(outbox).filter((name) => name.endsWith('.eml')).length;
  for (const mail of mails) {
    number += 1;
    const name = `${String(number).padStart(4, '0')} ${(mail.to[0] ?? '').replace(/[^\w.@-]/g, '_')}.eml`;
    writeFileSync(join(outbox, name), await compose(mail, printer));
  }
}

/** Composes the bytes of a mail. */
async function compose(mail: SentMail, printer: Printer): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(await messageOf(mail, printer));
  return message as Buffer;
}

async function messageOf(mail: SentMail, printer: Printer) {
  const { to, cc, replyTo, name, from, subject, body, html, at } = mail;
  return {
    from: name === null ? from : { name, address: from },
    to: [...to],
    cc: [...cc],
    ...(replyTo === null ? {} : { replyTo }),
    subject,
    text: body,
    ...(html === null ? {} : { html }),
    attachments: await Promise.all(mail.attachments.map((file) => attachmentOf(file, printer))),
    date: new Date(at),
  };
}

async function attachmentOf(file: SentFile, printer: Printer) {
  const bytes = 'bytes' in file ? file.bytes : await printer.print(file.html);
  return { filename: file.name, contentType: file.contentType, content: Buffer.from(bytes) };
}
