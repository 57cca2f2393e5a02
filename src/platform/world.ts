/**
 * Everything a command may use: the ports of this folder and a few small services. `platform/google` implements them
 * with Apps Script; `index.ts` passes them to the commands.
 */

import type { Memory } from './memory';
import type { MenuItem } from './menu';
import type { Person } from './person';
import type { Post } from './post';
import type { Triggers } from './triggers';
import type { Workbook } from './workbook';

/** Everything a command may use. */
export interface World {
  readonly workbook: Workbook;
  readonly memory: Memory;
  readonly person: Person;
  readonly post: Post;
  readonly triggers: Triggers;
  /** Shows the add-on's menu. The title is a function because a published add-on shows its own name and needs none. */
  showMenu(title: () => string, items: readonly MenuItem[]): void;
  /** The rows of a CSV text. */
  parseCsv(text: string, delimiter: string): readonly (readonly string[])[];
  /** The text of an HTML page that is part of the script. */
  page(name: string): string;
  now(): Date;
  /** The time zone of the script. */
  scriptTimeZone(): string;
  /**
   * Locks the spreadsheet for this execution; false when another execution holds the lock. There is no unlock: Google
   * releases the lock once everything is written.
   */
  lock(): boolean;
  /** Whether an error says that this user may not change what the command writes. */
  isRefusal(error: unknown): boolean;
  /** Writes a text to the administrator's log. */
  log(text: string): void;
  /** Writes an error to the administrator's log. */
  logError(text: string): void;
}
