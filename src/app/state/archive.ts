/** The tabs to which years of History are being moved, so that a move continues after it was cut off. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { valueIn } from '../../sheets/core/stored';
import { property } from './property';

const PREFIX = 'archive.';

/** `archive.` and a year: the id of the tab. */
export const ARCHIVES = property(
  lazily(() => z.object({ tab: z.int() })),
  (text) => ({ tab: Number(text) }),
);

/** Whether a key is that of a year's tab. */
export const isArchiveKey = (key: string): boolean => key.startsWith(PREFIX);

/** The id of a year's tab; null if it has none. */
export const archiveTab = (entries: Entries, year: string): number | null =>
  valueIn(ARCHIVES.read(entries, PREFIX + year))?.tab ?? null;

/** The ids of all years' tabs. */
export const archiveTabs = (entries: Entries): readonly number[] =>
  Object.keys(entries)
    .filter(isArchiveKey)
    .flatMap((key) => valueIn(ARCHIVES.read(entries, key))?.tab ?? []);

/** The entry that stores the id of a year's tab. */
export const keepArchiveTab = (year: string, tab: number): Entries => ARCHIVES.keep(PREFIX + year, { tab });
