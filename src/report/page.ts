/**
 * Layout that the HTML page and the Word file share: the paper, font sizes and line lengths that Nghị định
 * 30/2020/NĐ-CP (Phụ lục I) prescribes, and the characters that a document may contain.
 */

/** The margins of the A4 page in millimetres. */
export const MARGIN = { top: 20, right: 15, bottom: 20, left: 30 } as const;

/** The width of the text between the margins, in millimetres and in points. */
export const TEXT_MM = 210 - MARGIN.left - MARGIN.right;
export const TEXT_WIDTH = (TEXT_MM / 25.4) * 72;

/** The font that the decree prescribes. */
export const FONT = 'Times New Roman';

/** Font sizes in points; for the letterhead the smaller of the two that the decree allows. */
export const SIZE = { text: 14, name: 12, motto: 13, number: 13, label: 12, recipient: 11, table: 12 } as const;

/** The issuing office's share of the letterhead's width. The nation's name needs the rest to fit on one line. */
export const OFFICE_SHARE = 0.43;

/** Distances in points: the first line's indent (1 cm), between paragraphs, and the space for the signature. */
export const INDENT = 28.35;
export const GAP = 6;
export const SIGNATURE_ROOM = 72;

/** The line height as a multiple of single spacing, which is about 1.15 times the font size. */
export const LEADING = 1.1;
export const SINGLE = 1.15;

/** The length of the line below a name, in points: 0.4 of the name's length. The decree requires a third to a half. */
export function nameLine(words: string, size: number, room: number): number {
  return Math.min(wordsWidth(words, size), room) * 0.4;
}

/**
 * Estimates the width of words in points in bold Times New Roman, since neither renderer can measure text. Accurate to
 * about 5% for Vietnamese.
 */
export function wordsWidth(words: string, size: number): number {
  return Math.max(...linesOf(words).map(ems)) * size;
}

function ems(words: string): number {
  let sum = 0;
  for (const letter of words.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue;
    if (/[fijlrtI .,;:'()/-]/.test(letter)) sum += 0.3;
    else sum += /[\p{Lu}mw&]/u.test(letter) ? 0.73 : 0.52;
  }
  return sum;
}

/**
 * Breaks a name that does not fit on one line into as few lines as possible, of about equal length. A name that already
 * contains line breaks is not changed.
 */
export function balanced(name: string, size: number, room: number): string {
  if (wordsWidth(name, size) <= room || /[\r\n]/.test(name)) return name;
  let lines = brokenLines(name, size, room);
  for (let width = room * 0.95; width > room / 3; width -= room * 0.05) {
    const narrower = brokenLines(name, size, width);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines.join('\n');
}

function brokenLines(name: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && wordsWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The lines of a text. People break a long name, or "KT. GIÁM ĐỐC" above "PHÓ GIÁM ĐỐC", themselves. */
export function linesOf(text: string): readonly string[] {
  return printable(text).split(/\r\n?|\n/);
}

/** Removes the characters that XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

/** The document's title, shown in windows and lists of files: "BÁO CÁO Kết quả …". */
export function documentTitle({ type, subject }: { readonly type: string; readonly subject: string }): string {
  return `${type} ${subject}`.trim();
}

/** The number of last rows of the annex that stay on the page of the total. */
export const KEPT_ROWS = 2;

/** A row's cells, one per column; missing ones are blank. */
export function cellsOf(row: readonly string[], columns: readonly unknown[]): readonly string[] {
  return columns.map((_, index) => row[index] ?? '');
}
