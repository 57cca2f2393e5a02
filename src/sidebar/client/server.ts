/** The server's functions that the sidebar calls, as promises. They reject if the script fails or cannot be reached. */

import type { OpenTabAnswer, StatusAnswer } from '../view';

/** The part of google.script.run that is used here. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  readStatus(): void;
  openTab(code: string): void;
}

declare const google: { readonly script: { readonly run: Runner } };

/** Reads the workbook. */
export function readStatus(): Promise<StatusAnswer> {
  return answerOf((run) => run.readStatus());
}

/** Opens a district's tab in the spreadsheet. */
export function openTab(code: string): Promise<OpenTabAnswer> {
  return answerOf((run) => run.openTab(code));
}

function answerOf<A>(call: (run: Runner) => void): Promise<A> {
  return new Promise((resolve, reject) => {
    call(google.script.run.withSuccessHandler((answer) => resolve(answer as A)).withFailureHandler(reject));
  });
}
