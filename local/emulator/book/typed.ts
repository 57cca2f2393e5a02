/**
 * What a person's typing means, by the spreadsheet's locale: 1.234 is 1234 under vi_VN and 1,234 under en_US. Numbers,
 * percentages, days and truth values are read by IronCalc ("de" stands for vi_VN, which it lacks), a time behind its day
 * here.
 */

import { type Content, isErrorText, scratchOf } from './engine';
import { GoogleError } from './googleError';

/** What a cell gets when something is typed: its content, and a number format where the typing implies one. */
export interface Typed {
  readonly content: Content;
  readonly numberFormat: string | null;
}

/** developers.google.com: a cell holds so many characters. */
const LONGEST = 50_000;

/** Reads typing in `year`; a cell that is formatted as text keeps everything but a formula as it was typed. */
export function readTyped(text: string, locale: string, isTextCell: boolean, year: number): Typed {
  if (text.replace(/^'/, '').length > LONGEST)
    throw new GoogleError(`Your input contains more than the maximum of ${LONGEST} characters in a single cell.`);
  if (text.startsWith('=') && text.length > 1) return plain({ formula: text });
  if (text.startsWith("'")) return plain(text.slice(1));
  if (isTextCell) return plain(text);
  if (isErrorText(text.trim())) return plain(text.trim());

  const key = `${locale}\n${year}\n${text}`;
  const known = readBefore.get(key);
  if (known) return known;
  if (readBefore.size >= MOST_REMEMBERED) readBefore.clear();
  const typed = readByLocale(text, locale, year);
  readBefore.set(key, typed);
  return typed;
}

/** Scripts write the same few texts tens of thousands of times; reading one is the slow part of writing it. */
const readBefore = new Map<string, Typed>();
const MOST_REMEMBERED = 10_000;

function readByLocale(text: string, locale: string, year: number): Typed {
  return readMoment(text.trim(), locale, year) ?? readValue(text, locale, year);
}

/** "18/8/2020 14:20:00": a time behind its day, with up to three decimals of a second; null for anything else. */
const MOMENT = /^(\S+) (\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{3}))?)?$/;

function readMoment(text: string, locale: string, year: number): Typed | null {
  const [, day = '', hour = '', minute = '', second = '0', millisecond = '0'] = MOMENT.exec(text) ?? [];
  if (day === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const { content, numberFormat } = readValue(day, locale, year);
  if (typeof content !== 'number' || numberFormat !== DAY) return null;
  const ms = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(millisecond);
  return { content: Number((content + ms / MS_A_DAY).toPrecision(DIGITS)), numberFormat: `${DAY} HH:mm:ss` };
}

const DAY = 'dd/MM/yyyy';
const MS_A_DAY = 86_400_000;
/** So many digits of a number are kept in a cell. */
const DIGITS = 15;

function readValue(text: string, locale: string, year: number): Typed {
  const scratch = scratchOf(locale.startsWith('vi') ? 'de' : 'en');
  scratch.rangeClearAll(0, 1, 1, 1, 1);
  scratch.setUserInput(0, 1, 1, expandDay(text.trim(), locale, year));
  const type = scratch.getCellType(0, 1, 1);
  const numberFormat = scratch.getCellStyle(0, 1, 1).style.num_fmt;
  if (type === BOOLEAN) return plain(scratch.getCellContent(0, 1, 1) === 'TRUE');
  if (type !== NUMBER || text.trim() === '') return plain(text);
  scratch.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, 'num_fmt', 'general');
  const content = Number(scratch.getCellContent(0, 1, 1).replace(',', '.'));
  return { content, numberFormat: impliedFormat(numberFormat) };
}

const NUMBER = 1;
const BOOLEAN = 4;

const plain = (content: Content): Typed => ({ content, numberFormat: null });

/** A day and a month without a year are taken for this year's, as Google does; IronCalc leaves them as text. */
function expandDay(text: string, locale: string, year: number): string {
  return /^\d{1,2}\/\d{1,2}$/.test(text) && isDay(text, locale) ? `${text}/${year}` : text;
}

function isDay(text: string, locale: string): boolean {
  const [first = 0, second = 0] = text.split('/').map(Number);
  const [day, month] = locale.startsWith('vi') ? [first, second] : [second, first];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Typing a plain or grouped number leaves the cell's format alone; a percentage or a date brings its own. */
function impliedFormat(numberFormat: string): string | null {
  if (numberFormat.includes('%')) return '0.00%';
  return /[dy]/.test(numberFormat) ? DAY : null;
}
