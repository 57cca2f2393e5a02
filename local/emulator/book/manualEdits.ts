/** What people do by hand in a spreadsheet: typing, pasting, sorting, copying a tab. None of it may break the add-on. */

import { columnName } from './a1';
import type { Book } from './book';
import { parseTyped } from './engine/typedInput';
import { assertValid, validationRuleAt } from './rules/validationRule';
import { isDateFormat } from './serialDate';
import type { Tab } from './tab';

/** Types a text into a cell; `year` is used for a date that is typed without one. */
export function typeInto(book: Book, tab: Tab, row: number, column: number, text: string, year: number): void {
  const formula = tab.formula(row, column);
  const content = formula === null ? tab.raw(row, column) : { formula };
  enter(book, tab, row, column, text, year);
  try {
    assertValid(tab, row, column, `${columnName(column)}${row}`);
  } catch (error) {
    tab.put(row, column, content);
    throw error;
  }
}

function enter(book: Book, tab: Tab, row: number, column: number, text: string, year: number): void {
  const { numberFormat } = tab.looks.get(row, column);
  const typed = parseTyped(text, book.locale, numberFormat === '@', year);
  // Emptying a tick box unticks it.
  const isTick = validationRuleAt(tab, row, column)?.formula === '';
  tab.put(row, column, isTick && typed.content === '' ? false : typed.content);
  if (typed.numberFormat && !isSameKind(numberFormat, typed.numberFormat))
    tab.looks.change(row, column, { numberFormat: typed.numberFormat });
}

/** Pastes rows of texts, with the first one in the cell at `row` and `column`; each is read as if it were typed. */
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

/**
 * Whether the cell's own format is of the same kind as the one that the input implies, and so is kept. A date or
 * percentage changes any other format: 5/8 typed in a column of counts becomes a date.
 */
function isSameKind(own: string | undefined, implied: string): boolean {
  if (own === undefined || own === 'General') return false;
  return implied.includes('%') ? own.includes('%') : isDateFormat(own);
}

/** Copies a tab to the position after it, with the name that the Vietnamese interface gives. */
export function duplicateTab(book: Book, tab: Tab): Tab {
  const copy = book.addTab(`Bản sao của ${tab.name}`, tab.index + 1);
  copy.copyFrom(tab);
  return copy;
}

/**
 * Sorts whole rows by the values of a column, ascending, blanks last. As in Google Sheets, a formula's relative
 * references to its own row follow it to the new row.
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
