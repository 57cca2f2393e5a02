/**
 * What the spreadsheet remembers of its words: the menu's title, since the menu is shown before any tab may be read, and
 * the indicator by which set-up last worded the tabs, so that they are known by it after Settings have changed.
 */

import type { Register } from '../domain/locality';
import type { Settings } from '../domain/settings';
import { allMessages, type Messages } from '../language';
import { nounsFor } from '../language/nouns';
import type { Entries } from '../ports';
import { SHIPPED_SETTINGS } from '../shipped/settings';

const MENU_TITLE = 'words.menu';
const INDICATOR = 'words.indicator';

/** What the menu is called. */
export const menuTitleIn = (entries: Entries): string => entries[MENU_TITLE] || SHIPPED_SETTINGS.menuTitle;

/** The entry that keeps the menu's title; none where it is known already. */
export const keepMenuTitle = (entries: Entries, { menuTitle }: Settings): Entries =>
  menuTitleIn(entries) === menuTitle ? {} : { [MENU_TITLE]: menuTitle };

const indicatorIn = (entries: Entries): string => entries[INDICATOR] ?? SHIPPED_SETTINGS.indicator;

/** The entry that keeps the indicator of a set-up; none where it is known already. */
export const keepIndicator = (entries: Entries, { indicator }: Settings): Entries =>
  indicatorIn(entries) === indicator ? {} : { [INDICATOR]: indicator };

/** The catalogues in whose words a tab may have been written: both languages, with today's indicator and the last one. */
export const knownMessages = (entries: Entries, settings: Settings, register: Register): readonly Messages[] =>
  [settings.indicator, indicatorIn(entries)].flatMap((indicator) => allMessages(nounsFor({ indicator }, register)));
