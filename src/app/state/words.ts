/**
 * The indicators by which set-up last worded the tabs, so that they are known by them after Settings have changed: that of
 * the last one that came to its end, and that of the last one begun.
 */

import { DEFAULT_SETTINGS } from '../../defaults/settings';
import type { Settings } from '../../domain/settings';
import type { Register } from '../../domain/units/locality';
import { allMessages, type Messages } from '../../messages';
import { nounsFor } from '../../messages/nouns';
import type { Entries } from '../../platform/memory';

const INDICATOR = 'words.indicator';
const BEGUN = 'words.begun';

const indicatorIn = (entries: Entries): string => entries[INDICATOR] ?? DEFAULT_SETTINGS.indicator;

/** The entry that keeps the indicator of a set-up; none where it is known already. */
export const keepIndicator = (entries: Entries, { indicator }: Settings): Entries =>
  indicatorIn(entries) === indicator ? {} : { [INDICATOR]: indicator };

/** The entry that keeps, before a set-up words any tab, by what it will; none where the tabs are worded so already. */
export const keepBegun = (entries: Entries, { indicator }: Settings): Entries =>
  [indicatorIn(entries), entries[BEGUN]].includes(indicator) ? {} : { [BEGUN]: indicator };

/** The catalogues in whose words a tab may have been written: both languages, with today's indicator and earlier ones. */
export function knownMessages(entries: Entries, settings: Settings, register: Register): readonly Messages[] {
  const indicators = [settings.indicator, indicatorIn(entries), entries[BEGUN] ?? settings.indicator];
  return [...new Set(indicators)].flatMap((indicator) => allMessages(nounsFor({ indicator }, register)));
}
