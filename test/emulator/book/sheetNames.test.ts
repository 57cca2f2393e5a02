/** Names of tabs that Google takes, although the engine and .xlsx files do not. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Book } from '../../../local/emulator/book/book';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW, script } from '../../support/scripts';

const LONG = 'Các xã, phường và thị trấn của huyện Văn Lâm';
const SLASHED = "Số liệu 18/8: 'chính thức'!";

/** A book with two tabs of such names, and formulas over them in the first. */
function bookWith(): Book {
  const book = blankBook();
  const { error } = script(
    `for (const [index, name] of [${JSON.stringify(LONG)}, ${JSON.stringify(SLASHED)}].entries()) {
       ss.insertSheet(name, index + 1).getRange('B2').setValue(index + 5);
       sheet.getRange(index + 1, 1).setValue("='" + name.replace(/'/g, "''") + "'!B2*2");
     }`,
    book,
  );
  expect(error).toBeNull();
  return book;
}

const FORMULAS = [`='${LONG}'!B2*2`, `='${SLASHED.replace(/'/g, "''")}'!B2*2`];

const shown = (book: Book) => {
  const [first] = book.tabs;
  return [1, 2].map((row) => [first?.formula(row, 1), first?.raw(row, 1)]);
};

test('names keep their form, and formulas over them compute', () => {
  const book = bookWith();
  expect(book.tabs.map(({ name }) => name)).toEqual(['Sheet1', LONG, SLASHED]);
  expect(shown(book)).toEqual([
    [FORMULAS[0], 10],
    [FORMULAS[1], 12],
  ]);
  book.tab(LONG)?.put(2, 2, 50);
  expect(shown(book)[0]).toEqual([FORMULAS[0], 100]);
});

test('formulas follow a tab that is renamed, and a copy of the book', () => {
  const book = bookWith();
  new Workbench(book, { now: NOW }).renameTab(LONG, 'VL');
  expect(shown(book)[0]).toEqual(['=VL!B2*2', 10]);
  new Workbench(book, { now: NOW }).renameTab('VL', LONG.toUpperCase());
  expect(shown(book.clone())[0]).toEqual([`='${LONG.toUpperCase()}'!B2*2`, 10]);
});

test('two long names of one beginning are two tabs', () => {
  const book = bookWith();
  book.addTab(`${LONG} (2)`, 3).put(2, 2, 1);
  expect(book.tab(LONG)?.raw(2, 2)).toBe(5);
  expect(() => book.addTab(LONG.toUpperCase(), 4)).toThrow('already exists');
});

test('a file keeps names and formulas', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    const path = join(folder, 'sổ.xlsx');
    await new Workbench(bookWith(), { now: NOW }).save(path);
    const { book } = await Workbench.open(path, { now: NOW });
    expect(book.tabs.map(({ name }) => name)).toEqual(['Sheet1', LONG, SLASHED]);
    expect(shown(book)).toEqual([
      [FORMULAS[0], 10],
      [FORMULAS[1], 12],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a name of 100 characters is taken, a longer one is refused', () => {
  const book = blankBook();
  const insert = (length: number) => script(`ss.insertSheet('x'.repeat(${length}), 1)`, book).error;
  expect(insert(100)).toBeNull();
  expect(insert(101)).toContain('100 characters');
});
