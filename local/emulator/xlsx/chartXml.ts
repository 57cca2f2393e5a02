/** A chart as the XML of DrawingML, for Excel and LibreOffice. */

import type { Cells, Drawing, Series } from '../book/charts/drawing';
import { withShortNames } from '../book/engine/sheetNames';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Ids of the axes within a chart. */
const ACROSS = 1001;
const UP = 1002;

/** The default colours of series: Google's first ones. */
const PALETTE = ['4285f4', 'ea4335', 'fbbc04', '34a853', 'ff6d01', '46bdc6'];

/** Colours of grid lines and of texts. */
const LINE_COLOR = 'd9d9d9';
const TEXT_COLOR = '595959';

const A_MONTH = 31;

/** Excel knows months only in small letters. */
const DAY_AND_MONTH = 'd/m';

/** xl/charts/chartN.xml */
export function chartXml(drawing: Drawing): string {
  const { title, legend, bridgesGaps, drawsHidden } = drawing;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:plotArea><c:layout/>${plots(drawing)}${axes(drawing)}${fill(null)}</c:plotArea>${
    legend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${texts(900)}</c:legend>` : ''
  }<c:plotVisOnly val="${drawsHidden ? 0 : 1}"/><c:dispBlanksAs val="${bridgesGaps ? 'span' : 'gap'}"/></c:chart>${fill('ffffff', LINE_COLOR)}${texts(900)}</c:chartSpace>`;
}

function titleXml(title: string): string {
  if (title === '') return '<c:autoTitleDeleted val="1"/>';
  const size = '<a:defRPr sz="1300" b="0"/>';
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${size}</a:pPr><a:r><a:rPr lang="vi-VN" sz="1300" b="0">${solid(TEXT_COLOR)}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

/** Columns first and lines over them, on the same axes. */
function plots(drawing: Drawing): string {
  const numbered = drawing.series.map((series, index) => ({ series, index }));
  const lines = numbered.filter(({ series }) => series.line);
  const bars = numbered.filter(({ series }) => !series.line);
  const onAxes = `<c:axId val="${ACROSS}"/><c:axId val="${UP}"/>`;
  const direction = drawing.kind === 'BAR' ? 'bar' : 'col';
  const barPlot = `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars
    .map(({ series, index }) => seriesXml(drawing, series, index))
    .join('')}<c:gapWidth val="60"/>${onAxes}</c:barChart>`;
  const linePlot = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines
    .map(({ series, index }) => seriesXml(drawing, series, index))
    .join('')}<c:marker val="1"/>${onAxes}</c:lineChart>`;
  // A chart needs a plot even if there is nothing to draw.
  return (bars.length > 0 ? barPlot : '') + (lines.length > 0 || bars.length === 0 ? linePlot : '');
}

function seriesXml({ axis }: Drawing, series: Series, index: number): string {
  const { name, points, numberFormat, line } = series;
  const color = series.color ?? PALETTE[index % PALETTE.length] ?? '';
  const header = name ? `<c:tx>${textCells(name)}</c:tx>` : '';
  const categories = axis.kind === 'days' ? numberCells(axis.cells, DAY_AND_MONTH) : textCells(axis.cells);
  const shape = line
    ? lineShape(color, series.dashed, points.values.filter((value) => value !== null).length)
    : `${fill(color)}<c:invertIfNegative val="0"/>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${header}${shape}<c:cat>${categories}</c:cat><c:val>${numberCells(points, numberFormat)}</c:val>${
    line ? '<c:smooth val="0"/>' : ''
  }</c:ser>`;
}

/** Markers make a single day visible. A dashed line is a target, so it has none. */
function lineShape(color: string, dashed: boolean, points: number): string {
  const dash = dashed ? '<a:prstDash val="dash"/>' : '';
  const marker = dashed
    ? '<c:symbol val="none"/>'
    : `<c:symbol val="circle"/><c:size val="${points > A_MONTH ? 3 : 5}"/><c:spPr>${solid(color)}<a:ln>${solid(color)}</a:ln></c:spPr>`;
  return `<c:spPr><a:ln w="${dashed ? 19050 : 25400}" cap="rnd">${solid(color)}${dash}<a:round/></a:ln></c:spPr><c:marker>${marker}</c:marker>`;
}

function axes(drawing: Drawing): string {
  const { axis, kind, format, minimum, series } = drawing;
  // A bar chart starts at the top, and still has its numbers below.
  const isBar = kind === 'BAR';
  const isDays = axis.kind === 'days';
  const between = series.some(({ line }) => !line);
  const scaling = (parts: string, order = 'minMax') =>
    `<c:scaling><c:orientation val="${order}"/>${parts}</c:scaling><c:delete val="0"/>`;
  const outline = (color: string | null) => `<c:spPr>${lineXml(color)}</c:spPr>${texts(900)}`;
  const across = `<c:axId val="${ACROSS}"/>${scaling('', isBar ? 'maxMin' : 'minMax')}<c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="${
    isDays ? DAY_AND_MONTH : 'General'
  }" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${outline(LINE_COLOR)}<c:crossAx val="${UP}"/><c:crosses val="autoZero"/>`;
  const up = `<c:valAx><c:axId val="${UP}"/>${scaling(minimum === null ? '' : `<c:min val="${lowest(series, minimum)}"/>`)}<c:axPos val="${
    isBar ? 'b' : 'l'
  }"/><c:majorGridlines><c:spPr>${lineXml(LINE_COLOR)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(
    format ?? series[0]?.numberFormat ?? 'General',
  )}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${outline(null)}<c:crossAx val="${ACROSS}"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="${
    between ? 'between' : 'midCat'
  }"/></c:valAx>`;
  return isDays
    ? `<c:dateAx>${across}<c:auto val="1"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/></c:dateAx>${up}`
    : `<c:catAx>${across}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>${up}`;
}

/** The minimum of the axis: the requested one, or the lowest value if that is below it. */
function lowest(series: readonly Series[], requested: number): number {
  return series
    .flatMap(({ points }) => points.values)
    .reduce<number>((low, value) => Math.min(low, value ?? low), requested);
}

function numberCells({ reference, values }: Cells<number | null>, format: string): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${escapeXml(withShortNames(reference))}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function textCells({ reference, values }: Cells<string>): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${escapeXml(withShortNames(reference))}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function fill(color: string | null, border: string | null = null): string {
  return `<c:spPr>${color === null ? '<a:noFill/>' : solid(color)}${lineXml(border)}</c:spPr>`;
}

function lineXml(color: string | null): string {
  return color === null ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="9525">${solid(color)}</a:ln>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** Texts of a size in hundredths of a point. */
function texts(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${solid(TEXT_COLOR)}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** Escapes a text for XML, and removes characters that XML forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
