/**
 * Document properties: texts by key that are stored with the spreadsheet, invisible to people. Every kind of property
 * has a file in this folder, which alone knows its keys and its schema. A property that does not parse counts as
 * absent; "Kiểm tra hệ thống" names it, and set-up repairs it (`properties.ts`).
 */

import type * as z from 'zod/mini';
import type { Entries } from '../../platform/memory';
import { readStored, type Stored, storedText } from '../../sheets/core/stored';

/** The key of the version of the workbook's layout (`layout.ts`). */
export const LAYOUT_KEY = 'layout';

/** A kind of property. */
export interface Property<T extends object> {
  read(entries: Entries, key: string): Stored<T>;
  /** The entry that stores a value under a key. */
  keep(key: string, value: T): Entries;
}

/**
 * A kind of property by its schema. `former` reads a text from before layout 1, which has no version; such a text is
 * read until set-up has rewritten it.
 */
export function property<T extends object>(
  schema: () => z.ZodMiniType<T>,
  former?: (text: string) => unknown,
): Property<T> {
  return {
    read: (entries, key) => readStored(entries[key], schema(), entries[LAYOUT_KEY] ? undefined : former),
    keep: (key, value) => ({ [key]: storedText(value) }),
  };
}

/** The entry that drops a property: it becomes blank, and a blank one counts as absent. */
export const dropped = (key: string): Entries => ({ [key]: '' });
