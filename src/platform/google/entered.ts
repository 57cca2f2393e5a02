/**
 * What is handed to setValues. Google reads a string there as if it were typed, so "10/11" would become a date and
 * "=1+1" a formula; an apostrophe before it keeps it the text it is.
 */

import { shortened } from '../../domain/cell';
import type { Written } from '../tabPlan';

/** A value that setValues takes. */
export type Entered = string | number | boolean | Date;

/** Text that starts like this is safe as it stands: a letter of any alphabet, or punctuation without a meaning; (5) means -5. */
const PLAIN = /^(?:[\p{L}“–·]|\((?!\s*\d))/u;

/** A code that is one: in a cell that is formatted as text it stays as it stands. */
const CODE = /^[\p{L}\p{N}]/u;

/** As many characters as a cell holds. */
const LONGEST_TEXT = 50_000;

/** Words that a spreadsheet takes for a truth value. */
const TRUTH = /^(true|false|đúng|sai)$/i;

/** The value that puts `written` into a cell and nothing else. */
export function entered(written: Written): Entered {
  if (typeof written === 'string') return asText(written);
  if (typeof written !== 'object' || written instanceof Date) return written;
  if ('formula' in written) return written.formula;
  // A list that somebody pasted may hold anything where codes belong.
  return CODE.test(written.code) ? written.code : asText(written.code);
}

function asText(text: string): string {
  if (text === '') return '';
  // One text that is too long would have Google refuse the whole block.
  const whole = shortened(text, LONGEST_TEXT);
  return PLAIN.test(whole) && !TRUTH.test(whole.trim()) ? whole : `'${whole}`;
}
