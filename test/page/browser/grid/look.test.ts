import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ChartView, RowView, TabView } from '../../../../local/page/protocol/view';
import { axeFindings } from '../../../support/browser/axe';
import { NARROW, WIDE } from '../../../support/browser/browser';
import { districtTab, viewOf, withCell } from '../../views';
import { cellOf, input, shows, useGrid } from './gridPage';

const grid = useGrid();

const CHART: ChartView = {
  id: 1,
  kind: 'LINE',
  title: 'Tỷ lệ theo ngày',
  labels: ['18/8'],
  series: [{ name: 'Tỷ lệ', points: [0.1653], texts: ['16,53%'], color: null, isDashed: false, isLine: true }],
  format: '0%',
  minimum: 0,
  hasLegend: false,
  bridgesGaps: true,
  row: 8,
  column: 3,
  offsetX: 10,
  offsetY: 5,
  width: 300,
  height: 120,
};

async function open(tab?: TabView, options?: Parameters<typeof grid.open>[2]) {
  await grid.open(tab, undefined, options);
  return grid.part.page;
}

const style = (of: Locator, property: string) =>
  of.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** How wide a text is drawn, in pixels. */
async function widthOfText(page: Page, address: string): Promise<number> {
  return (await cellOf(page, address).locator('.grid-text').boundingBox())?.width ?? 0;
}

describe('cells look as in the sheet', () => {
  test('with background, colour, weight, size and alignment', async () => {
    const page = await open();
    const [users, head, title] = [cellOf(page, 'D9'), cellOf(page, 'D6'), cellOf(page, 'A2')];
    expect(await style(users, 'background-color')).toBe('rgb(255, 249, 225)');
    expect(await style(users, 'justify-content')).toBe('flex-end');
    expect([await style(head, 'font-weight'), await style(head, 'text-align')]).toEqual(['700', 'center']);
    expect(await style(title, 'font-size')).toBe('18.6667px');
  });

  test('rows are 21 pixels high, and as high as their wrapped texts need', async () => {
    const long = 'Kiểm tra lại: số người dùng lớn hơn dân số của xã, xin đối chiếu và nhập lại cho đúng';
    const base = districtTab();
    const rows = base.rows.map((row): RowView => {
      if (row.row !== 9) return row;
      return { ...row, cells: [...row.cells.slice(0, 6), { text: long, look: 6 }, null] };
    });
    const page = await open({ ...base, rows });
    expect((await cellOf(page, 'G8').boundingBox())?.height).toBe(21);
    const grown = await cellOf(page, 'G9').boundingBox();
    const text = await cellOf(page, 'G9').locator('.grid-text').boundingBox();
    expect(grown?.height).toBeGreaterThan(40);
    expect(text?.height).toBeLessThanOrEqual(grown?.height ?? 0);
    expect((await cellOf(page, 'G10').boundingBox())?.y).toBe((grown?.y ?? 0) + (grown?.height ?? 0));
  });

  test('a long text runs on over blank neighbours, also across the frozen border, and no further', async () => {
    // It ends in G, the widest column, whatever fonts the machine has.
    const text = 'HUYỆN VĂN LÂM: báo cáo cài đặt Bluezone ngày 18/8/2020 (lần 2)';
    const page = await open(withCell(viewOf(districtTab()), 2, 1, { text }).tab);
    // 64 and 150 pixels are frozen; the text goes on in C to G, where it is drawn again.
    expect(await widthOfText(page, 'A2')).toBe(64 + 150);
    expect(await widthOfText(page, 'C2')).toBe(80 + 90 + 70 + 80 + 220);
    expect(await style(cellOf(page, 'A2'), 'border-right-color')).toBe('rgba(0, 0, 0, 0)');
    grid.part.view = withCell(grid.part.view, 2, 4, { text: 'đây' });
    await grid.part.refresh();
    await shows(page, 'D2', 'đây');
    expect(await widthOfText(page, 'C2')).toBe(80);
  });

  test('one who may not change a cell sees so and is told so', async () => {
    const page = await open();
    const [free, locked] = [cellOf(page, 'D9'), cellOf(page, 'E9')];
    expect([await style(free, 'background-image'), await free.getAttribute('aria-readonly')]).toEqual(['none', null]);
    expect(await style(locked, 'background-image')).toContain('repeating-linear-gradient');
    expect(await locked.getAttribute('aria-readonly')).toBe('true');
    await locked.click();
    expect(await input(page).getAttribute('aria-readonly')).toBe('true');
    expect(await input(page).getAttribute('aria-description')).toContain('được bảo vệ');
    const bar = page.getByRole('textbox', { name: 'Nội dung ô E9' });
    expect([await bar.inputValue(), await bar.isEditable()]).toEqual(['=D9/C9', false]);
    await free.click();
    expect(await page.getByRole('textbox', { name: 'Nội dung ô D9' }).isEditable()).toBe(true);
  });

  test('rows that are left out are spoken of', async () => {
    const page = await open({ ...districtTab(), omitted: { after: 36, rows: 57_000 } });
    expect(await page.getByText('57.000 dòng sau dòng 36').isVisible()).toBe(true);
  });
});

describe('a chart', () => {
  test('has its position in the sheet and scrolls with the cells', async () => {
    const page = await open({ ...districtTab(161), charts: [CHART] });
    const chart = page.locator('.grid-chart');
    const [at, cell] = [await chart.boundingBox(), await cellOf(page, 'C8').boundingBox()];
    expect(at).toMatchObject({ x: (cell?.x ?? 0) + 10, y: (cell?.y ?? 0) + 5, width: 300, height: 120 });
    await cellOf(page, 'D20').hover();
    await page.mouse.wheel(0, 700);
    await cellOf(page, 'D60').waitFor();
    const down = await page.evaluate("document.querySelector('.rgCol .vertical-inner').scrollTop");
    expect((await chart.boundingBox())?.y).toBe((at?.y ?? 0) - Number(down));
  });
});

describe('a view that arrives', () => {
  test('changes the cells that differ and leaves the grid and its scrolling alone', async () => {
    const page = await open(districtTab(161));
    await page.evaluate("window.kept = document.querySelector('revo-grid')");
    await page.keyboard.press('Control+End');
    await cellOf(page, 'D160').waitFor();
    const scrolled = "document.querySelector('.rgCol .vertical-inner').scrollTop";
    const before = await page.evaluate(scrolled);
    grid.part.view = withCell(grid.part.view, 160, 4, { text: '9.999' });
    await grid.part.refresh();
    await shows(page, 'D160', '9.999');
    expect(await page.evaluate(scrolled)).toBe(before);
    expect(await page.evaluate("window.kept === document.querySelector('revo-grid')")).toBe(true);
  });

  test('of another tab shows that tab, with its own frozen rows and columns', async () => {
    const page = await open();
    const other: TabView = { ...districtTab(4), id: 9, name: 'Nhật ký', frozenRows: 2, frozenColumns: 0 };
    grid.part.view = { ...grid.part.view, version: 2, tab: other };
    await grid.part.refresh();
    await page.getByRole('grid', { name: 'Bảng tính, tab Nhật ký' }).waitFor();
    await page.locator('revogr-viewport-scroll.colPinStart').waitFor({ state: 'detached' });
    await shows(page, 'B7', 'Xã số 1');
    expect(await page.locator('.header-wrapper revogr-data[col-type=rgCol] .rgRow').count()).toBe(1);
  });
});

describe('every size', () => {
  test('3.000 rows of 25 columns keep up with the keyboard', async () => {
    const columns = Array.from({ length: 25 }, (_, at) => ({ column: at + 1, name: '', width: 80 }));
    const rows = Array.from({ length: 3_000 }, (_, at) => ({
      row: at + 1,
      height: null,
      cells: columns.map(({ column }) => ({ text: `${at + 1}.${column}`, look: 0 })),
    }));
    const page = await open({ ...districtTab(), columns, rows, frozenRows: 1, selected: { row: 2, column: 1 } });
    await page.keyboard.press('Control+End');
    await page.getByText('3000.25', { exact: true }).waitFor();
    expect(await page.getByRole('gridcell').count()).toBeLessThan(1_500);
    for (let pressed = 0; pressed < 50; pressed += 1) await page.keyboard.press('ArrowUp');
    await page.getByText('2950.25', { exact: true }).waitFor();
  });

  test('on a telephone the frozen columns leave room, and a second tap edits', async () => {
    const page = await open(districtTab(), { context: { viewport: NARROW, hasTouch: true, isMobile: true } });
    await page.locator('revogr-viewport-scroll.colPinStart').waitFor({ state: 'detached' });
    await cellOf(page, 'D9').tap();
    expect([await page.locator('.grid-entry.is-open').count(), await input(page).getAttribute('inputmode')]).toEqual([
      0,
      'none',
    ]);
    await cellOf(page, 'D9').tap();
    await page.locator('.grid-entry.is-open').waitFor();
    expect([await input(page).inputValue(), await input(page).getAttribute('inputmode')]).toEqual(['1002', 'text']);
  });
});

describe('axe has nothing to object to', () => {
  test.each([
    ['1280×720', WIDE],
    ['390×844', NARROW],
  ])('at %s', async (_, size) => {
    const page = await open({ ...districtTab(161), charts: [CHART] }, { size });
    await cellOf(page, 'B9').click();
    expect(await axeFindings(page, { part: '.grid' })).toEqual([]);
  });
});
