/** The tabs of a spreadsheet during set-up: which exist, and which had to be made or repaired. */

import { lazily } from '../../domain/lazily';
import { allMessages, type Messages } from '../../messages';
import type { Entries } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import type { Protection, TabPlan } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import type { StaffTab, TabOwner } from '../../sheets/core/marks';
import { type LocatedTabs, rememberLocated, rememberTabs } from '../province/locateTabs';
import { foldName, freeName, isBlankTab, staffTabName } from '../province/staffTabs';
import { isDoubted } from '../state/rights';
import { type BegunSetUp, begunSetUp, keepSetUp } from '../state/setUpRun';
import { keepBegunTabs, storedOwner } from '../state/tabOwners';

/** A tab to be made. */
interface NewTab {
  readonly owner: TabOwner;
  readonly name: string;
  /** From 0; at the end if absent. */
  readonly place?: number | undefined;
}

/** Finds, makes and repairs tabs, and counts them. */
export class SetupTabs {
  private readonly made = new Map<TabOwner, Tab>();
  /** Tabs that exist, but are not filled yet. */
  private readonly opened = new Map<TabOwner, Tab>();
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
  /** Whether tabs that people pasted under the name of one of the staff's may be taken over. */
  private readonly mayTakePasted: boolean;
  /** Tabs that are not the add-on's, by folded name; a blank one can be taken over. */
  private readonly others: Map<string, Tab>;
  /** The folded names of all tabs, read only if a tab is made or renamed: each name is a call. */
  private readonly names: () => Set<string>;

  constructor(
    private readonly world: World,
    tabs: readonly Tab[],
    private readonly located: LocatedTabs,
  ) {
    const { remembered, byOwner } = located;
    this.begun = begunSetUp(remembered);
    this.isResumed = this.begun !== null;
    this.isNewWorkbook = this.begun?.isNew ?? (byOwner.size === 0 && Object.keys(remembered).length === 0);
    this.mayTakePasted = this.begun?.isNew ?? located.isMemoryless;
    // Nobody has had the time to change what an unfinished set-up has made.
    this.isDoubted = this.isNewWorkbook ? () => false : isDoubted(remembered);
    const others = new Map(located.others.map((tab) => [tab, foldName(tab.name())]));
    this.others = new Map([...others].map(([tab, name]) => [name, tab]));
    this.names = lazily(() => new Set(tabs.map((tab) => others.get(tab) ?? foldName(tab.name()))));
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

  /** Renames a tab that is not the add-on's. */
  rename(tab: Tab, name: string): void {
    const [before = ''] = [...this.others].find(([, other]) => other === tab) ?? [];
    const after = freeName(name, this.names());
    tab.rename(after);
    this.names().delete(before);
    this.names().add(foldName(after));
    this.others.delete(before);
    this.others.set(foldName(after), tab);
  }

  /**
   * One of the staff's tabs: found, taken over if a person pasted it under its name (`holds` recognises its content),
   * or made by `plan`. Where tabs are remembered, a tab that people made under such a name is left alone, unless it is a
   * lost register and people agreed to take it.
   */
  provide(owner: StaffTab, text: Messages, plan: TabPlan, holds: (tab: Tab) => boolean, place?: number): Tab {
    const found = this.find(owner);
    if (found !== undefined) return found;
    const pasted = allMessages()
      .map((messages) => this.others.get(foldName(staffTabName(owner, messages))))
      .find((tab) => tab !== undefined && (owner === '@units' || this.mayTake(tab)) && holds(tab));
    if (pasted === undefined) return this.make({ owner, name: staffTabName(owner, text), place }, () => plan);
    this.made.set(owner, pasted);
    return pasted;
  }

  /** Whether a tab that people pasted may be taken over without a question. */
  mayTake(tab: Tab): boolean {
    return this.mayTakePasted || storedOwner(this.remembered, tab).kind === 'unreadable';
  }

  /**
   * Makes new tabs, still blank, and remembers them before they are filled: a run that is cut off leaves no tab with marks
   * that the next one does not know. A blank tab of the name, which such a run left, is used instead. `also` is stored
   * with them, since each write to memory takes a call.
   */
  open(wanted: readonly NewTab[], also: Entries = {}): void {
    const opened = wanted.map(({ owner, name, place }) => {
      const tab =
        this.blankTab(name) ?? this.world.workbook.addTab(freeName(name, this.names()), place ?? this.names().size);
      this.names().add(foldName(name));
      return [owner, tab] as const;
    });
    for (const [owner, tab] of opened) this.opened.set(owner, tab);
    this.world.memory.write({ ...also, ...this.beginning(), ...keepBegunTabs(opened) });
  }

  /** The same for those of the staff's tabs that are missing. */
  openStaffTabs(
    wanted: readonly { readonly owner: StaffTab; readonly place?: number }[],
    text: Messages,
    also: Entries,
  ): void {
    const missing = wanted.filter(({ owner }) => this.find(owner) === undefined);
    if (missing.length > 0)
      this.open(
        missing.map((tab) => ({ ...tab, name: staffTabName(tab.owner, text) })),
        also,
      );
    else if (Object.keys(also).length > 0) this.world.memory.write(also);
  }

  /** Makes a new tab, or fills the one that was opened. */
  make(wanted: NewTab, planFor: (tab: Tab) => TabPlan): Tab {
    const { owner } = wanted;
    if (!this.opened.has(owner)) this.open([wanted]);
    const tab = this.opened.get(owner) as Tab;
    tab.apply(planFor(tab));
    this.made.set(owner, tab);
    this.changedTabs.add(tab.id);
    return tab;
  }

  /** The entry that stores that set-up has begun; none if it is stored. */
  private beginning(): Entries {
    if (this.begun !== null) return {};
    this.begun = { isNew: this.isNewWorkbook, by: this.world.person.address() };
    return keepSetUp(this.begun);
  }

  /** Remembers that set-up has ended, if it changed anything. */
  end(): void {
    if (this.begun !== null) this.world.memory.write(keepSetUp(null));
  }

  /** Counts a tab that is about to be changed. */
  change(tab: Tab): void {
    if (this.begun === null) this.world.memory.write(this.beginning());
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
