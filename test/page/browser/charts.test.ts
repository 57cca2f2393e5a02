import { afterEach, describe, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { ChartView } from '../../../local/page/protocol/view';
import { chartOf, lineOf, useChart } from './chartPage';
import { seriousFindings } from './frame/frameHarness';
import { until } from './harness';

const chart = useChart();

let opened: Awaited<ReturnType<typeof chart.open>> | undefined;
afterEach(() => {
  expect(opened?.incidents).toEqual([]);
});

async function open(changed: Partial<ChartView> = {}, context?: BrowserContextOptions): Promise<Page> {
  opened = await chart.open(chartOf(changed), context);
  return opened.page;
}

/** The positions of a series' figures on the picture, in pixels of the page. */
async function places(page: Page, series = 0): Promise<readonly { readonly x: number; readonly y: number }[]> {
  return page.evaluate(`window.drawn().getDatasetMeta(${series}).data.map(({ x, y }) => ({ x, y }))`);
}

/** How much of a straight way between two places has a colour, from 0 to 1; a line of two pixels counts as met nearby. */
function share(
  page: Page,
  color: readonly [number, number, number],
  from: { readonly x: number; readonly y: number } | undefined,
  to: { readonly x: number; readonly y: number } | undefined,
): Promise<number> {
  return page.evaluate(`(() => {
    const [from, to, color] = ${JSON.stringify([from, to, color])};
    const canvas = document.querySelector('canvas');
    const scale = canvas.width / canvas.clientWidth;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data, width } = copy.getImageData(0, 0, canvas.width, canvas.height);
    const isColored = (x, y) => {
      const at = 4 * (y * width + x);
      return data[at + 3] > 200 && color.every((part, index) => Math.abs(part - data[at + index]) < 24);
    };
    const isThere = (x, y) => [-1, 0, 1].some((down) =>
      [-1, 0, 1].some((right) => isColored(Math.round(x * scale) + right, Math.round(y * scale) + down)));
    const steps = 200;
    let met = 0;
    for (let step = 1; step < steps; step += 1) {
      const part = step / steps;
      if (isThere(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)) met += 1;
    }
    return met / (steps - 1);
  })()`);
}

const BLUE = [11, 83, 148] as const;
const BROWN = [180, 83, 9] as const;

describe('a line', () => {
  test('runs through its figures in its colour', async () => {
    const page = await open();
    const at = await places(page);
    expect(await share(page, BLUE, at[0], at[4])).toBe(1);
  });

  test('is left open where a figure is missing', async () => {
    const page = await open({ series: [lineOf([0.1, 0.2, null, 0.4, 0.5])] });
    const at = await places(page);
    expect(await share(page, BLUE, at[1], at[3])).toBeLessThan(0.1);
    expect(await share(page, BLUE, at[3], at[4])).toBe(1);
  });

  test('bridges what is missing where the chart says so', async () => {
    const page = await open({ series: [lineOf([0.1, 0.2, null, 0.4, 0.5])], bridgesGaps: true });
    const at = await places(page);
    expect(await share(page, BLUE, at[1], at[3])).toBe(1);
  });

  test('has gaps of its own where it is dashed', async () => {
    const page = await open({ series: [lineOf([0.1, 0.2, 0.3, 0.4, 0.5], { isDashed: true })] });
    const at = await places(page);
    const drawn = await share(page, BLUE, at[0], at[4]);
    expect(drawn).toBeGreaterThan(0.4);
    expect(drawn).toBeLessThan(0.95);
  });

  test('of one figure alone is a dot', async () => {
    const page = await open({ series: [lineOf([null, 0.3, null, null, null])] });
    const [, dot] = await places(page);
    expect(await share(page, BLUE, { x: (dot?.x ?? 0) - 2, y: dot?.y ?? 0 }, dot)).toBe(1);
  });

  test('is spaced by time: days far from each other are far apart on the picture', async () => {
    const page = await open({ days: [44061.5, 44062.5, 44063.5, 44064.5, 44074.5] });
    const [first, second, , fourth, last] = (await places(page)).map(({ x }) => x);
    expect(((last ?? 0) - (fourth ?? 0)) / ((second ?? 0) - (first ?? 0))).toBeCloseTo(10, 1);
  });
});

describe('columns', () => {
  const series = [
    lineOf([0.4, 0.4, 0.4, 0.4, 0.4], { isLine: false }),
    lineOf([0.2, 0.2, 0.2, 0.2, 0.2], { name: 'Chỉ tiêu', color: '#b45309' }),
  ];

  test('begin at zero and reach up to their figure, behind the lines', async () => {
    const page = await open({ kind: 'COMBO', series });
    const columns = await places(page);
    const [, second, third] = await places(page, 1);
    const foot = await page.evaluate<number>('window.drawn().scales.y.getPixelForValue(0)');
    const top = columns[0];
    expect(
      await share(page, BLUE, { x: (top?.x ?? 0) + 6, y: (top?.y ?? 0) + 3 }, { x: (top?.x ?? 0) + 6, y: foot - 3 }),
    ).toBeGreaterThan(0.95);
    expect(await share(page, BROWN, second, third)).toBe(1);
  });

  test('lie where the chart is one of bars', async () => {
    const page = await open({ kind: 'BAR', series: series.slice(0, 1) });
    const [first, second] = await places(page);
    expect(first?.x).toBe(second?.x);
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    const foot = await page.evaluate<number>('window.drawn().scales.x.getPixelForValue(0)');
    expect(
      await share(page, BLUE, { x: foot + 3, y: first?.y ?? 0 }, { x: (first?.x ?? 0) - 3, y: first?.y ?? 0 }),
    ).toBe(1);
  });
});

test('the axis begins at the minimum and shows the reader’s own numbers', async () => {
  const page = await open({ format: '0.0%', minimum: 0, series: [lineOf([0.31, 0.32, 0.33, 0.34, 0.35])] });
  const axis = () => page.evaluate<string[]>('window.drawn().scales.y.ticks.map(({ label }) => label)');
  expect((await axis())[0]).toBe('0,0%');
  await page.evaluate(`window.speak('en')`);
  await until(page, `window.drawn().scales.y.ticks[0].label === '0.0%'`);
});

test('has the size that it has on the tab, and is crisp on a fine screen', async () => {
  const page = await open({}, { deviceScaleFactor: 2 });
  const box = await page.locator('.chart').boundingBox();
  expect([box?.width, box?.height]).toEqual([760, 360]);
  const canvas = page.locator('canvas');
  const { width } = (await canvas.boundingBox()) ?? { width: 0 };
  expect(await page.evaluate(`document.querySelector('canvas').width`)).toBe(width * 2);
});

test('who points at a figure reads what the cells show', async () => {
  const page = await open();
  const [, second] = await places(page);
  const { x, y } = (await page.locator('canvas').boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + (second?.x ?? 0), y + (second?.y ?? 0));
  await until(page, 'window.drawn().tooltip.opacity > 0');
  expect(
    await page.evaluate(
      '[...window.drawn().tooltip.title, ...window.drawn().tooltip.body.flatMap(({ lines }) => lines)]',
    ),
  ).toEqual(['19/8', 'Tỷ lệ: 20,00%']);
});

test('who does not see it is told its title and what the figures come to', async () => {
  const page = await open();
  const picture = page.getByRole('img', { name: 'Tỷ lệ toàn tỉnh theo ngày' });
  const id = await picture.getAttribute('aria-describedby');
  const told = await page.locator(`#${id}`).textContent();
  expect(told).toBe('Tỷ lệ: 18/8 là 10,00%, 22/8 là 50,00%.');
  expect(await seriousFindings(page)).toEqual([]);
});

test('without any figure it says so', async () => {
  const page = await open({ series: [lineOf([null, null, null, null, null])], labels: ['', '', '', '', ''] });
  await page.getByText('Chưa có số liệu.', { exact: true }).waitFor();
});

describe('when figures change', () => {
  test('the same picture takes them over', async () => {
    const page = await open();
    await page.evaluate(`document.querySelector('canvas').mark = 'first'`);
    const before = await places(page);
    await opened?.show(chartOf({ series: [lineOf([0.5, 0.4, 0.3, 0.2, 0.1])] }));
    const after = await places(page);
    expect([after[0]?.y, after[4]?.y].map((y) => Math.round(y ?? 0))).toEqual(
      [before[4]?.y, before[0]?.y].map((y) => Math.round(y ?? 0)),
    );
    expect(await share(page, BLUE, after[0], after[4])).toBe(1);
    expect(await page.evaluate(`document.querySelector('canvas').mark`)).toBe('first');
  });

  test('a view without a change of this chart draws nothing anew', async () => {
    const page = await open();
    await page.evaluate('window.data = window.drawn().data');
    await opened?.show(chartOf());
    expect(await page.evaluate('window.data === window.drawn().data')).toBe(true);
  });
});

test('nothing is left of a chart that was taken away', async () => {
  const page = await open();
  await page.evaluate('window.remove()');
  expect(await page.evaluate('[window.count(), document.querySelectorAll("canvas").length]')).toEqual([0, 0]);
});
