/**
 * How a command ends: done, with a short or a long text to show, stopped by a problem that a person has to correct first,
 * or with a question.
 *
 * While a question is open, others may change anything. So a command does not wait for an answer: it ends with the
 * question, and what follows the answer is a command of its own. `run` takes the lock again before it, reads the province
 * context anew and checks the caller again. A question is asked anew if the answer no longer covers what would be done.
 */

import type { NounsByLanguage } from '../messages/nouns';
import type { TextInput } from '../platform/question';
import type { World } from '../platform/world';
import type { Problem, Said } from './result';
import type { CommandContext } from './rights/admit';

/**
 * What a menu item does, or a part of it between two questions. It runs under the lock, with a context that was read under
 * it and that says who the caller is.
 */
export type Command<C = CommandContext> = (world: World, context: C) => Outcome<C>;

/** The end of a command. `nouns` are the province's if its sentence names units or the indicator. */
export type Outcome<C = CommandContext> = Ending | Question<C>;

/** The end of everything that a menu item does. */
export type Ending =
  | { readonly kind: 'done'; readonly said: Said; readonly nouns: NounsByLanguage | undefined }
  | { readonly kind: 'details'; readonly title: Said; readonly said: Said; readonly nouns: NounsByLanguage | undefined }
  | Problem
  | { readonly kind: 'shown' };

/** What follows an answer: a command that acts on it, another question at once, or an end that changes nothing. */
export type Next<C = CommandContext> = Command<C> | Outcome<C>;

/** A question for the person. */
export type Question<C = CommandContext> = Confirmation<C> | Prompt<C>;

interface Asked {
  readonly title: Said;
  readonly said: Said;
  readonly nouns?: NounsByLanguage;
}

/** A yes-or-no question. */
interface Confirmation<C> extends Asked {
  readonly kind: 'confirm';
  readonly yes: Next<C>;
  readonly no: Next<C>;
  /** The answer with which the command goes on; yes if absent. Without dialogs it is given by running it once more. */
  readonly onward?: 'no';
  /** What is done where there are no dialogs until a later run brings the answer; it only reads. Nothing if absent. */
  readonly unanswered?: Next<C>;
  /** What the answer depends on besides the words. */
  readonly about?: unknown;
}

/** A question for a text. */
interface Prompt<C> extends Asked {
  readonly kind: 'prompt';
  readonly input: TextInput;
  /** What follows a text, in Unicode NFC and trimmed, that was typed by `now`. */
  readonly typed: (text: string, now: Date) => Next<C>;
  readonly cancelled: Next<C>;
}

/** A yes-or-no question. */
export const confirm = <C = CommandContext>(question: Omit<Confirmation<C>, 'kind'>): Question<C> => ({
  kind: 'confirm',
  ...question,
});

/** A question for a text. */
export const prompt = <C = CommandContext>(question: Omit<Prompt<C>, 'kind'>): Question<C> => ({
  kind: 'prompt',
  ...question,
});

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
