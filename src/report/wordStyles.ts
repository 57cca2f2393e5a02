/**
 * The Word file's named styles. All formatting is in styles, none in the text, so that an official can change it in one
 * place. Word shows built-in styles under localised names.
 */

import type { OfficialDocument } from './document';
import { FONT, GAP, INDENT, LEADING, SIGNATURE_ROOM, SIZE } from './page';
import { twips, W, XML } from './wordXml';

/** How a style differs from Normal; lengths and sizes in points. */
interface Look {
  /** The name of the built-in style that it is. */
  readonly builtIn?: string;
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly align?: 'center' | 'both';
  readonly first?: number;
  readonly before?: number;
  readonly after?: number;
  readonly leading?: number;
  readonly outline?: number;
}

const HEADLINE: Look = { bold: true, align: 'center' };
const WRITING: Look = { align: 'both', first: INDENT, after: GAP, leading: LEADING };

const LOOKS: Readonly<Record<string, Look>> = {
  Superior: { size: SIZE.name, align: 'center' },
  Office: { ...HEADLINE, size: SIZE.name },
  Nation: { ...HEADLINE, size: SIZE.name },
  Motto: { ...HEADLINE, size: SIZE.motto },
  Number: { size: SIZE.number, align: 'center', before: GAP },
  Date: { builtIn: 'Date', size: SIZE.number, italic: true, align: 'center', before: GAP },
  Title: { builtIn: 'Title', ...HEADLINE, before: 18 },
  Subtitle: { builtIn: 'Subtitle', ...HEADLINE },
  Addressee: { align: 'center', before: 12, after: 12 },
  Heading1: { builtIn: 'heading 1', ...WRITING, bold: true, outline: 0 },
  BodyText: { builtIn: 'Body Text', ...WRITING },
  List: { builtIn: 'List', ...WRITING },
  RecipientsLabel: { size: SIZE.label, bold: true, italic: true },
  Recipient: { size: SIZE.recipient },
  Signatory: HEADLINE,
  Signature: { builtIn: 'Signature', ...HEADLINE, before: SIGNATURE_ROOM },
  AnnexHeading: { ...HEADLINE, outline: 0 },
  AnnexTitle: { ...HEADLINE },
  AnnexReference: { italic: true, align: 'center', after: 12 },
  TableHeading: { ...HEADLINE, size: SIZE.table, before: 3, after: 3 },
  TableText: { size: SIZE.table, before: 3, after: 3 },
  TableTotal: { size: SIZE.table, bold: true, before: 3, after: 3 },
  Note: { size: SIZE.table, align: 'both', before: GAP },
  Header: { builtIn: 'header', align: 'center' },
};

// A horizontal line: the upper border of a paragraph of the least height that Word allows.
const LINE =
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Line"><w:name w:val="Line"/><w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="60" w:line="60" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/></w:rPr></w:style>';

/** The part word/styles.xml. */
export function stylesXml(language: OfficialDocument['language']): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((range) => `w:${range}="${FONT}"`).join(' ');
  const letters = `<w:rFonts ${fonts}/>${size(SIZE.text)}<w:lang w:val="${locale}" w:eastAsia="${locale}"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${letters}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  return `${XML}<w:styles ${W}>${defaults}${normal}${Object.keys(LOOKS).map(style).join('')}${LINE}</w:styles>`;
}

function style(id: string): string {
  const look = LOOKS[id] ?? {};
  // Word rejects a file whose properties are not in the schema's order.
  const paragraph = [
    look.outline === undefined ? '' : '<w:keepNext/>',
    spacing(look),
    look.first ? `<w:ind w:firstLine="${twips(look.first)}"/>` : '',
    look.align ? `<w:jc w:val="${look.align}"/>` : '',
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`,
  ];
  const letters = [look.bold ? '<w:b/>' : '', look.italic ? '<w:i/>' : '', look.size ? size(look.size) : ''];
  return [
    `<w:style w:type="paragraph"${look.builtIn ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${look.builtIn ?? id}"/>`,
    `<w:basedOn w:val="Normal"/>${look.outline === undefined ? '' : '<w:next w:val="BodyText"/>'}<w:qFormat/><w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${letters.join('')}</w:rPr></w:style>`,
  ].join('');
}

function spacing({ before = 0, after = 0, leading = 1 }: Look): string {
  return `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="${Math.round(leading * 240)}" w:lineRule="auto"/>`;
}

/** A font size; Word counts in half points. */
function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}
