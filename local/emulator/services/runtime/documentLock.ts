/**
 * The document lock. It stops other executions but not people, and it is lost while a dialog is open: "LockService locks
 * don't persist across the suspension" (reference of `Ui.alert` and `Ui.prompt`).
 */

import type { Book } from '../../book/book';

/** The document lock for one execution. */
export class DocumentLock {
  constructor(private readonly book: Book) {}

  /** Takes the lock unless another execution holds it. Returns whether this execution now holds it. */
  take(): boolean {
    this.book.lockedBy ??= this;
    return this.isHeld();
  }

  isHeld(): boolean {
    return this.book.lockedBy === this;
  }

  /** Releases the lock if this execution holds it. */
  release(): void {
    if (this.isHeld()) this.book.lockedBy = null;
  }
}
