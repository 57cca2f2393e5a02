/** The text in the editor of a cell: typing it again does not change the cell. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Book } from '../../local/emulator/book/book';
import type { Content } from '../../local/emulator/book/engine/cellValue';
import { typeInto } from '../../local/emulator/book/manualEdits';
import type { Tab } from '../../local/emulator/book/tab';
import { tabViewOf } from '../../local/page/server/views/tabView';
import { blankBook } from '../support/scripts';

const LOCALES = ['vi_VN', 'en_US'] as const;

/** Makes a cell with a content, and returns its view. */
function cell(content: Content, numberFormat?: string, locale: (typeof LOCALES)[number] = 'vi_VN') {
  const book = blankBook();
  book.locale = locale;
  const [tab] = book.tabs as [Tab];
  tab.looks.change(1, 1, { numberFormat });
  tab.put(1, 1, content);
  const view = tabViewOf(book, tab, { user: book.owner, mayWrite: true }).rows[0]?.cells[0];
  return { book, tab, text: view?.text ?? '', entry: view?.input ?? view?.text ?? '' };
}

function retyped({ book, tab, entry }: { book: Book; tab: Tab; entry: string }, year = 2020): unknown {
  typeInto(book, tab, 1, 1, entry, year);
  return { ...tab.cell(1, 1), numberFormat: tab.looks.get(1, 1).numberFormat };
}

function kept(content: Content, numberFormat: string | undefined, locale: (typeof LOCALES)[number], year: number) {
  const before = cell(content, numberFormat, locale);
  const held = { ...before.tab.cell(1, 1), numberFormat };
  expect([before.entry, retyped(before, year)]).toEqual([before.entry, held]);
}

describe('the editor of a cell begins with', () => {
  const rows: readonly (readonly [string, Content, string | undefined, string, string])[] = [
    ['a number, as it is shown where that is all of it', 1234, '#,##0', '1.234', '1.234'],
    ['a number, with all its digits where it is rounded', 5.785, '#,##0', '6', '5,785'],
    ['a change, without the sign that its format adds', 2556, '+#,##0;-#,##0;0', '+2.556', '2556'],
    ['a number that is shown as a word', 0, '#,##0;-#,##0;"Đạt"', 'Đạt', '0'],
    ['a large number, as digits', 123_456_789_012, undefined, '1,23457E+11', '123456789012'],
    ['a percentage, with all its digits', 0.16529, '0.00%', '16,53%', '16,529%'],
    ['a percentage that decimal numbers would spoil', 0.07, '0.00%', '7,00%', '7%'],
    ['a day, whole', 44_061, 'd/M', '18/8', '18/8/2020'],
    ['a day, as it is shown where that is all of it', 44_061, 'dd/MM/yyyy', '18/08/2020', '18/08/2020'],
    ['a moment, the day first', 44_061.5972222222, 'HH:mm dd/MM/yyyy', '14:20 18/08/2020', '18/8/2020 14:20:00'],
    [
      'a moment to the millisecond',
      44_061.5973046643,
      'HH:mm dd/MM/yyyy',
      '14:20 18/08/2020',
      '18/8/2020 14:20:07.123',
    ],
    ['a time without a day, as a number', 0.5, 'HH:mm', '12:00', '0,5'],
    ['a formula', { formula: '=IF(A9>1,5;"có";"không")' }, undefined, 'không', '=IF(A9>1,5;"có";"không")'],
    ['a text', 'Như Quỳnh', undefined, 'Như Quỳnh', 'Như Quỳnh'],
    ['a text of digits, marked as text', '0912', undefined, '0912', "'0912"],
    ['a text of digits in a cell of texts', '0912', '@', '0912', '0912'],
    ['a text like a formula, marked as text', '=x', '@', '=x', "'=x"],
    ['a text like a truth value, marked as text', 'true', undefined, 'true', "'true"],
    ['a text like an error behind a blank, marked as text', ' #REF!', undefined, ' #REF!', "' #REF!"],
    ['a text like a truth value behind a sign, marked as text', '+TRUE', undefined, '+TRUE', "'+TRUE"],
    ['a text like a day, marked as text', '5/8', undefined, '5/8', "'5/8"],
    ['a text like the day that leap years have', '29/2', undefined, '29/2', "'29/2"],
    ['a text with an apostrophe of its own', "'x", undefined, "'x", "''x"],
    ['a truth value', true, undefined, 'TRUE', 'TRUE'],
    ['an error', '#REF!', undefined, '#REF!', '#REF!'],
  ];
  test.each(rows)('%s', (_what, content, numberFormat, text, entry) => {
    expect(cell(content, numberFormat)).toMatchObject({ text, entry });
    kept(content, numberFormat, 'vi_VN', 2020);
  });

  test('the notation of the spreadsheet’s locale', () => {
    expect(cell(1234, '#,##0', 'en_US')).toMatchObject({ text: '1.234', entry: '1234' });
    expect(cell(1234.5, '#,##0.0', 'en_US').entry).toBe('1234.5');
    expect(cell(0.16529, '0.00%', 'en_US').entry).toBe('16.529%');
    expect(cell(44_061, 'd/M/yyyy', 'en_US').entry).toBe('8/18/2020');
  });
});

describe('typing the text of the editor again changes nothing', () => {
  const locale = fc.constantFrom(...LOCALES);
  const year = fc.constantFrom(2020, 2021);
  const format = fc.constantFrom(
    ...[
      undefined,
      '#,##0',
      '0.00%',
      '+#,##0.0;-#,##0.0;0',
      '#,##0;-#,##0;"Đạt"',
      'd/M/yyyy',
      'd/M',
      'HH:mm dd/MM/yyyy',
      'HH:mm',
    ],
  );
  const number = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    fc
      .tuple(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.integer({ min: 0, max: 9 }))
      .map(([n, k]) => n / 10 ** k),
    fc.constantFrom(1e21, -1.5e30, 1e-7, 2.5e-12, 0.1 + 0.2, 1 / 3),
  );
  const moment = fc
    .tuple(fc.integer({ min: 2, max: 60_000 }), fc.integer({ min: 0, max: 86_399_999 }))
    .map(([day, ms]) => Number((day + ms / 86_400_000).toPrecision(15)));

  test('for a number in any format', () => {
    fc.assert(
      fc.property(number, format, locale, year, (value, numberFormat, of, when) => kept(value, numberFormat, of, when)),
      { numRuns: 1_500 },
    );
  });

  test('for a date, with and without a time', () => {
    fc.assert(
      fc.property(fc.oneof(moment, moment.map(Math.floor)), format, locale, year, (value, numberFormat, of, when) =>
        kept(value, numberFormat, of, when),
      ),
      { numRuns: 1_000 },
    );
  });

  test('for any text', () => {
    const piece = fc.constantFrom(
      ...[...'0123456789.,/-+%$€eE\'"=#:; ()', 'TRUE', 'false', 'inf', 'NaN', '18/8', '#N/A', 'xã', '\n'],
    );
    const text = fc.oneof(
      fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      fc.string({ minLength: 1 }),
    );
    // A cell cannot hold the name of an error as text.
    const held = text.filter((each) => !/^#(REF!|N\/A)$/.test(each));
    fc.assert(
      fc.property(held, fc.constantFrom(undefined, '@', '#,##0'), locale, year, (value, numberFormat, of, when) =>
        kept(value, numberFormat, of, when),
      ),
      { numRuns: 2_000 },
    );
  });
});
