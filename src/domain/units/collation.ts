/** The order of Vietnamese names: a ă â b c d đ e ê …, with tones after letters, as in dictionaries. */

import { lazily } from '../lazily';

const collator = lazily(() => new Intl.Collator('vi'));

/** Compares two names for sorting, in any Unicode form. */
export function compareNames(a: string, b: string): number {
  return collator().compare(a.normalize('NFC'), b.normalize('NFC'));
}

/** The five tone marks as combining characters: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A key that is equal for equal names, whatever their Unicode form, their case, and the place of the tone (hoà, hòa).
 */
export function nameKey(name: string): string {
  const words = name.normalize('NFD').toLowerCase().trim().split(/\s+/);
  return words.map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join('')).join(' ');
}

/** The same without diacritics, as names are often typed: "Kim Dong" for Kim Động. */
export function bareKey(name: string): string {
  return nameKey(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}
