/**
 * A part of the page alone in a browser, under the page's own Content-Security-Policy, with a server that the test answers
 * for.
 */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import type { View } from '../../../local/page/protocol/view';
import { pagePolicy } from '../../../local/page/server/http/security';
import { useWindows, type WindowOptions } from '../../support/browser/windows';
import { type Answers, type Asked, answerTo, type Told } from '../toldWorkbook';

const CLIENT = join(import.meta.dirname, '..', '..', '..', 'local', 'page', 'client');

/** An open part. */
export interface Part extends Told {
  readonly page: Page;
  /** What must never happen: errors, refusals by the policy, requests elsewhere. */
  readonly incidents: string[];
  /** Makes the page fetch again, as after a change by another user. */
  refresh(): Promise<void>;
  /** When the page has asked the server for so many things, and all is answered. */
  hasAsked(times: number): Promise<void>;
}

/**
 * A part for all tests of a file; to be called at the file's top.
 *
 * @param part a component by its file below the client and its name: "grid/Grid#Grid"
 */
export function usePart(part: string) {
  const windows = useWindows({ isServed: true });
  const bundle = bundled(part);
  let current: ((path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>) | null = null;
  const nonce = randomBytes(16).toString('base64');
  const server = createServer(async (request, response) => {
    // A connection that is used again and breaks off makes a browser send its request once more.
    response.setHeader('Connection', 'close');
    response.setHeader('Content-Security-Policy', pagePolicy(nonce));
    const { pathname } = new URL(request.url ?? '/', 'http://part.test');
    const { script, style } = await bundle;
    const give = (type: string, body: string) => {
      response.setHeader('Cache-Control', 'max-age=3600');
      response.setHeader('Content-Type', `${type}; charset=utf-8`).end(body);
    };
    if (pathname === '/') give('text/html', skeleton(nonce));
    else if (pathname === '/page.js') give('text/javascript', script);
    else if (pathname === '/page.css') give('text/css', style);
    else if (pathname === '/icon.svg') give('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    else if (pathname.startsWith('/api/')) await current?.(pathname, request, response);
    else response.writeHead(404).end();
  });
  const listening = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    /** Opens the part with a view. */
    async open(view: View, answers: Answers = () => ({}), options: WindowOptions = {}): Promise<Part> {
      const workbook: Waited = { view, asked: [], waiting: new Set() };
      current = (path, request, response) => answer(workbook, answers, path, request, response);
      const { page, incidents } = await windows.open(`${await listening}/`, options);
      return Object.assign(workbook, {
        page,
        incidents,
        refresh: () => page.evaluate<void>('window.store.refresh()'),
        async hasAsked(times: number): Promise<void> {
          while (workbook.asked.length < times) await new Promise<void>((resolve) => workbook.waiting.add(resolve));
          await when(page, 'window.store.pending.value === 0');
        },
      });
    },
  };
}

interface Waited extends Told {
  /** Called when something is asked. */
  readonly waiting: Set<() => void>;
}

/** Answers what a part asks of the server. */
async function answer(
  workbook: Waited,
  answers: Answers,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const give = (body: unknown) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
  if (path === '/api/view') {
    give(workbook.view);
    return;
  }
  const asked = { path, body: await json(request) } as Asked;
  workbook.asked.push(asked);
  for (const resume of workbook.waiting) resume();
  workbook.waiting.clear();
  const came = await answerTo(asked, workbook, answers);
  if (came === null) response.destroy();
  else if (came === 'fault') response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Lỗi.');
  else give(came);
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

async function bundled(part: string): Promise<{ readonly script: string; readonly style: string }> {
  const [file, name] = part.split('#');
  const contents = `
    import { effect } from '@preact/signals';
    import { h, render } from 'preact';
    import * as actions from './actions';
    import * as notices from './notices';
    import * as requests from './requests';
    import * as store from './store';
    import { ${name} } from './${file}';
    window.store = { ...actions, ...notices, ...requests, ...store };
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
