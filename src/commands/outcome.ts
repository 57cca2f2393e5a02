/** How a command ends: done, with little or much to say, or stopped by what a person has to mend first. */

import type { Messages } from '../language';

/** A sentence in whichever language its reader has. */
export type Said = (text: Messages) => string;

/** What has to be mended first. */
export interface Problem {
  readonly kind: 'problem';
  readonly said: Said;
}

/** The end of a command. */
export type Outcome =
  | { readonly kind: 'done'; readonly said: Said }
  | { readonly kind: 'told'; readonly title: Said; readonly said: Said }
  | Problem
  | { readonly kind: 'shown' };

/** Done; what came up on the screen says it all. */
export const shown: Outcome = { kind: 'shown' };

/** Done; `said` goes to a toast. */
export const done = (said: Said): Outcome => ({ kind: 'done', said });

/** Done, with more to read than a toast holds. */
export const told = (title: Said, said: Said): Outcome => ({ kind: 'told', title, said });

/** Not done; `said` tells what to do and goes to an alert. */
export const problem = (said: Said): Problem => ({ kind: 'problem', said });
