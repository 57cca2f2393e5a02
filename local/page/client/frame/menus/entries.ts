/** The entries of menus, and paths to them. */

import type { ComponentChildren } from 'preact';

/** An item that can be chosen. */
export interface Item {
  readonly label: string;
  choose(): void;
  /** For one of several alternatives: whether it is the current one. */
  readonly isChecked?: boolean;
  /** The icon before the label. */
  readonly icon?: ComponentChildren;
}

/** A menu in the bar, or within another menu. */
export interface Submenu {
  readonly label: string;
  readonly entries: readonly Entry[];
}

export type Entry = Item | Submenu;

/** The indices of entries from the bar down: [1, 7, 0] is the first item in the eighth entry of the second menu. */
export type Path = readonly number[];

export const isSubmenu = (entry: Entry): entry is Submenu => 'entries' in entry;

/** The entries of the menu that contains the one at a path; empty if the path no longer exists. */
export function siblings(bar: readonly Submenu[], path: Path): readonly Entry[] {
  return path.slice(0, -1).reduce<readonly Entry[]>((entries, index) => {
    const entry = entries[index];
    return entry !== undefined && isSubmenu(entry) ? entry.entries : [];
  }, bar);
}

/** The entry at a path. */
export function entryAt(bar: readonly Submenu[], path: Path): Entry | undefined {
  return siblings(bar, path)[path.at(-1) ?? -1];
}
