/**
 * Answers to the add-on's questions. A command that asks runs again from the start with all answers so far. It may then
 * ask something else, because another person may have changed the workbook.
 */

import type { ButtonName, ShownDialog } from '../../../emulator/services/ui';
import type { Answer, Question } from '../../protocol/actions';
import { isNotice } from './actionResult';

/** Answers the dialogs of one execution. */
export interface Answerer {
  readonly answer: (dialog: ShownDialog) => string | undefined;
  /** The first question that had no answer. */
  unanswered(): Question | null;
}

/** Answers each question with the answer that was given to the same question, and skips answers to other questions. */
export function answererOf(answers: readonly Answer[]): Answerer {
  const remaining = [...answers];
  let unanswered: Question | null = null;
  const answer = (dialog: ShownDialog): string | undefined => {
    if (isNotice(dialog) || unanswered !== null) return undefined;
    const question = questionOf(dialog);
    for (let next = remaining.shift(); next !== undefined; next = remaining.shift()) {
      if (isSame(next.question, question)) return next.answer;
    }
    unanswered = question;
    return undefined;
  };
  return { answer, unanswered: () => unanswered };
}

function questionOf({ title, text, kind, buttons }: ShownDialog): Question {
  return { title, text, kind: kind === 'prompt' ? 'prompt' : 'buttons', buttons: buttons.filter(isOffered) };
}

const isOffered = (button: ButtonName): button is Exclude<ButtonName, 'CLOSE'> => button !== 'CLOSE';

const isSame = (a: Question, b: Question): boolean => a.kind === b.kind && a.title === b.title && a.text === b.text;
