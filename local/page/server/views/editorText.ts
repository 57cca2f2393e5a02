/**
 * The text in the editor of a cell: what a person would have to type, by the spreadsheet's locale, to get the content of
 * the cell. It is the inverse of parseTyped. Numbers have all digits, dates are complete, and a text that would be read as
 * something else has an apostrophe in front, as in Google Sheets.
 */

import { isErrorText, type RawValue } from '../../../emulator/book/engine/cellValue';
import { parseTyped } from '../../../emulator/book/engine/typedInput';
import { DAY_ZERO, isDateFormat, MS_A_DAY } from '../../../emulator/book/serialDate';

/** The content of a cell, and how it is shown. */
export interface CellContent {
  readonly value: RawValue;
  /** With its "="; null without a formula. */
  readonly formula: string | null;
  /** As people see it. */
  readonly text: string;
  readonly numberFormat: string | undefined;
}

/** The text in the editor of a cell. */
export function editorTextOf({ value, formula, text, numberFormat = '' }: CellContent, locale: string): string {
  if (formula !== null) return formula;
  if (typeof value === 'number') return numberText(value, text, numberFormat, locale);
  if (typeof value === 'string') return isReadAsText(value, locale, numberFormat === '@') ? value : `'${value}`;
  return text;
}

function numberText(value: number, text: string, numberFormat: string, locale: string): string {
  if (isDateFormat(numberFormat)) return dateTimeText(value, text, locale) ?? digitsOf(value, locale);
  if (numberFormat.includes('%')) return `${digitsOf(hundredfold(value), locale)}%`;
  const isWhole = isVietnamese(locale) && GROUPED.test(text) && text.replace(/\./g, '') === digitsOf(value, locale);
  return isWhole ? text : digitsOf(value, locale);
}

/** "1.234" and "1.234,5", as Vietnam writes numbers. */
const GROUPED = /^-?\d{1,3}(\.\d{3})*(,\d+)?$/;

/** All digits: 1234.5 is "1234,5" in Vietnamese. */
function digitsOf(value: number, locale: string): string {
  return isVietnamese(locale) ? String(value).replace('.', ',') : String(value);
}

/** A hundred times a number, computed in decimal: 0.07 gives 7, while 0.07 * 100 is 7.000000000000001. */
function hundredfold(value: number): number {
  const [digits, exponent] = value.toExponential().split('e');
  return Number(`${digits}e${Number(exponent) + 2}`);
}

/** "18/8/2020" or "18/8/2020 14:20:00"; null if no input gives that serial number. */
function dateTimeText(serial: number, text: string, locale: string): string | null {
  const ms = Math.round(serial * MS_A_DAY);
  const instant = new Date(DAY_ZERO + ms);
  const year = instant.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR) || Number((ms / MS_A_DAY).toPrecision(DIGITS)) !== serial) return null;
  const [day, month] = [instant.getUTCDate(), instant.getUTCMonth() + 1];
  const parts = isVietnamese(locale) ? [day, month] : [month, day];
  const date = [...parts, year].join('/');
  const time = ms % MS_A_DAY;
  if (time > 0) return `${date} ${instant.toISOString().slice(11, time % 1000 > 0 ? 23 : 19)}`;
  return text === [...parts.map((part) => String(part).padStart(2, '0')), year].join('/') ? text : date;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** How many digits of a number a cell keeps. */
const DIGITS = 15;

/** Whether a typed text is read as the same text in every year. */
function isReadAsText(text: string, locale: string, isTextCell: boolean): boolean {
  if (WORDS.test(text) && !TRUTH.test(text)) return true;
  // In a leap year, 29/2 is also read as a date.
  return text === '' || isErrorText(text) || parseTyped(text, locale, isTextCell, 2020).content === text;
}

/** Most cells hold words, which are always read as text; this saves the time to parse them. */
const WORDS = /^\p{L}\D*$/u;
const TRUTH = /^(true|false)\s*$/i;

const isVietnamese = (locale: string): boolean => locale.startsWith('vi');
