/** The workbook: its tabs in order, its locale and time zone, its properties, triggers and mail quota. */

import { DEPLOYMENTS, type Deployment } from './deployment';
import { Engine, type EngineSnapshot } from './engine/engine';
import { GoogleError } from './googleError';
import { Tab, type TabSnapshot } from './tab';

/** The three stores of PropertiesService. */
export type PropertyStore = 'document' | 'script' | 'user';

/** What a script has stored. */
export type Stores = Readonly<Record<PropertyStore, Map<string, string>>>;

/** An installable trigger: it calls a function as the account that made it. */
export interface Trigger {
  readonly id: string;
  /** Whose function; that of the bound script if absent. */
  readonly deployment?: Deployment;
  /** The id of another spreadsheet whose edits it waits for, as of the one for which the script was built before. */
  readonly source?: string;
  readonly handler: string;
  readonly event: 'ON_EDIT' | 'CLOCK';
  /** A time trigger's interval in minutes, the instant from which it counts, and how many turns have passed. */
  readonly every?: { readonly minutes: number; readonly from: number; readonly fallen: number };
  /** The address of the account that made it. */
  readonly creator: string;
}

/** The daily mail quota, which Google counts in recipients. */
export interface MailQuota {
  readonly limit: number;
  /** The day that `used` counts for, "2020-08-18" in UTC. */
  readonly day: string;
  readonly used: number;
}

/** A book as plain data and the bytes of the engine's model. */
export interface BookSnapshot
  extends Readonly<
    Pick<
      Book,
      | 'active'
      | 'title'
      | 'locale'
      | 'timeZone'
      | 'owner'
      | 'deployment'
      | 'triggers'
      | 'mail'
      | 'editors'
      | 'refusedEditors'
    >
  > {
  readonly nextId: number;
  readonly stores: Readonly<
    Record<Deployment, Readonly<Record<PropertyStore, readonly (readonly [key: string, value: string])[]>>>
  >;
  readonly tabs: readonly TabSnapshot[];
  readonly engine: EngineSnapshot;
}

/** A workbook in memory. */
export class Book {
  readonly tabs: Tab[] = [];
  /** The position of the tab in view, from 0. */
  active = 0;
  title = 'Untitled spreadsheet';
  locale = 'en_US';
  timeZone = 'America/Los_Angeles';
  /** '' in a shared drive. */
  owner = 'owner@example.com';
  /** The script that works in the workbook now. */
  deployment: Deployment = 'bound';
  /** What each script has stored. */
  readonly stores: Readonly<Record<Deployment, Stores>> = byDeployment(() => ({
    document: new Map(),
    script: new Map(),
    user: new Map(),
  }));
  triggers: readonly Trigger[] = [];
  mail: MailQuota = { limit: 100, day: '', used: 0 };
  /** The execution that has the lock of a script. A copy of the book is not locked. */
  readonly locks = new Map<Deployment, object>();
  /** Whom the file is shared with as editors, besides its owner. */
  editors: readonly string[] = [];
  /** Addresses that a protection does not take as editors, such as those without a Google account. */
  refusedEditors: readonly string[] = [];
  private nextId = 0;

  constructor(readonly engine = new Engine()) {}

  /** A new spreadsheet as Google makes it: one blank tab, an American locale. */
  static blank(): Book {
    const book = new Book();
    book.addTab('Sheet1', 0);
    return book;
  }

  /** What the script has stored that works in the workbook now. */
  get properties(): Stores {
    return this.stores[this.deployment];
  }

  /** A copy that shares nothing with this book. */
  clone(): Book {
    return Book.fromSnapshot(this.snapshot());
  }

  /** Everything of the book as plain data, except a lock; see snapshotFile.ts for the same as a file. */
  snapshot(): BookSnapshot {
    const { active, title, locale, timeZone, owner, deployment, triggers, mail, editors, refusedEditors, nextId } =
      this;
    return {
      ...{ active, title, locale, timeZone, owner, deployment, triggers, mail, editors, refusedEditors, nextId },
      stores: byDeployment((each) => {
        const { document, script, user } = this.stores[each];
        return { document: [...document], script: [...script], user: [...user] };
      }),
      tabs: this.tabs.map((tab) => tab.snapshot()),
      engine: this.engine.snapshot(),
    };
  }

  static fromSnapshot({ stores, tabs, engine, ...rest }: BookSnapshot): Book {
    const book = new Book(Engine.fromSnapshot(engine));
    Object.assign(book, rest);
    for (const deployment of DEPLOYMENTS) {
      for (const store of ['document', 'script', 'user'] as const) {
        for (const [key, value] of stores[deployment][store]) book.stores[deployment][store].set(key, value);
      }
    }
    for (const tab of tabs) book.tabs.push(Tab.fromSnapshot(book, tab));
    return book;
  }

  /** The time zone's distance from UTC in milliseconds; always winter time. */
  utcOffset(): number {
    return utcOffsetOf(this.timeZone);
  }

  /** The tab with a name; case and Unicode form do not matter. */
  tab(name: string): Tab | null {
    return this.tabs.find((tab) => fold(tab.name) === fold(name)) ?? null;
  }

  /** Adds a tab; `id` is given when the tab is read from a file. */
  addTab(name: string, index: number, id?: number): Tab {
    if (this.tab(name))
      throw new GoogleError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    assertName(name);
    const place = Math.min(index, this.tabs.length);
    // A new IronCalc model has one sheet, which becomes the first tab.
    if (this.tabs.length === 0) this.engine.renameSheet(0, name);
    else this.engine.addSheet(place, name);
    const tab = new Tab(this, id ?? this.freshId(), name);
    this.nextId = Math.max(this.nextId, tab.id);
    this.tabs.splice(place, 0, tab);
    return tab;
  }

  renameTab(tab: Tab, name: string): void {
    const namesake = this.tab(name);
    if (namesake && namesake !== tab) {
      throw new GoogleError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    assertName(name);
    this.engine.renameSheet(tab.index, name);
    tab.name = name;
  }

  deleteTab(tab: Tab): void {
    if (this.tabs.length === 1) throw new GoogleError("You can't remove all the sheets in a document.");
    this.engine.deleteSheet(tab.index);
    this.tabs.splice(tab.index, 1);
  }

  moveTab(tab: Tab, index: number): void {
    this.engine.moveSheet(tab.index, index);
    this.tabs.splice(tab.index, 1);
    this.tabs.splice(index, 0, tab);
  }

  private freshId(): number {
    // As arbitrary as Google's ids, but different from those of all other tabs.
    return this.nextId === 0 ? 1_000_003 : this.nextId + 7_919;
  }
}

const byDeployment = <T>(of: (deployment: Deployment) => T): Record<Deployment, T> => ({
  bound: of('bound'),
  standalone: of('standalone'),
  'add-on': of('add-on'),
});

/** The most characters that Google takes. */
const LONGEST_NAME = 100;

function assertName(name: string): void {
  if ([...name].length > LONGEST_NAME)
    throw new GoogleError(`The sheet name cannot be longer than ${LONGEST_NAME} characters.`);
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase();

/** Needed for every date of a tab and slow to compute, so kept by time zone. */
const utcOffsets = new Map<string, number>();

function utcOffsetOf(timeZone: string): number {
  const cached = utcOffsets.get(timeZone);
  if (cached !== undefined) return cached;
  const winter = new Date(Date.UTC(2020, 0, 15, 12));
  const local = new Date(winter.toLocaleString('en-US', { timeZone }));
  const utc = new Date(winter.toLocaleString('en-US', { timeZone: 'UTC' }));
  const offset = local.getTime() - utc.getTime();
  utcOffsets.set(timeZone, offset);
  return offset;
}
