/** The rights that set-up gave, and the tabs where they have to be compared with the register again. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { valueIn } from '../../sheets/core/stored';
import { property } from './property';
import { begunSetUp } from './setUpRun';

/** The key of the rights that set-up gave. */
export const RIGHTS_KEY = 'rights.given';
/** The key of the tabs to be compared. */
export const DOUBTS_KEY = 'rights.doubts';

/** The rights that set-up gave. */
export interface GivenRights {
  /** The accounts that ran set-up, the first one first. Google keeps them as editors of what they protected. */
  readonly by: readonly string[];
  /** The addresses that Google refused as editors. */
  readonly refused: readonly string[];
}

/** `rights.given`: the rights that set-up gave last. */
export const RIGHTS = property<GivenRights>(
  lazily(() => z.object({ by: z.array(z.string()), refused: z.array(z.string()) })),
);

/** `rights.doubts`: the ids of tabs whose editors are not those who should edit them. */
export const DOUBTS = property(lazily(() => z.object({ tabs: z.array(z.int()) })));

/** The most addresses of a kind that are stored: a property holds at most nine kilobytes. */
const LONGEST_LIST = 100;

/** The rights that set-up gave; null if set-up has not finished since they are stored, as in a copy of the file. */
export const givenRights = (entries: Entries): GivenRights | null => valueIn(RIGHTS.read(entries, RIGHTS_KEY));

/** The addresses that Google refused at the last set-up. */
export const refusedAddresses = (entries: Entries): readonly string[] => givenRights(entries)?.refused ?? [];

/** The account that set the workbook up first, or that is about to; null if nobody has. It is one of the staff. */
export const firstAccount = (entries: Entries): string | null =>
  givenRights(entries)?.by[0] ?? begunSetUp(entries)?.by ?? null;

/**
 * The entries that store the rights that an account has just given in all tabs; none if nothing is new. `first` is the
 * account that set up first, where none is stored yet.
 */
export function keepRights(entries: Entries, by: string, first: string, refused: readonly string[]): Entries {
  const known = givenRights(entries)?.by ?? [first];
  const [kept = first, ...later] = known;
  const accounts = known.includes(by) ? known : [kept, ...[...later, by].slice(1 - LONGEST_LIST)];
  const entry = {
    ...RIGHTS.keep(RIGHTS_KEY, { by: accounts, refused: refused.slice(0, LONGEST_LIST) }),
    ...keepDoubts(entries, []),
  };
  return Object.fromEntries(Object.entries<string>(entry).filter(([key, text]) => entries[key] !== text));
}

/**
 * Returns a test for the tabs whose editors set-up has to compare: all tabs if the rights that it gave are not known.
 */
export function isDoubted(entries: Entries): (tab: number) => boolean {
  if (givenRights(entries) === null) return () => true;
  const tabs = new Set(doubtedTabs(entries));
  return (tab) => tabs.has(tab);
}

/** The entries that store the tabs to be compared; none if they are stored already. */
export const keepDoubts = (entries: Entries, tabs: readonly number[]): Entries =>
  JSON.stringify(doubtedTabs(entries)) === JSON.stringify(tabs) ? {} : DOUBTS.keep(DOUBTS_KEY, { tabs: [...tabs] });

const doubtedTabs = (entries: Entries): readonly number[] => valueIn(DOUBTS.read(entries, DOUBTS_KEY))?.tabs ?? [];
