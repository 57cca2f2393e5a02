/**
 * The dialogs of the spreadsheet. Google suspends the execution while one is open and drops its lock: other people and
 * executions may change anything before the answer. So commands cannot open them; `app/run.ts` does (`app/outcome.ts`).
 */

/** Dialogs that wait for the person. */
export interface Dialogs {
  /** Shows a text until the person closes it. */
  alert(title: string, text: string): void;
  /** Asks a yes-or-no question; true for yes. */
  ask(title: string, text: string): boolean;
  /** Asks for a text; null if the person cancelled. */
  askText(title: string, text: string): string | null;
}
