/**
 * Finds the add-on's tabs, whatever their names. The stored ids identify them, since an id does not change when a tab
 * is renamed or moved. A tab whose id is not stored is identified by its marks, so a restored tab or a copied file is
 * recognised too. A second tab with the same marks is a copy: it is reported and not changed.
 */

import type { Entries, Memory } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import { findMarks, type TabOwner } from '../../sheets/core/marks';
import { valueIn } from '../../sheets/core/stored';
import { type KnownOwner, keepOwners, NO_OWNER, storedOwner } from '../state/tabOwners';

/** The add-on's tabs. */
export interface LocatedTabs {
  readonly byOwner: ReadonlyMap<TabOwner, Tab>;
  /** Copies: tabs with the marks of an owner that already has a tab. */
  readonly copies: readonly { readonly owner: TabOwner; readonly tab: Tab }[];
  /** Tabs that are not the add-on's. */
  readonly others: readonly Tab[];
  /** The stored texts as they were read. */
  readonly remembered: Entries;
  /** Entries to store, so that these tabs need not be read again. */
  readonly unremembered: Entries;
}

/** Reads the stored owners, and the marks of tabs that have none. Writes nothing; see `rememberLocated`. */
export function locateTabs(tabs: readonly Tab[], memory: Memory): LocatedTabs {
  const remembered = memory.read();
  const found = tabs.map((tab) => {
    const stored = storedOwner(remembered, tab);
    return { tab, kind: stored.kind, owner: valueIn(stored)?.owner ?? ownerByMarks(tab) };
  });

  const byOwner = new Map<TabOwner, Tab>();
  const copies: { owner: TabOwner; tab: Tab }[] = [];
  const others: Tab[] = [];
  // A tab with a stored owner existed first; another with the same marks is its copy.
  const isRemembered = ({ kind }: (typeof found)[number]) => kind === 'read';
  for (const { tab, owner } of [...found].sort((a, b) => Number(isRemembered(b)) - Number(isRemembered(a)))) {
    if (owner === NO_OWNER) others.push(tab);
    else if (byOwner.has(owner)) copies.push({ owner, tab });
    else byOwner.set(owner, tab);
  }

  const copied = new Set(copies.map(({ tab }) => tab.id));
  // A pasted register has no marks. If its owner cannot be read, set-up recognises the tab again.
  const isLost = ({ kind, owner }: (typeof found)[number]) => kind === 'unreadable' && owner === NO_OWNER;
  const learned = found.filter((each) => !isRemembered(each) && !isLost(each) && !copied.has(each.tab.id));
  const unremembered = byOwner.size === 0 ? {} : keepOwners(learned.map(({ tab, owner }) => [tab, owner] as const));
  return { byOwner, copies, others, remembered, unremembered };
}

/** Stores the owners of tabs that were found by their marks, and which tabs are not the add-on's. */
export function rememberLocated({ unremembered }: LocatedTabs, memory: Memory): void {
  if (Object.keys(unremembered).length > 0) memory.write(unremembered);
}

/** Stores the owners of tabs that were just made. */
export function rememberTabs(made: ReadonlyMap<TabOwner, Tab>, memory: Memory): void {
  if (made.size === 0) return;
  memory.write(keepOwners([...made].map(([owner, tab]) => [tab, owner] as const)));
}

function ownerByMarks(tab: Tab): KnownOwner {
  return findMarks([tab.readFirstRow()])?.owner ?? NO_OWNER;
}
