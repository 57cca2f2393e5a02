/** What a cell for a count says: nothing, a count of people, or something that cannot be counted and why. */

import { type Cell, isBlank, textOf } from './cell';
import { MAX_COUNT } from './coverage';

/** Why a cell does not count. `typed` is what stands in the cell. */
export type CountFault =
  | { readonly kind: 'notNumber'; readonly typed: string }
  | { readonly kind: 'cellError'; readonly typed: string }
  | { readonly kind: 'dateTyped' }
  | { readonly kind: 'percentTyped'; readonly typed: number }
  | { readonly kind: 'negative'; readonly typed: number }
  /** `meant` is the whole number it can be mistaken for: 1,234 typed for 1.234. */
  | { readonly kind: 'notWhole'; readonly typed: number; readonly meant: number | null }
  | { readonly kind: 'tooLarge'; readonly typed: number }
  | { readonly kind: 'abovePopulation'; readonly typed: number; readonly population: number };

/** A cell read as a count. */
export type CountReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'fault'; readonly fault: CountFault };

/** Reads a cell as a count of people, at most `limit` of them where a limit is known (users ≤ population). */
export function readCount(cell: Cell, limit: number | null): CountReading {
  if (isBlank(cell)) return { kind: 'blank' };
  if (cell instanceof Date) return faulty({ kind: 'dateTyped' });
  if (typeof cell !== 'number') return faulty(textFault(textOf(cell)));
  const fault = numberFault(cell, limit);
  return fault === null ? { kind: 'count', count: cell } : faulty(fault);
}

const faulty = (fault: CountFault): CountReading => ({ kind: 'fault', fault });

function textFault(typed: string): CountFault {
  const isError = /^#[A-Z]+(\/[A0])?[!?]?$/.test(typed);
  return { kind: isError ? 'cellError' : 'notNumber', typed };
}

function numberFault(typed: number, limit: number | null): CountFault | null {
  if (!Number.isFinite(typed)) return { kind: 'notNumber', typed: String(typed) };
  if (typed < 0) return { kind: 'negative', typed };
  if (!Number.isInteger(typed)) return fractionFault(typed);
  if (limit !== null && typed > limit) return { kind: 'abovePopulation', typed, population: limit };
  return typed > MAX_COUNT ? { kind: 'tooLarge', typed } : null;
}

function fractionFault(typed: number): CountFault {
  if (typed < 1) return { kind: 'percentTyped', typed };
  // A decimal comma where the thousands point belongs leaves up to three decimals: 1,234 for 1.234.
  const meant = Math.round(typed * 1000);
  const threeDecimals = typed < 1000 && Math.abs(typed * 1000 - meant) < 1e-6;
  return { kind: 'notWhole', typed, meant: threeDecimals ? meant : null };
}
