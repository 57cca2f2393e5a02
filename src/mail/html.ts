/**
 * Renders a mail's parts as plain text and as HTML that is readable on a telephone: one column, large type, nothing
 * loaded. Only a link part becomes a link.
 */

import { escapeHtml } from '../messages/html';
import { unlinked } from './unlinked';

/** A part of a mail. */
export type Part =
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** The parts as plain text. */
export function asText(parts: readonly Part[]): string {
  const lines = parts.map((part) => {
    if (part.kind === 'paragraph') return unlinked(part.text);
    if (part.kind === 'list') return part.items.map((item) => `- ${unlinked(item)}`).join('\n');
    return `${unlinked(part.label)}: ${part.url}`;
  });
  return `${lines.join('\n\n')}\n`;
}

/** A text as HTML that no mail program makes a link of. */
const textAsHtml = (text: string): string => escapeHtml(unlinked(text));

const PAGE =
  'margin:0;padding:16px;max-width:640px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1f2933';
const BUTTON =
  'display:inline-block;padding:12px 20px;background:#0b5394;color:#ffffff;text-decoration:none;border-radius:4px';
const GAP = 'margin:0 0 14px';

/** The parts as an HTML page. */
export function asHtml(parts: readonly Part[], language: string): string {
  const body = parts.map((part) => {
    if (part.kind === 'link') {
      return `<p style="${GAP}"><a style="${BUTTON}" href="${escapeHtml(part.url)}">${textAsHtml(part.label)}</a></p>`;
    }
    if (part.kind === 'list') {
      const items = part.items.map((item) => `<li style="margin:0 0 6px">${textAsHtml(item)}</li>`);
      return `<ul style="${GAP};padding-left:22px">${items.join('')}</ul>`;
    }
    const text = textAsHtml(part.text);
    return `<p style="${GAP}">${part.strong ? `<b>${text}</b>` : text}</p>`;
  });
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  return `<!DOCTYPE html><html lang="${language}"><head>${head}</head><body style="${PAGE}">${body.join('')}</body></html>`;
}
