/** The spreadsheet as a whole, as commands use it. */

import type { Tab } from './tab';

/** The spreadsheet. */
export interface Workbook {
  /** All tabs, from left to right. */
  tabs(): readonly Tab[];
  /** The tab with an id; null if it was deleted. */
  tabById(id: number): Tab | null;
  /** The spreadsheet's locale: "vi_VN". */
  locale(): string;
  /** Adds a tab; `place` counts from 0. */
  addTab(name: string, place: number): Tab;
  deleteTab(tab: Tab): void;
  /** Sets locale and time zone, so that numbers, dates and formulas mean the same to everyone. */
  setLocaleAndTimeZone(locale: string, timeZone: string): void;
  /** Sends all writes to Google before anything else happens; shows here if one of them is refused. */
  flush(): void;
  timeZone(): string;
  /** The address of the file's owner; '' where Google does not tell it, as in a shared drive. */
  owner(): string;
  /** Its URL. With '#gid=' and a tab's id appended, it opens that tab. */
  url(): string;
}
