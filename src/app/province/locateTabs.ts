/**
 * Finds our tabs by what they are. The memory knows them by their id, which outlives renaming and moving; a tab that
 * it does not know shows its marks, so a restored copy or a file that was moved is found as well. A second tab with
 * the same marks is a copy: it is named and left alone.
 */

import type { Entries, Memory } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import { findMarks, type TabOwner } from '../../sheets/core/marks';
import { valueIn } from '../../sheets/core/stored';
import { type KnownOwner, keepOwners, NO_OWNER, storedOwner } from '../state/tabOwners';

/** Our tabs. */
export interface LocatedTabs {
  readonly byOwner: ReadonlyMap<TabOwner, Tab>;
  /** Copies: tabs with the marks of an owner that has one already. */
  readonly copies: readonly { readonly owner: TabOwner; readonly tab: Tab }[];
  /** Tabs that are none of ours. */
  readonly others: readonly Tab[];
  /** The memory as it was read. */
  readonly remembered: Entries;
  /** What the memory does not know yet and may learn, so that these tabs need not be looked into again. */
  readonly unremembered: Entries;
}

/** Reads the memory and looks into the tabs that it does not know. Writes nothing: `rememberLocated` does. */
export function locateTabs(tabs: readonly Tab[], memory: Memory): LocatedTabs {
  const remembered = memory.read();
  const found = tabs.map((tab) => {
    const stored = storedOwner(remembered, tab);
    return { tab, kind: stored.kind, owner: valueIn(stored)?.owner ?? ownerByMarks(tab) };
  });

  const byOwner = new Map<TabOwner, Tab>();
  const copies: { owner: TabOwner; tab: Tab }[] = [];
  const others: Tab[] = [];
  // A tab that the memory knows was there first; a copy of it comes later.
  const isRemembered = ({ kind }: (typeof found)[number]) => kind === 'read';
  for (const { tab, owner } of [...found].sort((a, b) => Number(isRemembered(b)) - Number(isRemembered(a)))) {
    if (owner === NO_OWNER) others.push(tab);
    else if (byOwner.has(owner)) copies.push({ owner, tab });
    else byOwner.set(owner, tab);
  }

  const copied = new Set(copies.map(({ tab }) => tab.id));
  // A pasted register has no marks: where it cannot be read whose tab this is, set-up recognises the tab again.
  const isLost = ({ kind, owner }: (typeof found)[number]) => kind === 'unreadable' && owner === NO_OWNER;
  const learned = found.filter((each) => !isRemembered(each) && !isLost(each) && !copied.has(each.tab.id));
  const unremembered = byOwner.size === 0 ? {} : keepOwners(learned.map(({ tab, owner }) => [tab, owner] as const));
  return { byOwner, copies, others, remembered, unremembered };
}

/** Remembers the tabs that were found by their marks, and those that are none of the add-on's. */
export function rememberLocated({ unremembered }: LocatedTabs, memory: Memory): void {
  if (Object.keys(unremembered).length > 0) memory.write(unremembered);
}

/** Remembers tabs that were made just now. */
export function rememberTabs(made: ReadonlyMap<TabOwner, Tab>, memory: Memory): void {
  if (made.size === 0) return;
  memory.write(keepOwners([...made].map(([owner, tab]) => [tab, owner] as const)));
}

function ownerByMarks(tab: Tab): KnownOwner {
  return findMarks([tab.readFirstRow()])?.owner ?? NO_OWNER;
}
