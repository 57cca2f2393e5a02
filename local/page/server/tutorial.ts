/** The tutorial of the opening day: correct the mistake, build the summary, move the clock to 15:00, read the mails. */

import { columnName } from '../../emulator/book/a1';
import type { Book } from '../../emulator/book/book';
import type { HintView } from '../protocol/view';
import type { WorkbookState } from './state/workbookState';

/** The next step; null if there is no tutorial or its day is over. */
export function hintOf({ book, tutorial, mails }: WorkbookState, now: number): HintView | null {
  if (tutorial === null || now > tutorial.deadline + HALF_A_DAY) return null;
  const mistake = mistakeIn(book, tutorial);
  if (mistake !== null) return mistake;
  if (!tutorial.isBuilt) return { step: 'build' };
  return now < tutorial.deadline || mails.length === 0 ? { step: 'clock' } : { step: 'mails' };
}

const HALF_A_DAY = 12 * 3_600_000;

/** The step for the mistyped figure; null once the cell holds a typed whole number. */
function mistakeIn({ tabs, locale }: Book, { mistake }: NonNullable<WorkbookState['tutorial']>): HintView | null {
  const tab = tabs.find(({ id }) => id === mistake.tab);
  if (tab === undefined) return null;
  const { row, column, meant } = mistake;
  const figure = tab.raw(row, column);
  const isTyped = tab.formula(row, column) === null;
  if (isTyped && typeof figure === 'number' && Number.isInteger(figure) && figure >= 0) return null;
  const mistyped = new Intl.NumberFormat(locale.replace('_', '-'), { maximumFractionDigits: 6 }).format(Number(figure));
  const cell = `${columnName(column)}${row}`;
  return { step: 'correct', tab: tab.id, tabName: tab.name, row, column, cell, mistyped, correct: String(meant) };
}

/** The state after a successful menu command. The tutorial counts only a summary that is built without the mistake. */
export function afterRun(state: WorkbookState, name: string): WorkbookState {
  const { book, tutorial } = state;
  if (tutorial === null || name !== 'buildSummary' || mistakeIn(book, tutorial) !== null) return state;
  return { ...state, tutorial: { ...tutorial, isBuilt: true } };
}
