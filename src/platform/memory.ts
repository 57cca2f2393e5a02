/** Texts stored with the spreadsheet but not in its cells (document properties). */

/** Stored texts by key. */
export type Entries = Readonly<Record<string, string>>;

/** The store of such texts. */
export interface Memory {
  read(): Entries;
  /** Adds or replaces entries; others stay. */
  write(entries: Entries): void;
}
