/** The small province of the trials: two districts of three communes, two days that are over, and today's figures. */

import { columnName } from '../../../local/emulator/book/a1';
import type { Tab } from '../../../local/emulator/book/tab';
import type { Workbench } from '../../../local/emulator/workbench';
import { columnOf, marksOf, ownerOf } from '../marked';
import { workbenchWith } from '../registers';
import { smallWorkbench, unit } from '../workbenches';

export const STAFF = 'so@example.vn';
export const REPORTER = 'h1@example.vn';
const OTHER_REPORTER = 'h2@example.vn';
const STRANGER = 'nguoila@example.vn';

/** Whose rights are compared. */
export const PEOPLE = [STAFF, REPORTER, OTHER_REPORTER, STRANGER] as const;

/** The tab in which most commands and actions work: its rows 7 to 9 are those of X1.1 to X1.3. */
export const TAB = 'Huyện 1';
const OTHER_TAB = 'Huyện 2';

/** An instant of the day before the trials, and of their day. */
const yesterday = (time: string): number => Date.parse(`2020-08-18T${time}+07:00`);
export const today = (time: string): number => Date.parse(`2020-08-19T${time}+07:00`);

const FIRST_ROW = 7;

/** The users of each tab's communes on the two days before. In no order, so that sorting moves every row. */
const FIGURES: readonly (readonly [now: number, figures: Readonly<Record<string, readonly string[]>>])[] = [
  [Date.parse('2020-08-17T09:00+07:00'), { [TAB]: ['2900', '950', '1900'], [OTHER_TAB]: ['790', '890', '690'] }],
  [yesterday('09:00'), { [TAB]: ['3000', '1000', '2000'], [OTHER_TAB]: ['800', '900', '700'] }],
];

const starts = new Map<string, Workbench>();

/** Makes a workbook of a name once; each trial copies it. */
function startOf(name: string, make: () => Workbench): Workbench {
  const made = starts.get(name) ?? make();
  starts.set(name, made);
  return made.clone();
}

/** Set up, with addresses, reminders on, and every figure of two days typed; History holds the first of them. */
export const afterTwoDays = (): Workbench =>
  startOf('after two days', () => {
    const workbench = smallWorkbench(2, 3, FIGURES[0]?.[0]);
    unit(workbench, '00', 'H', STAFF);
    unit(workbench, 'H1', 'H', REPORTER);
    unit(workbench, 'H2', 'H', OTHER_REPORTER);
    for (const name of ['setUp', 'enableReminders']) run(workbench, name);
    for (const [now, figures] of FIGURES) {
      for (const [tab, texts] of Object.entries(figures)) {
        workbench.with({ now }).paste(
          `${tab}!D${FIRST_ROW}`,
          texts.map((text) => [text]),
        );
      }
    }
    run(workbench.with({ now: yesterday('18:00') }), 'buildSummary');
    return workbench.with({ now: today('09:30') });
  });

/** Today, some figures were typed whose events were lost, two of them as texts to repair. */
export const withUnreadFigures = (): Workbench =>
  startOf('with unread figures', () => {
    const workbench = afterTwoDays();
    for (const [cell, text] of [
      [`${TAB}!D7`, '3 050'],
      [`${TAB}!D9`, '2050'],
      [`${OTHER_TAB}!D8`, '950 người'],
    ] as const)
      workbench.typeWithoutEvent(cell, text);
    return workbench;
  });

/** The same after the deadline, when the tick of 15:00 has not come yet. */
export const afterTheDeadline = (): Workbench => withUnreadFigures().with({ now: today('15:02') });

/** The day is closed. */
export const closed = (): Workbench =>
  startOf('closed', () => {
    const workbench = afterTheDeadline().with({ now: today('15:30') });
    run(workbench, 'tick');
    run(workbench, 'closeDay', ['YES', 'YES']);
    return workbench.with({ now: today('15:40') });
  });

/** A list of units, and nothing set up yet. */
export const notSetUp = (): Workbench =>
  startOf('not set up', () => {
    const [header = [], ...rows] = smallWorkbench(2, 3, yesterday('09:00')).rows('Đơn vị');
    const isTyped = (row: readonly string[]) => row[0] !== '';
    const workbench = workbenchWith('Đơn vị', [header, ...rows.filter(isTyped)].map(typedCells), yesterday('09:00'));
    unit(workbench, 'H1', 'H', REPORTER);
    unit(workbench, '00', 'H', STAFF);
    return workbench;
  });

/** The cells of a row of the register that people type. */
const TYPED_COLUMNS = 13;
const typedCells = (row: readonly string[]) =>
  row.slice(0, TYPED_COLUMNS).map((cell) => cell.replace(/^10\.000$/, '10000'));

/** The register has a commune that no tab has yet. */
export const withOneCommuneMore = (): Workbench =>
  startOf('with one commune more', () => {
    const workbench = withUnreadFigures();
    const row = workbench.rows('Đơn vị').findIndex(([code]) => code === 'X1.3') + 2;
    workbench.insertRow('Đơn vị', row);
    for (const [column, text] of Object.entries({ A: 'X1.4', B: 'Xã 1.4', C: 'Xã', D: 'H1', E: '10000' }))
      workbench.type(`Đơn vị!${column}${row}`, text);
    return workbench;
  });

/** The first row of History below its header. */
const FIRST_LINE = 4;

/** Half of Google's ten million cells. */
const MANY_CELLS = 5_000_000;

/** History holds two days of an earlier year, and the spreadsheet is half full. */
export const withAnOldYear = (): Workbench =>
  startOf('with an old year', () => {
    const workbench = withUnreadFigures();
    run(workbench, 'buildSummary');
    const history = workbench.book.tabs.find((tab) => ownerOf(tab) === '@history');
    if (history === undefined) throw new Error('There is no History.');
    const day = columnOf(history, 'day');
    const { row: last, column: columns } = history.extent();
    const rows = 2 * (last - FIRST_LINE + 1);
    history.insertRows(FIRST_LINE, rows);
    for (let row = FIRST_LINE; row < FIRST_LINE + rows; row++) {
      const model = FIRST_LINE + rows + ((row - FIRST_LINE) % (rows / 2));
      for (let column = 1; column <= columns; column++) {
        history.put(row, column, history.raw(model, column));
        history.looks.change(row, column, history.looks.get(model, column));
      }
      history.put(row, day, history.serial(Date.parse('2019-03-01T12:00+07:00')));
    }
    history.maxRows = Math.ceil(MANY_CELLS / history.maxColumns);
    return workbench;
  });

function run(workbench: Workbench, name: string, answers: readonly string[] = []): void {
  const { error } = workbench.run(name, { answers });
  if (error !== null) throw new Error(`${name}: ${error}`);
}

/** The cell of a commune's users in the first district's tab, "Huyện 1!D8"; null if there is none. */
export function usersCell({ book }: Workbench, code: string): string | null {
  const tab = book.tabs.find((each) => ownerOf(each) === 'H1');
  const [codes, column] = tab ? [columnOf(tab, 'code'), columnOf(tab, 'users')] : [0, 0];
  if (tab === undefined || codes === 0 || column === 0) return null;
  for (let row = 1; row <= tab.extent().row; row++)
    if (tab.raw(row, codes) === code) return addressOf(tab, row, column);
  return null;
}

/** The cell of the first district's submit checkbox, which its tab's hidden row tells. */
export function submitBox({ book }: Workbench): string | null {
  const tab = book.tabs.find((each) => ownerOf(each) === 'H1');
  if (tab === undefined) return null;
  const marks = marksOf(tab)?.row ?? 1;
  for (let column = 1; column <= tab.extent().column; column++) {
    const [, row, boxColumn] = /:box=(\d+),(\d+)=?$/.exec(String(tab.raw(marks, column))) ?? [];
    if (row !== undefined) return addressOf(tab, Number(row), Number(boxColumn));
  }
  return null;
}

const addressOf = ({ name }: Tab, row: number, column: number): string => `${name}!${columnName(column)}${row}`;
