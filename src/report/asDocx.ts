/**
 * Writes an official document as the parts of a Word file (.docx), to be zipped. The npm package `docx` is several
 * times larger than the rest of the script, while a report needs only a dozen elements
 * (docs/decisions/0008-no-docx-package.md).
 */

import type { OfficialDocument } from './document';
import { documentTitle } from './page';
import { documentXml } from './wordDocument';
import { stylesXml } from './wordStyles';
import { W, XML, xmlText } from './wordXml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEADER = 'rId3';

/** The file's parts by path, in the order of the zip: some readers require the content types to come first. */
export function reportDocx(document: OfficialDocument): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'word/document.xml': documentXml(document, HEADER),
    'word/_rels/document.xml.rels': relationships([
      ['rId1', `${OFFICE}/styles`, 'styles.xml'],
      ['rId2', `${OFFICE}/settings`, 'settings.xml'],
      [HEADER, `${OFFICE}/header`, 'header.xml'],
    ]),
    'word/styles.xml': stylesXml(document.language),
    'word/settings.xml': SETTINGS,
    'word/header.xml': PAGE_NUMBER,
    'docProps/core.xml': coreProperties(document),
  };
}

// Without this mode, Word opens the file in compatibility mode for Word 2007.
const SETTINGS = `${XML}<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const PAGE_NUMBER = `${XML}<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>`;

function contentTypes(): string {
  const parts = [
    ['word/document.xml', `${WORD_PART}.document.main+xml`],
    ['word/styles.xml', `${WORD_PART}.styles+xml`],
    ['word/settings.xml', `${WORD_PART}.settings+xml`],
    ['word/header.xml', `${WORD_PART}.header+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const overrides = parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join('')}</Types>`;
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const all = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function coreProperties(document: OfficialDocument): string {
  const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `${XML}<cp:coreProperties ${namespaces}><dc:title>${xmlText(documentTitle(document))}</dc:title></cp:coreProperties>`;
}
