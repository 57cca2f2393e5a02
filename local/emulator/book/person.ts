/** What people do by hand in a spreadsheet, besides typing into a cell: the things that must not break the add-on. */

import { columnName } from './a1';
import type { Book } from './book';
import { BrokenRule } from './googleError';
import { isDateFormat, type Tab } from './tab';
import { readTyped } from './typed';
import { ruleAt } from './typingRule';

/** Types a text into a cell by the spreadsheet's locale; `year` stands in where a date is typed without one. */
export function typeInto(book: Book, tab: Tab, row: number, column: number, text: string, year: number): void {
  const before = tab.formula(row, column);
  const content = before === null ? tab.raw(row, column) : { formula: before };
  enter(book, tab, row, column, text, year);
  try {
    assertAccepted(tab, row, column, `${columnName(column)}${row}`);
  } catch (error) {
    tab.put(row, column, content);
    throw error;
  }
}

function enter(book: Book, tab: Tab, row: number, column: number, text: string, year: number): void {
  const { numberFormat } = tab.looks.get(row, column);
  const typed = readTyped(text, book.locale, numberFormat === '@', year);
  // A tick box that is emptied is unticked.
  const isTick = ruleAt(tab, row, column)?.formula === '';
  tab.put(row, column, isTick && typed.content === '' ? false : typed.content);
  if (typed.numberFormat && !keepsFormat(numberFormat, typed.numberFormat))
    tab.looks.change(row, column, { numberFormat: typed.numberFormat });
}

/** Throws what the person who typed is told, if the cell's new content breaks its rule. */
function assertAccepted(tab: Tab, row: number, column: number, place: string): void {
  const rule = ruleAt(tab, row, column);
  const content = tab.raw(row, column);
  if (rule === null || rule.allowInvalid || content === '') return;
  const isAccepted =
    rule.formula === '' ? typeof content === 'boolean' : tab.holdsFormula(rule.ranges, rule.formula, row, column);
  if (isAccepted) return;
  throw new BrokenRule(place, rule.help);
}

/** Pastes rows of texts, each read as if it were typed, from a cell on. */
export function pasteInto(
  book: Book,
  tab: Tab,
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
  year: number,
): void {
  rows.forEach((cells, r) => {
    cells.forEach((text, c) => {
      enter(book, tab, row + r, column + c, text, year);
    });
  });
}

/** A date or a percentage brings its own format, unless the cell's is one of that kind: 5/8 in a column of counts. */
function keepsFormat(own: string | undefined, implied: string): boolean {
  if (own === undefined || own === 'General') return false;
  return implied.includes('%') ? own.includes('%') : isDateFormat(own);
}

/** Makes a copy beside a tab, named as the Vietnamese interface names it. */
export function duplicateTab(book: Book, tab: Tab): Tab {
  const copy = book.addTab(`Bản sao của ${tab.name}`, tab.index + 1);
  copy.copyFrom(tab);
  return copy;
}

/**
 * Sorts whole rows by the values of a column, ascending, blanks last. Formulas are written anew in the row they arrive in, their
 * relative references to cells of their own row moving along, as Google does.
 */
export function sortRows(tab: Tab, first: number, last: number, byColumn: number): void {
  const { column: lastColumn } = tab.extent();
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const contents = rows.map((row) => ({
    from: row,
    key: tab.raw(row, byColumn),
    cells: Array.from({ length: lastColumn }, (_, index) => {
      const formula = tab.formula(row, index + 1);
      return formula === null ? tab.raw(row, index + 1) : { formula };
    }),
  }));
  contents.sort((a, b) => compareKeys(a.key, b.key));
  contents.forEach(({ from, cells }, index) => {
    const to = first + index;
    cells.forEach((content, column) => {
      const moved = typeof content === 'object' ? { formula: inRow(content.formula, from, to) } : content;
      tab.put(to, column + 1, moved);
    });
  });
  tab.looks.moveRows(contents.map(({ from }, index) => ({ from, to: first + index })));
}

function compareKeys(a: string | number | boolean, b: string | number | boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'vi');
}

function inRow(formula: string, from: number, to: number): string {
  return formula.replace(new RegExp(`(?<![$\\d'])(\\$?[A-Z]{1,2})${from}(?!\\d)`, 'g'), `$1${to}`);
}
