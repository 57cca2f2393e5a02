/** Protection of a sheet or of a range. Domains, named ranges and warnings instead of refusals are not imitated. */

import type { Book } from '../book/book';
import { GoogleError } from '../book/googleError';
import { type Protection, sameAddress } from '../book/protection';
import { a1Of, type Rectangle, rectangleOf } from '../book/rectangle';
import type { Tab } from '../book/tab';
import type { LocalRange } from './range';
import type { Realm } from './realm';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Makes the script's views, and finds what is behind them. */
export interface ProtectionViews {
  protection(protection: LocalProtection): GoogleProtection;
  range(tab: Tab, extent: Rectangle): Range;
  behindRange(range: Range): LocalRange;
  user(address: string): GoogleAppsScript.Base.User;
  /** The account that the script runs as. */
  readonly runsAs: string;
}

/** Protects a sheet (range null), which has one protection at most, or a range. */
export function protectionOf(book: Book, tab: Tab, range: string | null, views: ProtectionViews): Protection {
  const known = range === null ? tab.protections.find((each) => each.range === null) : undefined;
  if (known) return known;
  const id = Math.max(0, ...book.tabs.flatMap(({ protections }) => protections.map((each) => each.id))) + 1;
  const made: Protection = { id, range, unprotected: [], editors: [], maker: views.runsAs, description: '' };
  tab.protections = [...tab.protections, made];
  return made;
}

/** A protection as the script gets it. */
export class LocalProtection
  implements
    Pick<
      GoogleProtection,
      | 'getDescription'
      | 'setDescription'
      | 'getEditors'
      | 'addEditors'
      | 'removeEditors'
      | 'setUnprotectedRanges'
      | 'getUnprotectedRanges'
      | 'getRange'
      | 'setRange'
      | 'canDomainEdit'
      | 'setDomainEdit'
      | 'remove'
    >
{
  constructor(
    private readonly tab: Tab,
    private readonly id: number,
    private readonly realm: Realm,
    private readonly views: ProtectionViews,
  ) {}

  getDescription(): string {
    return this.now().description;
  }

  setDescription(description: string): GoogleProtection {
    return this.change({ description });
  }

  /** Those who were added; the owner and the maker may edit without being named. */
  getEditors(): GoogleAppsScript.Base.User[] {
    return this.realm.list(this.now().editors.map(this.views.user)) as GoogleAppsScript.Base.User[];
  }

  addEditors(emailAddresses: string[]): GoogleProtection {
    const addresses = Array.from(emailAddresses, String);
    const wrong = addresses.find((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address));
    if (wrong !== undefined) throw new GoogleError(`Invalid email: ${wrong}`);
    const fresh = addresses.filter((address) => !this.now().editors.some((each) => sameAddress(each, address)));
    return this.change({ editors: [...this.now().editors, ...fresh] });
  }

  removeEditors(emailAddresses: readonly unknown[]): GoogleProtection {
    const gone = Array.from(emailAddresses, String);
    return this.change({
      editors: this.now().editors.filter((each) => !gone.some((address) => sameAddress(each, address))),
    });
  }

  setUnprotectedRanges(ranges: Range[]): GoogleProtection {
    if (this.now().range !== null) throw new GoogleError('Only a sheet protection can have unprotected ranges.');
    return this.change({ unprotected: Array.from(ranges, (range) => a1Of(this.views.behindRange(range).extent)) });
  }

  getUnprotectedRanges(): Range[] {
    return this.realm.list(
      this.now().unprotected.map((range) => this.views.range(this.tab, rectangleOf(range))),
    ) as Range[];
  }

  getRange(): Range {
    const { range } = this.now();
    const whole = { row: 1, column: 1, rows: this.tab.maxRows, columns: this.tab.maxColumns };
    return this.views.range(this.tab, range === null ? whole : rectangleOf(range));
  }

  setRange(range: Range): GoogleProtection {
    return this.change({ range: a1Of(this.views.behindRange(range).extent) });
  }

  /** A consumer account's file belongs to no domain. */
  canDomainEdit(): boolean {
    return false;
  }

  setDomainEdit(): GoogleProtection {
    throw new GoogleError('You cannot set domain edit on a file that is not owned by a domain.');
  }

  remove(): void {
    this.now();
    this.tab.protections = this.tab.protections.filter(({ id }) => id !== this.id);
  }

  private now(): Protection {
    const found = this.tab.protections.find(({ id }) => id === this.id);
    if (!found) throw new GoogleError('The protection has been removed.');
    return found;
  }

  private change(part: Partial<Protection>): GoogleProtection {
    const changed = { ...this.now(), ...part };
    this.tab.protections = this.tab.protections.map((each) => (each.id === this.id ? changed : each));
    return this.views.protection(this);
  }
}
