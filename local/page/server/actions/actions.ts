/**
 * The actions of a person on a state: typing, pasting, menu items, and calls from a page in the sidebar. If the add-on
 * asks a question, nothing is done yet.
 */

import { InvalidInput, ProtectedCell } from '../../../emulator/book/googleError';
import { a1Of, rectangleOf } from '../../../emulator/book/rectangle';
import type { Tab } from '../../../emulator/book/tab';
import { legalJson } from '../../../emulator/browser/googleScriptRunPage';
import type { Bundle } from '../../../emulator/bundle';
import { type Execution, UnknownFunction } from '../../../emulator/execution';
import { isUserError, Workbench } from '../../../emulator/workbench';
import type { ActionResponse, Answer, CallResult, Viewpoint } from '../../protocol/actions';
import type { Area, PersonView } from '../../protocol/view';
import { ACTION_WORDS } from '../../words/actions';
import { mayWrite } from '../people';
import type { WorkbookState } from '../state/workbookState';
import { afterRun } from '../tutorial';
import { type ActionResult, awaitingAnswer, refused, resultOf, thrownBy, unchanged } from './actionResult';
import { answererOf } from './answers';

/** What an action needs: the state, the person, the time and the script. */
export interface ActionContext {
  readonly state: WorkbookState;
  readonly viewpoint: Viewpoint;
  /** Null if the person is no longer in the register. */
  readonly person: PersonView | null;
  /** The time of the state, milliseconds since 1970. */
  readonly now: number;
  readonly bundle: Bundle;
}

/** Types a text into a cell, or pastes rows of texts with the first one in the cell. */
export function write(
  context: ActionContext,
  row: number,
  column: number,
  typed: string | readonly (readonly string[])[],
): ActionResult {
  const { state, viewpoint } = context;
  const words = ACTION_WORDS[viewpoint.language];
  const refusal = refusalOf(context);
  if (refusal !== null) return refused(state, refusal);
  const tab = state.book.tabs.find(({ id }) => id === viewpoint.tab);
  if (tab === undefined) return refused(state, words.tabGone);
  const rows = typeof typed === 'string' ? [[typed]] : typed;
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (leavesGrid(tab, { row, column, rows: rows.length, columns })) return refused(state, words.outsideGrid);
  const workbench = workbenchOf(context);
  try {
    const executions = preservingSelection(state, () =>
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
  const refusal = refusalOf(context);
  if (refusal !== null) return refused(state, refusal);
  const { items } = workbenchOf(context).menu();
  if (!items.some((item) => item.function === name))
    return refused(state, ACTION_WORDS[viewpoint.language].noSuchFunction);
  // The command runs on a copy, which is discarded if the add-on asks a question without an answer.
  const trial: ActionContext = { ...context, state: { ...state, book: state.book.clone() } };
  const { answer, unanswered } = answererOf(answers);
  const before = selectInBook(trial);
  const execution = workbenchOf(trial).run(name, { answers: answer });
  const question = unanswered();
  if (question !== null) return awaitingAnswer(state, question);
  const result = resultOf(trial.state, [execution]);
  return {
    ...result,
    state: execution.error === null ? afterRun(result.state, name) : result.state,
    response: { ...result.response, goTo: selectedSince(before, trial) },
  };
}

/** Calls a function of the script for a page in the sidebar. */
export function callScript(
  context: ActionContext,
  name: string,
  parameters: readonly unknown[],
): { readonly action: ActionResult; readonly result: CallResult } {
  const { state } = context;
  const refusal = refusalOf(context);
  if (refusal !== null) return { action: unchanged(state), result: { failure: refusal } };
  const before = selectInBook(context);
  try {
    // A trailing underscore makes a function private to the script.
    if (name.endsWith('_')) throw new UnknownFunction(`The script has no function "${name}".`);
    const execution = workbenchOf(context).run(name, { parameters });
    const action = resultOf(state, [execution]);
    const response = { ...action.response, error: null, goTo: selectedSince(before, context) };
    return { action: { ...action, response }, result: callResultOf(execution) };
  } catch (error) {
    if (!(error instanceof UnknownFunction)) throw error;
    return { action: unchanged(state), result: { failure: error.message } };
  }
}

/** The returned value, or why there is none: the function failed, or returned what Apps Script does not pass on. */
function callResultOf(execution: Execution): CallResult {
  const failure = thrownBy(execution);
  if (failure !== null) return { failure };
  try {
    return { json: legalJson(execution.returned) };
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

/**
 * Why every action of the person is refused: the workbook that they look at was replaced, they are no longer in the
 * register, or they may only read (Google runs no script for readers). Null if actions are allowed.
 */
function refusalOf({ state, viewpoint, person }: ActionContext): string | null {
  const words = ACTION_WORDS[viewpoint.language];
  if (viewpoint.workbook !== state.begun) return words.workbookGone;
  if (person === null) return words.personGone;
  return mayWrite(person) ? null : words.readOnly;
}

/** A workbench with the workbook for the person. */
function workbenchOf({ state, viewpoint, person, now, bundle }: ActionContext): Workbench {
  return new Workbench(state.book, { now, lang: viewpoint.language, user: person?.address, bundle });
}

/** Selects in the workbook what the person has selected, for the script to find. Returns the selection. */
function selectInBook({ state, viewpoint }: ActionContext): string {
  const tab = state.book.tabs.find(({ id }) => id === viewpoint.tab);
  if (tab !== undefined) {
    state.book.active = tab.index;
    tab.selected = a1Of(viewpoint.selection);
  }
  return selectionOf(state);
}

/** The cell that the script selected; null if it did not change the selection. */
function selectedSince(before: string, { state }: ActionContext): ActionResponse['goTo'] {
  const tab = state.book.tabs[state.book.active];
  if (tab === undefined || selectionOf(state) === before) return null;
  const { row, column } = rectangleOf(tab.selected);
  return { tab: tab.id, row, column };
}

const selectionOf = ({ book }: WorkbookState): string => {
  const tab = book.tabs[book.active];
  return `${tab?.id}!${tab?.selected}`;
};

/** Runs an action and restores the selection, because triggers do not change what a person looks at. */
function preservingSelection<T>({ book }: WorkbookState, action: () => T): T {
  const active = book.tabs[book.active];
  const selected = active?.selected;
  const result = action();
  if (active !== undefined && selected !== undefined) {
    book.active = Math.max(0, active.index);
    active.selected = selected;
  }
  return result;
}

function leavesGrid({ maxRows, maxColumns }: Tab, { row, column, rows, columns }: Area): boolean {
  return row + rows - 1 > maxRows || column + columns - 1 > maxColumns;
}
