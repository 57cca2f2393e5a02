import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type RunningServer, startServer } from '../../local/page/server/http/server';
import { ask, post, SEAT } from './ask';
import { type FakeHost, fakeHost } from './fakeHost';

let host: FakeHost;
let server: RunningServer;
let port: string;
beforeAll(async () => {
  const view = (_person: string, _language: string, tab: number) => {
    if (tab === 13) throw new Error('the tab of the secret');
    return host.view('', 'vi', tab);
  };
  const refused = new Proxy({} as FakeHost, { get: (_, name) => Reflect.get(name === 'view' ? { view } : host, name) });
  server = await startServer(refused, { port: 0 });
  port = new URL(server.url).port;
});
afterAll(() => server.close());
beforeEach(() => {
  host = fakeHost();
});

const VIEW = '/api/view?person=&language=vi&tab=0';
const ANSWER = { question: { title: '', text: 'Chốt?', kind: 'buttons', buttons: ['YES', 'NO'] }, answer: 'YES' };
const TYPED = { viewpoint: SEAT, row: 1, column: 1, text: '1' };

const plain = (text: string) => /^[^<>{}]+\.\n[^<>{}]+\.\n$/.test(text) && !/\bat \w|\.ts\b/.test(text);

describe('a request with another host name', () => {
  test.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:1',
    'LOCALHOST:PORT',
    '[::1]:PORT',
    '127.0.0.1.evil.example:PORT',
    '127.1:PORT',
    'localhost.:PORT',
  ])('%s is refused', async (name) => {
    const headers = { Host: name.replace('PORT', port) };
    const answers = await Promise.all([ask(server.url, '/', { headers }), ask(server.url, VIEW, { headers })]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(answers.every(({ text }) => plain(text))).toBe(true);
    expect(host.asked).toEqual([]);
  });

  test.each(['127.0.0.1', 'localhost'])('%s with the port is served', async (name) => {
    const headers = { Host: `${name}:${port}` };
    expect((await ask(server.url, VIEW, { headers })).status).toBe(200);
    const own = { ...headers, Origin: `http://${name}:${port}` };
    expect((await post(server.url, '/api/type', TYPED, own)).status).toBe(200);
  });

  test.each(['a b', '<script>', 'a/b'])('%j, which is invalid, is a bad request', async (name) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.end(`GET / HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`);
    const [head = '', body = ''] = (await textOf(socket)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(body).toMatch(/(format|started)\.\n/);
  });
});

describe('a request from another site is refused and does nothing:', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['another site', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['the other name of this machine', { Origin: 'http://localhost:PORT' }],
    ['our address by https', { Origin: 'https://127.0.0.1:PORT' }],
    ['a sandboxed frame or a file', { Origin: 'null' }],
    ['no origin', { Origin: '' }],
    ['a site that the browser calls another one', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port of this machine', { 'Sec-Fetch-Site': 'same-site' }],
    ['nobody knows where', { 'Sec-Fetch-Site': 'none' }],
  ])('a POST from %s', async (_what, headers) => {
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    const { status, text } = await post(server.url, '/api/type', TYPED, given);
    expect([status, plain(text), host.asked]).toEqual([403, true, []]);
  });

  test('a POST without an origin', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const { status } = await ask(server.url, '/api/type', { method: 'POST', headers, body: JSON.stringify(TYPED) });
    expect([status, host.asked]).toEqual([403, []]);
  });

  test.each(['cross-site', 'same-site'])('a %s GET of everything except the page', async (site) => {
    const paths = [
      '/',
      VIEW,
      '/api/book.xlsx',
      '/api/events',
      '/mail/0',
      '/sidebar/0',
      '/api/mail/0/0',
      '/assets/x.js',
    ];
    const headers = { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' };
    const answers = await Promise.all(paths.map((path) => ask(server.url, path, { headers })));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 403));
    expect(host.asked).toEqual([]);
  });

  test.each([
    ['following a link to the page', '/', 'document', 200],
    ['framing the page', '/', 'iframe', 403],
    ['following a link to a view', VIEW, 'document', 403],
  ])('except for %s', async (_what, path, dest, expected) => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': dest };
    expect((await ask(server.url, path, { headers })).status).toBe(expected);
  });

  test('a GET with a foreign origin', async () => {
    expect((await ask(server.url, VIEW, { headers: { Origin: 'https://evil.example' } })).status).toBe(403);
  });

  test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH'])('%s', async (method) => {
    const { status, headers } = await ask(server.url, '/api/type', { method, headers: { Origin: server.url } });
    expect([status, headers['access-control-allow-origin']]).toEqual([405, undefined]);
  });
});

test.each(['/', VIEW, '/no', '/api/events?'])('%s has the headers that protect it from other sites', async (path) => {
  const { headers } = await ask(server.url, path, { method: 'HEAD' });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'content-security-policy': expect.stringMatching(
      /^(?=.*default-src 'none')(?=.*base-uri 'none')(?=.*form-action 'none')(?=.*frame-ancestors 'none')/,
    ),
  });
});

test('the server does not listen on another address of the machine', async () => {
  const reached = await new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.2');
    socket.once('connect', () => resolve(socket.destroy() && 'connected'));
    socket.once('error', () => resolve('refused'));
  });
  expect(reached).toBe('refused');
});

describe('an invalid body is refused with a plain sentence:', () => {
  const viewpoint = (changed: object) => ({ ...TYPED, viewpoint: { ...SEAT, ...changed } });
  test.each<[string, string, unknown]>([
    ['no object', '/api/type', null],
    ['nothing of what is needed', '/api/type', {}],
    ['nobody', '/api/type', { ...TYPED, viewpoint: undefined }],
    ['a language that the page does not speak', '/api/type', viewpoint({ language: 'fr' })],
    ['a tab that is no number', '/api/type', viewpoint({ tab: '1' })],
    ['a selection of no row', '/api/type', viewpoint({ selection: { row: 0, column: 1, rows: 1, columns: 1 } })],
    ['row 0', '/api/type', { ...TYPED, row: 0 }],
    ['row -1', '/api/type', { ...TYPED, row: -1 }],
    ['half a row', '/api/type', { ...TYPED, row: 1.5 }],
    ['a row beyond every sheet', '/api/type', { ...TYPED, row: 1e9 }],
    ['a number for text', '/api/type', { ...TYPED, text: 1 }],
    ['a text longer than a cell', '/api/type', { ...TYPED, text: 'a'.repeat(50_001) }],
    ['a paste of nothing', '/api/paste', { viewpoint: SEAT, row: 1, column: 1, rows: [] }],
    [
      'a paste of more than 200,000 cells',
      '/api/paste',
      { viewpoint: SEAT, row: 1, column: 1, rows: Array(2001).fill(Array(100).fill('')) },
    ],
    [
      'a paste of more than 200,000 blank rows',
      '/api/paste',
      { viewpoint: SEAT, row: 1, column: 1, rows: Array(200_001).fill([]) },
    ],
    ['a function that is no name', '/api/run', { viewpoint: SEAT, function: 'a.b()', answers: [] }],
    ['a function of a name without end', '/api/run', { viewpoint: SEAT, function: 'a'.repeat(201), answers: [] }],
    [
      'more answers than anything asks',
      '/api/run',
      { viewpoint: SEAT, function: 'a', answers: Array(51).fill(ANSWER) },
    ],
    ['parameters without end', '/api/call', { viewpoint: SEAT, function: 'a', parameters: Array(101).fill(0) }],
    ['a time that the clock cannot go to', '/api/clock', { viewpoint: SEAT, to: '16:00', seen: 1 }],
  ])('%s', async (_what, path, body) => {
    const { status, headers, text } = await post(server.url, path, body);
    expect([status, headers['content-type'], plain(text)]).toEqual([400, 'text/plain; charset=UTF-8', true]);
    expect(host.asked).toEqual([]);
  });

  test.each(['', '{', '{"viewpoint":', '\u0000'])('%j is not JSON', async (body) => {
    const headers = { Origin: server.url, 'Content-Type': 'application/json' };
    const { status, text } = await ask(server.url, '/api/type', { method: 'POST', headers, body });
    expect([status, plain(text)]).toEqual([400, true]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
    'what a form could send as %s',
    async (type) => {
      expect((await post(server.url, '/api/type', TYPED, { 'Content-Type': type })).status).toBe(415);
      expect(host.asked).toEqual([]);
    },
  );

  test('more than 8 MB', async () => {
    const rows = [['a'.repeat(8 * 1024 * 1024)]];
    const { status, text } = await post(server.url, '/api/paste', { viewpoint: SEAT, row: 1, column: 1, rows });
    expect([status, plain(text), host.asked]).toEqual([413, true, []]);
  });

  test.each(['/api/view', '/api/view?person=&language=fr&tab=0', '/api/view?person=&language=vi&tab=-1'])(
    '%s',
    async (path) => {
      expect((await ask(server.url, path)).status).toBe(400);
    },
  );
});

describe('a workbook', () => {
  const open = (bytes: number, query: string) =>
    ask(server.url, `/api/book${query}`, {
      method: 'POST',
      headers: { Origin: server.url },
      body: new Uint8Array(bytes),
    });

  test('of more than 25 MB is refused with a message of the page', async () => {
    const { status, text } = await open(25 * 1024 * 1024 + 1, '?language=vi');
    expect([status, JSON.parse(text).refusal]).toEqual([200, 'Tệp lớn hơn 25 MB nên không mở được.']);
    expect(host.asked).toEqual([]);
  });

  test('of 25 MB is opened', async () => {
    expect((await open(25 * 1024 * 1024, '?language=vi')).status).toBe(200);
    expect(host.asked.map(([name]) => name)).toEqual(['open']);
  });

  test('with a too long name is refused', async () => {
    expect((await open(1, `?language=vi&name=${'a'.repeat(256)}`)).status).toBe(400);
    expect(host.asked).toEqual([]);
  });

  test('without a language is refused', async () => {
    expect((await open(1, '')).status).toBe(400);
    expect(host.asked).toEqual([]);
  });
});

test('an internal error gives a plain sentence, and is logged in full', async () => {
  const failure = jest.spyOn(console, 'error').mockImplementation(() => {});
  const { status, text } = await ask(server.url, '/api/view?person=&language=vi&tab=13');
  expect([status, plain(text)]).toEqual([500, true]);
  expect(text).not.toContain('secret');
  expect(failure.mock.calls).toEqual([[new Error('the tab of the secret')]]);
  failure.mockRestore();
});
