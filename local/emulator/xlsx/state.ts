/** What an .xlsx cannot hold lies beside it in BOOK.state.json. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Book, MailQuota, PropertyStore, Trigger } from '../book/book';
import type { Chart } from '../book/chart';
import type { Protection } from '../book/protection';
import type { ValidationRule } from '../book/validationRule';

/** The file's content. */
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

/** Where the state of a workbook lies. */
export function statePath(bookPath: string): string {
  return `${bookPath.replace(/\.xlsx$/i, '')}.state.json`;
}

/** The state beside a workbook; null when it has none, as after it was sent by mail. */
export function readState(bookPath: string): BookState | null {
  try {
    return JSON.parse(readFileSync(statePath(bookPath), 'utf8')) as BookState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The state of a book. */
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

/** Writes the state beside a workbook. */
export function writeState(bookPath: string, state: BookState): void {
  writeWhole(statePath(bookPath), `${JSON.stringify(state, null, 2)}\n`);
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const partial = `${path}.${process.pid}.part`;
  writeFileSync(partial, content);
  renameSync(partial, path);
}
