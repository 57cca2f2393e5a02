/** What commands need of the spreadsheet as a whole. */

import type { Tab } from './tab';

/** The spreadsheet. */
export interface Workbook {
  /** From left to right. */
  tabs(): readonly Tab[];
  /** The tab of that id; null when somebody deleted it. */
  tabById(id: number): Tab | null;
  /** "vi_VN" */
  locale(): string;
  /** A new tab; `place` counts from 0. */
  addTab(name: string, place: number): Tab;
  deleteTab(tab: Tab): void;
  /** Locale and time zone, so that numbers, dates and formulas mean the same to everyone. */
  settle(locale: string, timeZone: string): void;
  timeZone(): string;
  /** Its address in a browser; '#gid=' and a tab's id open that tab. */
  url(): string;
}
