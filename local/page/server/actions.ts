/**
 * What people do to a state, each result as whoever sits in front of the page: typing, pasting, menu items, calls of a page
 * beside the sheet. A question that the add-on asks means that nothing was done yet.
 */

import { InvalidInput, ProtectedCell } from '../../emulator/book/googleError';
import { a1Of, rectangleOf } from '../../emulator/book/rectangle';
import type { Tab } from '../../emulator/book/tab';
import { legalJson } from '../../emulator/browser/googleScriptRunPage';
import type { Bundle } from '../../emulator/bundle';
import { type Execution, UnknownFunction } from '../../emulator/execution';
import { isUserError, Workbench } from '../../emulator/workbench';
import type { Answer, Area, CallOutcome, Outcome, PersonView, Viewpoint } from '../protocol';
import { ACTION_WORDS } from '../words/actions';
import { type ActionResult, asked, idle, refused, resultOf, thrownBy } from './actionResult';
import { answering } from './answers';
import { mayWrite } from './people';
import { afterRun } from './tutorial';
import type { WorkbookState } from './workbookState';

/** Who acts on which state, by which script. */
export interface ActionContext {
  readonly state: WorkbookState;
  readonly viewpoint: Viewpoint;
  /** Null for whoever is not among the people any more. */
  readonly person: PersonView | null;
  /** The time of the state, milliseconds since 1970. */
  readonly now: number;
  readonly bundle: Bundle;
}

/** Types into a cell, or pastes rows of texts from there on. */
export function write(
  context: ActionContext,
  row: number,
  column: number,
  typed: string | readonly (readonly string[])[],
): ActionResult {
  const { state, viewpoint } = context;
  const words = ACTION_WORDS[viewpoint.language];
  const barred = barredFrom(context);
  if (barred !== null) return refused(state, barred);
  const tab = state.book.tabs.find(({ id }) => id === viewpoint.tab);
  if (tab === undefined) return refused(state, words.tabGone);
  const rows = typeof typed === 'string' ? [[typed]] : typed;
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (leavesGrid(tab, { row, column, rows: rows.length, columns })) return refused(state, words.outsideGrid);
  const workbench = workbenchOf(context);
  try {
    const executions = keepingView(state, () =>
      typeof typed === 'string' ? workbench.typeAt(tab, row, column, typed) : workbench.pasteAt(tab, row, column, rows),
    );
    return resultOf(state, executions);
  } catch (error) {
    if (error instanceof ProtectedCell) return refused(state, words.protectedCell);
    if (error instanceof InvalidInput) return refused(state, error.help ?? words.brokenRule(error.cell));
    if (isUserError(error)) return refused(state, error.message);
    throw error;
  }
}

/** Chooses a menu item. */
export function choose(context: ActionContext, name: string, answers: readonly Answer[]): ActionResult {
  const { state, viewpoint } = context;
  const barred = barredFrom(context);
  if (barred !== null) return refused(state, barred);
  const { items } = workbenchOf(context).menu();
  if (!items.some((item) => item.function === name))
    return refused(state, ACTION_WORDS[viewpoint.language].noSuchFunction);
  // On a copy: where the add-on has a question that nobody has answered yet, what it did so far is left undone.
  const trial: ActionContext = { ...context, state: { ...state, book: state.book.clone() } };
  const { answer, unanswered } = answering(answers);
  const before = lookAt(trial);
  const execution = workbenchOf(trial).run(name, { answers: answer });
  const question = unanswered();
  if (question !== null) return asked(state, question);
  const result = resultOf(trial.state, [execution]);
  return {
    ...result,
    state: execution.error === null ? afterRun(result.state, name) : result.state,
    outcome: { ...result.outcome, goTo: movedFrom(before, trial) },
  };
}

/** A page beside the sheet calls a function of the script; what it is answered is given beside the result. */
export function callScript(
  context: ActionContext,
  name: string,
  parameters: readonly unknown[],
): { readonly result: ActionResult; readonly answer: CallOutcome['answer'] } {
  const { state } = context;
  const barred = barredFrom(context);
  if (barred !== null) return { result: idle(state), answer: { failure: barred } };
  const before = lookAt(context);
  try {
    // A trailing underscore makes a function private to the script.
    if (name.endsWith('_')) throw new UnknownFunction(`The script has no function "${name}".`);
    const execution = workbenchOf(context).run(name, { parameters });
    const result = resultOf(state, [execution]);
    const outcome = { ...result.outcome, error: null, goTo: movedFrom(before, context) };
    return { result: { ...result, outcome }, answer: answerOf(execution) };
  } catch (error) {
    if (!(error instanceof UnknownFunction)) throw error;
    return { result: idle(state), answer: { failure: error.message } };
  }
}

/** The value that a function returned, or why there is none: it broke off, or returned what Apps Script does not pass on. */
function answerOf(execution: Execution): CallOutcome['answer'] {
  const failure = thrownBy(execution);
  if (failure !== null) return { failure };
  try {
    return { json: legalJson(execution.returned) };
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

/**
 * Why somebody may change nothing here: another workbook has taken the place of the one that they look at, their address
 * is gone from the register, or they may only read. Null for everybody else. At Google no script runs for readers.
 */
function barredFrom({ state, viewpoint, person }: ActionContext): string | null {
  const words = ACTION_WORDS[viewpoint.language];
  if (viewpoint.workbook !== state.begun) return words.workbookGone;
  if (person === null) return words.personGone;
  return mayWrite(person) ? null : words.readOnly;
}

/** The workbook on the workbench of whoever acts. */
function workbenchOf({ state, viewpoint, person, now, bundle }: ActionContext): Workbench {
  return new Workbench(state.book, { now, lang: viewpoint.language, user: person?.address, bundle });
}

/** Has the script find the tab and the cells that its person looks at, and says which cell that is. */
function lookAt({ state, viewpoint }: ActionContext): string {
  const tab = state.book.tabs.find(({ id }) => id === viewpoint.tab);
  if (tab !== undefined) {
    state.book.active = tab.index;
    tab.selected = a1Of(viewpoint.selection);
  }
  return inView(state);
}

/** Where the script took its person; null when it left them where they were. */
function movedFrom(before: string, { state }: ActionContext): Outcome['goTo'] {
  const tab = state.book.tabs[state.book.active];
  if (tab === undefined || inView(state) === before) return null;
  const { row, column } = rectangleOf(tab.selected);
  return { tab: tab.id, row, column };
}

const inView = ({ book }: WorkbookState): string => {
  const tab = book.tabs[book.active];
  return `${tab?.id}!${tab?.selected}`;
};

/** Runs what may not change what its person looks at: triggers run elsewhere. */
function keepingView<T>({ book }: WorkbookState, action: () => T): T {
  const active = book.tabs[book.active];
  const selected = active?.selected;
  const done = action();
  if (active !== undefined && selected !== undefined) {
    book.active = Math.max(0, active.index);
    active.selected = selected;
  }
  return done;
}

function leavesGrid({ maxRows, maxColumns }: Tab, { row, column, rows, columns }: Area): boolean {
  return row + rows - 1 > maxRows || column + columns - 1 > maxColumns;
}
