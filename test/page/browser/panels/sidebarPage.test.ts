import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidebarPage } from '../../../../local/page/server/http/sidebarPage';
import { useWindows } from '../../../support/browser/windows';

/** Where the page seems to be. */
const PATH = '/sidebar/1';
const ADDRESS = `http://localhost:18220${PATH}`;

const windows = useWindows();

let page: Page;
let incidents: string[];

/** Opens a page of an add-on as the server would give it. */
async function open(source: string, routes?: (page: Page) => unknown): Promise<void> {
  const { html, policy } = sidebarPage(source);
  ({ page, incidents } = await windows.open(ADDRESS, {
    // It is sandboxed.
    storage: null,
    routes: async (blank) => {
      routes?.(blank);
      await blank.route(/.*/, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': policy },
          body: new URL(route.request().url()).pathname === PATH ? html : '',
        }),
      );
    },
  }));
}

/** Notes that it ran, and whether google.script.run was there already. */
const ran = (mark: string): string => `(window.ran ??= []).push('${mark}', typeof google.script.run.readStatus)`;

test.each<[string, string]>([
  [
    'a plain page',
    `<!DOCTYPE html><html lang="vi"><head><title>x</title></head><body><script>${ran('a')}</script></body></html>`,
  ],
  ['a page without a head or doctype', `<p>Xin chào</p><script>${ran('a')}</script>`],
  ['a page with a doctype and no head', `<!doctype html><p>Xin chào</p><script>${ran('a')}</script>`],
  ['a script in the head', `<!doctype html><html><head><script>${ran('a')}</script></head></html>`],
  [
    'a tag in capitals and with attributes',
    `<!doctype html><HEAD data-x="a>b"><SCRIPT\n type=text/javascript data-y='>' >${ran('a')}</SCRIPT\n>`,
  ],
  ['lines that end as on Windows', `<!doctype html>\r\n<script>\r\n${ran('a')}\r\n// Xong\r\n</script>\r\n`],
  ['Vietnamese in the script', `<!doctype html><script>window.name = 'Đã cập nhật 😀'; ${ran('a')}</script>`],
  ['a tag within a text of the script', `<!doctype html><script>const text = '<b title="</b>">'; ${ran('a')}</script>`],
  ['a script that hides itself from old browsers', `<!doctype html><script><!--\n${ran('a')}\n//--></script>`],
  [
    'a script that writes of scripts',
    `<!doctype html><script><!--\nconst text = '<script>x</script>'; ${ran('a')}\n//--></script>`,
  ],
  [
    'a comment with a script that is none',
    `<!doctype html><!-- <script>${ran('b')}</script> --><script>${ran('a')}</script>`,
  ],
  ['an empty comment', `<!doctype html><!--><script>${ran('a')}</script>`],
  [
    'a title that names a script',
    `<!doctype html><title><script>${ran('b')}</script></title><script>${ran('a')}</script>`,
  ],
  [
    'a text field that holds a script',
    `<!doctype html><textarea><script>${ran('b')}</script></textarea><script>${ran('a')}</script>`,
  ],
  [
    'an attribute that holds a script',
    `<!doctype html><p title="<script>${ran('b')}</script>"><script>${ran('a')}</script>`,
  ],
  [
    'data beside the script',
    `<!doctype html><script type="application/json">{"a":"<!--"}</script><script>${ran('a')}</script>`,
  ],
  ['what only looks like a tag', `<!doctype html>1 < 2 <3 </ x><?x <script>?><script>${ran('a')}</script>`],
])('the scripts of %s run, after google.script.run is there', async (_, source) => {
  await open(source);
  expect(await page.evaluate('window.ran')).toEqual(['a', 'function']);
  expect(incidents).toEqual([]);
});

test('all scripts of a page run, in order', async () => {
  await open(`<!doctype html><script>${ran('a')}</script><style>p { color: red }</style><script>${ran('b')}</script>`);
  expect(await page.evaluate('window.ran')).toEqual(['a', 'function', 'b', 'function']);
});

test('a page keeps its style, its language and the rules of its doctype', async () => {
  await open(
    '<!-- Trang -->\n<!doctype html><html lang="vi"><style>p { color: #ff0000 }</style><p style="margin: 3px">x</p></html>',
  );
  expect(
    await page.evaluate(`(() => {
      const { color, marginTop } = getComputedStyle(document.querySelector('p'));
      return [color, marginTop, document.documentElement.lang, document.compatMode];
    })()`),
  ).toEqual(['rgb(255, 0, 0)', '3px', 'vi', 'CSS1Compat']);
});

test.each([
  ['a handler within a tag', `<img src="x" onerror="document.title = 'ran'">`],
  ['an address that is a script', `<iframe src="javascript:parent.document.title = 'ran'"></iframe>`],
  [
    'a script that is written into the page later',
    `<p id="p"></p><script>p.innerHTML = '<img src=x onerror="document.title = 1">';
    const late = document.createElement('script'); late.text = 'document.title = "ran"'; p.append(late);</script>`,
  ],
  ['a script from elsewhere', `<script src="https://elsewhere.test/x.js"></script>`],
])('%s does not run', async (_, source) => {
  const answered: string[] = [];
  page.on('response', (response) => answered.push(response.url()));
  const refused = page.waitForEvent('console');
  await open(`<!doctype html>${source}`);
  expect((await refused).text()).toMatch(/Content Security Policy/);
  expect([await page.title(), answered]).toEqual(['', [ADDRESS]]);
});

test('a page can ask nothing of the server by itself and keep nothing in the browser', async () => {
  await open('<!doctype html><p>x</p>');
  const tried = `Promise.all([
    fetch('/api/view').then(() => 'came', () => 'failed'),
    Promise.resolve().then(() => localStorage.length).then(() => 'came', () => 'failed'),
    Promise.resolve().then(() => document.cookie).then(() => 'came', () => 'failed'),
  ])`;
  expect(await page.evaluate(tried)).toEqual(['failed', 'failed', 'failed']);
});
