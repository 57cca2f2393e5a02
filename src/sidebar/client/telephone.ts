/** Extracts the number to dial from a telephone number as officials type it. */

/** An optional plus, then digits with at most two signs in between: " - " already separates two numbers. */
const NUMBER = /\+?\d(?:[\s.()-]{0,2}\d)*/;

/**
 * The first number in the text, digits and a leading plus only; '' when there is none.
 *
 * "+84 (0)221 3.862.123 (Nam), 0912 345 678" dials +842213862123: the zero in brackets is not dialled after a country
 * code.
 */
export function dialled(telephone: string): string {
  const [number = ''] = NUMBER.exec(telephone.replace('(0)', '')) ?? [];
  return number.replace(/[^+\d]/g, '');
}
