/** The menu as a flat list. */

import type { MenuEntry } from './services/ui';

/** An item of the menu: its label, the labels of the submenus that contain it, and the function that it calls. */
export interface ListedItem {
  readonly path: readonly string[];
  readonly label: string;
  readonly function: string;
}

/** The items of a menu and its submenus, from top to bottom. */
export function listedItems(entries: readonly MenuEntry[], path: readonly string[] = []): readonly ListedItem[] {
  return entries.flatMap((entry) =>
    'items' in entry
      ? listedItems(entry.items, [...path, entry.label])
      : [{ path, label: entry.label, function: entry.function }],
  );
}
