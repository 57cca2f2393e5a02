/** The tabs of a spreadsheet during set-up: which exist, and which had to be made or repaired. */

import { lazily } from '../../domain/lazily';
import { allMessages, type Messages } from '../../messages';
import type { Entries } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import type { Protection, TabPlan } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import type { StaffTab, TabOwner } from '../../sheets/core/marks';
import { type LocatedTabs, locateTabs, rememberLocated, rememberTabs } from '../province/locateTabs';
import { foldName, freeName, isBlankTab, staffTabName } from '../province/staffTabs';
import { isDoubted } from '../state/rights';
import { type BegunSetUp, begunSetUp, keepSetUp } from '../state/setUpRun';

/** Finds, makes and repairs tabs, and counts them. */
export class SetupTabs {
  private readonly located: LocatedTabs;
  private readonly made = new Map<TabOwner, Tab>();
  private readonly changedTabs = new Set<number>();
  /** The names of tabs whose rows or columns moved at each attempt to mend them. */
  readonly unsettled: string[] = [];
  private readonly refusedAddresses = new Set<string>();
  private readonly isDoubted: (tab: number) => boolean;
  /** The set-up that this run goes on with, or that it has begun; null while it has changed nothing. */
  private begun: BegunSetUp | null;
  /** Whether this run goes on with one that was interrupted. */
  readonly isResumed: boolean;
  /** Whether set-up makes the workbook, in however many runs, and does not mend one. */
  readonly isNewWorkbook: boolean;
  /** Tabs that are not the add-on's, by folded name; a blank one can be taken over. */
  private readonly others: Map<string, Tab>;
  /** The folded names of all tabs, read only if a tab is made or renamed: each name is a call. */
  private readonly names: () => Set<string>;

  constructor(private readonly world: World) {
    const tabs = world.workbook.tabs();
    this.located = locateTabs(tabs, world.memory);
    const { remembered, byOwner } = this.located;
    this.begun = begunSetUp(remembered);
    this.isResumed = this.begun !== null;
    this.isNewWorkbook = this.begun?.isNew ?? (byOwner.size === 0 && Object.keys(remembered).length === 0);
    // Nobody has had the time to change what an unfinished set-up has made.
    this.isDoubted = this.isNewWorkbook ? () => false : isDoubted(remembered);
    this.names = lazily(() => new Set(tabs.map((tab) => foldName(tab.name()))));
    this.others = new Map(this.located.others.map((tab) => [foldName(tab.name()), tab]));
  }

  /** The number of tabs that were made or repaired. */
  get changed(): number {
    return this.changedTabs.size;
  }

  /** The stored texts as they were before. */
  get remembered(): Entries {
    return this.located.remembered;
  }

  /** The owner's tab, if there is one. */
  find(owner: TabOwner): Tab | undefined {
    return this.made.get(owner) ?? this.located.byOwner.get(owner);
  }

  /** Whether the tab was made or taken over just now. */
  isNew(owner: TabOwner): boolean {
    return this.made.has(owner);
  }

  /** The tabs that are not the add-on's. */
  strangers(): readonly Tab[] {
    return [...this.others.values()];
  }

  /** Whose tabs there were before. */
  owners(): Iterable<readonly [TabOwner, Tab]> {
    return this.located.byOwner;
  }

  /** The districts that have a tab, by their codes. */
  districtOwners(): readonly TabOwner[] {
    return [...this.located.byOwner.keys()].filter((owner) => !owner.startsWith('@'));
  }

  /** Whether a tab has the name of one of the staff's tabs, in any language. */
  isNamed(tab: Tab, owner: StaffTab): boolean {
    return allMessages().some((messages) => foldName(staffTabName(owner, messages)) === foldName(tab.name()));
  }

  /** Renames a tab that is not the add-on's. */
  rename(tab: Tab, name: string): void {
    const [before, after] = [foldName(tab.name()), freeName(name, this.names())];
    tab.rename(after);
    this.names().delete(before);
    this.names().add(foldName(after));
    this.others.delete(before);
    this.others.set(foldName(after), tab);
  }

  /**
   * One of the staff's tabs: found, taken over if a person pasted it under its name (`holds` recognises its content),
   * or made by `plan`.
   */
  provide(owner: StaffTab, text: Messages, plan: TabPlan, holds: (tab: Tab) => boolean, place?: number): Tab {
    const found = this.find(owner);
    if (found !== undefined) return found;
    const pasted = allMessages()
      .map((messages) => this.others.get(foldName(staffTabName(owner, messages))))
      .find((tab) => tab !== undefined && holds(tab));
    if (pasted === undefined) return this.make(owner, staffTabName(owner, text), () => plan, place);
    this.made.set(owner, pasted);
    return pasted;
  }

  /**
   * A new tab at a place (from 0), or at the end. A blank tab of that name, which a run left when it was cut off, is
   * used instead.
   */
  make(owner: TabOwner, name: string, planFor: (tab: Tab) => TabPlan, place?: number): Tab {
    this.begin();
    const tab =
      this.blankTab(name) ?? this.world.workbook.addTab(freeName(name, this.names()), place ?? this.names().size);
    this.names().add(foldName(name));
    tab.apply(planFor(tab));
    this.made.set(owner, tab);
    this.changedTabs.add(tab.id);
    return tab;
  }

  /** Remembers, before the first change, that set-up has begun. */
  private begin(): void {
    if (this.begun !== null) return;
    this.begun = { isNew: this.isNewWorkbook, by: this.world.person.address() };
    this.world.memory.write(keepSetUp(this.begun));
  }

  /** Remembers that set-up has ended, if it changed anything. */
  end(): void {
    if (this.begun !== null) this.world.memory.write(keepSetUp(null));
  }

  /** Counts a tab that is about to be changed. */
  change(tab: Tab): void {
    this.begin();
    this.changedTabs.add(tab.id);
  }

  /** Applies a plan to an existing tab. */
  mend(tab: Tab, plan: TabPlan): void {
    if (plan.blocks.length > 0) this.change(tab);
    tab.apply(plan);
  }

  /** Protects a tab, and compares its editors if a person may have changed them, or `isWeakened` says that one has. */
  protect(tab: Tab, protection: Protection, isWeakened = false): void {
    for (const address of tab.protect(protection, isWeakened || this.isDoubted(tab.id)))
      this.refusedAddresses.add(address);
  }

  /** The addresses that Google refused as editors. */
  get refused(): readonly string[] {
    return [...this.refusedAddresses];
  }

  /** Stores the owners of the tabs that were found and made, for later commands. */
  remember(): void {
    rememberLocated(this.located, this.world.memory);
    rememberTabs(this.made, this.world.memory);
  }

  /** The blank tab of that name, or the blank tab of a new spreadsheet. */
  private blankTab(name: string): Tab | null {
    const namesake = this.others.get(foldName(name));
    if (namesake && isBlankTab(namesake)) return this.take(name, namesake);
    const [first] = this.others.values();
    const isNewSpreadsheet = this.located.byOwner.size === 0 && this.made.size === 0;
    if (!isNewSpreadsheet || first === undefined || !isBlankTab(first)) return null;
    this.rename(first, name);
    return this.take(name, first);
  }

  private take(name: string, tab: Tab): Tab {
    for (const [folded, other] of this.others) if (other === tab) this.others.delete(folded);
    this.names().add(foldName(name));
    return tab;
  }
}
