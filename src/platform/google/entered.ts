/**
 * Converts content for setValues. Google interprets a string there as if it were typed, so "10/11" would become a date
 * and "=1+1" a formula. An apostrophe before it keeps it text.
 */

import { shortened } from '../../domain/cell';
import type { Written } from '../tabPlan';

/** A value that setValues accepts. */
export type Entered = string | number | boolean | Date;

/**
 * Whether a text needs no apostrophe: it begins with a letter, or with a sign without a meaning. "(5)" would mean -5.
 */
const beginsPlain = (text: string): boolean => /^(?:[\p{L}“–·]|\((?!\s*\d))/u.test(text);

/** Whether a code needs no apostrophe in a cell that is formatted as text. */
const isCode = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);

/** The most characters that a cell can hold. */
const LONGEST_TEXT = 50_000;

/** Words that a spreadsheet interprets as a boolean. */
const TRUTH = /^(true|false|đúng|sai)$/i;

/** The value that makes a cell hold exactly `written`. */
export function entered(written: Written): Entered {
  if (typeof written === 'string') return asText(written);
  if (typeof written !== 'object' || written instanceof Date) return written;
  if ('formula' in written) return written.formula;
  // A pasted list may contain anything in the column of codes.
  return isCode(written.code) ? written.code : asText(written.code);
}

function asText(text: string): string {
  if (text === '') return '';
  // Google would refuse the whole block because of one text that is too long.
  const whole = shortened(text, LONGEST_TEXT);
  return beginsPlain(whole) && !TRUTH.test(whole.trim()) ? whole : `'${whole}`;
}
