/** The question that was last asked without a dialog: the same command, run again soon, is the answer. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { valueIn } from '../../sheets/core/stored';
import { dropped, property } from './property';

/** The key of that question. */
export const QUESTION_KEY = 'question';

interface StoredQuestion {
  /** The fingerprint of its text. */
  readonly id: string;
  readonly at: string;
}

/** `question`: blank once it is answered. */
export const QUESTION = property<StoredQuestion>(lazily(() => z.object({ id: z.string(), at: z.iso.datetime() })));

/** How long a question waits for its answer, in milliseconds. */
export const ANSWER_WAITS = 10 * 60_000;

/** Whether the same question was asked a short while ago. */
export function isAsked(entries: Entries, id: string, now: Date): boolean {
  const asked = valueIn(QUESTION.read(entries, QUESTION_KEY));
  return asked?.id === id && now.getTime() - Date.parse(asked.at) <= ANSWER_WAITS;
}

/** The entry that stores a question. */
export const keepQuestion = (id: string, at: Date): Entries =>
  QUESTION.keep(QUESTION_KEY, { id, at: at.toISOString() });

/** The entry that forgets it. */
export const dropQuestion = (): Entries => dropped(QUESTION_KEY);
