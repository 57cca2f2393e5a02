/**
 * The last part of `npm run bench`: how long the local page takes to be usable, what it weighs, and how long an edit
 * takes until its result is on the screen. Times depend on the machine and are the median of several runs.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../local/delivery/chromium';
import { clientAssets } from '../local/page/server/http/assets';
import { startServer } from '../local/page/server/http/server';
import { Session } from '../local/page/server/session';
import { writeWorkbookState } from '../local/page/server/state/workbookState';
import { LETTER_DAY } from '../local/scenarios/letterDay';
import { wideWorkbench } from '../test/support/workbenches';
import { publish } from './document';

const RUNS = 5;
const ROOT = join(import.meta.dirname, '..');

/** Source for the page to run. As a function, tsx would add calls of a helper that the page does not have. */
const MEASURE = `(selector) => {
  const before = document.querySelector(selector)?.textContent;
  let begun = 0;
  const begin = (event) => { begun ||= event.timeStamp; };
  for (const kind of ['keydown', 'paste']) addEventListener(kind, begin, { capture: true, once: true });
  window.measured = new Promise((resolve) => {
    const look = () => {
      if (begun > 0 && document.querySelector(selector)?.textContent !== before) resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    look();
  });
}`;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const browser = await openBrowser();
try {
  const figures = [...(await starts(browser)), ...(await weight()), ...(await edits(browser)), await paste(browser)];
  publish('page', [
    '| the local page | |',
    '| --- | ---: |',
    ...figures.map(([name, figure]) => `| ${name} | ${figure} |`),
  ]);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

function seconds(values: readonly number[]): string {
  return `${(median(values) / 1000).toFixed(1)} s`;
}

function milliseconds(values: readonly number[]): string {
  return `${Math.round(median(values))} ms`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}

type Figure = readonly [name: string, figure: string];

/** The time from the command to a page with editable cells, for a folder without and with a workbook. */
async function starts(browser: Browser): Promise<readonly Figure[]> {
  const fresh: number[] = [];
  const again: number[] = [];
  const page: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const place = join(folder, `start-${run}`);
    fresh.push(await start(browser, place, page));
    again.push(await start(browser, place, page));
  }
  return [
    ['start to usable page, first time', seconds(fresh)],
    ['start to usable page, with the workbook of last time', seconds(again)],
    ['of that the page alone, from its address to cells that can be typed into', seconds(page)],
  ];
}

async function start(browser: Browser, place: string, pages: number[]): Promise<number> {
  const begun = performance.now();
  const words = ['--import', 'tsx', 'local/page/server/main.ts', '--no-open', '--port', '0', '--folder', place];
  const server = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await address(server.stdout);
  const opened = performance.now();
  const page = await openPage(browser, url);
  const usable = performance.now();
  pages.push(usable - opened);
  await page.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  return usable - begun;
}

/** The address that the server prints. */
function address(output: Readable): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    output.on('data', (part: Buffer) => {
      printed += part.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

async function weight(): Promise<readonly Figure[]> {
  const { files } = await clientAssets();
  return [...files]
    .filter(([name]) => /\.(js|css)$/.test(name))
    .map(([name, { bytes }]) => [
      `weight of ${name.replace(/-\w+\./, '.')}`,
      `${kilobytes(bytes.length)} (${kilobytes(gzipSync(bytes).length)} packed)`,
    ]);
}

/** The time from Enter to the new percentage on the screen, in the workbook of 10 districts and 161 communes. */
async function edits(browser: Browser): Promise<readonly Figure[]> {
  const session = await Session.begin({ folder: null });
  const running = await startServer(session, { port: 0 });
  const page = await openPage(browser, running.url);
  await page.getByRole('tab', { name: 'Văn Lâm' }).click();
  const times: number[] = [];
  for (let run = 0; run < 3 * RUNS; run++) {
    await goTo(page, 'D8');
    await page.keyboard.type(String(1000 + 37 * run));
    times.push(await untilChanged(page, { row: 7, column: 5 }, () => page.keyboard.press('Enter')));
  }
  await page.close();
  await running.close();
  await session.close();
  return [
    ['edit to screen, one cell', milliseconds(times)],
    ['the slowest of 15', `${Math.round(Math.max(...times))} ms`],
  ];
}

/** The same for 161 rows pasted into the tab of a district with 161 communes. */
async function paste(browser: Browser): Promise<Figure> {
  const place = join(folder, 'wide');
  await writeWorkbookState(place, {
    book: wideWorkbench(161).book,
    now: LETTER_DAY,
    begun: 0,
    mails: [],
    tutorial: null,
  });
  const session = await Session.begin({ folder: place });
  const running = await startServer(session, { port: 0 });
  const page = await openPage(browser, running.url);
  await page.getByRole('tab', { name: 'Nhóm 1' }).click();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await goTo(page, 'D7');
    const rows = Array.from({ length: 161 }, (_, index) => String(1000 + 100 * run + index)).join('\r\n');
    times.push(await untilChanged(page, { row: 6, column: 5 }, () => pasteText(page, rows)));
  }
  await page.close();
  await running.close();
  await session.close();
  return ['paste of 161 rows to screen', milliseconds(times)];
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(url);
  await page.locator('[role=gridcell]').first().waitFor();
  await page.locator('.grid-ring').first().waitFor();
  return page;
}

async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Địa chỉ ô' });
  await box.fill(cell);
  await box.press('Enter');
}

function pasteText(page: Page, text: string): Promise<void> {
  return page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Milliseconds from an action until a cell shows another text. Rows and columns are numbered as for screen readers. */
async function untilChanged(
  page: Page,
  { row, column }: { readonly row: number; readonly column: number },
  act: () => Promise<void>,
): Promise<number> {
  const selector = `[role=gridcell][aria-rowindex="${row}"][aria-colindex="${column}"]`;
  await page.evaluate(`(${MEASURE})(${JSON.stringify(selector)})`);
  await act();
  return page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
