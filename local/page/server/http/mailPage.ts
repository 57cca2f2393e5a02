/** GET /mail/ID: the body of a mail as a document, as a mail program would show it. */

import type { MailBody } from '../../protocol/view';

/** The document of a mail; a mail with only text keeps its line breaks. */
export function mailPage({ html, text }: MailBody): string {
  if (html !== null) return html;
  const style =
    'pre { margin: 16px; font: 14px/1.5 Arial, sans-serif; white-space: pre-wrap; overflow-wrap: anywhere; }';
  return `<!doctype html><meta charset="utf-8"><title></title><style>${style}</style><pre>${escaped(text)}</pre>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
