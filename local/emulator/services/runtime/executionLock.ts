/**
 * The lock of a script: the document lock, or the script lock of a standalone script. It stops other executions of the
 * same script but not people, and it is lost while a dialog is open: "LockService locks don't persist across the
 * suspension" (reference of `Ui.alert` and `Ui.prompt`).
 */

import type { Book } from '../../book/book';
import type { Deployment } from '../../book/deployment';

/** The lock for one execution. */
export class ExecutionLock {
  constructor(
    private readonly book: Book,
    private readonly deployment: Deployment,
  ) {}

  /** Takes the lock unless another execution holds it. Returns whether this execution now holds it. */
  take(): boolean {
    const { locks } = this.book;
    if (!locks.has(this.deployment)) locks.set(this.deployment, this);
    return this.isHeld();
  }

  isHeld(): boolean {
    return this.book.locks.get(this.deployment) === this;
  }

  /** Releases the lock if this execution holds it. */
  release(): void {
    if (this.isHeld()) this.book.locks.delete(this.deployment);
  }
}
