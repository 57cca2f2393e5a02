/**
 * The result of an action: the state after it, and the response to the person who did it. An action that was refused or
 * waits for an answer leaves the state unchanged.
 */

import type { Execution } from '../../../emulator/execution';
import type { ShownDialog, ShownPage } from '../../../emulator/services/ui';
import type { ActionResponse, Question } from '../../protocol/actions';
import type { WorkbookState } from '../state/workbookState';

/** The result of an action. */
export interface ActionResult {
  /** The same object as before the action if nothing was done. */
  readonly state: WorkbookState;
  readonly response: Omit<ActionResponse, 'version' | 'sidebar'>;
  /** The page that the add-on showed in the sidebar. */
  readonly page: ShownPage | null;
  /** Log lines of the script, for the administrator. */
  readonly logs: Execution['logs'];
}

/** The response if nothing was done. */
export const EMPTY_RESPONSE: ActionResult['response'] = {
  question: null,
  refusal: null,
  toasts: [],
  alerts: [],
  goTo: null,
  error: null,
};

const NOTHING: Omit<ActionResult, 'state'> = {
  response: EMPTY_RESPONSE,
  page: null,
  logs: [],
};

/** Nothing was done. */
export const unchanged = (state: WorkbookState): ActionResult => ({ ...NOTHING, state });

/** Nothing was done, for a reason. */
export function refused(state: WorkbookState, refusal: string): ActionResult {
  return { ...NOTHING, state, response: { ...EMPTY_RESPONSE, refusal } };
}

/** Nothing was done yet, because the add-on asks a question. */
export function awaitingAnswer(state: WorkbookState, question: Question): ActionResult {
  return { ...NOTHING, state, response: { ...EMPTY_RESPONSE, question } };
}

/** The page itself did something, with one message. */
export function withToast(state: WorkbookState, toast: string): ActionResult {
  return { ...NOTHING, state, response: { ...EMPTY_RESPONSE, toasts: [toast] } };
}

/** The result of executions of the script. */
export function resultOf(state: WorkbookState, executions: readonly Execution[]): ActionResult {
  const errors = executions.flatMap((execution) => thrownBy(execution) ?? []);
  const page = executions.flatMap(({ sidebars }) => sidebars).at(-1) ?? null;
  const alerts = executions.flatMap(({ dialogs }) => dialogs.filter(isNotice));
  // A toast replaces the one before, so only the last toast of a finished execution is seen. None is needed if there is
  // a dialog or a sidebar to read.
  const toasts = page === null && alerts.length === 0 ? executions.flatMap((each) => each.toasts.slice(-1)) : [];
  return {
    state: { ...state, mails: [...state.mails, ...executions.flatMap(({ mails }) => mails)] },
    response: {
      ...EMPTY_RESPONSE,
      toasts,
      alerts: alerts.map(({ title, text }) => ({ title, text })),
      error: errors.length > 0 ? errors.join('\n') : null,
    },
    page,
    logs: executions.flatMap(({ logs }) => logs),
  };
}

/** The uncaught error of an execution. Problems that the script reported itself are already in its own messages. */
export function thrownBy({ error, logs }: Execution): string | null {
  const reported = logs.filter(({ level }) => level === 'error').map(({ text }) => text);
  return error === reported.join('\n') ? null : error;
}

/** Whether a dialog only informs and needs no answer. */
export const isNotice = ({ kind, buttons }: ShownDialog): boolean => kind === 'alert' && buttons.length === 1;
