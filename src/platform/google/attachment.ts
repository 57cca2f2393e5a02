/** Makes an attachment's file with Google's services: converts a page to PDF, zips a Word document's parts. */

import type { Attachment } from '../post';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The file; needs no permission. */
export function fileOf(attachment: Attachment): GoogleAppsScript.Base.Blob {
  const { name } = attachment;
  if (attachment.kind === 'pdf') {
    return Utilities.newBlob(attachment.html, 'text/html', `${name}.html`).getAs('application/pdf').setName(name);
  }
  const parts = Object.entries(attachment.parts).map(([path, xml]) => Utilities.newBlob(xml, 'text/xml', path));
  return Utilities.zip(parts, name).setContentType(WORD);
}
