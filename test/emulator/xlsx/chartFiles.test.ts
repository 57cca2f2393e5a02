/** Charts in .xlsx files, as Excel and LibreOffice read them. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW, script } from '../../support/scripts';

const NO_SCRIPT = { now: NOW, bundle: { code: '', manifest: {} } };

const folder = mkdtempSync(join(tmpdir(), 'charts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FIGURES = `sheet.setName("Tổng 'hợp' x");
  sheet.getRange('A1:C4').setValues([
    ['Ngày', 'Tỷ lệ <1>', 'Chỉ tiêu'],
    [new Date(Date.UTC(2020, 7, 16, 17)), 0.12, 0.6], [new Date(Date.UTC(2020, 7, 17, 17)), '', 0.6], [new Date(Date.UTC(2020, 7, 18, 17)), -0.1, 0.6]]);
  sheet.getRange('A6:B7').setValues([['Huyện', 'Số'], ['Văn Lâm', 1234]]);`;
const chart = (kind: string, range: string, options = '') =>
  `sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.${kind}).addRange(sheet.getRange('${range}'))
    .setNumHeaders(1).setPosition(3, 5, 10, 0)${options}.build());`;
const LINES = chart(
  'LINE',
  'A1:C4',
  `.setOption('title', 'Tiến độ & đích').setOption('width', 640).setOption('height', 320)
   .setOption('vAxis', { format: '0%', minValue: 0 }).setOption('legend', { position: 'bottom' })
   .setOption('series', { 0: { color: '#1A73E8' }, 1: { color: '#d93025', lineDashStyle: [4, 4] } })`,
);

let saved = 0;
async function save(body: string): Promise<{ workbench: Workbench; path: string; parts: Record<string, string> }> {
  const book = blankBook();
  const { error } = script(FIGURES + body, book);
  if (error !== null) throw new Error(error);
  saved += 1;
  const path = join(folder, `sổ ${saved}.xlsx`);
  const workbench = new Workbench(book, NO_SCRIPT);
  await workbench.save(path);
  return { workbench, path, parts: partsOf(path) };
}

/** The parts of a file, by path. */
function partsOf(path: string): Record<string, string> {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const chartsIn = (parts: Record<string, string>) => Object.keys(parts).filter((name) => name.startsWith('xl/charts/'));

describe('a line chart', () => {
  test('has its title, its days, its figures and the names of its series', async () => {
    const { parts } = await save(LINES);
    const xml = parts['xl/charts/chart1.xml'] ?? '';
    expect(xml).toContain('<a:t>Tiến độ &#38; đích</a:t>');
    expect(xml).toContain("<c:f>'Tổng ''hợp'' x'!$A$2:$A$4</c:f><c:numCache><c:formatCode>d/m</c:formatCode>");
    expect(xml).toContain('<c:pt idx="0"><c:v>44060</c:v></c:pt>');
    expect(xml).toContain("<c:f>'Tổng ''hợp'' x'!$B$1</c:f>");
    expect(xml).toContain('<c:v>Tỷ lệ &#60;1&#62;</c:v>');
    expect(xml.match(/<c:dateAx>/g)).toHaveLength(1);
  });

  test('leaves a gap for a blank cell, and shows figures below the requested minimum', async () => {
    const xml = (await save(LINES)).parts['xl/charts/chart1.xml'] ?? '';
    expect(xml).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>0.12</c:v></c:pt><c:pt idx="2"><c:v>-0.1</c:v></c:pt>',
    );
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(xml).toContain('<c:min val="-0.1"/>');
  });

  test('has colours, dashes, percentages on the vertical axis, and a legend below', async () => {
    const xml = (await save(LINES)).parts['xl/charts/chart1.xml'] ?? '';
    const [, first = '', second = ''] = xml.split('<c:ser>');
    expect([first.includes('1a73e8'), first.includes('prstDash')]).toEqual([true, false]);
    expect([second.includes('d93025'), second.includes('prstDash')]).toEqual([true, true]);
    expect(xml).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
    expect(xml).toContain('<c:legendPos val="b"/>');
  });

  test('is at its cell, with its size', async () => {
    const xml = (await save(LINES)).parts['xl/drawings/drawing1.xml'] ?? '';
    expect(xml).toContain('<xdr:col>4</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>2</xdr:row>');
    expect(xml).toContain(`<xdr:ext cx="${640 * 9525}" cy="${320 * 9525}"/>`);
  });
});

test('columns and a line share their axes in a combo chart', async () => {
  const { parts } = await save(chart('COMBO', 'A1:C4', `.setOption('series', { 1: { type: 'line' } })`));
  const xml = parts['xl/charts/chart1.xml'] ?? '';
  const [, bars = '', lines = ''] = /(<c:barChart>.*<\/c:barChart>)(<c:lineChart>.*<\/c:lineChart>)/.exec(xml) ?? [];
  const seriesIn = (plot: string) => [...plot.matchAll(/<c:idx val="(\d)"\/>/g)].map(([, index]) => index);
  expect([seriesIn(bars), seriesIn(lines)]).toEqual([['0'], ['1']]);
  const axesOf = (plot: string) => [...plot.matchAll(/<c:axId val="(\d+)"\/>/g)].map(([, id]) => id);
  expect(axesOf(bars)).toEqual(axesOf(lines));
});

test('the horizontal axis shows names if there are no dates', async () => {
  const xml = (await save(chart('COLUMN', 'A6:B7'))).parts['xl/charts/chart1.xml'] ?? '';
  expect(xml).toContain('<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Văn Lâm</c:v></c:pt></c:strCache>');
  expect(xml).toContain('<c:catAx>');
  expect(xml).toContain('<c:autoTitleDeleted val="1"/>');
});

test('a chart without figures is still written', async () => {
  const { parts } = await save(chart('LINE', 'A9:C9') + chart('BAR', 'A6:B6') + LINES);
  expect(chartsIn(parts)).toHaveLength(3);
  expect(parts['xl/charts/chart1.xml']).not.toContain('<c:ser>');
});

test('cells in hidden columns are drawn, as in Google Sheets', async () => {
  const { parts } = await save(`sheet.hideColumns(2); ${LINES} ${chart('COLUMN', 'C1:D4')}`);
  const drawn = (name: string) => /<c:plotVisOnly val="(\d)"\/>/.exec(parts[name] ?? '')?.[1];
  expect([drawn('xl/charts/chart1.xml'), drawn('xl/charts/chart2.xml')]).toEqual(['0', '1']);
});

describe('the file', () => {
  test('lists each of its parts, with a drawing for each sheet that has charts', async () => {
    const other = `const b = ss.insertSheet('b', 1); const c = ss.insertSheet('c', 2);
      c.insertChart(c.newChart().addRange(c.getRange('A1:B2')).setPosition(1, 1, 0, 0).build());`;
    const { parts, path } = await save(LINES + LINES + other);
    expect(chartsIn(parts)).toHaveLength(3);
    expect(Object.keys(parts).filter((name) => /^xl\/drawings\/[^/]*$/.test(name))).toEqual([
      'xl/drawings/drawing1.xml',
      'xl/drawings/drawing3.xml',
    ]);
    for (const name of Object.keys(parts).filter((each) => /^xl\/(charts|drawings)\/[^/]*$/.test(each)))
      expect(parts['[Content_Types].xml']).toContain(`PartName="/${name}"`);
    expect(parts['xl/drawings/_rels/drawing3.xml.rels']).toContain('../charts/chart3.xml');
    const sheet = (number: number) => parts[`xl/worksheets/sheet${number}.xml`] ?? '';
    expect([1, 2, 3].map((number) => sheet(number).includes('<drawing '))).toEqual([true, false, true]);
    expect(sheet(1)).toMatch(/<pageSetup [^>]*\/><drawing /);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Tổng 'hợp' x", 'b', 'c']);
  });

  test('is unchanged without charts', async () => {
    const { parts } = await save('');
    expect(Object.keys(parts).filter((name) => /chart|drawing/.test(name))).toEqual([]);
  });

  test('keeps its charts when it is read, and has them once when it is written again', async () => {
    const { workbench, path } = await save(LINES);
    const read = await Workbench.open(path, NO_SCRIPT);
    const name = "Tổng 'hợp' x";
    expect(read.tab(name).charts).toEqual(workbench.tab(name).charts);
    await read.save(path);
    expect(chartsIn(partsOf(path))).toEqual(['xl/charts/chart1.xml']);
  });

  test('without its state file opens without charts', async () => {
    const { path } = await save(LINES);
    rmSync(path.replace('.xlsx', '.state.json'));
    expect((await Workbench.open(path, NO_SCRIPT)).book.tabs[0]?.charts).toEqual([]);
  });
});
