/**
 * What is handed to setValues. Google reads a string there as if it were typed, so "10/11" would become a date and
 * "=1+1" a formula; an apostrophe before it keeps it the text it is.
 */

import { shortened } from '../../domain/cell';
import type { Written } from '../tabPlan';

/** A value that setValues takes. */
export type Entered = string | number | boolean | Date;

/** Whether a text begins like one that stays text: with a letter of any alphabet, or punctuation without a meaning; (5) means -5. */
const beginsPlain = (text: string): boolean => /^(?:[\p{L}“–·]|\((?!\s*\d))/u.test(text);

/** Whether a text is a code, which a cell that is formatted as text keeps as it is. */
const isCode = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);

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
  return isCode(written.code) ? written.code : asText(written.code);
}

function asText(text: string): string {
  if (text === '') return '';
  // One text that is too long would have Google refuse the whole block.
  const whole = shortened(text, LONGEST_TEXT);
  return beginsPlain(whole) && !TRUTH.test(whole.trim()) ? whole : `'${whole}`;
}
