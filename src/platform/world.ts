/**
 * Everything a command may use: the ports of this folder and a few services of their own. `platform/google` implements
 * them with Apps Script; `index.ts` hands them to the commands.
 */

import type { Memory } from './memory';
import type { MenuItem } from './menu';
import type { Person } from './person';
import type { Post } from './post';
import type { Workbook } from './workbook';

/** Everything a command may use. */
export interface World {
  readonly workbook: Workbook;
  readonly memory: Memory;
  readonly person: Person;
  /** Shows the add-on's menu; its title is asked for only where it has one of its own. */
  showMenu(title: () => string, items: readonly MenuItem[]): void;
  /** Has every edit handled by the function of that name, from now on and once; reaches Google once or twice. */
  installEditHandler(functionName: string): void;
  /** Has the function of that name called every `clockMinutes`, once, until `removeClock`. */
  installClock(functionName: string): void;
  /** How often `installClock` has a function called, in minutes. */
  readonly clockMinutes: number;
  /** Whether whoever runs the command has that function called. */
  hasClock(functionName: string): boolean;
  /** Ends it, for whoever runs the command. */
  removeClock(functionName: string): void;
  /** Where whoever runs the command grants what the script may not do for want of it; null when nothing is wanting. */
  authorizationUrl(): string | null;
  readonly post: Post;
  /** The rows of a CSV text. */
  parseCsv(text: string, delimiter: string): readonly (readonly string[])[];
  /** The text of a page that was pushed with the script. */
  page(name: string): string;
  /** The time zone of the script. */
  scriptTimeZone(): string;
  now(): Date;
  /**
   * Takes the spreadsheet for one writer until the execution ends; false when another has it. It is not given back by
   * hand: Google ends the lock after everything is written.
   */
  lock(): boolean;
  /** Whether an error says that this person may not change what the command writes. */
  isRefusal(error: unknown): boolean;
  /** A line for the administrator's log. */
  logError(text: string): void;
}
