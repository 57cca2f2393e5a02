/**
 * Writes that Google sends in bundles: a refusal or a failure of one shows only at the next read of the spreadsheet, at
 * `SpreadsheetApp.flush()` or at the end (reference of the Spreadsheet service, "flush").
 */

/** The classes whose writes are bundled; reading one of them sends what waits. */
const BUNDLED: ReadonlySet<string> = new Set(['Range', 'Sheet', 'Protection']);

/** What sends the writes that wait. */
const SENDING: ReadonlySet<string> = new Set([...BUNDLED, 'Spreadsheet', 'SpreadsheetApp']);

/** Methods that only write and give back what they were called on, or nothing. */
const WRITE = /^(set|add|remove|append|insert|delete|hide|clear|breakApart)/;

/** Whether a method is a write that may wait. */
export const isBundled = (className: string, method: string): boolean => BUNDLED.has(className) && WRITE.test(method);

/** The first failure that has not shown yet. */
export class WriteBundle {
  private failure: Error | null = null;

  /** Keeps a failure for later. */
  keep(failure: Error): void {
    this.failure ??= failure;
  }

  /** Throws the failure that waits, where a call of this class sends the writes. */
  show(className: string): void {
    if (SENDING.has(className)) this.end();
  }

  /** Throws the failure that waits, as at the end of an execution. */
  end(): void {
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }
}
