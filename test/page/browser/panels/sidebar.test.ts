import { expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { NARROW, WIDE } from '../../../support/browser/browser';
import { focused, seriousFindings } from '../frame/frameHarness';
import { until } from '../harness';
import { choose, documentIn, type Given, usePanels } from './panelsPage';

const panels = usePanels();

/** Opens the page and, by its menu, the add-on's page beside the sheet. */
async function open(given?: Given): Promise<{ readonly page: Page; readonly status: Frame }> {
  const page = await panels.open(given);
  await (given?.size === NARROW ? chooseNarrow(page) : choose(page, 'Tình hình nộp báo cáo'));
  const status = await documentIn(page, '.sidebar-frame');
  return { page, status };
}

/** A narrow window has its menus behind a button. */
async function chooseNarrow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trình đơn', exact: true }).click();
  await choose(page, 'Tình hình nộp báo cáo');
}

const names = (status: Frame): Promise<string[]> =>
  status.getByRole('listitem').getByRole('heading', { level: 2 }).allTextContents();

test('shows the add-on’s page beside the sheet, with its title and without any refusal', async () => {
  const { page, status } = await open();
  await page.locator('.panel').getByRole('heading', { name: 'Tình hình nộp báo cáo' }).waitFor();
  expect(await names(status)).toHaveLength(10);
  await status.getByText('7/10 huyện, thị xã, thành phố báo cáo đủ').waitFor();
  expect(panels.opened?.incidents).toEqual([]);
});

test('its filter leaves those that have not reported', async () => {
  const { status } = await open();
  await status.getByRole('checkbox').check();
  expect(await names(status)).toEqual(['Văn Lâm', 'Kim Động', 'Phù Cừ']);
});

test('its refresh reads what was typed since', async () => {
  const { page, status } = await open();
  await page.evaluate(`fetch('/api/view?person=owner&language=vi&tab=0').then((view) => view.json()).then(({ tabs, workbook }) =>
    fetch('/api/type', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        viewpoint: { person: 'owner', language: 'vi', workbook, tab: tabs.find(({ name }) => name === 'Văn Lâm').id, selection: { row: 7, column: 4, rows: 1, columns: 1 } },
        row: 7, column: 4, text: '5785',
      }),
    }))`);
  await status.getByRole('button', { name: 'Cập nhật' }).click();
  await status.getByText('8/10 huyện, thị xã, thành phố báo cáo đủ').waitFor();
});

test('its button takes the person to the tab in the sheet', async () => {
  const { page, status } = await open();
  await status.getByRole('button', { name: 'Mở tab Kim Động' }).click();
  await page.getByRole('tab', { name: /^Kim Động/, selected: true }).waitFor();
  expect(panels.opened?.incidents).toEqual([]);
});

test('on a narrow window the tab that it opens is seen, not what covered it', async () => {
  const { page, status } = await open({ size: NARROW });
  await status.getByRole('button', { name: 'Mở tab Kim Động' }).click();
  await page.getByRole('tab', { name: /^Kim Động/, selected: true }).waitFor();
  await page.locator('.panel').waitFor({ state: 'detached' });
});

test('a function that the script does not have fails in the page, and the page goes on', async () => {
  const { status } = await open();
  const called = (name: string): string => `new Promise((resolve) => google.script.run
    .withSuccessHandler(() => resolve('came')).withFailureHandler(({ message }) => resolve(message)).${name}())`;
  expect(await status.evaluate(called('noSuchThing'))).toMatch(/noSuchThing/);
  expect(await status.evaluate(called('readStatus'))).toBe('came');
});

test('two calls at once each get their own answer', async () => {
  const { status } = await open();
  const both = await status.evaluate(`Promise.all(['readStatus', 'openTab'].map((name) => new Promise((resolve) =>
    google.script.run.withSuccessHandler((answer) => resolve([name, typeof answer, answer && Object.keys(answer)]))[name]('331'))))`);
  expect(both).toEqual([
    ['readStatus', 'object', ['view']],
    ['openTab', 'object', null],
  ]);
});

test('an answer that does not come from the page around it is none', async () => {
  const { status } = await open();
  const answer = await status.evaluate(`new Promise((resolve) => {
    google.script.run.withSuccessHandler(resolve).readStatus();
    for (let call = 1; call <= 20; call += 1) postMessage({ call, json: '"giả"' }, '*');
  })`);
  expect(answer).toHaveProperty('view');
});

test('nobody but the frame beside the sheet is listened to', async () => {
  const { page, status } = await open();
  const before = panels.opened?.sent.length;
  // A window opened from elsewhere would speak to the page the same way as the page to itself.
  await page.evaluate(`new Promise((heard) => {
    addEventListener('message', () => heard(), { once: true });
    postMessage({ call: 1, function: 'closeDay', parameters: [] }, '*');
  })`);
  await status.evaluate(`parent.postMessage({ function: 'closeDay' }, '*')`);
  await status.evaluate(
    'new Promise((resolve) => google.script.run.withSuccessHandler(() => resolve(1)).readStatus())',
  );
  expect(panels.opened?.sent.slice(before).map(([, body]) => /"function":"(\w+)"/.exec(body)?.[1])).toEqual([
    'readStatus',
  ]);
});

test('the page beside the sheet reaches neither the sheet’s page nor its server', async () => {
  const { status } = await open();
  const tried = (what: string): Promise<unknown> =>
    status.evaluate(`Promise.resolve().then(() => ${what}).then(() => 'came', () => 'failed')`);
  expect([
    await tried('parent.document.title'),
    await tried(`fetch('/api/view?person=owner&language=vi&tab=0')`),
    await tried(`sessionStorage.getItem('person')`),
    await tried(`top.location.assign('/x')`),
  ]).toEqual(['failed', 'failed', 'failed', 'failed']);
});

test('its close button closes it, and the focus is in the page', async () => {
  const { page } = await open();
  const close = page.locator('.panel').getByRole('button', { name: 'Đóng', exact: true });
  await close.focus();
  await focused(close);
  await page.keyboard.press('Enter');
  await page.locator('.panel').waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
});

test('choosing it again shows it anew, with what holds by then', async () => {
  const { page, status } = await open();
  await choose(page, 'Tình hình nộp báo cáo');
  await until(
    page,
    `document.querySelector('.sidebar-frame')?.getAttribute('src') !== '${new URL(status.url()).pathname}'`,
  );
  expect(await names(await documentIn(page, '.sidebar-frame'))).toHaveLength(10);
});

test.each([
  ['wide', WIDE],
  ['narrow', NARROW],
] as const)('axe finds nothing serious around it on a %s window', async (_, size) => {
  const { page } = await open({ size });
  expect(await seriousFindings(page)).toEqual([]);
});
