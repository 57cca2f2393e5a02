/** Waits for a condition of signals. */

import { effect } from '@preact/signals';

/** Resolves when a condition that reads signals becomes true. */
export function when(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!condition()) return;
      // In a microtask, because `stop` is not yet assigned when the effect first runs.
      queueMicrotask(() => {
        stop();
        resolve();
      });
    });
  });
}
