/** Texts kept with the spreadsheet, out of sight (document properties). */

/** Texts by their key. */
export type Entries = Readonly<Record<string, string>>;

/** Texts that stay with the spreadsheet and are seen by nobody. */
export interface Memory {
  read(): Entries;
  /** Adds or replaces entries. */
  write(entries: Entries): void;
}
