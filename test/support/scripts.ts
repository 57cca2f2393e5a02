/** Small scripts in place of the add-on, for tests of single services of the emulator. */

import { Book } from '../../local/emulator/book/book';
import type { Bundle } from '../../local/emulator/bundle';
import type { Execution } from '../../local/emulator/execution';
import type { ExecutionOptions } from '../../local/emulator/executionOptions';
import { Workbench } from '../../local/emulator/workbench';

const SCOPES = ['spreadsheets.currentonly', 'script.container.ui'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

/** The time at which the scripts run: 18/8/2020, 15 giờ 10 phút. */
export const NOW = Date.parse('2020-08-18T15:10+07:00');

/** A blank Vietnamese spreadsheet with one tab "Sheet1". */
export function blankBook(): Book {
  const book = Book.blank();
  book.locale = 'vi_VN';
  book.timeZone = 'Asia/Ho_Chi_Minh';
  return book;
}

/** What a script runs with besides its circumstances. */
interface Surroundings extends Partial<ExecutionOptions> {
  readonly scopes?: readonly string[];
  readonly pages?: NonNullable<Bundle['pages']>;
}

/** Runs the body of a function; `sheet` is the first tab, `ss` the spreadsheet, `parameters` what it is called with. */
export function script(body: string, book: Book = blankBook(), circumstances: Surroundings = {}): Execution {
  const { scopes = SCOPES, pages = {}, ...options } = circumstances;
  const code = `function go(...parameters) {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = ss.getSheets()[0];
    ${body}
  }`;
  return new Workbench(book, { now: NOW, bundle: { code, pages, manifest: { oauthScopes: scopes } } }).run(
    'go',
    options,
  );
}

/** What the script returned, as plain data of this realm; fails if it threw. */
export function returned(body: string, book?: Book): unknown {
  const execution = script(body, book);
  if (execution.error !== null) throw new Error(execution.error);
  return JSON.parse(JSON.stringify(execution.returned ?? null));
}
