/** The owners of tabs, by the tab's id, which does not change when it is renamed or moved. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import { STAFF_TABS, type TabOwner } from '../../sheets/core/marks';
import { type Stored, valueIn } from '../../sheets/core/stored';
import { property } from './property';

/** Stored for a tab without marks, so that it is not read again. */
export const NO_OWNER = '-';

/** The stored owner of a tab. */
export type KnownOwner = TabOwner | typeof NO_OWNER;

/** What is stored of a tab. */
interface KnownTab {
  readonly owner: KnownOwner;
  /** Whether the tab is being made: a run that was cut off may have left it without marks. */
  readonly isBegun?: boolean | undefined;
}

const PREFIX = 'tab.';

/** `tab.` and a tab's id: its owner. */
export const TAB_OWNERS = property<KnownTab>(
  lazily(() => z.object({ owner: z.custom<KnownOwner>(isOwner), isBegun: z.optional(z.boolean()) })),
  (text) => ({ owner: text }),
);

/** Whether a key is that of a tab's owner. */
export const isTabKey = (key: string): boolean => key.startsWith(PREFIX);

/** What is stored of a tab. */
export const storedOwner = (entries: Entries, { id }: Tab): Stored<KnownTab> => TAB_OWNERS.read(entries, PREFIX + id);

/** Whether any tab is stored as the add-on's. */
export const areTabsRemembered = (entries: Entries): boolean =>
  Object.keys(entries).some((key) => isTabKey(key) && valueIn(TAB_OWNERS.read(entries, key))?.owner !== NO_OWNER);

/** The ids that are stored for an owner: also those of tabs that were deleted and may be restored. */
export const tabIdsOf = (entries: Entries, owner: TabOwner): readonly number[] =>
  Object.keys(entries)
    .filter((key) => isTabKey(key) && valueIn(TAB_OWNERS.read(entries, key))?.owner === owner)
    .map((key) => Number(key.slice(PREFIX.length)));

/** The entries that store the owners of tabs. */
export const keepOwners = (owners: Iterable<readonly [Tab, KnownOwner]>): Entries =>
  Object.assign({}, ...[...owners].map(([{ id }, owner]) => TAB_OWNERS.keep(PREFIX + id, { owner })));

/** The entries that store the owners of tabs that are about to be filled. */
export const keepBegunTabs = (owners: Iterable<readonly [TabOwner, Tab]>): Entries =>
  Object.assign({}, ...[...owners].map(([owner, { id }]) => TAB_OWNERS.keep(PREFIX + id, { owner, isBegun: true })));

/** Whether a text can be an owner: the code of a unit or group contains none of the signs that marks and JSON use. */
function isOwner(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return value.startsWith('@') ? STAFF_TABS.some((owner) => owner === value) : /^[^:="{]+$/.test(value);
}
