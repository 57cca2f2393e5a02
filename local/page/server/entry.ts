/**
 * What stands in a cell when it is edited: what a person would have to type, by the spreadsheet's locale, for the cell to
 * hold what it holds (parseTyped is the other way round). Of numbers that is every digit, of days the whole day, and texts
 * that would be taken for something else have an apostrophe in front, as at Google.
 */

import { isErrorText, type RawValue } from '../../emulator/book/cellValue';
import { DAY_ZERO, isDateFormat, MS_A_DAY } from '../../emulator/book/serialDate';
import { parseTyped } from '../../emulator/book/typedInput';

/** A cell's content and how it is shown. */
export interface Held {
  readonly value: RawValue;
  /** With its "=". */
  readonly formula: string | null;
  /** As people see it. */
  readonly text: string;
  readonly numberFormat: string | undefined;
}

/** What stands in the cell's editor. */
export function entryOf({ value, formula, text, numberFormat = '' }: Held, locale: string): string {
  if (formula !== null) return formula;
  if (typeof value === 'number') return numberEntry(value, text, numberFormat, locale);
  if (typeof value === 'string') return isTakenAsItIs(value, locale, numberFormat === '@') ? value : `'${value}`;
  return text;
}

function numberEntry(value: number, text: string, numberFormat: string, locale: string): string {
  if (isDateFormat(numberFormat)) return momentEntry(value, text, locale) ?? digitsOf(value, locale);
  if (numberFormat.includes('%')) return `${digitsOf(hundredfold(value), locale)}%`;
  const isWhole = isVietnamese(locale) && GROUPED.test(text) && text.replace(/\./g, '') === digitsOf(value, locale);
  return isWhole ? text : digitsOf(value, locale);
}

/** "1.234" and "1.234,5", as numbers are shown in Vietnam. */
const GROUPED = /^-?\d{1,3}(\.\d{3})*(,\d+)?$/;

/** Every digit: 1234.5 is "1234,5" in Vietnamese. */
function digitsOf(value: number, locale: string): string {
  return isVietnamese(locale) ? String(value).replace('.', ',') : String(value);
}

/** A hundred times a number, by its decimal digits: 0.07 gives 7, where the machine's product is 7.000000000000001. */
function hundredfold(value: number): number {
  const [digits, exponent] = value.toExponential().split('e');
  return Number(`${digits}e${Number(exponent) + 2}`);
}

/** "18/8/2020", "18/8/2020 14:20:00"; null where no typing gives that day and time. */
function momentEntry(serial: number, text: string, locale: string): string | null {
  const ms = Math.round(serial * MS_A_DAY);
  const moment = new Date(DAY_ZERO + ms);
  const year = moment.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR) || Number((ms / MS_A_DAY).toPrecision(DIGITS)) !== serial) return null;
  const [day, month] = [moment.getUTCDate(), moment.getUTCMonth() + 1];
  const parts = isVietnamese(locale) ? [day, month] : [month, day];
  const date = [...parts, year].join('/');
  const time = ms % MS_A_DAY;
  if (time > 0) return `${date} ${moment.toISOString().slice(11, time % 1000 > 0 ? 23 : 19)}`;
  return text === [...parts.map((part) => String(part).padStart(2, '0')), year].join('/') ? text : date;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** So many digits of a number are kept in a cell. */
const DIGITS = 15;

/** Whether a text that is typed is that text, whatever the year. */
function isTakenAsItIs(text: string, locale: string, isTextCell: boolean): boolean {
  if (WORDS.test(text) && !TRUTH.test(text)) return true;
  // Only a leap year has a 29/2.
  return text === '' || isErrorText(text) || parseTyped(text, locale, isTextCell, 2020).content === text;
}

/** Words are never taken for anything else, and reading them takes time: most cells hold words. */
const WORDS = /^\p{L}\D*$/u;
const TRUTH = /^(true|false)\s*$/i;

const isVietnamese = (locale: string): boolean => locale.startsWith('vi');
