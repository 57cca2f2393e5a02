/**
 * Reads a cell that should hold a count: blank, a count of people, or a fault. A text that can only mean one number is
 * read as that number; an ambiguous one is a fault, for its author to correct.
 */

import { type Cell, isBlank, textOf } from '../cell';
import { serialOf } from '../day';
import { MAX_COUNT } from './coverage';

/** Why a cell does not count. `typed` is the cell's content. */
export type CountFault =
  /** `meant` is the whole number that was probably meant, as in 1,234,567. */
  | { readonly kind: 'notNumber'; readonly typed: string; readonly meant: number | null }
  | { readonly kind: 'cellError'; readonly typed: string }
  | { readonly kind: 'dateTyped'; readonly typed: Date }
  /** A share of 1, or the percentage as text. */
  | { readonly kind: 'percentTyped'; readonly typed: number | string }
  | { readonly kind: 'negative'; readonly typed: number }
  /** `meant` is the whole number that was probably meant, as in 1,234 typed for 1.234. */
  | { readonly kind: 'notWhole'; readonly typed: number; readonly meant: number | null }
  | { readonly kind: 'tooLarge'; readonly typed: number }
  | { readonly kind: 'abovePopulation'; readonly typed: number; readonly population: number };

/** A cell read as a count. */
export type CountReading =
  | { readonly kind: 'blank' }
  /** `repaired` if the cell holds a text or a format that can only mean this number. */
  | { readonly kind: 'count'; readonly count: number; readonly repaired: boolean }
  /** `means` is the number that the cell can only mean, although that number is faulty. */
  | { readonly kind: 'fault'; readonly fault: CountFault; readonly means?: number };

/** The spreadsheet's decimal separator: with the comma, 1.234 is read as 1234; with the point, as a little over 1. */
export type DecimalSeparator = 'comma' | 'point';

/**
 * Reads a cell as a count of people. `limit` is the most it may be (users ≤ population), null if unknown. With the
 * point as decimal separator, the Vietnamese 207.062 arrives as 207 and 62 thousandths, and is read as 207062.
 */
export function readCount(cell: Cell, limit: number | null, separator: DecimalSeparator = 'comma'): CountReading {
  if (isBlank(cell)) return { kind: 'blank' };
  if (cell instanceof Date) return readDate(cell, limit);
  if (typeof cell === 'number') {
    const thousands = separator === 'point' ? thousandsOf(cell) : null;
    return thousands === null ? judged(cell, limit, false) : judged(thousands, limit, true);
  }
  return readText(textOf(cell), limit);
}

const faulty = (fault: CountFault): CountReading => ({ kind: 'fault', fault });

function judged(count: number, limit: number | null, repaired: boolean): CountReading {
  const fault = numberFault(count, limit);
  if (fault === null) return { kind: 'count', count, repaired };
  return repaired ? { kind: 'fault', fault, means: count } : faulty(fault);
}

/** The serial number of 1/1/2000. An earlier day cannot be meant in a daily report. */
const FIRST_PLAUSIBLE_DAY = 36_526;

/** A number in a cell that still has the format of an earlier date arrives as a day of about 1900. */
function readDate(date: Date, limit: number | null): CountReading {
  const serial = Math.round(serialOf(date) * 1e6) / 1e6;
  return serial < FIRST_PLAUSIBLE_DAY ? judged(serial, limit, true) : faulty({ kind: 'dateTyped', typed: date });
}

/** Invisible characters that come with copied text: zero-width characters, direction marks, the byte order mark. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Plain digits, or groups of three with one kind of separator: 207.062, "207 062". */
const GROUPED = /^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)$/;

function readText(typed: string, limit: number | null): CountReading {
  if (/^#[A-Z]+(\/[A0])?[!?]?$/.test(typed)) return faulty({ kind: 'cellError', typed });
  // NFKC turns full-width digits into ASCII digits and most kinds of blank into a space.
  const plain = typed.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  const digits = plain.replace(/^'/, '').replace(/ ?(người|nguoi)$/i, '');
  if (GROUPED.test(digits)) return judged(Number(digits.replace(/[. ]/g, '')), limit, true);
  if (/^[+-]?[\d.,]+ ?%$/.test(plain)) return faulty({ kind: 'percentTyped', typed: plain });
  if (/^0[.,]\d+$/.test(plain)) return faulty({ kind: 'percentTyped', typed: plain });
  const commas = /^\d{1,3}(,\d{3})+$/.test(digits);
  return faulty({ kind: 'notNumber', typed, meant: commas ? Number(digits.replace(/,/g, '')) : null });
}

function numberFault(typed: number, limit: number | null): CountFault | null {
  if (!Number.isFinite(typed)) return { kind: 'notNumber', typed: String(typed), meant: null };
  if (typed < 0) return { kind: 'negative', typed };
  if (!Number.isInteger(typed)) {
    return typed < 1 ? { kind: 'percentTyped', typed } : { kind: 'notWhole', typed, meant: thousandfold(typed) };
  }
  if (limit !== null && typed > limit) return { kind: 'abovePopulation', typed, population: limit };
  return typed > MAX_COUNT ? { kind: 'tooLarge', typed } : null;
}

/** The number meant where the decimal separator was typed between thousands: 1,234 for 1.234, 1,23 for 1.230. */
function thousandfold(typed: number): number | null {
  const meant = Math.round(typed * 1000);
  return typed < 1000 && Math.abs(typed * 1000 - meant) < 1e-6 ? meant : null;
}

/** The same if it is certain: exactly three decimals, and at least 1. */
function thousandsOf(typed: number): number | null {
  const meant = typed >= 1 && !Number.isInteger(typed) ? thousandfold(typed) : null;
  return meant !== null && meant % 10 !== 0 ? meant : null;
}
