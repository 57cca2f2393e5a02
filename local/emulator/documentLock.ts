/**
 * The lock of a document among executions that overlap. It stops other executions, never people, and it does not last
 * over a dialog: "LockService locks don't persist across the suspension" (reference of `Ui.alert` and `Ui.prompt`).
 */

import type { Book } from './book/book';

/** One execution's part in its document's lock. */
export class DocumentLock {
  constructor(private readonly book: Book) {}

  /** Takes the lock, or has it already; false while another execution has it. */
  take(): boolean {
    this.book.lockedBy ??= this;
    return this.isHeld();
  }

  isHeld(): boolean {
    return this.book.lockedBy === this;
  }

  /** Gives the lock up where this execution has it. */
  giveUp(): void {
    if (this.isHeld()) this.book.lockedBy = null;
  }
}
