/** Adds charts to an .xlsx file. exceljs cannot write charts, so their parts are added to the finished file. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Drawing } from '../book/charts/drawing';
import { chartXml, escapeXml } from './chartXml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const TYPE = 'application/vnd.openxmlformats-officedocument.drawing';

/** The unit of DrawingML. */
const EMU_A_PIXEL = 9525;

/** The elements that may follow the drawing of a sheet, by the schema. */
const AFTER_DRAWING =
  /<(legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]|<\/worksheet>/;

/** How hard a file is packed, of 9: more saves a twentieth and takes as long as all else. */
const LEVEL = 3;

/** Adds the charts of each sheet, in the order of the sheets, and packs the file. */
export function withCharts(file: Uint8Array, sheets: readonly (readonly Drawing[])[]): Uint8Array {
  const parts = new Parts(unzipSync(file));
  let charts = 0;
  sheets.forEach((drawings, index) => {
    if (drawings.length === 0) return;
    const sheet = index + 1;
    const first = charts + 1;
    for (const drawing of drawings) {
      charts += 1;
      parts.add(`xl/charts/chart${charts}.xml`, chartXml(drawing), `${TYPE}ml.chart+xml`);
    }
    const links = drawings.map((_, each) => relation(`rId${each + 1}`, 'chart', `../charts/chart${first + each}.xml`));
    parts.add(`xl/drawings/drawing${sheet}.xml`, anchors(drawings), `${TYPE}+xml`);
    parts.add(`xl/drawings/_rels/drawing${sheet}.xml.rels`, relations(links));
    parts.addDrawing(sheet);
  });
  return parts.zipped();
}

/** The files inside an .xlsx file. */
class Parts {
  private readonly types: string[] = [];

  constructor(private readonly files: Record<string, Uint8Array>) {}

  add(path: string, xml: string, type?: string): void {
    this.files[path] = strToU8(xml);
    if (type) this.types.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  }

  /** Refers to the drawing from its sheet. */
  addDrawing(sheet: number): void {
    const link = relation('rIdDrawing', 'drawing', `../drawings/drawing${sheet}.xml`);
    const links = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
    if (this.files[links]) this.change(links, (xml) => xml.replace('</Relationships>', `${link}</Relationships>`));
    else this.add(links, relations([link]));
    this.change(`xl/worksheets/sheet${sheet}.xml`, (xml) => {
      const end = xml.lastIndexOf('</sheetData>');
      const rest = xml.slice(Math.max(end, 0));
      const place = Math.max(end, 0) + rest.search(AFTER_DRAWING);
      return `${xml.slice(0, place)}<drawing xmlns:r="${OFFICE}" r:id="rIdDrawing"/>${xml.slice(place)}`;
    });
  }

  zipped(): Uint8Array {
    this.change('[Content_Types].xml', (xml) => xml.replace('</Types>', `${this.types.join('')}</Types>`));
    return zipSync(this.files, { level: LEVEL });
  }

  private change(path: string, change: (xml: string) => string): void {
    const file = this.files[path];
    if (!file) throw new Error(`The workbook has no part ${path}.`);
    this.files[path] = strToU8(change(strFromU8(file)));
  }
}

/** xl/drawings/drawingN.xml: the position and size of each chart. */
function anchors(drawings: readonly Drawing[]): string {
  const each = drawings.map(({ from, size, title }, index) => {
    const emu = (pixels: number) => Math.round(pixels * EMU_A_PIXEL);
    const corner = `<xdr:from><xdr:col>${from.column}</xdr:col><xdr:colOff>${emu(from.offsetX)}</xdr:colOff><xdr:row>${from.row}</xdr:row><xdr:rowOff>${emu(from.offsetY)}</xdr:rowOff></xdr:from>`;
    const frame = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`;
    return `<xdr:oneCellAnchor>${corner}<xdr:ext cx="${emu(size.width)}" cy="${emu(size.height)}"/><xdr:graphicFrame macro="">${frame}<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}">${each.join('')}</xdr:wsDr>`;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function relations(links: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`;
}
