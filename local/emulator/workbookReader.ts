/** Reads a workbook by addresses, as people see it. */

import { cellAt, tabNamed } from './address';
import type { Book } from './book/book';
import type { Tab } from './book/tab';

/** A workbook to read. */
export class WorkbookReader {
  constructor(readonly book: Book) {}

  /** The value as a script gets it. */
  value(address: string): unknown {
    const { tab, row, column } = cellAt(this.book, address);
    return tab.value(row, column);
  }

  display(address: string): string {
    const { tab, row, column } = cellAt(this.book, address);
    return tab.display(row, column);
  }

  formula(address: string): string | null {
    const { tab, row, column } = cellAt(this.book, address);
    return tab.formula(row, column);
  }

  /** The background that people see, "#d3ebd0". */
  background(address: string): string {
    const { tab, row, column } = cellAt(this.book, address);
    return tab.effectiveBackground(row, column);
  }

  tab(name: string): Tab {
    return tabNamed(this.book, name);
  }

  tabNames(): readonly string[] {
    return this.book.tabs.map(({ name }) => name);
  }

  /** The texts that people see in every row of a tab. */
  rows(name: string): readonly (readonly string[])[] {
    const tab = this.tab(name);
    const { row: rows, column: columns } = tab.extent();
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => tab.display(r + 1, c + 1)));
  }
}
