/** The person who runs a command: what commands show to them and ask them. */

/** The person who runs the command. */
export interface Person {
  /** Their locale, "vi" or "en_GB". */
  locale(): string;
  /** Shows a note that disappears after some seconds. */
  toast(text: string): void;
  /** Shows a dialog with a text, until it is closed. */
  alert(title: string, text: string): void;
  /** Asks a yes-or-no question; true for yes. */
  ask(title: string, text: string): boolean;
  /** Asks for a text; null if the person cancelled. */
  askText(title: string, text: string): string | null;
  /** Shows a page beside the spreadsheet, 300 pixels wide. */
  showSidebar(title: string, html: string): void;
  /** The mail address of the account that the command runs as; '' if Google does not reveal it. */
  address(): string;
}
