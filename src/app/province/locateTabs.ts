/**
 * Finds the add-on's tabs, whatever their names. What it remembers decides: the owner of each tab is stored by the tab's
 * id, which does not change when it is renamed or moved. Marks are a hint, since everybody who may edit the file can make
 * a tab with any marks. A marked tab that is not remembered is a copy or a look-alike: it is reported, and nothing in it
 * counts. Only set-up may adopt such tabs, where none is remembered and after a question (setup/adoption.ts).
 */

import type { Entries, Memory } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import { findMarks, type TabOwner } from '../../sheets/core/marks';
import { type KnownOwner, keepOwners, NO_OWNER, storedOwner } from '../state/tabOwners';

/** A tab, and whose it is or says that it is. */
export interface OwnedTab {
  readonly owner: TabOwner;
  readonly tab: Tab;
}

/** The add-on's tabs. */
export interface LocatedTabs {
  readonly byOwner: ReadonlyMap<TabOwner, Tab>;
  /** Marked tabs that are not remembered, with the owner that their marks name. */
  readonly lookAlikes: readonly OwnedTab[];
  /** Tabs without marks that are not remembered either. */
  readonly others: readonly Tab[];
  /** Whether no tab is remembered, as in a copy of the file or after it was restored. */
  readonly isMemoryless: boolean;
  /** The stored texts as they were read. */
  readonly remembered: Entries;
  /** Entries to store: owners that could not be read, and which tabs need not be read again. */
  readonly unremembered: Entries;
}

/** Reads the stored owners, and the marks of tabs that have none. Writes nothing; see `rememberLocated`. */
export const locateTabs = (tabs: readonly Tab[], memory: Memory): LocatedTabs => locate(tabs, memory.read());

function locate(tabs: readonly Tab[], remembered: Entries): LocatedTabs {
  const byOwner = new Map<TabOwner, Tab>();
  const lookAlikes: OwnedTab[] = [];
  const others: Tab[] = [];
  const learned: (readonly [Tab, KnownOwner])[] = [];
  const unread: { readonly tab: Tab; readonly isUnreadable: boolean }[] = [];
  let isMemoryless = true;
  for (const tab of tabs) {
    const stored = storedOwner(remembered, tab);
    if (stored.kind !== 'read') {
      unread.push({ tab, isUnreadable: stored.kind === 'unreadable' });
      continue;
    }
    const { owner, isBegun = false } = stored.value;
    if (owner !== NO_OWNER) isMemoryless = false;
    // Without marks it was not filled yet, and is made anew.
    if (owner === NO_OWNER || (isBegun && findMarks([tab.readFirstRow()], owner) === null)) others.push(tab);
    else if (byOwner.has(owner)) lookAlikes.push({ owner, tab });
    else {
      byOwner.set(owner, tab);
      if (isBegun) learned.push([tab, owner]);
    }
  }
  // A tab whose stored owner cannot be read was remembered. Its marks tell the owner where no other tab has it.
  for (const { tab, isUnreadable } of [...unread].sort((a, b) => Number(b.isUnreadable) - Number(a.isUnreadable))) {
    if (isUnreadable) isMemoryless = false;
    const owner = findMarks([tab.readFirstRow()])?.owner ?? NO_OWNER;
    if (owner === NO_OWNER) {
      others.push(tab);
      // A pasted register has no marks. If its owner cannot be read, set-up recognises the tab again.
      if (!isUnreadable) learned.push([tab, NO_OWNER]);
    } else if (isUnreadable && !byOwner.has(owner)) {
      byOwner.set(owner, tab);
      learned.push([tab, owner]);
    } else lookAlikes.push({ owner, tab });
  }
  const unremembered = byOwner.size === 0 ? {} : keepOwners(learned);
  return { byOwner, lookAlikes, others, isMemoryless, remembered, unremembered };
}

/** Whose tab this is; null for one that is not remembered. Other tabs are read only if its stored owner cannot be. */
export function rememberedOwner(tab: Tab, entries: Entries, tabs: () => readonly Tab[]): TabOwner | null {
  const stored = storedOwner(entries, tab);
  if (stored.kind === 'absent') return null;
  if (stored.kind === 'read') return stored.value.owner === NO_OWNER ? null : stored.value.owner;
  for (const [owner, { id }] of locate(tabs(), entries).byOwner) if (id === tab.id) return owner;
  return null;
}

/** Stores owners that could not be read, and which tabs are not the add-on's. */
export function rememberLocated({ unremembered }: LocatedTabs, memory: Memory): void {
  if (Object.keys(unremembered).length > 0) memory.write(unremembered);
}

/** Stores the owners of tabs that were just made. */
export function rememberTabs(made: ReadonlyMap<TabOwner, Tab>, memory: Memory): void {
  if (made.size === 0) return;
  memory.write(keepOwners([...made].map(([owner, tab]) => [tab, owner] as const)));
}
