/** LockService: the document lock, and the script lock of a standalone script. */

import { GoogleError } from '../book/googleError';
import type { ExecutionLock } from './runtime/executionLock';

/** A lock. If `heldElsewhere` is set, the script never gets it. */
export class LocalLock implements Pick<GoogleAppsScript.Lock.Lock, 'tryLock' | 'hasLock' | 'releaseLock'> {
  constructor(
    private readonly lock: ExecutionLock,
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
