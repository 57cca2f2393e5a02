/** Questions without a dialog: the command ends with the question, and the same command, run again soon, is the answer. */

import { fingerprint } from '../domain/fingerprint';
import type { AskedQuestion } from '../platform/question';
import type { World } from '../platform/world';
import { dropQuestion, isAsked, keepQuestion } from './state/question';

/**
 * Whether this run answers a question, because the last run asked the same. Otherwise remembers that it is asked now. A
 * question names everything that is about to happen, so a change in between asks anew.
 */
export function isAnswered(world: World, { title, text, about }: AskedQuestion): boolean {
  const id = fingerprint([title, text, about]);
  const now = world.now();
  const isAgain = isAsked(world.memory.read(), id, now);
  world.memory.write(isAgain ? dropQuestion() : keepQuestion(id, now));
  return isAgain;
}
