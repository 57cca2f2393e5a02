/**
 * What the page and the Word file have in common: the sheet, the sizes of letters and the lengths of lines that Nghị
 * định 30/2020/NĐ-CP (Phụ lục I) prescribes, and which characters a document may hold.
 */

/** The margins of an A4 sheet in millimetres: 20 above and below, 30 left, 15 right. */
export const MARGIN = { top: 20, right: 15, bottom: 20, left: 30 } as const;

/** The width that is left for text, in millimetres and in points. */
export const TEXT_MM = 210 - MARGIN.left - MARGIN.right;
export const TEXT_WIDTH = (TEXT_MM / 25.4) * 72;

/** The font that the decree names. */
export const FONT = 'Times New Roman';

/** Sizes of letters in points: the smaller of the two that the decree leaves for the letterhead. */
export const SIZE = { text: 14, name: 12, motto: 13, number: 13, label: 12, recipient: 11, table: 12 } as const;

/** The issuing office's part of the letterhead's width: the nation's name needs the rest to stay on one line. */
export const OFFICE_SHARE = 0.43;

/** Distances in points: the first line's indent (1 cm), paragraphs, and the room for the signature. */
export const INDENT = 28.35;
export const GAP = 6;
export const SIGNATURE_ROOM = 72;

/** A line's height as a multiple of single spacing, which is about 1.15 of the size of letters. */
export const LEADING = 1.1;
export const SINGLE = 1.15;

/** The line under a name, in points: 0.4 of the words' own length, the decree asks for a third to a half. */
export function nameLine(words: string, size: number, room: number): number {
  return Math.min(wordsWidth(words, size), room) * 0.4;
}

/**
 * About how long words are in points when they are set in bold Times New Roman: neither rendering can measure, and both
 * draw lines by the length of words. Within a twentieth for Vietnamese.
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
 * A name that does not fit into one line, broken into lines of about one length: into as few as it needs, and these as
 * narrow as they can be. What its author has broken stays so.
 */
export function balanced(name: string, size: number, room: number): string {
  if (wordsWidth(name, size) <= room || /[\r\n]/.test(name)) return name;
  let lines = broken(name, size, room);
  for (let width = room * 0.95; width > room / 3; width -= room * 0.05) {
    const narrower = broken(name, size, width);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines.join('\n');
}

function broken(name: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && wordsWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The lines of a text: people break a long name, or "KT. GIÁM ĐỐC" above "PHÓ GIÁM ĐỐC", where they want to. */
export function linesOf(text: string): readonly string[] {
  return printable(text).split(/\r\n?|\n/);
}

/** Text without the characters that XML 1.0 forbids: control characters, halves of pairs, U+FFFE and U+FFFF. */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

/** The document's name in lists of files and on the window: "BÁO CÁO Kết quả …". */
export function documentTitle({ type, subject }: { readonly type: string; readonly subject: string }): string {
  return `${type} ${subject}`.trim();
}

/** How many of the annex's last rows go to the next page with a total that has to. */
export const KEPT_ROWS = 2;

/** A row's cells, one for each column: missing ones are blank. */
export function cellsOf(row: readonly string[], columns: readonly unknown[]): readonly string[] {
  return columns.map((_, index) => row[index] ?? '');
}
