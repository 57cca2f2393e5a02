/**
 * What is handed to setValues. Google reads a string there as if it were typed, so "10/11" would become a date and
 * "=1+1" a formula; an apostrophe before it keeps it the text it is.
 */

import type { Written } from '../tabs/plan';

/** A value that setValues takes. */
export type Entered = string | number | boolean | Date;

/** Text that starts like this is safe as it stands: a letter of any alphabet, or punctuation without a meaning. */
const PLAIN = /^[\p{L}“–·(]/u;

/** Words that a spreadsheet takes for a truth value. */
const TRUTH = /^(true|false|đúng|sai)$/i;

/** The value that puts `written` into a cell and nothing else. */
export function entered(written: Written): Entered {
  if (typeof written === 'string') return asText(written);
  if (typeof written !== 'object' || written instanceof Date) return written;
  return 'formula' in written ? written.formula : written.code;
}

function asText(text: string): string {
  if (text === '') return '';
  return PLAIN.test(text) && !TRUTH.test(text.trim()) ? text : `'${text}`;
}
