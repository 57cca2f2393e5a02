import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type RunningServer, startServer } from '../../local/page/server/http/server';
import { ask, begin, post, SEAT } from './ask';
import { DONE, type FakeHost, fakeHost } from './fakeHost';

let host: FakeHost;
let server: RunningServer;
const start = async (changed: Parameters<typeof fakeHost>[0] = {}) => {
  host = fakeHost(changed);
  server = await startServer(host, { port: 0, heartbeatMs: 20 });
};
beforeEach(() => start());
afterEach(() => server.close());

/** Replaces the server by one with another host. */
const restart = async (changed: Parameters<typeof fakeHost>[0]) => {
  await server.close();
  await start(changed);
};

const directives = (policy: string | undefined) =>
  Object.fromEntries(
    (policy ?? '').split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1).join(' ')]),
  );

describe('the page', () => {
  test('has a policy that allows only its own files and no inline scripts', async () => {
    const { status, headers, text } = await ask(server.url, '/');
    const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(text)?.[1];
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=UTF-8',
      'no-store',
    ]);
    expect(directives(headers['content-security-policy'] as string)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'self' 'nonce-${nonce}'`,
      'connect-src': "'self'",
      'img-src': "'self' data: blob:",
      'frame-src': "'self'",
      'form-action': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(headers['x-frame-options']).toBe('DENY');
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|https?:/);
  });

  test('has a new nonce each time', async () => {
    const policies = await Promise.all([1, 2].map(async () => (await ask(server.url, '/')).headers));
    expect(policies[0]?.['content-security-policy']).not.toBe(policies[1]?.['content-security-policy']);
  });

  test('refers to existing files with the right type, cached forever', async () => {
    const { text } = await ask(server.url, '/');
    const paths = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    const found = await Promise.all(paths.map((path) => ask(server.url, path)));
    expect(paths.map((path) => path.replace(/-\w{8}\./, '-HASH.')).sort()).toEqual([
      '/assets/icon-HASH.svg',
      '/assets/page-HASH.css',
      '/assets/page-HASH.js',
    ]);
    expect(
      found.map(({ status, headers }) => [status, headers['content-type'], headers['cache-control']]).sort(),
    ).toEqual([
      [200, 'image/svg+xml; charset=utf-8', 'public, max-age=31536000, immutable'],
      [200, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
      [200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ]);
  });
});

describe('an action of a person reaches the host:', () => {
  test.each<[string, object, readonly unknown[]]>([
    ['/api/type', { row: 7, column: 4, text: '=1+1' }, ['type', SEAT, 7, 4, '=1+1']],
    ['/api/paste', { row: 7, column: 4, rows: [['1', ''], []] }, ['paste', SEAT, 7, 4, [['1', ''], []]]],
    ['/api/run', { function: 'buildSummary', answers: [] }, ['run', SEAT, 'buildSummary', []]],
    ['/api/call', { function: 'openTab', parameters: ['324', null] }, ['call', SEAT, 'openTab', ['324', null]]],
    ['/api/clock', { to: '15:00', seen: 1 }, ['moveClock', SEAT, '15:00', 1]],
    ['/api/startOver', {}, ['startOver', SEAT]],
  ])('%s', async (path, body, asked) => {
    const { status, headers, text } = await post(server.url, path, { viewpoint: SEAT, ...body });
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(JSON.parse(text)).toMatchObject(path === '/api/call' ? { response: DONE } : DONE);
    expect(host.asked).toEqual([asked]);
  });

  test('a view, for a person, a language and a tab', async () => {
    const { text } = await ask(server.url, '/api/view?person=a%40b.vn&language=vi&tab=12&workbook=3');
    expect(JSON.parse(text)).toMatchObject({ title: 'Bảng tính' });
    expect(host.asked).toEqual([['view', 'a@b.vn', 'vi', 12, 3]]);
  });

  test('opening a workbook, byte by byte', async () => {
    const book = new Uint8Array([0x50, 0x4b, 0, 255, 10, 13]);
    const headers = { Origin: server.url };
    const { status } = await ask(server.url, '/api/book?language=en&name=Th%C3%A1ng%208.xlsx&workbook=3', {
      method: 'POST',
      headers,
      body: book,
    });
    expect(status).toBe(200);
    expect(host.asked).toEqual([['open', book, 'en', 'Tháng 8.xlsx', 3]]);
  });
});

describe('files', () => {
  test('the workbook is downloaded with its Vietnamese name', async () => {
    const { headers, text } = await ask(server.url, '/api/book.xlsx');
    expect(text).toBe('PK');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="Bao cao Dong A.xlsx"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%C4%90%C3%B4ng%20%C3%81.xlsx`,
    );
  });

  test.each([
    ['báo cáo.pdf', 'application/pdf', 'inline'],
    ['báo cáo.doc', 'application/msword', 'attachment'],
    ['trang.html', 'text/html', 'attachment'],
    ['hình.svg', 'image/svg+xml', 'attachment'],
  ])('an attachment %s of type %s is %s', async (name, type, kind) => {
    await restart({ attachment: async () => ({ name, type, bytes: new Uint8Array([65]) }) });
    const { status, headers, text } = await ask(server.url, '/api/mail/3/0');
    expect([status, text, headers['content-type'], headers['x-content-type-options']]).toEqual([
      200,
      'A',
      type,
      'nosniff',
    ]);
    expect(headers['content-disposition']).toMatch(new RegExp(`^${kind}; `));
    expect(decodeURIComponent(String(headers['content-disposition']).split("UTF-8''")[1] ?? '')).toBe(name);
    // Chrome does not show a PDF under a sandbox.
    expect(directives(String(headers['content-security-policy']))).toEqual(
      kind === 'inline'
        ? { 'frame-ancestors': "'self'" }
        : { 'default-src': "'none'", 'frame-ancestors': "'self'", sandbox: '' },
    );
  });

  test('a file name cannot break out of its header', async () => {
    const name = 'a"; filename=b\r\nX-Evil: 1\u{1F600}\ud800(1)*.pdf';
    await restart({ attachment: async () => ({ name, type: 'application/pdf', bytes: new Uint8Array() }) });
    const { headers } = await ask(server.url, '/api/mail/0/0');
    expect(headers['x-evil']).toBeUndefined();
    expect(headers['content-disposition']).toBe(
      'inline; filename="a_; filename=b__X-Evil: 1__(1)*.pdf"; ' +
        "filename*=UTF-8''a%22%3B%20filename%3Db%0D%0AX-Evil%3A%201%F0%9F%98%80%EF%BF%BD%281%29%2A.pdf",
    );
  });

  test('a PDF that could not be printed gives the reason', async () => {
    const failure = jest.spyOn(console, 'error').mockImplementation(() => {});
    await restart({ attachment: () => Promise.reject(new Error('Chrome is needed here.')) });
    const { status, text } = await ask(server.url, '/api/mail/0/0');
    expect([status, text, failure.mock.calls.length]).toEqual([500, 'Chrome is needed here.\n', 1]);
    failure.mockRestore();
  });

  test.each(['/api/mail/9', '/api/mail/9/0', '/mail/9', '/sidebar/9', '/assets/no.js', '/assets/..%2Fmain.tsx', '/no'])(
    'nothing lies at %s',
    async (path) => {
      const { status, text } = await ask(server.url, path);
      expect([status, text]).toEqual([404, 'Không tìm thấy nội dung này.\nThis content was not found.\n']);
    },
  );
});

describe('documents in frames', () => {
  const mail = (html: string | null) => ({ mailBody: () => ({ text: 'a <b>&\n"c"', html, sheetUrl: 'https://x/' }) });

  test('an HTML mail runs no script, loads nothing and can be framed only by the page', async () => {
    await restart(mail('<p>Kính gửi</p>'));
    const { headers, text } = await ask(server.url, '/mail/0');
    expect(text).toBe('<p>Kính gửi</p>');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(directives(String(headers['content-security-policy']))).toMatchObject({
      'default-src': "'none'",
      'style-src': "'unsafe-inline'",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'self'",
      sandbox: 'allow-same-origin',
    });
  });

  test('a text mail keeps its line breaks, and is not read as HTML', async () => {
    await restart(mail(null));
    expect((await ask(server.url, '/mail/0')).text).toContain('<pre>a &lt;b&gt;&amp;\n&quot;c&quot;</pre>');
  });

  test('the sidebar can be framed only by the page', async () => {
    await restart({ sidebarPage: (id) => (id === 's1' ? '<p>Tình hình</p>' : null) });
    const { status, headers, text } = await ask(server.url, '/sidebar/s1');
    expect([status, headers['x-frame-options']]).toEqual([200, 'SAMEORIGIN']);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(text).toContain('<p>Tình hình</p>');
  });
});

describe('events', () => {
  /** Reads a stream until its text matches. */
  async function until(response: AsyncIterable<Buffer>, said: RegExp): Promise<string> {
    let heard = '';
    for await (const chunk of response) {
      heard += chunk;
      if (said.test(heard)) return heard;
    }
    return heard;
  }

  test('send the version at once and after every change', async () => {
    const response = await begin(server.url, '/api/events');
    const chunks = response.iterator({ destroyOnReturn: false });
    expect([response.headers['content-type'], response.headers['cache-control']]).toEqual([
      'text/event-stream',
      'no-store',
    ]);
    expect(await until(chunks, /data: 1\n\n/)).toContain('event: changed\ndata: 1\n\n');
    host.change();
    host.change();
    expect(await until(response, /data: 3\n\n/)).toContain('event: changed\ndata: 2\n\nevent: changed\ndata: 3\n\n');
  });

  test('keep the connection alive when nothing happens', async () => {
    const response = await begin(server.url, '/api/events');
    expect(await until(response, /\n:\n\n:\n\n/)).toMatch(/\n:\n\n:\n\n/);
  });

  test('stop when the window disconnects', async () => {
    const response = await begin(server.url, '/api/events');
    expect(host.listeners.size).toBe(1);
    response.destroy();
    await host.leftAlone;
    expect(host.listeners.size).toBe(0);
  });

  test('do not keep the server from closing', async () => {
    const response = await begin(server.url, '/api/events');
    response.on('error', () => {});
    await server.close();
    await host.leftAlone;
    expect(host.listeners.size).toBe(0);
    await start();
  });
});
