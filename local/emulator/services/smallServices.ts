/** The services of a few methods each: properties, the lock, the session, the console. */

import type { PropertyStore } from '../book/book';
import { GoogleError } from '../book/googleError';
import type { DocumentLock } from '../documentLock';
import type { Realm } from './realm';

/** Google's limits, in bytes: developers.google.com/apps-script/guides/services/quotas */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

type PropertyApi = GoogleAppsScript.Properties.Properties;

/** One store of properties. */
export class LocalProperties
  implements Pick<PropertyApi, 'getProperties' | 'getProperty' | 'setProperty' | 'setProperties'>
{
  constructor(
    private readonly entries: Map<string, string>,
    private readonly realm: Realm,
    private readonly self: (properties: LocalProperties) => PropertyApi,
  ) {}

  getProperty(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  getProperties(): { [key: string]: string } {
    return this.realm.record([...this.entries]);
  }

  setProperty(key: string, value: string): PropertyApi {
    return this.setProperties({ [key]: value });
  }

  /** All or nothing: a value or a store that is too large changes nothing. */
  setProperties(properties: { [key: string]: string }): PropertyApi {
    const after = new Map([
      ...this.entries,
      ...Object.entries(properties).map(([key, value]) => [key, String(value)] as const),
    ]);
    const size = [...after].reduce(
      (bytes, [key, value]) => bytes + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    const tooLong = Object.values(properties).some((value) => Buffer.byteLength(String(value)) > VALUE_LIMIT);
    if (tooLong) throw new GoogleError('Argument too large: value');
    if (size > STORE_LIMIT)
      throw new GoogleError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    for (const [key, value] of after) this.entries.set(key, value);
    return this.self(this);
  }
}

/** The three stores. */
export class LocalPropertiesService
  implements
    Pick<
      GoogleAppsScript.Properties.PropertiesService,
      'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'
    >
{
  constructor(private readonly store: (name: PropertyStore) => PropertyApi) {}

  getDocumentProperties(): PropertyApi {
    return this.store('document');
  }

  getScriptProperties(): PropertyApi {
    return this.store('script');
  }

  getUserProperties(): PropertyApi {
    return this.store('user');
  }
}

/** The document's lock as the script gets it; `heldElsewhere` keeps it from the script whoever has it here. */
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
    this.lock.giveUp();
  }
}

/** A line that the script logged. */
export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** The script's console; its lines are the execution's log at Google. */
export class LocalConsole implements Pick<Console, LogLine['level']> {
  constructor(private readonly lines: LogLine[]) {}

  log(...parts: unknown[]): void {
    this.add('log', parts);
  }

  info(...parts: unknown[]): void {
    this.add('info', parts);
  }

  warn(...parts: unknown[]): void {
    this.add('warn', parts);
  }

  error(...parts: unknown[]): void {
    this.add('error', parts);
  }

  private add(level: LogLine['level'], parts: readonly unknown[]): void {
    this.lines.push({ level, text: parts.map(String).join(' ') });
  }
}
