/** Toasts in the corner, and dialogs, which are shown one after the other. */

import { signal } from '@preact/signals';
import type { Question } from '../protocol/actions';
import { when } from './when';

/** The toasts in the corner; each disappears after a while. */
export const toasts = signal<readonly { readonly id: number; readonly text: string; readonly isError: boolean }[]>([]);
/** The dialog that is shown; null for none. */
export const dialog = signal<Dialog | null>(null);

/** A dialog. */
export interface Dialog extends Question {
  /** Whether the user was typing just before, so that the next keys may be meant for a cell. */
  readonly interruptsTyping: boolean;
  /** Closes the dialog with the name of a button, or the text that was typed into a prompt. */
  answer(text: string): void;
}

/** Whether a cell is being edited. */
const isTyping = signal(false);
let lastTypingAt = Number.NEGATIVE_INFINITY;
/** How long after typing the next keys may still be meant for a cell. */
export const TYPING_GRACE_MS = 1_000;

/** Call when the user types into a cell or stops typing. */
export function setTyping(value: boolean): void {
  if (value || isTyping.peek()) lastTypingAt = performance.now();
  isTyping.value = value;
}

/** Resolves when no cell is being edited, so that what is shown next takes no keys away from it. */
export function whenNotTyping(): Promise<void> {
  return when(() => !isTyping.value);
}

/** Shows a dialog after earlier dialogs and when no cell is being edited. Resolves to the answer. */
export function ask(question: Question): Promise<string> {
  const before = dialogs.then(whenNotTyping);
  dialogs = before.then(
    () =>
      new Promise<string>((resolve) => {
        dialog.value = {
          ...question,
          interruptsTyping: performance.now() - lastTypingAt < TYPING_GRACE_MS,
          answer(text) {
            dialog.value = null;
            resolve(text);
          },
        };
      }),
  );
  return dialogs;
}

let dialogs: Promise<string> = Promise.resolve('');

/** Shows a message with an OK button. */
export const showMessage = (title: string, text: string): Promise<string> =>
  ask({ title, text, kind: 'buttons', buttons: ['OK'] });

let lastToast = 0;

/** Shows a toast. It replaces the previous toast, except that errors stay until they are read. */
export function toast(text: string, isError = false): void {
  lastToast += 1;
  const others = toasts.value.filter((each) => each.text !== text && (isError || each.isError));
  toasts.value = [...others, { id: lastToast, text, isError }];
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((each) => each.id !== id);
}
