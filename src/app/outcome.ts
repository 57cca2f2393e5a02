/** How a command ends: done, with little or much to say, or stopped by what a person has to mend first. */

import type { Messages } from '../messages';
import type { NounsByLanguage } from '../messages/nouns';

/** A sentence in the language of the person who reads it. */
export type Said = (text: Messages) => string;

/** What has to be mended first. */
export interface Problem {
  readonly kind: 'problem';
  readonly said: Said;
}

/** A value, or what has to be mended before there is one. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A value. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** None; `said` tells what to do. */
export const failure = (said: Said): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: problem(said),
});

/** The end of a command; where its sentence names units or the indicator, `nouns` are the province's. */
export type Outcome =
  | { readonly kind: 'done'; readonly said: Said; readonly nouns: NounsByLanguage | undefined }
  | { readonly kind: 'details'; readonly title: Said; readonly said: Said; readonly nouns: NounsByLanguage | undefined }
  | Problem
  | { readonly kind: 'shown' };

/** Done; what came up on the screen says it all. */
export const shown: Outcome = { kind: 'shown' };

/** Done; `said` goes to a toast. */
export const done = (said: Said, nouns?: NounsByLanguage): Outcome => ({ kind: 'done', said, nouns });

/** Done, with more to read than a toast holds. */
export const doneWithDetails = (title: Said, said: Said, nouns?: NounsByLanguage): Outcome => ({
  kind: 'details',
  title,
  said,
  nouns,
});

/** Not done; `said` tells what to do and goes to an alert. */
export const problem = (said: Said): Problem => ({ kind: 'problem', said });
