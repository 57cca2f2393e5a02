/** What comes up in front of the page: notes in the corner, and dialogs one after the other. */

import { signal } from '@preact/signals';
import type { Question } from '../wire';

/** Notes in the corner; each goes away by itself. */
export const toasts = signal<readonly { readonly id: number; readonly text: string; readonly isError: boolean }[]>([]);
/** The dialog in front of everything; null for none. */
export const dialog = signal<Dialog | null>(null);

/** A dialog and what happens with its answer: a button's name, or the text typed into a prompt. */
export interface Dialog extends Question {
  answer(given: string): void;
}

/** Shows a dialog and waits for the answer. Dialogs come one after the other. */
export function ask(question: Question): Promise<string> {
  const before = dialogs;
  dialogs = before.then(
    () =>
      new Promise<string>((resolve) => {
        dialog.value = {
          ...question,
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
