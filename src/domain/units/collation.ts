/** The order of Vietnamese names: a ă â b c d đ e ê …, tones after letters, as dictionaries have it. */

const collator = new Intl.Collator('vi');

/** Compares two names for sorting, whichever Unicode form they were typed in. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a.normalize('NFC'), b.normalize('NFC'));
}

/** The five tone marks as Unicode combines them: grave, acute, tilde, hook, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** What equal names have in common, in whichever Unicode form or case, and wherever the tone is set: hoà or hòa. */
export function nameKey(name: string): string {
  const words = name.normalize('NFD').toLowerCase().trim().split(/\s+/);
  return words.map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join('')).join(' ');
}

/** The same without any diacritics, as names are typed in a hurry: "Kim Dong" for Kim Động. */
export function bareKey(name: string): string {
  return nameKey(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}
