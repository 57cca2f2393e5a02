/** What comes up in front of the page: notes in the corner, and dialogs one after the other. */

import { signal } from '@preact/signals';
import type { Question } from '../protocol/actions';
import { when } from './when';

/** Notes in the corner; each goes away by itself. */
export const toasts = signal<readonly { readonly id: number; readonly text: string; readonly isError: boolean }[]>([]);
/** The dialog in front of everything; null for none. */
export const dialog = signal<Dialog | null>(null);

/** A dialog and what happens with its answer: a button's name, or the text typed into a prompt. */
export interface Dialog extends Question {
  /** Whether it comes up while somebody types: the keys of the next moment are not meant for it. */
  readonly isSudden: boolean;
  answer(given: string): void;
}

/** Whether an edit of a cell is open. */
const isTyping = signal(false);
let lastKeyAt = Number.NEGATIVE_INFINITY;
/** Whoever typed so many milliseconds ago may still be at it. */
export const A_MOMENT = 1_000;

/** Takes down that somebody types into a cell, or has ended it. */
export function noteTyping(isOpen: boolean): void {
  if (isOpen || isTyping.peek()) lastKeyAt = performance.now();
  isTyping.value = isOpen;
}

/** When nobody types into a cell: what comes up then takes no keys away from it. */
export function typingEnds(): Promise<void> {
  return when(() => !isTyping.value);
}

/** Shows a dialog once nobody types, and waits for the answer. Dialogs come one after the other. */
export function ask(question: Question): Promise<string> {
  const before = dialogs.then(typingEnds);
  dialogs = before.then(
    () =>
      new Promise<string>((resolve) => {
        dialog.value = {
          ...question,
          isSudden: performance.now() - lastKeyAt < A_MOMENT,
          answer(given) {
            dialog.value = null;
            resolve(given);
          },
        };
      }),
  );
  return dialogs;
}

let dialogs: Promise<string> = Promise.resolve('');

/** A sentence that waits to be read. */
export const say = (title: string, text: string): Promise<string> =>
  ask({ title, text, kind: 'buttons', buttons: ['OK'] });

let lastToast = 0;

/** A note in the corner. It takes the place of the one before; what went wrong has a place of its own until it is read. */
export function toast(text: string, isError = false): void {
  lastToast += 1;
  const others = toasts.value.filter((each) => each.text !== text && (isError || each.isError));
  toasts.value = [...others, { id: lastToast, text, isError }];
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((each) => each.id !== id);
}
