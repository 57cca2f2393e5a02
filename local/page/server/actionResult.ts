/**
 * What came of something that was done to a state: the state after it, and what whoever did it is told. A result that was
 * refused, or that waits for an answer, leaves the state as it was.
 */

import type { Execution } from '../../emulator/execution';
import type { ShownDialog, ShownPage } from '../../emulator/services/ui';
import type { Outcome, Question } from '../protocol';
import type { WorkbookState } from './workbookState';

/** A result's result. */
export interface ActionResult {
  /** The very state that was given where nothing was done. */
  readonly state: WorkbookState;
  readonly outcome: Omit<Outcome, 'version' | 'sidebar'>;
  /** What the add-on showed beside the sheet. */
  readonly page: ShownPage | null;
  /** For the administrator. */
  readonly logs: Execution['logs'];
}

/** What whoever did nothing is told. */
export const NO_OUTCOME: ActionResult['outcome'] = {
  question: null,
  refusal: null,
  toasts: [],
  alerts: [],
  goTo: null,
  error: null,
};

const NOTHING: Omit<ActionResult, 'state'> = {
  outcome: NO_OUTCOME,
  page: null,
  logs: [],
};

/** Nothing was done, and there is nothing to say. */
export const idle = (state: WorkbookState): ActionResult => ({ ...NOTHING, state });

/** Nothing was done, and why. */
export function refused(state: WorkbookState, refusal: string): ActionResult {
  return { ...NOTHING, state, outcome: { ...NO_OUTCOME, refusal } };
}

/** Nothing was done yet: the add-on asks something. */
export function asked(state: WorkbookState, question: Question): ActionResult {
  return { ...NOTHING, state, outcome: { ...NO_OUTCOME, question } };
}

/** Something that the page itself did, which says one thing. */
export function told(state: WorkbookState, toast: string): ActionResult {
  return { ...NOTHING, state, outcome: { ...NO_OUTCOME, toasts: [toast] } };
}

/** What the script did. */
export function resultOf(state: WorkbookState, executions: readonly Execution[]): ActionResult {
  const errors = executions.flatMap((execution) => thrownBy(execution) ?? []);
  const page = executions.flatMap(({ sidebars }) => sidebars).at(-1) ?? null;
  const alerts = executions.flatMap(({ dialogs }) => dialogs.filter(isNotice));
  // A toast takes the place of the one before, and whoever reads a dialog or a page needs no note that it is coming: of
  // a run that is over only its last word is seen.
  const toasts = page === null && alerts.length === 0 ? executions.flatMap((each) => each.toasts.slice(-1)) : [];
  return {
    state: { ...state, mails: [...state.mails, ...executions.flatMap(({ mails }) => mails)] },
    outcome: {
      ...NO_OUTCOME,
      toasts,
      alerts: alerts.map(({ title, text }) => ({ title, text })),
      error: errors.length > 0 ? errors.join('\n') : null,
    },
    page,
    logs: executions.flatMap(({ logs }) => logs),
  };
}

/** What nothing in the script caught; a problem that it reported itself has been told in its own words. */
export function thrownBy({ error, logs }: Execution): string | null {
  const reported = logs.filter(({ level }) => level === 'error').map(({ text }) => text);
  return error === reported.join('\n') ? null : error;
}

/** A sentence to be read, which needs no answer. */
export const isNotice = ({ kind, buttons }: ShownDialog): boolean => kind === 'alert' && buttons.length === 1;
