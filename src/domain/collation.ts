/** The order of Vietnamese names: a ă â b c d đ e ê …, tones after letters, as dictionaries have it. */

const collator = new Intl.Collator('vi');

/** Compares two names for sorting, whichever Unicode form they were typed in. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a.normalize('NFC'), b.normalize('NFC'));
}
