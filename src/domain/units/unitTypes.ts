/** What kinds of units there are, and what an official code and name tell of a unit's kind. */

import { type Cell, textOf } from '../cell';

/** A unit's place in the tree. */
export type UnitLevel = 'province' | 'district' | 'commune';

/** The types of communes and of districts, each in the order in which official texts name them. */
export const COMMUNE_TYPES: readonly string[] = ['xã', 'phường', 'thị trấn', 'đặc khu'];
export const DISTRICT_TYPES: readonly string[] = ['quận', 'huyện', 'thị xã', 'thành phố'];

/** A type as it is compared. */
export const typeKey = (type: string): string => type.normalize('NFC').trim().toLowerCase();

/** Whether a text names kinds of communes and nothing else: "Xã, phường". */
export const areCommuneTypes = (text: string): boolean =>
  text.split(',').every((type) => COMMUNE_TYPES.includes(typeKey(type)));

/** The digits of a code of the General Statistics Office: province 01, district 001, commune 00001. */
const DIGITS: Readonly<Record<UnitLevel, number>> = { province: 2, district: 3, commune: 5 };

/** The level that a unit's type tells; `isTop` where it belongs to no other. Null for a type of none. */
export function levelOf(type: string, isTop: boolean): UnitLevel | null {
  if (isTop) return 'province';
  if (COMMUNE_TYPES.includes(typeKey(type))) return 'commune';
  return DISTRICT_TYPES.includes(typeKey(type)) ? 'district' : null;
}

/** A code as text. A spreadsheet that took 00001 for a number left 1: the level tells how many zeros are gone. */
export function codeText(cell: Cell, level: UnitLevel | null): string {
  const text = textOf(cell);
  return typeof cell === 'number' && level !== null ? text.padStart(DIGITS[level], '0') : text;
}

/** Longer types first: "Thị xã" before a name that merely begins like it. */
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

/** Types as offices shorten them: "P. Hiến Nam", "TT Như Quỳnh". */
const SHORT_TYPES: Readonly<Record<string, string>> = {
  tp: 'thành phố',
  tt: 'thị trấn',
  tx: 'thị xã',
  p: 'phường',
  h: 'huyện',
  q: 'quận',
  x: 'xã',
};

/** The text with its type written out; one letter without a full stop may be part of a name. */
function writtenOut(text: string): string {
  const [shortened = '', short = ''] = /^(tp|tt|tx|[phqx](?=\.))\.?\s*(?=\p{L})(?<=[.\s])/iu.exec(text) ?? [];
  const whole = SHORT_TYPES[short.toLowerCase()];
  return whole === undefined ? text : `${whole} ${text.slice(shortened.length)}`;
}

/**
 * A unit's name and type from an official list, where the name holds the type: "Phường Phúc Xá" is Phúc Xá, a Phường.
 * A number is no name of its own: "Phường 12" stays.
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
