/** The types of units, and what an official code or name says about a unit's type. */

import { type Cell, textOf } from '../cell';

/** A unit's place in the tree. */
export type UnitLevel = 'province' | 'district' | 'commune';

/** The types of communes and of districts, each in the order in which official texts name them. */
export const COMMUNE_TYPES: readonly string[] = ['xã', 'phường', 'thị trấn', 'đặc khu'];
export const DISTRICT_TYPES: readonly string[] = ['quận', 'huyện', 'thị xã', 'thành phố'];

/** A type in the form that is compared: NFC, trimmed, lower case. */
export const typeKey = (type: string): string => type.normalize('NFC').trim().toLowerCase();

/** Whether a text lists only types of communes: "Xã, phường". */
export const areCommuneTypes = (text: string): boolean =>
  text.split(',').every((type) => COMMUNE_TYPES.includes(typeKey(type)));

/** The number of digits of the General Statistics Office's codes: province 01, district 001, commune 00001. */
const DIGITS: Readonly<Record<UnitLevel, number>> = { province: 2, district: 3, commune: 5 };

/** The level of a unit by its type; `isTop` for a unit without a parent. Null for an unknown type. */
export function levelOf(type: string, isTop: boolean): UnitLevel | null {
  if (isTop) return 'province';
  if (COMMUNE_TYPES.includes(typeKey(type))) return 'commune';
  return DISTRICT_TYPES.includes(typeKey(type)) ? 'district' : null;
}

/** A code as text. A spreadsheet may have turned 00001 into the number 1; the level says how many zeros were lost. */
export function codeText(cell: Cell, level: UnitLevel | null): string {
  const text = textOf(cell);
  return typeof cell === 'number' && level !== null ? text.padStart(DIGITS[level], '0') : text;
}

/** Types that begin names, longer ones first, so that "Thị xã" is found before "Xã". */
const NAMED_TYPES = [
  'thành phố trung ương',
  'thành phố',
  'thị trấn',
  'thị xã',
  'đặc khu',
  'phường',
  'huyện',
  'quận',
  'tỉnh',
  'xã',
];

/** Abbreviations of types: "P. Hiến Nam", "TT Như Quỳnh". */
const SHORT_TYPES: Readonly<Record<string, string>> = {
  tp: 'thành phố',
  tt: 'thị trấn',
  tx: 'thị xã',
  p: 'phường',
  h: 'huyện',
  q: 'quận',
  x: 'xã',
};

/** The text with its type written out. A single letter counts as a type only with a full stop. */
function writtenOut(text: string): string {
  const [shortened = '', short = ''] = /^(tp|tt|tx|[phqx](?=\.))\.?\s*(?=\p{L})(?<=[.\s])/iu.exec(text) ?? [];
  const whole = SHORT_TYPES[short.toLowerCase()];
  return whole === undefined ? text : `${whole} ${text.slice(shortened.length)}`;
}

/**
 * Splits a name that contains the type: "Phường Phúc Xá" is named Phúc Xá and is a Phường. A number is not a name by
 * itself: "Phường 12" stays whole.
 */
export function nameAndType(listed: string, type = ''): { readonly name: string; readonly type: string } {
  const text = writtenOut(listed.normalize('NFC').trim());
  const first = NAMED_TYPES.find((each) => typeKey(text).startsWith(`${each} `));
  const own =
    NAMED_TYPES.find((each) => typeKey(type) === each || typeKey(type).startsWith(`${each} thuộc `)) ?? typeKey(type);
  const kind = own || first || '';
  const isSame = first !== undefined && (kind === first || kind.startsWith(first));
  const rest = isSame ? text.slice(first.length).trim() : text;
  const shown = kind.replace(/ trung ương$/, '');
  return { name: /^\d/.test(rest) ? text : rest, type: shown.charAt(0).toUpperCase() + shown.slice(1) };
}
