/**
 * How a command ends: done, with a short or a long text to show, stopped by a problem that a person has to correct first,
 * or with a question.
 *
 * While a question is open, others may change anything. So a command does not wait for an answer: it ends with the
 * question, and what follows the answer is a command of its own. `run` takes the lock again before it, and it gets nothing
 * but the world, so it reads everything again. A question is asked anew if the answer no longer covers what would be
 * done.
 */

import type { Messages } from '../messages';
import type { NounsByLanguage } from '../messages/nouns';
import type { World } from '../platform/world';

/** A sentence in the language of the person who reads it. */
export type Said = (text: Messages) => string;

/** What a person has to correct first. */
export interface Problem {
  readonly kind: 'problem';
  readonly said: Said;
}

/** A value, or the problem that prevents it. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A value. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** No value; `said` says what to do. */
export const failure = (said: Said): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: problem(said),
});

/** What a menu item does, or a part of it between two questions. It runs under the lock. */
export type Command = (world: World) => Outcome;

/** The end of a command. `nouns` are the province's if its sentence names units or the indicator. */
export type Outcome = Ending | Question;

/** The end of everything that a menu item does. */
export type Ending =
  | { readonly kind: 'done'; readonly said: Said; readonly nouns: NounsByLanguage | undefined }
  | { readonly kind: 'details'; readonly title: Said; readonly said: Said; readonly nouns: NounsByLanguage | undefined }
  | Problem
  | { readonly kind: 'shown' };

/** What follows an answer: a command that acts on it, another question at once, or an end that changes nothing. */
export type Next = Command | Outcome;

/** A question for the person. */
export type Question = Confirmation | Prompt;

interface Asked {
  readonly title: Said;
  readonly said: Said;
  readonly nouns?: NounsByLanguage;
}

/** A yes-or-no question. */
interface Confirmation extends Asked {
  readonly kind: 'confirm';
  readonly yes: Next;
  readonly no: Next;
  /** The answer with which the command goes on; yes if absent. Without dialogs it is given by running it once more. */
  readonly onward?: 'no';
}

/** A question for a text. */
interface Prompt extends Asked {
  readonly kind: 'prompt';
  /** What follows a text, in Unicode NFC and trimmed, that was typed by `now`. */
  readonly typed: (text: string, now: Date) => Next;
  readonly cancelled: Next;
}

/** A yes-or-no question. */
export const confirm = (question: Omit<Confirmation, 'kind'>): Question => ({ kind: 'confirm', ...question });

/** A question for a text. */
export const prompt = (question: Omit<Prompt, 'kind'>): Question => ({ kind: 'prompt', ...question });

/** Done; what the command showed on the screen is enough. */
export const shown: Ending = { kind: 'shown' };

/** Done; `said` is shown as a toast. */
export const done = (said: Said, nouns?: NounsByLanguage): Ending => ({ kind: 'done', said, nouns });

/** Done, with a text that is too long for a toast. */
export const doneWithDetails = (title: Said, said: Said, nouns?: NounsByLanguage): Ending => ({
  kind: 'details',
  title,
  said,
  nouns,
});

/** Not done; `said` says what to do and is shown in a dialog. */
export const problem = (said: Said): Problem => ({ kind: 'problem', said });
