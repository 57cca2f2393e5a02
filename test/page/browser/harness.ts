/**
 * A part of the page alone in a browser, under the page's own Content-Security-Policy, with a server that the test answers
 * for. Nothing leaves the browser: what is not given here does not exist.
 */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { ActionResponse, Requests } from '../../../local/page/protocol/actions';
import type { View } from '../../../local/page/protocol/view';
import { EMPTY_RESPONSE } from '../../../local/page/server/actions/actionResult';
import { pagePolicy } from '../../../local/page/server/http/security';
import { PATIENCE } from '../../support/browser';

const CLIENT = join(import.meta.dirname, '..', '..', '..', 'local', 'page', 'client');
/** Where the page seems to be; browsers give the clipboard to this machine's own pages. */
const ORIGIN = 'http://localhost:18200';

/** What the page asked of the server, in order. */
type Asked = { [P in keyof Requests]: { readonly path: P; readonly body: Requests[P] } }[keyof Requests];

/** What came of something; null when the server is not there, "fault" when it fails. */
type Answer = Partial<ActionResponse> | null | 'fault';

/** An answer, which may take its time. */
export type Answers = (asked: Asked, part: Part) => Answer | Promise<Answer>;

/** An open part. */
export interface Part {
  readonly page: Page;
  readonly asked: readonly Asked[];
  /** What must never happen: errors, refusals by the policy, requests elsewhere. */
  readonly incidents: string[];
  /** What the server now shows; pages see it when they ask anew. */
  view: View;
  /** Has the page ask anew, as when somebody else changed something. */
  refresh(): Promise<void>;
  /** When the page has asked the server for so many things, and all is answered. */
  hasAsked(times: number): Promise<void>;
}

const bundles = new Map<string, Promise<{ readonly script: string; readonly style: string }>>();

/**
 * Opens a part.
 *
 * @param part a component by its file below the client and its name: "grid/Grid#Grid"
 */
export async function openPart(
  browser: Browser,
  part: string,
  view: View,
  answers: Answers = () => ({}),
  options: BrowserContextOptions = { viewport: { width: 1280, height: 720 } },
): Promise<Part> {
  const { script, style } = await bundled(part);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const asked: Asked[] = [];
  const waiting = new Set<() => void>();
  const opened: Part = {
    page,
    asked,
    incidents: watched(page),
    view,
    refresh: () => page.evaluate('window.store.refresh()'),
    hasAsked: async (times) => {
      while (asked.length < times) await new Promise<void>((resolve) => waiting.add(resolve));
      await when(page, 'window.store.pending.value === 0');
    },
  };
  const nonce = randomBytes(16).toString('base64');
  await page.route(/.*/, async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const headers = { 'Content-Security-Policy': pagePolicy(nonce) };
    const give = (contentType: string, body: string) =>
      route.fulfill({ headers, contentType: `${contentType}; charset=utf-8`, body });
    if (origin !== ORIGIN) {
      opened.incidents.push(`request ${route.request().url()}`);
      return route.abort();
    }
    if (pathname === '/') return give('text/html', skeleton(nonce));
    if (pathname === '/page.js') return give('text/javascript', script);
    if (pathname === '/page.css') return give('text/css', style);
    if (pathname === '/icon.svg') return give('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    if (pathname === '/api/view') return give('application/json', JSON.stringify(opened.view));
    const request = { path: pathname, body: route.request().postDataJSON() } as Asked;
    asked.push(request);
    for (const resume of waiting) resume();
    waiting.clear();
    const answer = await answers(request, opened);
    if (answer === null) return route.abort();
    if (answer === 'fault') return route.fulfill({ status: 500, contentType: 'text/plain', body: 'Lỗi.' });
    return give(
      'application/json',
      JSON.stringify({ ...EMPTY_RESPONSE, sidebar: null, version: opened.view.version, ...answer }),
    );
  });
  await page.goto(ORIGIN);
  return opened;
}

/** Waits until what the page's store says is so: an expression of its signals, "window.store.pending.value === 0". */
export async function when(page: Page, holds: string): Promise<void> {
  await page.evaluate(`window.when(() => ${holds})`);
}

/** Waits until an expression holds in a page whose policy forbids the evaluation of texts, looking at each frame. */
export async function until(page: Page, holds: string): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const look = () => ((${holds}) ? resolve() : requestAnimationFrame(look));
    look();
  })`);
}

function bundled(part: string) {
  const known = bundles.get(part);
  if (known) return known;
  const made = bundle(part);
  bundles.set(part, made);
  return made;
}

async function bundle(part: string): Promise<{ readonly script: string; readonly style: string }> {
  const [file, name] = part.split('#');
  const contents = `
    import { effect } from '@preact/signals';
    import { h, render } from 'preact';
    import * as actions from './actions';
    import * as notices from './notices';
    import * as server from './server';
    import * as store from './store';
    import { ${name} } from './${file}';
    window.store = { ...actions, ...notices, ...server, ...store };
    window.when = (holds) => new Promise((resolve) => {
      const stop = effect(() => {
        if (holds()) queueMicrotask(() => { stop(); resolve(); });
      });
    });
    void store.refresh();
    render(h(${name}, null), document.getElementById('page'));`;
  const { outputFiles } = await esbuild.build({
    absWorkingDir: CLIENT,
    stdin: { contents, resolveDir: CLIENT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
  });
  const styles = await esbuild.build({
    absWorkingDir: CLIENT,
    entryPoints: ['page.css'],
    bundle: true,
    write: false,
    charset: 'utf8',
  });
  return { script: outputFiles[0]?.text ?? '', style: styles.outputFiles[0]?.text ?? '' };
}

function skeleton(nonce: string): string {
  return readFileSync(join(CLIENT, 'index.html'), 'utf8')
    .replace('__NONCE__', () => nonce)
    .replace('src="main.tsx"', 'src="page.js"');
}

function watched(page: Page): string[] {
  const incidents: string[] = [];
  page.on('pageerror', (error) => incidents.push(`error ${error.message}`));
  page.on('popup', (popup) => incidents.push(`window ${popup.url()}`));
  page.on('console', (message) => incidents.push(`console ${message.text()}`));
  return incidents;
}
