/**
 * How a command ends: done, with a short or a long text to show, or stopped by a problem that a person has to correct
 * first.
 */

import type { Messages } from '../messages';
import type { NounsByLanguage } from '../messages/nouns';

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

/** The end of a command. `nouns` are the province's if its sentence names units or the indicator. */
export type Outcome =
  | { readonly kind: 'done'; readonly said: Said; readonly nouns: NounsByLanguage | undefined }
  | { readonly kind: 'details'; readonly title: Said; readonly said: Said; readonly nouns: NounsByLanguage | undefined }
  | Problem
  | { readonly kind: 'shown' };

/** Done; what the command showed on the screen is enough. */
export const shown: Outcome = { kind: 'shown' };

/** Done; `said` is shown as a toast. */
export const done = (said: Said, nouns?: NounsByLanguage): Outcome => ({ kind: 'done', said, nouns });

/** Done, with a text that is too long for a toast. */
export const doneWithDetails = (title: Said, said: Said, nouns?: NounsByLanguage): Outcome => ({
  kind: 'details',
  title,
  said,
  nouns,
});

/** Not done; `said` says what to do and is shown in a dialog. */
export const problem = (said: Said): Problem => ({ kind: 'problem', said });
