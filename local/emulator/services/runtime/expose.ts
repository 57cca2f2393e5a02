/**
 * What the script sees of a service. Any member that the emulator does not support throws an error with its name
 * instead of being undefined. Every call is counted and timed, and its errors are made in the script's own realm.
 */

import { types } from 'node:util';
import type { Calls } from '../../calls';
import type { Permit } from './permissions';
import type { Realm } from './realm';
import { isBundled, type WriteBundle } from './writeBundle';

/** What the services of one execution share. */
export interface Runtime {
  readonly calls: Calls;
  readonly realm: Realm;
  readonly permit: Permit;
  /** Adds the time that a service took, in milliseconds. */
  spent(ms: number): void;
  /** The bundled writes; null if each write is sent at once. */
  readonly bundle: WriteBundle | null;
}

const exposed = new WeakMap<object, object>();

/** The script's view of a service. */
export function expose<T extends object>(service: T, className: string, runtime: Runtime): T {
  const existing = exposed.get(service);
  if (existing) return existing as T;
  const view = new Proxy(service, {
    get(target, key) {
      // The language and test tools read these from any object.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key === 'constructor') return undefined;
      if (key === 'toString') return () => className;
      if (!(key in target)) throw runtime.realm.error(`${className}.${key} is not supported by the emulator.`);
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? counted(member as Method, target, className, key, runtime) : member;
    },
    set(_, key) {
      throw runtime.realm.error(`${className}.${String(key)} cannot be set.`);
    },
  });
  exposed.set(service, view);
  return view;
}

type Method = (this: object, ...parameters: unknown[]) => unknown;

function counted(method: Method, target: object, className: string, key: string, runtime: Runtime) {
  const { bundle, calls } = runtime;
  return (...parameters: unknown[]): unknown => {
    const started = performance.now();
    let number: number | null = null;
    try {
      number = calls.begin(className, key);
      runtime.permit(className, key);
      if (bundle !== null && !isBundled(className, key)) bundle.beforeRead(className);
      return method.apply(target, parameters);
    } catch (error) {
      if (bundle !== null && calls.ended === null && isBundled(className, key) && types.isNativeError(error)) {
        bundle.keep(error);
        return exposed.get(target);
      }
      if (types.isNativeError(error)) {
        const scriptError = runtime.realm.error(error.message);
        // Keeps the emulator's own stack, for errors that are faults of the emulator.
        scriptError.stack = `Exception: ${error.message}\n    at ${className}.${key}\n${error.stack ?? ''}`;
        throw scriptError;
      }
      throw error;
    } finally {
      if (number !== null) calls.end(number);
      runtime.spent(performance.now() - started);
    }
  };
}
