/** The person who runs a command, and how to talk to them. */

/** The person who chose a menu item. */
export interface Person {
  /** Their locale, "vi" or "en_GB". */
  locale(): string;
  /** A note in the corner that goes away by itself. */
  toast(text: string): void;
  /** A sentence that waits to be read. */
  alert(title: string, text: string): void;
  /** A question; true for yes. */
  ask(title: string, text: string): boolean;
  /** A question that is answered in words; null when the person gave up. */
  askText(title: string, text: string): string | null;
  /** A page beside the spreadsheet, 300 pixels wide. */
  showSidebar(title: string, html: string): void;
  /** The mail address of whoever the command runs as. */
  address(): string;
}
