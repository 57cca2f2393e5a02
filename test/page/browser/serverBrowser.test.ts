import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useWindows } from '../../support/browser/windows';
import { SEAT } from '../ask';
import { DONE, type FakeHost, fakeHost } from '../fakeHost';
import { useServer } from './useServer';

const windows = useWindows();
const server = useServer();

let page: Page;
let host: FakeHost;
let url: string;
let stranger: { readonly url: string; readonly server: Server };
beforeAll(async () => {
  const elsewhere = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>elsewhere</title><p>elsewhere</p>');
  });
  await new Promise<void>((resolve) => {
    elsewhere.listen(0, '127.0.0.1', resolve);
  });
  stranger = { url: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`, server: elsewhere };
});
afterAll(() => {
  stranger.server.close();
});
beforeEach(async () => {
  host = fakeHost({
    mailBody: () => ({
      text: '',
      html: '<p style="color: red">Kính gửi</p><script>document.title = "ran"</script><img src="/assets/x.svg">',
      sheetUrl: 'https://x/',
    }),
  });
  url = await server.serve(host);
  ({ page } = await windows.open('about:blank', { storage: null }));
});

describe('another site in the same browser', () => {
  beforeEach(() => page.goto(stranger.url));

  test('can neither read nor do anything, by whatever way', async () => {
    const results = await page.evaluate(
      async ([url, body]) => {
        const tried = (init: RequestInit, path = '/api/type') =>
          fetch(url + path, init).then(
            (response) => `${response.type} ${response.status}`,
            () => 'failed',
          );
        const json = { 'Content-Type': 'application/json' };
        return [
          await tried({ method: 'POST', headers: json, body }),
          await tried({ method: 'POST', headers: { 'Content-Type': 'text/plain' }, body }),
          // The page learns nothing of this one, so what counts is that nothing has reached the host.
          await tried({ method: 'POST', mode: 'no-cors', body }),
          await tried({}, '/api/view?person=&language=vi&tab=0'),
        ];
      },
      [url, JSON.stringify({ viewpoint: SEAT, row: 1, column: 1, text: '1' })] as const,
    );
    expect(results).toEqual(['failed', 'failed', expect.stringMatching(/^(failed|opaque 0)$/), 'failed']);
    expect(host.asked).toEqual([]);
  });

  test('cannot open a workbook by a form', async () => {
    const answer = page.waitForResponse(`${url}/api/book?language=vi`);
    await page.evaluate(`{
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: '${url}/api/book?language=vi' });
      document.body.append(form);
      form.submit();
    }`);
    expect([(await answer).status(), host.asked]).toEqual([403, []]);
    await page.waitForURL(`${url}/api/book?language=vi`);
  });

  test.each(['/', '/mail/0'])('cannot frame %s', async (path) => {
    await page.evaluate(`new Promise((resolve) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: '${url}${path}', onload: () => resolve() });
      document.body.append(frame);
    })`);
    expect(page.frames().map((frame) => frame.url())).not.toContain(url + path);
  });

  test('can link to the page', async () => {
    await page.setContent(`<a id="link" href="${url}/">Bảng tính</a>`);
    const [answer] = await Promise.all([page.waitForResponse(`${url}/`), page.click('#link')]);
    expect(answer.status()).toBe(200);
  });
});

test('the page itself runs under its policy, follows the workbook and may do what it is for', async () => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  const following = page.waitForResponse(`${url}/api/events`);
  const viewed = page.waitForResponse(/\/api\/view\?/);
  await page.goto(url);
  expect([(await following).status(), (await viewed).status(), refused]).toEqual([200, 200, []]);
  const outcome = await page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch('/api/startOver', { method: 'POST', headers, body });
      return response.json();
    },
    JSON.stringify({ viewpoint: SEAT }),
  );
  expect(outcome).toEqual(DONE);
});

test('a mail is shown with its style; its script does not run and nothing is fetched for it', async () => {
  const answered: string[] = [];
  page.on('response', (response) => answered.push(response.url()));
  await page.goto(`${url}/mail/0`);
  expect(await page.evaluate(`getComputedStyle(document.querySelector('p')).color`)).toBe('rgb(255, 0, 0)');
  expect(await page.title()).toBe('');
  expect(answered).toEqual([`${url}/mail/0`]);
});
