/** The state file BOOK.state.json beside BOOK.xlsx, for everything that an .xlsx cannot hold. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Book, MailQuota, PropertyStore, Trigger } from '../book/book';
import type { Chart } from '../book/chart';
import type { Protection } from '../book/protection';
import type { ValidationRule } from '../book/validationRule';

/** The content of the file. */
export interface BookState {
  readonly title: string;
  readonly owner: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly tabs: readonly {
    readonly name: string;
    readonly id: number;
    readonly maxRows: number;
    readonly maxColumns: number;
    /** Absent in a file that was written before there were any. */
    readonly protections?: readonly Protection[];
    readonly typingRules?: readonly ValidationRule[];
    readonly charts?: readonly Chart[];
  }[];
  readonly properties: Readonly<Record<PropertyStore, Readonly<Record<string, string>>>>;
  /** Absent in a file that was written before there were any. */
  readonly triggers?: readonly Trigger[];
  readonly mail?: MailQuota;
}

/** The path of a workbook's state file. */
export function statePath(bookPath: string): string {
  return `${bookPath.replace(/\.xlsx$/i, '')}.state.json`;
}

/** Reads the state file of a workbook; null if there is none, for instance after the workbook was sent by mail. */
export function readState(bookPath: string): BookState | null {
  try {
    return JSON.parse(readFileSync(statePath(bookPath), 'utf8')) as BookState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Collects the state of a book. */
export function stateOf(book: Book): BookState {
  const { title, owner, locale, timeZone, properties, triggers, mail } = book;
  return {
    title,
    owner,
    locale,
    timeZone,
    tabs: book.tabs.map(({ name, id, maxRows, maxColumns, protections, validationRules, charts }) => ({
      name,
      id,
      maxRows,
      maxColumns,
      protections,
      typingRules: validationRules,
      charts,
    })),
    properties: {
      document: Object.fromEntries(properties.document),
      script: Object.fromEntries(properties.script),
      user: Object.fromEntries(properties.user),
    },
    triggers,
    mail,
  };
}

/** Writes the state file of a workbook. */
export function writeState(bookPath: string, state: BookState): void {
  writeWhole(statePath(bookPath), `${JSON.stringify(state, null, 2)}\n`);
}

/** Writes a file completely or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const partial = `${path}.${process.pid}.part`;
  writeFileSync(partial, content);
  renameSync(partial, path);
}
