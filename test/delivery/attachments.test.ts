/** Attachments of mails arrive as files. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { simpleParser } from 'mailparser';
import { deliver } from '../../local/delivery/deliver';
import { blankBook, script } from '../support/scripts';

const SCOPES = ['spreadsheets.currentonly', 'script.send_mail'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);
const send = (attachments: string, book = blankBook()) =>
  script(
    `const files = ${attachments};
     MailApp.sendEmail({ to: 'a@example.vn', subject: 'Báo cáo', body: 'Kính gửi', attachments: files });`,
    book,
    { scopes: SCOPES },
  );

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a report is sent as PDF and as a zip, with Vietnamese names', async () => {
  const page = `<style>@page { size: A5 landscape }</style><p>Hưng Yên đạt 16,53%</p>
    <img src="https://example.com/x.png"><script>document.body.textContent = "chạy"</script>`;
  const { mails, error } = send(`[
    Utilities.newBlob(${JSON.stringify(page)}, 'text/html', 'x.html').getAs('application/pdf').setName('Báo cáo ngày 18-8.pdf'),
    Utilities.zip([Utilities.newBlob('<w/>', 'text/xml', 'word/document.xml')], 'Tờ trình.docx').setContentType('application/msword'),
  ]`);
  expect(error).toBeNull();
  await deliver([...mails, ...mails], { outbox: folder });
  const names = readdirSync(folder);
  expect(names).toHaveLength(2);
  const mail = await simpleParser(readFileSync(join(folder, names[1] ?? '')));
  expect(mail.text).toContain('Kính gửi');
  expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['Báo cáo ngày 18-8.pdf', 'application/pdf'],
    ['Tờ trình.docx', 'application/msword'],
  ]);
  const [pdf, docx] = mail.attachments.map(({ content }) => content);
  expect(pdf?.subarray(0, 4).toString()).toBe('%PDF');
  // A5 landscape, in points.
  expect(pdf?.toString('latin1')).toMatch(/\/MediaBox \[0 0 59\d(\.\d+)? 4[12]\d/);
  expect(Object.keys(unzipSync(docx ?? new Uint8Array()))).toEqual(['word/document.xml']);
});

test.each([
  [`[Utilities.newBlob('x'.repeat(13e6)), Utilities.newBlob('x'.repeat(14e6))]`, 'Email Total Attachments Size'],
  [`Array(251).fill(Utilities.newBlob('x'))`, 'Email Attachments Per Message'],
  [`['x']`, 'Blob expected'],
])('a mail with %s is refused, and the quota does not change', (attachments, message) => {
  const book = blankBook();
  expect(send(attachments, book).error).toContain(message);
  expect(book.mail.used).toBe(0);
});
