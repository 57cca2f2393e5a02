/** Protection of a sheet or a range. Domains, named ranges and warning-only protections are not supported. */

import type { Book } from '../../book/book';
import { GoogleError } from '../../book/googleError';
import { a1Of, type Rectangle, rectangleOf } from '../../book/rectangle';
import { type Protection, sameAddress } from '../../book/rules/protection';
import type { Tab } from '../../book/tab';
import type { Realm } from '../runtime/realm';
import type { LocalRange } from './range';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Makes and unwraps the objects that the methods of a protection return and take. */
export interface ProtectionViews {
  protection(protection: LocalProtection): GoogleProtection;
  range(tab: Tab, extent: Rectangle): Range;
  unwrapRange(range: Range): LocalRange;
  user(address: string): GoogleAppsScript.Base.User;
  /** The account that the script runs as. */
  readonly runsAs: string;
  /** Whom `getEditors` returns while the list was never changed: reports differ. */
  readonly newEditors: 'none' | 'file';
}

/** Protects a range, or the sheet if `range` is null; a sheet has only one protection, which is returned again. */
export function protect(book: Book, tab: Tab, range: string | null, views: ProtectionViews): Protection {
  const existing = range === null ? tab.protections.find((each) => each.range === null) : undefined;
  if (existing) return existing;
  const id = Math.max(0, ...book.tabs.flatMap(({ protections }) => protections.map((each) => each.id))) + 1;
  const made: Protection = {
    id,
    range,
    unprotected: [],
    editors: [],
    isExplicit: false,
    maker: views.runsAs,
    description: '',
  };
  tab.protections = [...tab.protections, made];
  return made;
}

/** A protection. */
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
      | 'isWarningOnly'
      | 'setWarningOnly'
      | 'setDomainEdit'
      | 'remove'
    >
{
  constructor(
    private readonly book: Book,
    private readonly tab: Tab,
    private readonly id: number,
    private readonly realm: Realm,
    private readonly views: ProtectionViews,
  ) {}

  getDescription(): string {
    return this.current().description;
  }

  setDescription(description: string): GoogleProtection {
    return this.change({ description });
  }

  /** The editors that were added; not the owner and the maker, who may always edit. */
  getEditors(): GoogleAppsScript.Base.User[] {
    return this.realm.list(this.editors().map(this.views.user)) as GoogleAppsScript.Base.User[];
  }

  addEditors(emailAddresses: string[]): GoogleProtection {
    const addresses = Array.from(emailAddresses, String);
    const wrong = addresses.find((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address));
    const { refusedEditors } = this.book;
    const refused = wrong ?? addresses.find((address) => refusedEditors.some((each) => sameAddress(each, address)));
    if (refused !== undefined) throw new GoogleError(`Invalid email: ${refused}`);
    const fresh = addresses.filter((address) => !this.editors().some((each) => sameAddress(each, address)));
    return this.change({ editors: [...this.editors(), ...fresh], isExplicit: true });
  }

  removeEditors(emailAddresses: readonly unknown[]): GoogleProtection {
    const removed = Array.from(emailAddresses, String);
    return this.change({
      editors: this.editors().filter((each) => !removed.some((address) => sameAddress(each, address))),
      isExplicit: true,
    });
  }

  setUnprotectedRanges(ranges: Range[]): GoogleProtection {
    if (this.current().range !== null) throw new GoogleError('Only a sheet protection can have unprotected ranges.');
    return this.change({ unprotected: Array.from(ranges, (range) => a1Of(this.views.unwrapRange(range).extent)) });
  }

  getUnprotectedRanges(): Range[] {
    return this.realm.list(
      this.current().unprotected.map((range) => this.views.range(this.tab, rectangleOf(range))),
    ) as Range[];
  }

  getRange(): Range {
    const { range } = this.current();
    const whole = { row: 1, column: 1, rows: this.tab.maxRows, columns: this.tab.maxColumns };
    return this.views.range(this.tab, range === null ? whole : rectangleOf(range));
  }

  setRange(range: Range): GoogleProtection {
    return this.change({ range: a1Of(this.views.unwrapRange(range).extent) });
  }

  /** The file of a consumer account belongs to no domain. */
  canDomainEdit(): boolean {
    return false;
  }

  isWarningOnly(): boolean {
    return false;
  }

  setWarningOnly(warningOnly: boolean): GoogleProtection {
    if (warningOnly) throw new GoogleError('Warning-only protections are not supported.');
    return this.change({});
  }

  setDomainEdit(): GoogleProtection {
    throw new GoogleError('You cannot set domain edit on a file that is not owned by a domain.');
  }

  remove(): void {
    this.current();
    this.tab.protections = this.tab.protections.filter(({ id }) => id !== this.id);
  }

  private editors(): readonly string[] {
    const { editors, isExplicit } = this.current();
    if (isExplicit || this.views.newEditors === 'none') return editors;
    return [...new Set([this.book.owner, this.views.runsAs, ...this.book.editors])].filter((each) => each !== '');
  }

  private current(): Protection {
    const found = this.tab.protections.find(({ id }) => id === this.id);
    if (!found) throw new GoogleError('The protection has been removed.');
    return found;
  }

  private change(part: Partial<Protection>): GoogleProtection {
    const changed = { ...this.current(), ...part };
    this.tab.protections = this.tab.protections.map((each) => (each.id === this.id ? changed : each));
    return this.views.protection(this);
  }
}
