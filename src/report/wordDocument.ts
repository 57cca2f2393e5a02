/**
 * The content of the Word file: letterhead, report, signatures, and the annex as a separate section. It uses no text
 * boxes and no pictures, so that officials can edit it easily.
 */

import type { Annex, AnnexColumn, BodyPart, OfficialDocument } from './document';
import { balanced, cellsOf, KEPT_ROWS, MARGIN, nameLine, OFFICE_SHARE, SIZE, TEXT_WIDTH, wordsWidth } from './page';
import { cell, line, paragraph, row, rule, table, twips, W, XML } from './wordXml';

const WIDTH = twips(TEXT_WIDTH);

/** The part word/document.xml. `header` is the relationship id of the header with the page number. */
export function documentXml(document: OfficialDocument, header: string): string {
  const subject = balanced(document.subject, SIZE.text, TEXT_WIDTH);
  const body = [
    letterhead(document),
    line('Title', document.type),
    line('Subtitle', subject),
    rule(nameLine(subject, SIZE.text, TEXT_WIDTH), TEXT_WIDTH),
    line('Addressee', document.addressee),
    ...document.body.map(bodyPart),
    signatures(document),
    // A section ends with a paragraph. This one is so low that it never moves to another page.
    `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>${section(header)}</w:pPr></w:p>`,
    annex(document.annex),
    section(header),
  ];
  const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return `${XML}<w:document ${W} ${relations}><w:body>${body.join('')}</w:body></w:document>`;
}

function letterhead(document: OfficialDocument): string {
  const room = TEXT_WIDTH * OFFICE_SHARE;
  const rest = TEXT_WIDTH - room;
  const name = balanced(document.office, SIZE.name, room);
  const office = [
    line('Superior', balanced(document.superior, SIZE.name, room)),
    line('Office', name),
    rule(nameLine(name, SIZE.name, room), room),
  ];
  const nation = [
    line('Nation', document.nation),
    line('Motto', document.motto),
    rule(Math.min(wordsWidth(document.motto, SIZE.motto), rest), rest),
  ];
  return twoColumns(
    OFFICE_SHARE,
    [office.join(''), nation.join('')],
    [paragraph('Number', document.number), paragraph('Date', document.placeAndDate)],
  );
}

function bodyPart(part: BodyPart, index: number, body: readonly BodyPart[]): string {
  // The last paragraph stays on the signature's page: a page with only a signature could be attached to any text.
  const last = index === body.length - 1 ? '<w:keepNext/>' : '';
  if (part.kind === 'heading') return line('Heading1', part.text);
  return part.kind === 'item' ? line('List', `- ${part.text}`, last) : line('BodyText', part.text, last);
}

function signatures(document: OfficialDocument): string {
  const recipients = document.recipients.map((recipient) => paragraph('Recipient', `- ${recipient}`));
  const signature = paragraph('Signatory', document.signatory) + paragraph('Signature', document.signatureHint);
  return twoColumns(0.5, [line('RecipientsLabel', document.recipientsLabel) + recipients.join(''), signature]);
}

function annex({ heading, title, reference, columns, rows, total, note }: Annex): string {
  const sum = columns.reduce((parts, column) => parts + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / sum) * WIDTH));
  const labels = columns.map((column) => column.label);
  const draw = (texts: readonly string[], style: string, keep = '', kind?: 'header') => {
    const cells = cellsOf(texts, columns).map((text, index) =>
      cell(
        widths[index] ?? 0,
        paragraph(style, text, keep + (kind ? '' : align(columns[index]))),
        '<w:vAlign w:val="center"/>',
      ),
    );
    return row(cells.join(''), kind);
  };
  const drawn = [
    draw(labels, 'TableHeading', '', 'header'),
    // The last rows stay with the total, so that it is not alone on a page.
    ...rows.map((texts, index) => draw(texts, 'TableText', index < rows.length - KEPT_ROWS ? '' : '<w:keepNext/>')),
    total.length ? draw(total, 'TableTotal') : '',
  ];
  return [
    line('AnnexHeading', heading),
    line('AnnexTitle', balanced(title, SIZE.text, TEXT_WIDTH)),
    line('AnnexReference', reference),
    table(widths, drawn.join(''), 'lines'),
    // Word requires a paragraph after a table at the end of the file.
    paragraph('Note', note),
  ].join('');
}

function align(column?: AnnexColumn): string {
  return `<w:jc w:val="${column?.align ?? 'left'}"/>`;
}

/** A table of two columns without borders; `share` is the left column's part of the width. */
function twoColumns(share: number, ...rows: readonly (readonly [string, string])[]): string {
  const left = Math.round(WIDTH * share);
  const drawn = rows.map((texts) => row(cell(left, texts[0]) + cell(WIDTH - left, texts[1])));
  return table([left, WIDTH - left], drawn.join(''));
}

/**
 * A portrait A4 section. Pages are numbered from its second page on; the annex starts again, as the decree requires.
 */
function section(header: string): string {
  const [top, right, bottom, left] = [MARGIN.top, MARGIN.right, MARGIN.bottom, MARGIN.left].map((mm) =>
    twips((mm / 25.4) * 72),
  );
  return [
    `<w:sectPr><w:headerReference w:type="default" r:id="${header}"/><w:pgSz w:w="11906" w:h="16838"/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/>`,
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
  ].join('');
}
