import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { UsageError } from '../../local/cli/arguments';
import { hasDesktop } from '../../local/page/server/desktop';
import { parseStartOptions } from '../../local/page/server/startOptions';
import { lockFolder } from '../../local/page/server/state/folderLock';
import { writeWorkbookState } from '../../local/page/server/state/workbookState';
import { blankBook, NOW } from '../support/scripts';
import { ask } from './ask';

const ROOT = join(import.meta.dirname, '..', '..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bảng-tính-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the options of npm start', () => {
  test.each([
    [[], {}, { port: null, opens: true, folder: join(ROOT, 'out', 'web') }],
    [['--port', '8080', '--no-open', '--folder', '/srv/a'], {}, { port: 8080, opens: false, folder: '/srv/a' }],
    [['--port=0'], { PORT: '9000' }, { port: 0 }],
    [[], { PORT: '9000' }, { port: 9000 }],
    [[], { PORT: '' }, { port: null }],
    [['--folder', 'mine'], {}, { folder: join(process.cwd(), 'mine') }],
  ])('%j with %j', (words, environment, expected) => {
    expect(parseStartOptions(words, environment)).toMatchObject(expected);
  });

  test.each([
    ['--port'],
    ['--port', 'a'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--folder='],
    ['--prot', '1'],
    ['1'],
  ])('%s %s is wrong usage', (...words) => {
    expect(() => parseStartOptions(words, {})).toThrow(UsageError);
  });
});

describe('a browser is opened', () => {
  const at = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, isTerminal = true) =>
    hasDesktop({ platform, environment, isTerminal });

  test('on a desktop', () => {
    expect([
      at('darwin', {}),
      at('win32', {}),
      at('linux', { DISPLAY: ':0' }),
      at('linux', { WAYLAND_DISPLAY: 'w' }),
    ]).toEqual(Array(4).fill(true));
  });

  test('not without a display, over ssh, in continuous integration or into a file', () => {
    const display = { DISPLAY: ':0' };
    expect([
      at('linux', {}),
      at('linux', { ...display, SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }),
      at('darwin', { SSH_TTY: '/dev/pts/1' }),
      at('linux', { ...display, CI: 'true' }),
      at('linux', display, false),
    ]).toEqual(Array(5).fill(false));
  });
});

describe('a folder', () => {
  const ours = 'http://127.0.0.1:1';
  const said = (lock: object) => writeFileSync(join(folder, 'server.json'), JSON.stringify(lock));
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  /** The address of a server that answers. */
  async function foreignServer(): Promise<string> {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => server.close());
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  test('that is served cannot be served a second time', async () => {
    const url = await foreignServer();
    said({ pid: process.pid, url });
    expect(await lockFolder(folder, ours)).toEqual({ kind: 'taken', url });
  });

  test.each<[string, () => object | Promise<object>]>([
    ['whose server died without a word', async () => ({ pid: await deadProcess(), url: await foreignServer() })],
    ['whose server lives but answers no more', () => ({ pid: process.pid, url: 'http://127.0.0.1:9' })],
    ['that says nothing useful', () => ['?']],
  ])('%s can be taken', async (_what, lock) => {
    said(await lock());
    const taken = await lockFolder(folder, ours);
    expect(taken.kind).toBe('held');
    if (taken.kind === 'held') taken.release();
    expect(existsSync(join(folder, 'server.json'))).toBe(false);
  });

  async function deadProcess(): Promise<number | undefined> {
    const child = spawn(process.execPath, ['--version']);
    await once(child, 'exit');
    return child.pid;
  }
});

describe('npm start', () => {
  const children: ChildProcessWithoutNullStreams[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  function start(...words: readonly string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'local/page/server/main.ts', '--no-open', ...words], {
      cwd: ROOT,
      env: { ...process.env, PORT: '' },
    });
    children.push(child);
    const output = { out: '', err: '' };
    child.stdout.on('data', (text) => {
      output.out += text;
    });
    child.stderr.on('data', (text) => {
      output.err += text;
    });
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
    const said = (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output.out);
          if (found) resolve(found[0]);
        };
        child.stdout.on('data', look);
        void ended.then(({ err }) => reject(new Error(`ended before it said ${pattern}: ${err}`)));
        look();
      });
    return { child, ended, said };
  }

  type Started = ReturnType<typeof start>;

  test('prints its address in both languages, serves there, refuses other sites, and stops cleanly', async () => {
    const [mine, other] = ['một', 'hai'].map((name) => join(folder, name)) as [string, string];
    const first = start('--folder', mine, '--port', '0');
    const url = await first.said(/http:\/\/127\.0\.0\.1:\d+/);
    await first.said(/Ctrl\+C to stop/);
    expect((await ask(url, '/')).status).toBe(200);

    const { port } = new URL(url);
    const [onPort, onFolder] = await Promise.all([
      start('--folder', other, '--port', port).ended,
      start('--folder', mine, '--port', '0').ended,
    ]);
    expect([onPort.code, onPort.out]).toEqual([1, '']);
    expect(onPort.err).toContain(`Cổng ${port} đang được chương trình khác sử dụng.`);
    expect([onFolder.code, onFolder.out]).toEqual([1, '']);
    expect(onFolder.err).toContain(`already open at ${url}.`);

    first.child.kill('SIGTERM');
    const { code, out, err } = await first.ended;
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        '',
        `  Bảng tính đang mở tại ${url}`,
        `  Dữ liệu được lưu tại ${mine}`,
        '  Nhấn Ctrl+C để dừng.',
        '',
        `  The spreadsheet is open at ${url}`,
        `  Data is saved in ${mine}`,
        '  Press Ctrl+C to stop.',
        '',
        'Đã lưu và dừng.',
        'Saved and stopped.',
        '',
      ].join('\n'),
    );
    expect(existsSync(join(mine, 'server.json'))).toBe(false);
  });

  test('takes a free port if the default port is in use', async () => {
    const folders = ['ba', 'bốn'].map((name) => join(folder, name));
    // Their small workbooks are read sooner than the opening day is made.
    for (const each of folders)
      await writeWorkbookState(each, { book: blankBook(), now: NOW, begun: 1, mails: [], tutorial: null });
    const [first, second] = folders.map((each) => start('--folder', each)) as [Started, Started];
    const urls = await Promise.all([first, second].map(({ said }) => said(/http:\/\/127\.0\.0\.1:\d+/)));
    expect(new Set(urls).size).toBe(2);
    await Promise.all([first, second].map(({ said }) => said(/Ctrl\+C to stop/)));
    // Twice, because a terminal and a program in between may both pass on Ctrl+C.
    for (const { child } of [first, second]) for (const _ of [1, 2]) child.kill('SIGINT');
    expect(await Promise.all([first, second].map(async ({ ended }) => (await ended).code))).toEqual([0, 0]);
  });

  test('prints its usage for unknown options', async () => {
    const { code, err } = await start('--colour', 'red').ended;
    expect([code, err.includes('npm start -- [--port NUMBER]')]).toEqual([2, true]);
  });
});
