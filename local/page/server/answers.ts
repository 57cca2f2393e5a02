/**
 * Answers to the add-on's questions. A command that asks is begun anew with all answers given so far; what it asks then
 * may differ, because somebody else has changed the workbook meanwhile.
 */

import type { ButtonName, ShownDialog } from '../../emulator/services/ui';
import type { Answer, Question } from '../protocol';
import { isNotice } from './actionResult';

/** Whoever answers a run, and the first question that they had no answer to. */
export interface Answering {
  readonly answer: (dialog: ShownDialog) => string | undefined;
  unanswered(): Question | null;
}

/** Answers each question by the answer that was given to just this question; those to others are passed over. */
export function answering(answers: readonly Answer[]): Answering {
  const left = [...answers];
  let open: Question | null = null;
  const answer = (dialog: ShownDialog): string | undefined => {
    if (isNotice(dialog) || open !== null) return undefined;
    const question = questionOf(dialog);
    for (let given = left.shift(); given !== undefined; given = left.shift()) {
      if (isSame(given.question, question)) return given.answer;
    }
    open = question;
    return undefined;
  };
  return { answer, unanswered: () => open };
}

function questionOf({ title, text, kind, buttons }: ShownDialog): Question {
  return { title, text, kind: kind === 'prompt' ? 'prompt' : 'buttons', buttons: buttons.filter(isOffered) };
}

const isOffered = (button: ButtonName): button is Exclude<ButtonName, 'CLOSE'> => button !== 'CLOSE';

const isSame = (a: Question, b: Question): boolean => a.kind === b.kind && a.title === b.title && a.text === b.text;
