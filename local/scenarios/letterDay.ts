/** The day of the letter in the emulator: set-up, the figures of 18/8/2020 typed into every tab, the summary built. */

import { readFileSync } from 'node:fs';
import type { Execution } from '../emulator/execution';
import { Workbench } from '../emulator/workbench';
import { FIGURES, type Figures } from './allocate';

/** A quarter of an hour before the deadline. */
export const LETTER_DAY = Date.parse('2020-08-18T14:45+07:00');

/** Columns of a district's tab after set-up. */
const CODE = 1;
const USERS = 4;
const NOTE_LABEL = 'Ghi chú';
const HEADER_ROW = 6;

/** The note in every row and the indicator in the titles say that the figures are an illustration. */
const ROW_NOTE = 'Số liệu minh họa';
const INDICATOR = 'người dùng Bluezone (từng xã: số liệu minh họa)';

/** Reads the figures of the data file. */
export function letterFigures(): Figures {
  return JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures;
}

/** Plays the letter's day; returns its workbench and the execution that built the summary. */
export function letterDay(): { readonly workbench: Workbench; readonly built: Execution } {
  const workbench = Workbench.blank({ now: LETTER_DAY });
  mustSucceed(workbench.run('setUp'));
  typeIndicator(workbench);
  const figures = letterFigures();
  typeFigures(workbench, figures);
  const built = workbench.run('buildSummary');
  mustSucceed(built);
  typeBelow(workbench, [figures.note, figures.method]);
  return { workbench, built };
}

/**
 * Pastes the users of every commune and the note that they are an illustration, as an office with a list would do.
 *
 * @param except names of tabs to leave out
 */
export function typeFigures(workbench: Workbench, figures: Figures, except: readonly string[] = []): void {
  for (const tab of workbench.book.tabs) {
    if (except.includes(tab.name)) continue;
    const { row: rows, column: columns } = tab.extent();
    const note = Array.from({ length: columns }, (_, index) => index + 1).find(
      (column) => tab.raw(HEADER_ROW, column) === NOTE_LABEL,
    );
    const codes = Array.from({ length: rows - HEADER_ROW }, (_, index) =>
      String(tab.raw(HEADER_ROW + 1 + index, CODE)),
    );
    const users = codes.map((code) => figures.users[code]);
    if (note === undefined || users.some((each) => each === undefined)) continue;
    mustSucceed(
      ...workbench.pasteAt(
        tab,
        HEADER_ROW + 1,
        note,
        users.map(() => [ROW_NOTE]),
      ),
    );
    mustSucceed(
      ...workbench.pasteAt(
        tab,
        HEADER_ROW + 1,
        USERS,
        users.map((each) => [String(each)]),
      ),
    );
  }
}

/** Sets the name of the indicator, so that every title says that the communes' figures are an illustration. */
export function typeIndicator(workbench: Workbench): void {
  const row = workbench.rows('Cấu hình').findIndex(([label]) => label === 'Tên chỉ tiêu');
  workbench.type(`Cấu hình!B${row + 1}`, INDICATOR);
}

/** Types remarks below the Summary, where they are kept when it is built again. */
export function typeBelow(workbench: Workbench, remarks: readonly string[]): void {
  const tab = workbench.tab('Tổng hợp');
  const { row: last } = tab.extent();
  remarks.forEach((remark, index) => {
    workbench.typeAt(tab, last + 2 + index, 1, remark);
  });
}

/** Throws the first error of some executions. */
export function mustSucceed(...executions: readonly Execution[]): void {
  for (const { error } of executions) if (error !== null) throw new Error(error);
}
