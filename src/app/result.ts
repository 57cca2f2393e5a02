/** A value that may be missing because a person has to correct something first, and the sentence that tells them. */

import type { Messages } from '../messages';

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

/** Not done; `said` says what to do and is shown in a dialog. */
export const problem = (said: Said): Problem => ({ kind: 'problem', said });
