/** One chart alone in a browser, under the page's own Content-Security-Policy. */

import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { ChartView } from '../../../local/page/protocol/view';
import { pagePolicy } from '../../../local/page/server/http/security';
import { useWindows } from '../../support/browser/windows';

const CLIENT = join(import.meta.dirname, '..', '..', '..', 'local', 'page', 'client');
const ORIGIN = 'http://localhost:18210';

/** `window.show(chart)` draws or changes it, `remove()` takes it away, `speak(language)`; `drawn()` is Chart.js' own. */
const SCRIPT = `
  import { Chart as Drawn } from 'chart.js';
  import { h, render } from 'preact';
  import { Chart } from './charts/Chart';
  import { language } from './store';
  const place = document.getElementById('page');
  window.show = (chart) => render(h(Chart, { chart }), place);
  window.remove = () => render(null, place);
  window.speak = (to) => { language.value = to; };
  window.drawn = () => Drawn.getChart(document.querySelector('canvas'));
  window.count = () => Object.keys(Drawn.instances).length;`;

interface ChartPage {
  readonly page: Page;
  /** What must never happen: errors, refusals by the policy, requests elsewhere. */
  readonly incidents: readonly string[];
  show(chart: ChartView): Promise<void>;
}

const SIZE = { width: 1000, height: 600 };

/** A chart for all tests of a file, to be called at the file's top. */
export function useChart() {
  const windows = useWindows({ context: { viewport: SIZE } });
  const bundled = bundle();
  const routes = async (page: Page): Promise<void> => {
    const [script, style] = await bundled;
    const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
      '/': ['text/html', PAGE],
      '/page.js': ['text/javascript', script],
      '/page.css': ['text/css', style],
    };
    await page.route(/.*/, (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const [type, body] = (origin === ORIGIN && files[pathname]) || [];
      if (body === undefined) return route.abort();
      const headers = { 'Content-Security-Policy': pagePolicy('none') };
      return route.fulfill({ headers, contentType: `${type}; charset=utf-8`, body });
    });
  };
  return {
    async open(chart: ChartView, context?: BrowserContextOptions): Promise<ChartPage> {
      const { page, incidents } = await windows.open(`${ORIGIN}/`, {
        routes,
        ...(context && { context: { viewport: SIZE, ...context } }),
      });
      const show = (shown: ChartView): Promise<void> => page.evaluate(`window.show(${JSON.stringify(shown)})`);
      await show(chart);
      return { page, incidents, show };
    },
  };
}

const PAGE = `<!doctype html><html lang="vi"><title>Biểu đồ</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css"><main><h1>Biểu đồ</h1><div id="page"></div></main><script type="module" src="page.js"></script>`;

async function bundle(): Promise<readonly [script: string, style: string]> {
  const shared = { absWorkingDir: CLIENT, bundle: true, write: false, charset: 'utf8' } as const;
  const script = await esbuild.build({
    ...shared,
    stdin: { contents: SCRIPT, resolveDir: CLIENT, loader: 'ts' },
    format: 'esm',
    target: 'es2022',
  });
  const style = await esbuild.build({ ...shared, entryPoints: ['page.css'] });
  return [script.outputFiles[0]?.text ?? '', style.outputFiles[0]?.text ?? ''];
}

/** A chart of one line over five days of August, changed as the test says. */
export function chartOf(changed: Partial<ChartView> = {}): ChartView {
  return {
    id: 7,
    kind: 'LINE',
    title: 'Tỷ lệ toàn tỉnh theo ngày',
    labels: ['18/8', '19/8', '20/8', '21/8', '22/8'],
    series: [lineOf([0.1, 0.2, 0.3, 0.4, 0.5])],
    format: '0%',
    minimum: 0,
    hasLegend: true,
    bridgesGaps: false,
    row: 3,
    column: 10,
    offsetX: 0,
    offsetY: 0,
    width: 760,
    height: 360,
    ...changed,
  };
}

/** A series as a tab shows it. */
export function lineOf(
  points: readonly (number | null)[],
  changed: Partial<ChartView['series'][number]> = {},
): ChartView['series'][number] {
  const texts = points.map((point) => (point === null ? '' : `${(point * 100).toFixed(2).replace('.', ',')}%`));
  return { name: 'Tỷ lệ', points, texts, color: '#0b5394', isDashed: false, isLine: true, ...changed };
}
