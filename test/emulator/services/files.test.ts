/** Files that a script makes: blobs, zips, and pages converted to PDF. */

import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { blankBook, returned, script } from '../../support/scripts';

const SCOPES = ['spreadsheets.currentonly', 'script.send_mail'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

/** The single attachment of a mail. */
function sent(blob: string) {
  const { mails, error } = script(
    `MailApp.sendEmail({ to: 'a@example.vn', subject: '', body: '', attachments: [${blob}] })`,
    blankBook(),
    { scopes: SCOPES },
  );
  const [file] = mails.flatMap(({ attachments }) => attachments);
  if (error !== null || !file) throw new Error(error ?? 'nothing was sent');
  return file;
}

const bytesOf = (blob: string): Uint8Array => {
  const file = sent(blob);
  return 'bytes' in file ? file.bytes : new Uint8Array();
};

describe('a blob', () => {
  test('has the text, the type and the name that it was given', () => {
    expect(
      returned(`const blob = Utilities.newBlob('Hưng Yên', 'text/html', 'a.html');
        const before = [blob.getDataAsString(), blob.getContentType(), blob.getName()];
        return [...before, blob.setName('b').setContentType('x/y').getName(), blob.getContentType()];`),
    ).toEqual(['Hưng Yên', 'text/html', 'a.html', 'b', 'x/y']);
  });

  test('made only from a text is plain text without a name', () => {
    expect(returned(`const blob = Utilities.newBlob('x'); return [blob.getContentType(), blob.getName()];`)).toEqual([
      'text/plain',
      null,
    ]);
  });

  test.each([
    [`Utilities.newBlob('x').getBytes()`, 'Blob.getBytes is not supported by the emulator.'],
    [`Utilities.newBlob([1, 2])`, 'The emulator supports newBlob only with a text.'],
    [`Utilities.newBlob('x').setName(null)`, 'The parameters do not match the method signature for Blob.setName.'],
    [`Utilities.sleep(1)`, 'Utilities.sleep is not supported by the emulator.'],
  ])('%s is refused', (body, message) => expect(script(body).error).toBe(message));
});

describe('a page as PDF', () => {
  const page = `Utilities.newBlob('<p>Báo cáo</p>', 'text/html', 'báo.cáo.html')`;

  test('has the name of the page with the extension .pdf', () => {
    expect(
      returned(`const pdf = ${page}.getAs('application/pdf'); return [pdf.getName(), pdf.getContentType()];`),
    ).toEqual(['báo.cáo.pdf', 'application/pdf']);
  });

  test('is printed only when a mail with it is delivered', () => {
    expect(sent(`${page}.getAs('application/pdf').setName('Báo cáo.pdf')`)).toEqual({
      name: 'Báo cáo.pdf',
      contentType: 'application/pdf',
      html: '<p>Báo cáo</p>',
    });
  });

  test.each([
    [`${page}.getAs('image/png')`, 'Converting from text/html to image/png is not supported.'],
    [
      `Utilities.newBlob('x').getAs('application/pdf')`,
      'Converting from text/plain to application/pdf is not supported.',
    ],
    [`${page}.getAs('application/pdf').getDataAsString()`, 'Blob.getDataAsString is not supported by the emulator'],
    [`Utilities.zip([${page}.getAs('application/pdf')])`, 'Utilities.zip is not supported by the emulator'],
  ])('%s is refused', (body, message) => expect(script(body).error).toContain(message));
});

describe('a zip', () => {
  const file = (name: string, text: string) => `Utilities.newBlob('${text}', 'text/xml', '${name}')`;
  const zip = `Utilities.zip([${file('b.xml', 'Hưng Yên')}, ${file('a/b/c.xml', '<x/>')}, ${file('a.xml', '')}], 'x.docx')`;

  test('holds its files in their order, in their folders', () => {
    const files = unzipSync(bytesOf(zip));
    expect(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['b.xml', 'Hưng Yên'],
      ['a/b/c.xml', '<x/>'],
      ['a.xml', ''],
    ]);
  });

  test('is the same whenever it is made', () => {
    expect(Buffer.from(bytesOf(zip)).equals(bytesOf(zip))).toBe(true);
  });

  test('has the name and the type that it was given', () => {
    expect(
      returned(`const zip = ${zip}; return [zip.getName(), zip.getContentType(), zip.setContentType('x/y').getContentType(),
        Utilities.zip([]).getName()];`),
    ).toEqual(['x.docx', 'application/zip', 'x/y', 'archive.zip']);
  });

  test.each([
    [`Utilities.zip([${file('a', '')}, ${file('a', '')}])`, 'duplicate entry: a'],
    [`Utilities.zip([Utilities.newBlob('x')])`, 'Blob object must have non-null name for this operation.'],
    [`Utilities.zip(['x'])`, 'Blob expected'],
    [`Utilities.zip('x')`, 'method signature for Utilities.zip'],
  ])('%s is refused', (body, message) => expect(script(body).error).toContain(message));
});
