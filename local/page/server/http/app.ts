/** The routes of the server: each checks its request, calls the host and makes the response. See protocol/actions.ts. */

import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ActionResponse, CallResponse, Requests } from '../../protocol/actions';
import type { Language } from '../../protocol/view';
import { SERVER_WORDS } from '../../words/server';
import { EMPTY_RESPONSE } from '../actions/actionResult';
import type { Assets } from './assets';
import { disposition } from './disposition';
import { changes } from './events';
import type { Host } from './host';
import { mailPage } from './mailPage';
import { BOOK_QUERY, REQUESTS, VIEW_QUERY } from './requests';
import { allow, attachmentPolicy, guard, MAIL_POLICY, pagePolicy, refuse } from './security';
import { sidebarPage } from './sidebarPage';

/** Enough for a paste of 200,000 cells with forty bytes each. */
const MAX_JSON_BYTES = 8 * 1024 * 1024;
const MAX_BOOK_BYTES = 25 * 1024 * 1024;

const PDF = 'application/pdf';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** All routes. */
export function createApp(host: Host, assets: Assets, port: number, heartbeatMs: number): Hono {
  const app = new Hono();
  app.use(guard(port));
  addPage(app, assets);
  addActions(app, host);
  addBook(app, host);
  addMail(app, host);
  app.get('/api/view', (c) => {
    const query = VIEW_QUERY.safeParse(c.req.query());
    if (!query.success) return refuse(c, 400, ({ wrongRequest }) => wrongRequest);
    const { person, language, tab, workbook } = query.data;
    return c.json(host.view(person, language, tab, workbook));
  });
  app.get('/api/events', (c) => {
    c.header('Content-Type', 'text/event-stream');
    if (c.req.method === 'HEAD') return c.body(null);
    return c.body(changes(host, heartbeatMs));
  });
  app.get('/sidebar/:id', (c) => {
    const html = host.sidebarPage(c.req.param('id'));
    if (html === null) return notFound(c);
    const page = sidebarPage(html);
    allow(c, page.policy, 'self');
    return c.html(page.html);
  });
  app.notFound(notFound);
  app.onError((error, c) => {
    console.error(error);
    return refuse(c, 500, ({ failed }) => failed);
  });
  return app;
}

function addPage(app: Hono, assets: Assets): void {
  app.get('/', (c) => {
    const nonce = randomBytes(18).toString('base64');
    allow(c, pagePolicy(nonce), 'none');
    return c.html(assets.page(nonce));
  });
  app.get('/assets/:name', (c) => {
    const asset = assets.files.get(c.req.param('name'));
    if (!asset) return notFound(c);
    c.header('Content-Type', asset.type);
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(asset.bytes);
  });
}

function addActions(app: Hono, host: Host): void {
  const take = <P extends keyof Requests>(path: P, handler: (body: Requests[P]) => ActionResponse | CallResponse) => {
    app.post(path, atMost(MAX_JSON_BYTES), async (c) => {
      if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
        return refuse(c, 415, ({ notJson }) => notJson);
      }
      const json = parsed(await c.req.text());
      if (json === undefined) return refuse(c, 400, ({ notJson }) => notJson);
      const body = REQUESTS[path].safeParse(json);
      if (!body.success) return refuse(c, 400, ({ wrongRequest }) => wrongRequest);
      // Each schema agrees with its path in Requests, but the compiler cannot infer that for a type parameter.
      return c.json(handler(body.data as Requests[P]));
    });
  };
  take('/api/type', ({ viewpoint, row, column, text }) => host.type(viewpoint, row, column, text));
  take('/api/paste', ({ viewpoint, row, column, rows }) => host.paste(viewpoint, row, column, rows));
  take('/api/run', ({ viewpoint, function: name, answers }) => host.run(viewpoint, name, answers));
  take('/api/call', ({ viewpoint, function: name, parameters }) => host.call(viewpoint, name, parameters));
  take('/api/clock', ({ viewpoint, to, seen }) => host.moveClock(viewpoint, to, seen));
  take('/api/startOver', ({ viewpoint }) => host.startOver(viewpoint));
}

function addBook(app: Hono, host: Host): void {
  app.get('/api/book.xlsx', async (c) => {
    const { name, bytes } = await host.download();
    c.header('Content-Type', XLSX);
    c.header('Content-Disposition', disposition('attachment', name));
    return c.body(new Uint8Array(bytes));
  });
  const tooLarge = (c: Context) => {
    const query = BOOK_QUERY.safeParse(c.req.query());
    // Refused like any file that cannot be opened, so that the page shows the reason.
    return query.success ? c.json(refusedBook(host.version, query.data.language)) : wrong(c);
  };
  app.post('/api/book', bodyLimit({ maxSize: MAX_BOOK_BYTES, onError: tooLarge }), async (c) => {
    const query = BOOK_QUERY.safeParse(c.req.query());
    if (!query.success) return wrong(c);
    const { language, name = '', workbook } = query.data;
    return c.json(await host.open(new Uint8Array(await c.req.arrayBuffer()), language, name, workbook));
  });
}

function addMail(app: Hono, host: Host): void {
  app.get('/api/mail/:id{[0-9]+}', (c) => {
    const body = host.mailBody(Number(c.req.param('id')));
    return body === null ? notFound(c) : c.json(body);
  });
  app.get('/mail/:id{[0-9]+}', (c) => {
    const body = host.mailBody(Number(c.req.param('id')));
    if (body === null) return notFound(c);
    allow(c, MAIL_POLICY, 'self');
    return c.html(mailPage(body));
  });
  app.get('/api/mail/:id{[0-9]+}/:n{[0-9]+}', async (c) => {
    const file = await host
      .attachment(Number(c.req.param('id')), Number(c.req.param('n')))
      .catch((error: Error) => error);
    if (file === null) return notFound(c);
    if (file instanceof Error) {
      console.error(file);
      return c.text(`${file.message}\n`, 500);
    }
    const isPdf = file.type === PDF;
    allow(c, attachmentPolicy(isPdf), 'self');
    c.header('Content-Type', isPdf ? PDF : file.type);
    c.header('Content-Disposition', disposition(isPdf ? 'inline' : 'attachment', file.name));
    return c.body(new Uint8Array(file.bytes));
  });
}

const atMost = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => refuse(c, 413, ({ tooLarge }) => tooLarge) });

const notFound = (c: Context) => refuse(c, 404, (words) => words.notFound);

const wrong = (c: Context) => refuse(c, 400, ({ wrongRequest }) => wrongRequest);

/** The value of a JSON text; undefined if it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusedBook(version: number, language: Language): ActionResponse {
  return { ...EMPTY_RESPONSE, refusal: SERVER_WORDS[language].bookTooLarge, sidebar: null, version };
}
