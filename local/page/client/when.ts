/** Waiting for what signals say. */

import { effect } from '@preact/signals';

/** Settles once an expression of signals holds. */
export function when(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!holds()) return;
      // Not within the effect, which has no name yet when it runs for the first time.
      queueMicrotask(() => {
        stop();
        resolve();
      });
    });
  });
}
