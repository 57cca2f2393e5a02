/** Addresses of cells as people write them: "Văn Lâm!D7". */

import { columnNumber } from './book/a1';
import type { Book } from './book/book';
import type { Tab } from './book/tab';

/** The address names no tab or no cell. */
export class UnknownAddress extends Error {}

/** A cell; row and column from 1. */
export interface CellPlace {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
}

/** Finds a cell by its address. */
export function cellAt(book: Book, address: string): CellPlace {
  const match = /^'?(.+?)'?!\$?([A-Za-z]{1,2})\$?(\d+)$/.exec(address);
  if (!match) throw new UnknownAddress(`"${address}" is not the address of a cell; write it as "Văn Lâm!D7".`);
  const [, name = '', letters = '', digits = ''] = match;
  return { tab: tabNamed(book, name), row: Number(digits), column: columnNumber(letters.toUpperCase()) };
}

/** Finds a tab by its name. */
export function tabNamed(book: Book, name: string): Tab {
  const tab = book.tab(name);
  if (!tab) throw new UnknownAddress(`There is no tab "${name}".`);
  return tab;
}
