/** What menus consist of, and how a place in them is named. */

import type { ComponentChildren } from 'preact';

/** Something that can be chosen. */
export interface Item {
  readonly label: string;
  choose(): void;
  /** Of one among several of which one counts: whether it is this. */
  readonly isChecked?: boolean;
  /** What stands before the label. */
  readonly sign?: ComponentChildren;
}

/** A menu, at the bar or within another. */
export interface Submenu {
  readonly label: string;
  readonly entries: readonly Entry[];
}

export type Entry = Item | Submenu;

/** The numbers of entries from the bar down: [1, 7, 0] is the first item in the eighth entry of the second menu. */
export type Path = readonly number[];

export const isSubmenu = (entry: Entry): entry is Submenu => 'entries' in entry;

/** The entries beside the one at a path, itself among them; none where there is no such place any more. */
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
