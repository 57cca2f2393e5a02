/** The server's functions that the sidebar calls, as promises. They fail when the script threw or was not reached. */

import type { OpenTabAnswer, StatusAnswer } from '../view';

/** What Apps Script gives to a page, as far as it is used here. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  readStatus(): void;
  openTab(code: string): void;
}

declare const google: { readonly script: { readonly run: Runner } };

/** Reads the workbook again. */
export function readStatus(): Promise<StatusAnswer> {
  return answerOf((run) => run.readStatus());
}

/** Shows a district's tab in the spreadsheet beside the sidebar. */
export function openTab(code: string): Promise<OpenTabAnswer> {
  return answerOf((run) => run.openTab(code));
}

function answerOf<A>(call: (run: Runner) => void): Promise<A> {
  return new Promise((resolve, reject) => {
    call(google.script.run.withSuccessHandler((answer) => resolve(answer as A)).withFailureHandler(reject));
  });
}
