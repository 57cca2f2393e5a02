/**
 * An official document as a page to be printed on A4, for Google's converter to PDF and for a browser. The converter
 * knows tables, inline styles and little else, so the layout is made of those, and lines are borders of small tables.
 * The page is well-formed XML too, which leaves a reader nothing to guess.
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

// Widths and paddings of tables are attributes: simple converters heed them sooner than styles.
const WIDE_TABLE =
  '<table width="100%" cellspacing="0" cellpadding="0" style="table-layout:fixed;border-collapse:collapse">';

const WRITING = `text-align:justify;text-indent:${INDENT}pt;line-height:${(LEADING * SINGLE).toFixed(2)};margin-bottom:${GAP}pt;`;

const PAGE = `@page{size:A4 portrait;margin:${MARGIN.top}mm ${MARGIN.right}mm ${MARGIN.bottom}mm ${MARGIN.left}mm}
thead{display:table-header-group}
tr{page-break-inside:avoid}`;

// Numbers of pages from the second on, where the printer knows of them: in a style sheet of their
// own, so that one that does not still reads the other. The annex's cannot begin anew here, as they do in the Word file.
const NUMBERS = `@page{@top-center{content:counter(page);font:${SIZE.text}pt '${FONT}',serif}}
@page:first{@top-center{content:none}}`;

/** The document as a whole HTML page that needs nothing else: no fonts, pictures or scripts. */
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
  // The width is for a window; paper is no wider.
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
  // The last words stay with the signature, and a heading with what follows it.
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
    // A paragraph: converters that know breaks before paragraphs may know none before other blocks.
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

/** A table without lines, whose left column has that part of the width. */
function twoColumns(share: number, ...rows: readonly (readonly [string, string])[]): string {
  const cell = (part: number, lines: string) => `<td width="${percent(part)}" valign="top">${lines}</td>`;
  const drawn = rows.map(([left, right]) => `<tr>${cell(share, left)}${cell(1 - share, right)}</tr>`);
  return `${WIDE_TABLE}${drawn.join('')}</table>`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

/** A line of the document; nothing when it has no text. */
function line(text: string, style: string, size: number = SIZE.text): string {
  return text && `<div style="font-size:${size}pt;${style}">${words(text)}</div>`;
}

/** A drawn line, centred, that many points long. */
function rule(width: number): string {
  if (!width) return '';
  // The attribute counts in pixels, of which 96 are an inch as 72 points are.
  const table = `<table align="center" width="${Math.round((width * 96) / 72)}" cellspacing="0" cellpadding="0" style="margin-top:3pt">`;
  return `${table}<tr><td style="border-top:0.75pt solid #000;font-size:1pt;line-height:1pt">${BLANK}</td></tr></table>`;
}

/** Text as text of the page, its lines and its runs of blanks kept: people fill in a number where they stand. */
function words(text: string): string {
  return linesOf(text)
    .map((each) => escapeHtml(each).replace(/ (?= )/g, BLANK))
    .join('<br/>');
}
