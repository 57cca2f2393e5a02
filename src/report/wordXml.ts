/** The elements of WordprocessingML that a document needs. Lengths are in points unless stated otherwise. */

import { escapeHtml } from '../messages/html';
import { linesOf, printable } from './page';

/** The XML declaration at the beginning of each part. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of the elements, for a part's root. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Points in Word's unit, whole twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Escapes text for a part. */
export function xmlText(text: string): string {
  return escapeHtml(printable(text));
}

/** A paragraph in a named style. `more` has further properties, which override the style's. */
export function paragraph(style: string, text: string, more = ''): string {
  const runs = linesOf(text).map((words) => `<w:t xml:space="preserve">${xmlText(words)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${text && `<w:r>${runs.join('<w:br/>')}</w:r>`}</w:p>`;
}

/** A paragraph; empty if the text is. */
export function line(style: string, text: string, more = ''): string {
  return text && paragraph(style, text, more);
}

/** A horizontal line of a length, centred in a width: a paragraph's border between indents, which survives editing. */
export function rule(length: number, room: number): string {
  if (!length) return '';
  const side = twips((room - length) / 2);
  return paragraph('Line', '', `<w:ind w:left="${side}" w:right="${side}"/>`);
}

/** A table cell with paragraphs; its width is in twips. */
export function cell(width: number, paragraphs: string, more = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${paragraphs || '<w:p/>'}</w:tc>`;
}

/** A table row that is not split between pages; a header row is repeated on every page. */
export function row(cells: string, kind?: 'header'): string {
  return `<w:tr><w:trPr><w:cantSplit/>${kind ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
}

/** A table; the widths of its columns are in twips. `lines` draws thin borders. */
export function table(widths: readonly number[], rows: string, lines?: 'lines'): string {
  const width = widths.reduce((sum, part) => sum + part, 0);
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const padding = lines ? 80 : 0;
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>`,
    lines ? `<w:tblBorders>${borders}</w:tblBorders>` : '',
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((part) => `<w:gridCol w:w="${part}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`,
  ].join('');
}
