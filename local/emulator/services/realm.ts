/**
 * The script's own realm. A Date, an array or an error made outside is none to the script (`instanceof` fails), so
 * whatever the services hand over is made inside; the clock is set there too.
 */

import { createContext, runInContext } from 'node:vm';
import type { RawValue } from '../book/cellValue';

/** A value as a tab gives it, dates as their instant in milliseconds. */
export type Handed = RawValue | { readonly instant: number };

/** One fresh V8 context with ECMAScript alone, as Apps Script has it. */
export class Realm {
  readonly context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  private readonly make: {
    rows(rows: readonly (readonly unknown[])[]): unknown[][];
    list(items: readonly unknown[]): unknown[];
    record(entries: readonly (readonly [string, string])[]): Record<string, string>;
    object(members: Readonly<Record<string, unknown>>): object;
    error(message: string): Error;
    plain(json: string): unknown;
  };

  /** `now` is asked whenever the script asks for the time. */
  constructor(now: () => number) {
    this.make = runInContext(INSIDE, this.context)(now);
  }

  /** A grid of values. */
  rows(rows: readonly (readonly Handed[])[]): unknown[][] {
    return this.make.rows(rows);
  }

  list(items: readonly unknown[]): unknown[] {
    return this.make.list(items);
  }

  record(entries: readonly (readonly [string, string])[]): Record<string, string> {
    return this.make.record(entries);
  }

  /** A plain object of the script's realm with these members. */
  object(members: Readonly<Record<string, unknown>>): object {
    return this.make.object(members);
  }

  error(message: string): Error {
    return this.make.error(message);
  }

  /** The value that a text of JSON stands for. */
  plain(json: string): unknown {
    return this.make.plain(json);
  }
}

/** Runs inside the context; the function it gives is called once, with the clock. */
const INSIDE = `(now) => {
  const RealDate = Date;
  const clock = class Date extends RealDate {
    constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts); }
    static now() { return now(); }
  };
  // Without "new" a date is a text, and a class cannot be called so.
  globalThis.Date = new Proxy(clock, { apply: () => new clock().toString() });
  clock.prototype.constructor = globalThis.Date;
  const value = (handed) => (typeof handed === 'object' ? new globalThis.Date(handed.instant) : handed);
  return {
    rows: (rows) => { const made = []; for (const row of rows) { const cells = []; for (const cell of row) cells.push(value(cell)); made.push(cells); } return made; },
    list: (items) => { const made = []; for (const item of items) made.push(item); return made; },
    record: (entries) => { const made = {}; for (const [key, text] of entries) made[key] = text; return made; },
    object: (members) => Object.assign({}, members),
    error: (message) => new Error(message),
    plain: (json) => JSON.parse(json),
  };
}`;
