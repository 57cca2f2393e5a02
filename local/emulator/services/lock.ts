/** LockService: the document lock. */

import { GoogleError } from '../book/googleError';
import type { DocumentLock } from './runtime/documentLock';

/** The document lock. If `heldElsewhere` is set, the script never gets it. */
export class LocalLock implements Pick<GoogleAppsScript.Lock.Lock, 'tryLock' | 'hasLock' | 'releaseLock'> {
  constructor(
    private readonly lock: DocumentLock,
    private readonly heldElsewhere: boolean,
  ) {}

  tryLock(timeoutInMillis: number): boolean {
    if (typeof timeoutInMillis !== 'number')
      throw new GoogleError('The parameters do not match the method signature for Lock.tryLock.');
    return !this.heldElsewhere && this.lock.take();
  }

  hasLock(): boolean {
    return this.lock.isHeld();
  }

  releaseLock(): void {
    this.lock.release();
  }
}
