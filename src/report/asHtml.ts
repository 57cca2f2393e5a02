/**
 * Writes an official document as an HTML page for A4 paper, for Google's conversion to PDF and for browsers. Google's
 * converter supports tables and inline styles but little else, so the layout uses only those, and drawn lines are
 * borders of small tables. The page is also well-formed XML, so that every parser reads it alike.
 */

import { escapeHtml } from '../messages/html';
import type { Annex, AnnexColumn, BodyPart, OfficialDocument } from './document';
import {
  balanced,
  cellsOf,
  documentTitle,
  FONT,
  GAP,
  INDENT,
  KEPT_ROWS,
  LEADING,
  linesOf,
  MARGIN,
  nameLine,
  OFFICE_SHARE,
  printable,
  SIGNATURE_ROOM,
  SINGLE,
  SIZE,
  TEXT_MM,
  TEXT_WIDTH,
  wordsWidth,
} from './page';

const BOLD = 'font-weight:bold;';
const ITALIC = 'font-style:italic;';
const CENTRED = 'text-align:center;';
const HEADLINE = `${BOLD}${CENTRED}`;
const BLANK = '\u00a0';

// Widths and paddings of tables are attributes, which simple converters support better than styles.
const WIDE_TABLE =
  '<table width="100%" cellspacing="0" cellpadding="0" style="table-layout:fixed;border-collapse:collapse">';

const WRITING = `text-align:justify;text-indent:${INDENT}pt;line-height:${(LEADING * SINGLE).toFixed(2)};margin-bottom:${GAP}pt;`;

const PAGE = `@page{size:A4 portrait;margin:${MARGIN.top}mm ${MARGIN.right}mm ${MARGIN.bottom}mm ${MARGIN.left}mm}
thead{display:table-header-group}
tr{page-break-inside:avoid}`;

// Page numbers from the second page on. They are in a separate style sheet, so that a converter that rejects it still
// uses the other. The annex's numbers cannot restart here as they do in the Word file.
const NUMBERS = `@page{@top-center{content:counter(page);font:${SIZE.text}pt '${FONT}',serif}}
@page:first{@top-center{content:none}}`;

/** The document as a self-contained HTML page without fonts, pictures or scripts. */
export function reportHtml(document: OfficialDocument): string {
  const subject = balanced(document.subject, SIZE.text, TEXT_WIDTH);
  const body = [
    letterhead(document),
    line(document.type, `${HEADLINE}margin-top:18pt;`),
    line(subject, HEADLINE),
    rule(nameLine(subject, SIZE.text, TEXT_WIDTH)),
    line(document.addressee, `${CENTRED}margin:12pt 0;`),
    ...document.body.map(bodyPart),
    signatures(document),
    annex(document.annex),
  ];
  const head = `<meta charset="utf-8"/><title>${escapeHtml(printable(documentTitle(document)))}</title><style>${PAGE}</style><style>${NUMBERS}</style>`;
  // The maximum width is for browser windows; paper is no wider.
  const style = `margin:0 auto;max-width:${TEXT_MM}mm;font-family:'${FONT}',serif;line-height:${SINGLE};color:#000;word-wrap:break-word`;
  return `<!DOCTYPE html><html lang="${document.language}"><head>${head}</head><body style="${style}">${body.join('\n')}</body></html>`;
}

function letterhead(document: OfficialDocument): string {
  const room = TEXT_WIDTH * OFFICE_SHARE;
  const name = balanced(document.office, SIZE.name, room);
  const office = [
    line(balanced(document.superior, SIZE.name, room), CENTRED, SIZE.name),
    line(name, HEADLINE, SIZE.name),
    rule(nameLine(name, SIZE.name, room)),
  ];
  const nation = [
    line(document.nation, HEADLINE, SIZE.name),
    line(document.motto, HEADLINE, SIZE.motto),
    rule(Math.min(wordsWidth(document.motto, SIZE.motto), TEXT_WIDTH - room)),
  ];
  const number = line(document.number, `${CENTRED}margin-top:${GAP}pt;`, SIZE.number);
  const placeAndDate = line(document.placeAndDate, `${ITALIC}${CENTRED}margin-top:${GAP}pt;`, SIZE.number);
  return twoColumns(OFFICE_SHARE, [office.join(''), nation.join('')], [number, placeAndDate]);
}

function bodyPart(part: BodyPart, index: number, body: readonly BodyPart[]): string {
  // The last paragraph stays on the signature's page, and a heading on the page of the paragraph after it.
  const kept = part.kind === 'heading' || index === body.length - 1 ? 'page-break-after:avoid;' : '';
  const text = part.kind === 'item' ? `- ${part.text}` : part.text;
  return line(text, `${WRITING}${kept}${part.kind === 'heading' ? BOLD : ''}`);
}

function signatures(document: OfficialDocument): string {
  const recipients = [
    line(document.recipientsLabel, `${BOLD}${ITALIC}`, SIZE.label),
    ...document.recipients.map((recipient) => line(`- ${recipient}`, '', SIZE.recipient)),
  ];
  const signature = [
    line(document.signatory || BLANK, HEADLINE),
    line(document.signatureHint || BLANK, `${HEADLINE}margin-top:${SIGNATURE_ROOM}pt;`),
  ];
  return twoColumns(0.5, [recipients.join(''), signature.join('')]);
}

function annex({ heading, title, reference, columns, rows, total, note }: Annex): string {
  const sum = columns.reduce((parts, column) => parts + column.width, 0);
  const widths = columns.map((column) => `<col width="${percent(column.width / sum)}"/>`);
  const labels = columns.map((column) => cell('th', column.label, 'center', BOLD));
  const drawn = [
    ...rows.map((row, index) => tableRow(row, columns, '', index >= rows.length - KEPT_ROWS)),
    total.length ? tableRow(total, columns, BOLD) : '',
  ];
  return [
    // A <p>, because some converters support page breaks only before paragraphs.
    `<p style="margin:0;page-break-before:always;font-size:${SIZE.text}pt;${HEADLINE}">${words(heading)}</p>`,
    line(balanced(title, SIZE.text, TEXT_WIDTH), HEADLINE),
    line(reference, `${ITALIC}${CENTRED}margin-bottom:12pt;`),
    `${WIDE_TABLE}<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${labels.join('')}</tr></thead><tbody>${drawn.join('\n')}</tbody></table>`,
    line(note, `text-align:justify;margin-top:${GAP}pt;`, SIZE.table),
  ].join('\n');
}

function tableRow(row: readonly string[], columns: readonly AnnexColumn[], look: string, kept = false): string {
  const cells = cellsOf(row, columns).map((text, index) => cell('td', text, columns[index]?.align, look));
  return `<tr${kept ? ' style="page-break-after:avoid"' : ''}>${cells.join('')}</tr>`;
}

function cell(tag: 'td' | 'th', text: string, align: AnnexColumn['align'] = 'left', look = ''): string {
  const style = `border:0.5pt solid #000;padding:3pt 4pt;vertical-align:middle;text-align:${align};font-size:${SIZE.table}pt;${look}`;
  return `<${tag} style="${style}">${words(text)}</${tag}>`;
}

/** A table of two columns without borders; `share` is the left column's part of the width. */
function twoColumns(share: number, ...rows: readonly (readonly [string, string])[]): string {
  const cell = (part: number, lines: string) => `<td width="${percent(part)}" valign="top">${lines}</td>`;
  const drawn = rows.map(([left, right]) => `<tr>${cell(share, left)}${cell(1 - share, right)}</tr>`);
  return `${WIDE_TABLE}${drawn.join('')}</table>`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

/** A line of text; empty if the text is. */
function line(text: string, style: string, size: number = SIZE.text): string {
  return text && `<div style="font-size:${size}pt;${style}">${words(text)}</div>`;
}

/** A centred horizontal line, `width` points long. */
function rule(width: number): string {
  if (!width) return '';
  // The attribute is in pixels: 96 per inch, against 72 points.
  const table = `<table align="center" width="${Math.round((width * 96) / 72)}" cellspacing="0" cellpadding="0" style="margin-top:3pt">`;
  return `${table}<tr><td style="border-top:0.75pt solid #000;font-size:1pt;line-height:1pt">${BLANK}</td></tr></table>`;
}

/** Escapes a text and keeps its line breaks and runs of blanks: officials write numbers into the blanks. */
function words(text: string): string {
  return linesOf(text)
    .map((each) => escapeHtml(each).replace(/ (?= )/g, BLANK))
    .join('<br/>');
}
