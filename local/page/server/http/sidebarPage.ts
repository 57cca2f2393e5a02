/**
 * GET /sidebar/ID: a page that the add-on shows in the sidebar. `google.script.run` is added before its own scripts, and a
 * policy lets it run these scripts and nothing else. As at Google, it does not share the origin of the page around it, so
 * it can reach only what that page passes on.
 */

import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { googleScriptRunSource } from '../../../emulator/browser/googleScriptRunPage';
import { SIDEBAR_CHANNEL } from '../../protocol/sidebarChannel';

type Node = DefaultTreeAdapterTypes.Node;

/** What the frame may do. The policy repeats the sandbox of the frame, in case the page is opened without one. */
const SANDBOX = 'allow-scripts allow-popups allow-top-navigation-to-custom-protocols';

/** The document and its Content-Security-Policy. Script elements run; event handlers in attributes do not. */
export function sidebarPage(html: string): { readonly html: string; readonly policy: string } {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const run = googleScriptRunSource(SIDEBAR_CHANNEL);
  // The script comes after the doctype, which counts only if nothing but comments is before it.
  const doctype = document.childNodes.find(({ nodeName }) => nodeName === '#documentType');
  const first = doctype?.sourceCodeLocation?.endOffset ?? 0;
  const policy = [
    "default-src 'none'",
    `script-src ${[...new Set([run, ...scriptsIn(document)].map(hashOf))].join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    `sandbox ${SANDBOX}`,
  ].join('; ');
  return { html: `${html.slice(0, first)}<script>${run}</script>${html.slice(first)}`, policy };
}

/** The texts of the script elements in a node, as browsers read them. */
function scriptsIn(node: Node): readonly string[] {
  const below = 'childNodes' in node ? node.childNodes : [];
  if (node.nodeName === 'script') return [below.map((text) => ('value' in text ? text.value : '')).join('')];
  return below.flatMap(scriptsIn);
}

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
