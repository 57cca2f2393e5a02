/** The title of the menu, from Settings. It is stored because the menu is shown before any tab may be read. */

import * as z from 'zod/mini';
import { DEFAULT_SETTINGS } from '../../defaults/settings';
import { lazily } from '../../domain/lazily';
import type { Settings } from '../../domain/settings';
import type { Entries } from '../../platform/memory';
import { valueIn } from '../../sheets/core/stored';
import { property } from './property';

/** The key of the menu's title. */
export const MENU_TITLE_KEY = 'words.menu';

/** `words.menu`: the menu's title. */
export const MENU_TITLE = property(
  lazily(() => z.object({ title: z.string() })),
  (text) => ({ title: text }),
);

/** The menu's title; the default if none is stored. */
export const menuTitleIn = (entries: Entries): string =>
  valueIn(MENU_TITLE.read(entries, MENU_TITLE_KEY))?.title || DEFAULT_SETTINGS.menuTitle;

/** The entry that stores the menu's title; none if it is stored already. */
export const keepMenuTitle = (entries: Entries, { menuTitle }: Settings): Entries =>
  menuTitleIn(entries) === menuTitle ? {} : MENU_TITLE.keep(MENU_TITLE_KEY, { title: menuTitle });
