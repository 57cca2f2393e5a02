/**
 * GET /sidebar/ID: a page of the add-on as it stands beside the sheet, with `google.script.run` put before its own scripts
 * and a policy that lets it run those and nothing else. As at Google its address is not that of the sheet's page: it has no
 * origin of its own, so all it can reach is what the page around it passes on.
 */

import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { googleScriptRunSource } from '../../emulator/browser/googleScriptRunPage';
import { SIDEBAR_CHANNEL } from '../sidebarChannel';

type Node = DefaultTreeAdapterTypes.Node;

/** What the frame around the page may; the policy says it too, for whoever opens the page's address by itself. */
const SANDBOX = 'allow-scripts allow-popups allow-top-navigation-to-custom-protocols';

/** The document and its Content-Security-Policy. Handlers and addresses within tags do not run: only whole scripts do. */
export function sidebarPage(html: string): { readonly html: string; readonly policy: string } {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const run = googleScriptRunSource(SIDEBAR_CHANNEL);
  // The script comes first, but behind the doctype, which counts only where nothing but comments stands before it.
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

/** The texts of the script elements below a node, as browsers read them. */
function scriptsIn(node: Node): readonly string[] {
  const below = 'childNodes' in node ? node.childNodes : [];
  if (node.nodeName === 'script') return [below.map((text) => ('value' in text ? text.value : '')).join('')];
  return below.flatMap(scriptsIn);
}

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
