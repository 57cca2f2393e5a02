/**
 * The dialogs of the spreadsheet. Google suspends the execution while one is open and drops its lock: other people and
 * executions may change anything before the answer. So commands cannot open them; `app/run.ts` does (`app/outcome.ts`).
 */

import type { AskedQuestion, TextInput } from './question';

/** Dialogs, or what takes their place where there are none. */
export interface Dialogs {
  /** Shows a text. */
  alert(title: string, text: string): void;
  /** Asks a yes-or-no question; true for yes, null if the command has to be run again for an answer. */
  ask(question: AskedQuestion): boolean | null;
  /** Asks for a text; null if the person cancelled. `input` is what the text tells. */
  askText(title: string, text: string, input: TextInput): string | null;
}
