/**
 * Reads what a person types, by the spreadsheet's locale: 1.234 is 1234 in vi_VN and 1,234 in en_US. IronCalc reads
 * numbers, percentages, dates and truth values (it lacks vi_VN, so "de" is used); a date followed by a time is read here.
 */

import { GoogleError } from '../googleError';
import { MS_A_DAY } from '../serialDate';
import { type Content, isErrorText } from './cellValue';
import { BOOLEAN, NUMBER } from './ironcalc';
import { scratchModel } from './scratchModel';

/** What a cell gets when a text is typed: its content, and a number format if the text implies one. */
export interface TypedInput {
  readonly content: Content;
  readonly numberFormat: string | null;
}

/** The most characters that a cell holds, by developers.google.com. */
const MOST_CHARACTERS = 50_000;

/**
 * Reads a typed text.
 *
 * @param isTextCell whether the cell is formatted as text, and so keeps everything except a formula as typed
 * @param year the year of a date that is typed without one
 */
export function parseTyped(text: string, locale: string, isTextCell: boolean, year: number): TypedInput {
  if (text.replace(/^'/, '').length > MOST_CHARACTERS)
    throw new GoogleError(
      `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
    );
  if (text.startsWith('=') && text.length > 1) return plain({ formula: text });
  if (text.startsWith("'")) return plain(text.slice(1));
  if (isTextCell) return plain(text);
  if (isErrorText(text.trim())) return plain(text.trim());

  const key = `${locale}\n${year}\n${text}`;
  const cached = cache.get(key);
  if (cached) return cached;
  if (cache.size >= LARGEST_CACHE) cache.clear();
  const input = parseDateTime(text.trim(), locale, year) ?? parseValue(text, locale, year);
  cache.set(key, input);
  return input;
}

/** Scripts write the same few texts tens of thousands of times, and parsing is the slow part of writing. */
const cache = new Map<string, TypedInput>();
const LARGEST_CACHE = 10_000;

/** "18/8/2020 14:20:00": a date followed by a time, with up to three decimals of a second. */
const DATE_TIME = /^(\S+) (\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{3}))?)?$/;

function parseDateTime(text: string, locale: string, year: number): TypedInput | null {
  const [, day = '', hour = '', minute = '', second = '0', millisecond = '0'] = DATE_TIME.exec(text) ?? [];
  if (day === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const { content, numberFormat } = parseValue(day, locale, year);
  if (typeof content !== 'number' || numberFormat !== DATE) return null;
  const ms = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(millisecond);
  return { content: Number((content + ms / MS_A_DAY).toPrecision(DIGITS)), numberFormat: `${DATE} HH:mm:ss` };
}

const DATE = 'dd/MM/yyyy';
/** How many digits of a number a cell keeps. */
const DIGITS = 15;

function parseValue(text: string, locale: string, year: number): TypedInput {
  const scratch = scratchModel(locale.startsWith('vi') ? 'de' : 'en');
  scratch.rangeClearAll(0, 1, 1, 1, 1);
  scratch.setUserInput(0, 1, 1, withYear(text.trim(), locale, year));
  const type = scratch.getCellType(0, 1, 1);
  const numberFormat = scratch.getCellStyle(0, 1, 1).style.num_fmt;
  if (type === BOOLEAN) return plain(scratch.getCellContent(0, 1, 1) === 'TRUE');
  if (type !== NUMBER || text.trim() === '') return plain(text);
  scratch.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, 'num_fmt', 'general');
  const content = Number(scratch.getCellContent(0, 1, 1).replace(',', '.'));
  return { content, numberFormat: impliedFormat(numberFormat) };
}

const plain = (content: Content): TypedInput => ({ content, numberFormat: null });

/** Adds the year to a day and a month without one, as Google does; IronCalc would leave them as text. */
function withYear(text: string, locale: string, year: number): string {
  return /^\d{1,2}\/\d{1,2}$/.test(text) && isDayAndMonth(text, locale) ? `${text}/${year}` : text;
}

function isDayAndMonth(text: string, locale: string): boolean {
  const [first = 0, second = 0] = text.split('/').map(Number);
  const [day, month] = locale.startsWith('vi') ? [first, second] : [second, first];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** The format that a typed percentage or date gives its cell; a plain or grouped number keeps the cell's format. */
function impliedFormat(numberFormat: string): string | null {
  if (numberFormat.includes('%')) return '0.00%';
  return /[dy]/.test(numberFormat) ? DATE : null;
}
