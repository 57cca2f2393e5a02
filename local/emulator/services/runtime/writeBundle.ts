/**
 * Google bundles writes. The error of a write is thrown only at the next read of the spreadsheet, at
 * `SpreadsheetApp.flush()` or at the end of the execution (reference of the Spreadsheet service, "flush").
 */

/** The classes whose writes are bundled. */
const BUNDLED: ReadonlySet<string> = new Set(['Range', 'Sheet', 'Protection']);

/** The classes whose reads send the bundled writes. */
const FLUSHING: ReadonlySet<string> = new Set([...BUNDLED, 'Spreadsheet', 'SpreadsheetApp']);

/** Methods that only write, and return their own object or nothing. */
const WRITE = /^(set|add|remove|append|insert|delete|hide|clear|breakApart)/;

/** Whether a method is a write that is bundled. */
export const isBundled = (className: string, method: string): boolean => BUNDLED.has(className) && WRITE.test(method);

/** The writes of one execution that are not sent yet: only the first error among them matters. */
export class WriteBundle {
  private failure: Error | null = null;

  /** Keeps the error of a write for later. */
  keep(failure: Error): void {
    this.failure ??= failure;
  }

  /** Throws the kept error if a read of this class sends the writes. */
  beforeRead(className: string): void {
    if (FLUSHING.has(className)) this.flush();
  }

  /** Throws the kept error. */
  flush(): void {
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }
}
