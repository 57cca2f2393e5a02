/**
 * Finds our tabs by what they are. The memory knows them by their id, which outlives renaming and moving; a tab that
 * it does not know shows its marks, so a restored copy or a file that was moved is found as well. A second tab with
 * the same marks is a copy: it is named and left alone.
 */

import type { Entries, Memory } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import { findMarks, type TabOwner } from './marks';

/** Our tabs. */
export interface LocatedTabs {
  readonly byOwner: ReadonlyMap<TabOwner, Tab>;
  /** Copies: tabs with the marks of an owner that has one already. */
  readonly copies: readonly { readonly owner: TabOwner; readonly tab: Tab }[];
  /** Tabs that are none of ours. */
  readonly others: readonly Tab[];
  /** The memory as it was read. */
  readonly remembered: Entries;
}

const PREFIX = 'tab.';
/** Remembered of a tab that carries no marks, so that it is not looked into again. */
const NOT_OURS = '-';

/** Reads the memory, looks into the tabs that it does not know, and remembers what it found. */
export function locateTabs(tabs: readonly Tab[], memory: Memory): LocatedTabs {
  const remembered = memory.read();
  const found = tabs.map((tab) => {
    const known = remembered[PREFIX + tab.id];
    return { tab, known: known !== undefined, owner: known ?? ownerByMarks(tab) };
  });

  const byOwner = new Map<TabOwner, Tab>();
  const copies: { owner: TabOwner; tab: Tab }[] = [];
  const others: Tab[] = [];
  // Whom the memory knows was there first; a copy is one that it learns of later.
  for (const { tab, owner } of [...found].sort((a, b) => Number(b.known) - Number(a.known))) {
    if (owner === NOT_OURS) others.push(tab);
    else if (byOwner.has(owner as TabOwner)) copies.push({ owner: owner as TabOwner, tab });
    else byOwner.set(owner as TabOwner, tab);
  }

  const copied = new Set(copies.map(({ tab }) => tab.id));
  const learned = found.filter(({ tab, known }) => !known && !copied.has(tab.id));
  if (byOwner.size > 0 && learned.length > 0) {
    memory.write(Object.fromEntries(learned.map(({ tab, owner }) => [PREFIX + tab.id, owner])));
  }
  return { byOwner, copies, others, remembered };
}

/** Remembers tabs that were made just now. */
export function rememberTabs(made: ReadonlyMap<TabOwner, Tab>, memory: Memory): void {
  if (made.size === 0) return;
  memory.write(Object.fromEntries([...made].map(([owner, tab]) => [PREFIX + tab.id, owner])));
}

function ownerByMarks(tab: Tab): TabOwner | typeof NOT_OURS {
  return findMarks([tab.readFirstRow()])?.owner ?? NOT_OURS;
}
