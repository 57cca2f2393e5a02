/**
 * What the script sees of a service: the methods that are imitated, and an error with the name of any other, so that
 * nothing is ever quietly undefined. Every call is counted, timed and, where it is refused, refused with an Error of
 * the script's own realm.
 */

import { types } from 'node:util';
import type { Calls } from '../calls';
import type { Permit } from './permissions';
import type { Realm } from './realm';
import { isBundled, type WriteBundle } from './writeBundle';

/** What all services of one execution share. */
export interface Environment {
  readonly calls: Calls;
  readonly realm: Realm;
  /** Refuses what the script may not call. */
  readonly permit: Permit;
  /** Called with the time that a service took, in milliseconds. */
  spent(ms: number): void;
  /** Writes whose failures show later; null where each shows at once. */
  readonly bundle: WriteBundle | null;
}

const exposed = new WeakMap<object, object>();

/** The script's view of `service`. */
export function expose<T extends object>(service: T, className: string, environment: Environment): T {
  const known = exposed.get(service);
  if (known) return known as T;
  const view = new Proxy(service, {
    get(target, key) {
      // The language itself asks for these, of any object.
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key === 'constructor') return undefined;
      if (key === 'toString') return () => className;
      if (!(key in target)) throw environment.realm.error(`${className}.${key} is not imitated by local/.`);
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? counted(member as Method, target, className, key, environment) : member;
    },
    set(_, key) {
      throw environment.realm.error(`${className}.${String(key)} cannot be set.`);
    },
  });
  exposed.set(service, view);
  return view;
}

type Method = (this: object, ...parameters: unknown[]) => unknown;

function counted(method: Method, target: object, className: string, key: string, environment: Environment) {
  const { bundle, calls } = environment;
  return (...parameters: unknown[]): unknown => {
    const started = performance.now();
    let number: number | null = null;
    try {
      number = calls.note(className, key);
      environment.permit(className, key);
      if (bundle === null) return method.apply(target, parameters);
      if (!isBundled(className, key)) bundle.show(className);
      return method.apply(target, parameters);
    } catch (error) {
      if (bundle !== null && calls.ended === null && isBundled(className, key) && types.isNativeError(error)) {
        bundle.keep(error);
        return exposed.get(target);
      }
      // Errors of the stand-in itself are thrown on with their stack: they are not the script's.
      if (types.isNativeError(error)) {
        const made = environment.realm.error(error.message);
        made.stack = `Exception: ${error.message}\n    at ${className}.${key}\n${error.stack ?? ''}`;
        throw made;
      }
      throw error;
    } finally {
      if (number !== null) calls.took(number);
      environment.spent(performance.now() - started);
    }
  };
}
