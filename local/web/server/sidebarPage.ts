/**
 * GET /sidebar/ID: a page of the add-on as it stands beside the sheet, with `google.script.run` put before its own scripts
 * and a policy that lets it run those and nothing else. As at Google its address is not that of the sheet's page: it has no
 * origin of its own, so all it can reach is what the page around it passes on.
 */

import { createHash } from 'node:crypto';
import { googleScriptRunSource } from '../../browser/googleScriptRunPage';
import { SIDEBAR_CHANNEL } from '../sidebarChannel';
import { scriptTexts, unified } from './scriptElements';

/** What the frame around the page may; the policy says it too, for whoever opens the page's address by itself. */
const SANDBOX = 'allow-scripts allow-popups allow-top-navigation-to-custom-protocols';

/** The script comes first, but behind the doctype, which counts only where nothing but comments stands before it. */
const DOCTYPE = /^(?:\s|<!--[\s\S]*?-->)*<!doctype[^>]*>/i;

/** The document and its Content-Security-Policy. Handlers and addresses within tags do not run: only whole scripts do. */
export function sidebarPage(html: string): { readonly html: string; readonly policy: string } {
  const page = unified(html);
  const run = unified(googleScriptRunSource(SIDEBAR_CHANNEL));
  const first = DOCTYPE.exec(page)?.[0].length ?? 0;
  const policy = [
    "default-src 'none'",
    `script-src ${[...new Set([run, ...scriptTexts(page)].map(hashOf))].join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    `sandbox ${SANDBOX}`,
  ].join('; ');
  return { html: `${page.slice(0, first)}<script>${run}</script>${page.slice(first)}`, policy };
}

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
