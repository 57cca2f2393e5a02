/** GET /mail/ID: a mail's body as a document of its own, as its recipient's mail program would show it. */

import type { MailBody } from '../protocol';

/** The page of a mail; one of text alone keeps its lines. */
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
