/** Conditional formats evaluated for many cells at once, while tabs and formats change. */

import { describe, expect, test } from '@jest/globals';
import type { Book } from '../../../local/emulator/book/book';
import type { ConditionalFormat } from '../../../local/emulator/book/rules/conditionalFormat';
import type { Tab } from '../../../local/emulator/book/tab';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW } from '../../support/scripts';

const rule = (formula: string, part: Partial<ConditionalFormat>): ConditionalFormat => ({
  ranges: ['A1:B3'],
  formula,
  background: null,
  color: null,
  ...part,
});

const GREEN = { background: '#00ff00', color: null };
const RED_INK = { background: null, color: '#ff0000' };
const NONE = { background: null, color: null };
const CELLS = [1, 2, 3, 4].map((row) => ({ row, column: 1 }));

/** A tab with 1, 5 and 9 in A1:A3. */
function tabWith(...rules: readonly ConditionalFormat[]): { readonly book: Book; readonly tab: Tab } {
  const book = blankBook();
  const [tab] = book.tabs as [Tab];
  [1, 5, 9].forEach((value, index) => {
    tab.put(index + 1, 1, value);
  });
  tab.conditionalFormats = rules;
  return { book, tab };
}

describe('the highlights of a tab', () => {
  test('are the background and text colour of the first format that applies', () => {
    const { tab } = tabWith(rule('=A1>6', { color: '#FF0000' }), rule('=A1>3', { background: '#00FF00' }));
    expect(tab.highlights(CELLS)).toEqual([NONE, GREEN, RED_INK, NONE]);
    expect([2, 3].map((row) => tab.effectiveBackground(row, 1))).toEqual(['#00ff00', '#ffffff']);
  });

  test('follow what is typed, also into a cell with a validation rule', () => {
    const { book, tab } = tabWith(rule('=A1>6', GREEN));
    tab.validationRules = [{ ranges: ['A1:A3'], formula: '=A1<100', allowInvalid: false, help: null }];
    expect(tab.highlights(CELLS)).toEqual([NONE, NONE, GREEN, NONE]);
    const workbench = new Workbench(book, { now: NOW, bundle: { code: '', manifest: {} } });
    workbench.type('Sheet1!A1', '8');
    expect(() => workbench.type('Sheet1!A2', '100')).toThrow('violates');
    expect(tab.highlights(CELLS)).toEqual([GREEN, NONE, GREEN, NONE]);
  });

  test('follow new formats, and disappear with the last one', () => {
    const { tab } = tabWith(rule('=A1>6', GREEN));
    expect(tab.highlights(CELLS)[1]).toEqual(NONE);
    tab.conditionalFormats = [rule('=A1>3', GREEN)];
    expect(tab.highlights(CELLS)[1]).toEqual(GREEN);
    tab.conditionalFormats = [];
    expect(tab.highlights(CELLS)).toEqual([NONE, NONE, NONE, NONE]);
    expect(tab.effectiveBackground(3, 1)).toBe('#ffffff');
  });

  test('are only those of the new formats after several were replaced', () => {
    const { tab } = tabWith(rule('=A1>6', GREEN), rule('=A1>3', RED_INK), rule('=A1>0', GREEN));
    expect(tab.highlights(CELLS)).toEqual([GREEN, RED_INK, GREEN, NONE]);
    tab.conditionalFormats = [rule('=A1=1', RED_INK)];
    expect(tab.highlights(CELLS)).toEqual([RED_INK, NONE, NONE, NONE]);
  });

  test('stay with their tab when tabs are added, moved and deleted', () => {
    const { book, tab } = tabWith(rule('=A1>6', GREEN));
    const other = book.addTab('b', 0);
    other.put(1, 1, 9);
    other.conditionalFormats = [rule('=A1>6', RED_INK)];
    const seen = () => [tab.highlights(CELLS)[2], other.highlights(CELLS)[0]];
    expect(seen()).toEqual([GREEN, RED_INK]);
    book.moveTab(other, 1);
    expect(seen()).toEqual([GREEN, RED_INK]);
    const third = book.addTab('c', 0);
    third.put(1, 1, 9);
    third.conditionalFormats = tab.conditionalFormats;
    expect([third.highlights(CELLS)[0], ...seen()]).toEqual([GREEN, GREEN, RED_INK]);
    book.deleteTab(third);
    expect(seen()).toEqual([GREEN, RED_INK]);
  });

  test('are those of the copy in a copy of the workbook', () => {
    const { book, tab } = tabWith(rule('=A1>6', GREEN));
    expect(tab.highlights(CELLS)[2]).toEqual(GREEN);
    const [twin] = book.clone().tabs as [Tab];
    twin.conditionalFormats = [rule('=A1>3', RED_INK)];
    expect([twin.highlights(CELLS)[2], tab.highlights(CELLS)[2]]).toEqual([RED_INK, GREEN]);
  });

  test('ignore a format whose formula cannot be read, and apply the others', () => {
    const { tab } = tabWith(
      rule('=A1>(', RED_INK),
      rule('=A1>6', GREEN),
      rule('=A1>3', { ...RED_INK, ranges: ['A:A'] }),
    );
    expect(tab.highlights(CELLS)).toEqual([NONE, NONE, GREEN, NONE]);
  });

  test('of a format for whole columns cover the rows that the tab has', () => {
    const { tab } = tabWith(rule('=A1>6', { ...GREEN, ranges: ['A1:XFD1048576', 'ZZ1:ZZ9'] }));
    expect(tab.highlights(CELLS)).toEqual([NONE, NONE, GREEN, NONE]);
  });
});
