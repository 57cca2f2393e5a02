/** The person who runs a command, and what commands show to them. Questions are `Dialogs`. */

/** The person who runs the command. */
export interface Person {
  /** Their locale, "vi" or "en_GB". */
  locale(): string;
  /** Shows a note that disappears after some seconds. */
  toast(text: string): void;
  /** Shows a page beside the spreadsheet, 300 pixels wide; null where the deployment has no sidebar. */
  readonly showSidebar: ((title: string, html: string) => void) | null;
  /** The mail address of the account that the command runs as; '' if Google does not reveal it. */
  address(): string;
}
