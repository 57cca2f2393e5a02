/**
 * The steps that bring a workbook of an older version to today's layout. Set-up runs those that the workbook has not been
 * through and then remembers the last one (`state/layout.ts`). A step may be cut off and run again: it changes only what it
 * has not changed yet. Until it has run, every reader still takes what the step would rewrite.
 */

import type { Entries } from '../../../platform/memory';
import { keepLayout, layoutOf } from '../../state/layout';
import { rewriteProperties } from '../../state/properties';
import { dropped } from '../../state/property';
import { INDICATOR_KEYS } from './001-labels';

/**
 * The number of the last step. Step 1 (001-labels, 001-words) stored keys in place of words; step 2
 * (sheets/district/plan/formerLayout) moved what is stored of a row into one block.
 */
const LAST_STEP = 2;

/** The entries that end a migration: every property in the format of today, and the last step; none where it is known. */
export function migratedProperties(entries: Entries): Entries {
  return layoutOf(entries) < LAST_STEP
    ? { ...rewriteProperties(entries), ...forgotten(entries), ...keepLayout(LAST_STEP) }
    : {};
}

/** Drops what layout 0 remembered and later layouts do not need. */
const forgotten = (entries: Entries): Entries =>
  Object.assign({}, ...INDICATOR_KEYS.filter((key) => entries[key]).map(dropped));
