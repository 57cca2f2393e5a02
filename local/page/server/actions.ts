/**
 * What people do to a scene, each act as whoever sits in front of the page: typing, pasting, menu items, calls of a page
 * beside the sheet. A question that the add-on asks means that nothing was done yet.
 */

import { BrokenRule, ProtectedCell } from '../../emulator/book/googleError';
import { a1Of, rectangleOf } from '../../emulator/book/rectangle';
import type { Tab } from '../../emulator/book/tab';
import { legalJson } from '../../emulator/browser/googleScriptRunPage';
import { type Bundle, type Execution, UnknownFunction } from '../../emulator/execution';
import { Desk, isRefusal } from '../../emulator/workbench';
import type { Answer, Area, CallOutcome, Outcome, PersonView, Seat } from '../protocol';
import { ACT_WORDS } from '../words/actions';
import { type Act, actOf, asked, idle, refused, thrownBy } from './actionResult';
import { answering } from './answers';
import { mayWrite } from './people';
import { afterRun } from './tutorial';
import type { Scene } from './workbookState';

/** Who acts on which scene, by which script. */
export interface Stage {
  readonly scene: Scene;
  readonly seat: Seat;
  /** Null for whoever is not among the people any more. */
  readonly person: PersonView | null;
  /** The time of the scene, milliseconds since 1970. */
  readonly now: number;
  readonly bundle: Bundle;
}

/** Types into a cell, or pastes rows of texts from there on. */
export function write(stage: Stage, row: number, column: number, typed: string | readonly (readonly string[])[]): Act {
  const { scene, seat } = stage;
  const words = ACT_WORDS[seat.language];
  const barred = barredFrom(stage);
  if (barred !== null) return refused(scene, barred);
  const tab = scene.book.tabs.find(({ id }) => id === seat.tab);
  if (tab === undefined) return refused(scene, words.tabGone);
  const rows = typeof typed === 'string' ? [[typed]] : typed;
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (leavesGrid(tab, { row, column, rows: rows.length, columns })) return refused(scene, words.outsideGrid);
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
  const { scene, seat } = stage;
  const barred = barredFrom(stage);
  if (barred !== null) return refused(scene, barred);
  const { items } = deskOf(stage).menu();
  if (!items.some((item) => item.function === name)) return refused(scene, ACT_WORDS[seat.language].noSuchFunction);
  // On a copy: where the add-on has a question that nobody has answered yet, what it did so far is left undone.
  const trial: Stage = { ...stage, scene: { ...scene, book: scene.book.clone() } };
  const { answer, unanswered } = answering(answers);
  const before = lookAt(trial);
  const execution = deskOf(trial).run(name, { answers: answer });
  const question = unanswered();
  if (question !== null) return asked(scene, question);
  const act = actOf(trial.scene, [execution]);
  return {
    ...act,
    scene: execution.error === null ? afterRun(act.scene, name) : act.scene,
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
  const barred = barredFrom(stage);
  if (barred !== null) return { act: idle(scene), answer: { failure: barred } };
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
    return { act: idle(scene), answer: { failure: error.message } };
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
function barredFrom({ scene, seat, person }: Stage): string | null {
  const words = ACT_WORDS[seat.language];
  if (seat.workbook !== scene.begun) return words.workbookGone;
  if (person === null) return words.personGone;
  return mayWrite(person) ? null : words.readOnly;
}

/** The workbook on the desk of whoever acts. */
function deskOf({ scene, seat, person, now, bundle }: Stage): Desk {
  return new Desk(scene.book, { now, lang: seat.language, user: person?.address, bundle });
}

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
