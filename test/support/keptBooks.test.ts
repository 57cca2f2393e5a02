import { expect, test } from '@jest/globals';
import type { Book } from '../../local/emulator/book/book';
import { keptBook } from './keptBooks';
import { blankBook } from './scripts';
import { wholeOf } from './workbenches';

test('a workbook is made once, and read the next time', () => {
  const name = `of a test ${process.pid}`;
  const made: Book[] = [];
  const make = () => {
    const book = blankBook();
    book.tabs[0]?.put(1, 1, 'xã');
    made.push(book);
    return book;
  };
  const [first, second] = [keptBook(name, make), keptBook(name, make)];
  expect(made).toHaveLength(1);
  expect(second).not.toBe(first);
  expect(wholeOf({ book: second })).toEqual(wholeOf({ book: first }));
});
