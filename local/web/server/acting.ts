/**
 * What people do to a scene, each act as whoever sits in front of the page: typing, pasting, menu items, calls of a page
 * beside the sheet, time that passes. An act gives the scene after it and what its person is told; a question that the
 * add-on asks means that nothing was done yet, and the act is begun anew with the answer.
 */

import { BrokenRule, ProtectedCell } from '../../book/googleError';
import { a1Of, rectangleOf } from '../../book/rectangle';
import type { Tab } from '../../book/tab';
import { legalJson } from '../../browser/googleScriptRunPage';
import { Desk, isRefusal } from '../../desk';
import type { Bundle } from '../../execution';
import { type Execution, UnknownFunction } from '../../execution';
import type { ButtonName, ShownDialog, ShownPage } from '../../services/ui';
import type { Answer, Area, CallOutcome, ClockMove, Outcome, PersonView, Question, Seat } from '../wire';
import { ACT_WORDS } from '../words/acts';
import { afterNextRun, moveOf, skipAllButLastDay } from './moves';
import { mayWrite } from './people';
import type { Scene } from './scene';
import { afterRun } from './story';

/** An act's result; `page` is what the add-on showed beside the sheet. */
export interface Act {
  readonly scene: Scene;
  readonly outcome: Omit<Outcome, 'version' | 'sidebar'>;
  readonly page: ShownPage | null;
  /** For the administrator. */
  readonly logs: Execution['logs'];
}

/** Who acts on which scene, by which script. */
export interface Stage {
  readonly scene: Scene;
  readonly seat: Seat;
  readonly person: PersonView;
  /** The time of the scene, milliseconds since 1970. */
  readonly now: number;
  readonly bundle: Bundle;
}

/** Types into a cell, or pastes rows of texts from there on. */
export function write(stage: Stage, row: number, column: number, typed: string | readonly (readonly string[])[]): Act {
  const { scene, seat, person } = stage;
  const words = ACT_WORDS[seat.language];
  if (!mayWrite(person)) return refused(scene, words.readOnly);
  const tab = scene.book.tabs.find(({ id }) => id === seat.tab);
  if (tab === undefined) return refused(scene, words.tabGone);
  const rows = typeof typed === 'string' ? [[typed]] : typed;
  const extent = { row, column, rows: rows.length, columns: Math.max(...rows.map(({ length }) => length)) };
  if (leavesGrid(tab, extent)) return refused(scene, words.outsideGrid);
  const desk = deskOf(stage);
  try {
    const executions = keepingView(scene, () =>
      typeof typed === 'string' ? desk.typeAt(tab, row, column, typed) : desk.pasteAt(tab, row, column, rows),
    );
    return actOf(scene, executions);
  } catch (error) {
    if (error instanceof ProtectedCell) return refused(scene, words.protectedCell);
    if (error instanceof BrokenRule) return refused(scene, error.help ?? words.brokenRule(error.cell));
    if (isRefusal(error)) return refused(scene, error.message);
    throw error;
  }
}

/** Chooses a menu item. */
export function choose(stage: Stage, name: string, answers: readonly Answer[]): Act {
  const { scene, seat, person } = stage;
  const isInMenu =
    mayWrite(person) &&
    deskOf(stage)
      .menu()
      .items.some((item) => item.function === name);
  if (!isInMenu) return refused(scene, ACT_WORDS[seat.language].noSuchFunction);
  // On a copy: where the add-on has a question that nobody has answered yet, what it did so far is left undone.
  const trial: Stage = { ...stage, scene: { ...scene, book: scene.book.clone() } };
  const { answer, unanswered } = answering(answers);
  const before = lookAt(trial);
  const execution = deskOf(trial).run(name, { answers: answer });
  const question = unanswered();
  if (question !== null) return { ...NOTHING, scene, outcome: { ...NOTHING.outcome, question } };
  const act = actOf(trial.scene, [execution]);
  const isDone = execution.error === null;
  return {
    ...act,
    scene: isDone ? afterRun(act.scene, name) : act.scene,
    outcome: { ...act.outcome, goTo: movedFrom(before, trial) },
  };
}

/** A page beside the sheet calls a function of the script; what it is answered is given beside the act. */
export function callScript(
  stage: Stage,
  name: string,
  parameters: readonly unknown[],
): { readonly act: Act; readonly answer: CallOutcome['answer'] } {
  const { scene } = stage;
  const before = lookAt(stage);
  try {
    // A trailing underscore makes a function private to the script.
    if (name.endsWith('_')) throw new UnknownFunction(`The script has no function "${name}".`);
    const execution = deskOf(stage).run(name, { parameters });
    const act = actOf(scene, [execution]);
    const outcome = { ...act.outcome, error: null, goTo: movedFrom(before, stage) };
    return { act: { ...act, outcome }, answer: answerOf(execution) };
  } catch (error) {
    if (!(error instanceof UnknownFunction)) throw error;
    return { act: { ...NOTHING, scene }, answer: { failure: error.message } };
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

/** Lets time pass: what falls due runs at once. `machine` is the time of the machine's clock. */
export function passTime(stage: Stage, to: ClockMove, machine: number): Act {
  const { scene, seat, now } = stage;
  const { until, isReal, skips } = moveOf(to, scene.book, now, machine);
  if (skips) skipAllButLastDay(scene.book, until);
  const desk = deskOf(stage);
  const executions = [...desk.passTo(until)];
  const stop = to === '15:00' ? afterNextRun(scene.book, until) : until;
  if (stop > until) executions.push(...desk.passTo(stop));
  const act = actOf({ ...scene, now: isReal ? null : stop }, executions);
  const toasts = skips ? [...act.outcome.toasts, ACT_WORDS[seat.language].skipped] : act.outcome.toasts;
  // Nobody is in front of the sheet when a trigger runs.
  return { ...act, outcome: { ...act.outcome, toasts, error: null } };
}

/** An act without any effect. */
export function refused(scene: Scene, refusal: string): Act {
  return { ...NOTHING, scene, outcome: { ...NOTHING.outcome, refusal } };
}

/** An act of the page itself that says one thing. */
export function told(scene: Scene, toast: string): Act {
  return { ...NOTHING, scene, outcome: { ...NOTHING.outcome, toasts: [toast] } };
}

const NOTHING: Omit<Act, 'scene'> = {
  outcome: { question: null, refusal: null, toasts: [], alerts: [], goTo: null, error: null },
  page: null,
  logs: [],
};

/** The workbook on the desk of whoever acts. */
function deskOf({ scene, seat, person, now, bundle }: Stage): Desk {
  return new Desk(scene.book, { now, lang: seat.language, user: person.address, bundle });
}

function actOf(scene: Scene, executions: readonly Execution[]): Act {
  const errors = executions.flatMap((execution) => thrownBy(execution) ?? []);
  const page = executions.flatMap(({ sidebars }) => sidebars).at(-1) ?? null;
  const alerts = executions.flatMap(({ dialogs }) => dialogs.filter(isNotice));
  // A toast takes the place of the one before, and whoever reads a dialog or a page needs no note that it is coming: of
  // a run that is over only its last word is seen.
  const toasts = page === null && alerts.length === 0 ? executions.flatMap((each) => each.toasts.slice(-1)) : [];
  return {
    scene: { ...scene, mails: [...scene.mails, ...executions.flatMap(({ mails }) => mails)] },
    outcome: {
      ...NOTHING.outcome,
      toasts,
      alerts: alerts.map(({ title, text }) => ({ title, text })),
      error: errors.length > 0 ? errors.join('\n') : null,
    },
    page,
    logs: executions.flatMap(({ logs }) => logs),
  };
}

/** What nothing in the script caught; a problem that it reported itself has been told in its own words. */
function thrownBy({ error, logs }: Execution): string | null {
  const reported = logs.filter(({ level }) => level === 'error').map(({ text }) => text);
  return error === reported.join('\n') ? null : error;
}

/** A sentence to be read, which needs no answer. */
const isNotice = ({ kind, buttons }: ShownDialog): boolean => kind === 'alert' && buttons.length === 1;

/** Answers what was asked before, as long as it is the same that is asked; the first question beyond is kept. */
function answering(answers: readonly Answer[]) {
  const left = [...answers];
  let open: Question | null = null;
  const answer = (dialog: ShownDialog): string | undefined => {
    if (isNotice(dialog) || open !== null) return undefined;
    const question = questionOf(dialog);
    const given = left.shift();
    if (given !== undefined && isSame(given.question, question)) return given.answer;
    open = question;
    return undefined;
  };
  return { answer, unanswered: (): Question | null => open };
}

function questionOf({ title, text, kind, buttons }: ShownDialog): Question {
  return { title, text, kind: kind === 'prompt' ? 'prompt' : 'buttons', buttons: buttons.filter(isOffered) };
}

const isOffered = (button: ButtonName): button is Exclude<ButtonName, 'CLOSE'> => button !== 'CLOSE';

const isSame = (a: Question, b: Question): boolean => a.kind === b.kind && a.title === b.title && a.text === b.text;

/** Has the script find the tab and the cells that its person looks at, and says which cell that is. */
function lookAt({ scene, seat }: Stage): string {
  const tab = scene.book.tabs.find(({ id }) => id === seat.tab);
  if (tab !== undefined) {
    scene.book.active = tab.index;
    tab.selected = a1Of(seat.selection);
  }
  return inView(scene);
}

/** Where the script took its person; null when it left them where they were. */
function movedFrom(before: string, { scene }: Stage): Outcome['goTo'] {
  const tab = scene.book.tabs[scene.book.active];
  if (tab === undefined || inView(scene) === before) return null;
  const { row, column } = rectangleOf(tab.selected);
  return { tab: tab.id, row, column };
}

const inView = ({ book }: Scene): string => {
  const tab = book.tabs[book.active];
  return `${tab?.id}!${tab?.selected}`;
};

/** Runs what may not change what its person looks at: triggers run elsewhere. */
function keepingView<T>({ book }: Scene, act: () => T): T {
  const active = book.tabs[book.active];
  const selected = active?.selected;
  const done = act();
  if (active !== undefined && selected !== undefined) {
    book.active = Math.max(0, active.index);
    active.selected = selected;
  }
  return done;
}

function leavesGrid({ maxRows, maxColumns }: Tab, { row, column, rows, columns }: Area): boolean {
  return row + rows - 1 > maxRows || column + columns - 1 > maxColumns;
}
