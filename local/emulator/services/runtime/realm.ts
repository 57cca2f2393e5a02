/**
 * The script's own realm. `instanceof` fails for a Date, an array or an error that was made outside it, so everything
 * that the services return is made inside. The script's clock is set there too.
 */

import { createContext, runInContext } from 'node:vm';
import type { RawValue } from '../../book/engine/cellValue';

/** The value of a cell; a date is its instant in milliseconds. */
export type CellValue = RawValue | { readonly instant: number };

/** A new V8 context with only ECMAScript, as in Apps Script. */
export class Realm {
  readonly context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  private readonly make: {
    rows(rows: readonly (readonly unknown[])[]): unknown[][];
    list(items: readonly unknown[]): unknown[];
    record(entries: readonly (readonly [string, string])[]): Record<string, string>;
    object(members: Readonly<Record<string, unknown>>): object;
    error(message: string): Error;
    fromJson(json: string): unknown;
  };

  /** `now` is called each time that the script reads the clock. */
  constructor(now: () => number) {
    this.make = runInContext(INSIDE, this.context)(now);
  }

  /** A grid of values. */
  rows(rows: readonly (readonly CellValue[])[]): unknown[][] {
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

  fromJson(json: string): unknown {
    return this.make.fromJson(json);
  }
}

/** Source that runs inside the context. It gives a function that takes the clock and returns what makes the values. */
const INSIDE = `(now) => {
  const RealDate = Date;
  const clock = class Date extends RealDate {
    constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts); }
    static now() { return now(); }
  };
  // Date() without "new" returns a text, but a class cannot be called without "new".
  globalThis.Date = new Proxy(clock, { apply: () => new clock().toString() });
  clock.prototype.constructor = globalThis.Date;
  const value = (cell) => (typeof cell === 'object' ? new globalThis.Date(cell.instant) : cell);
  return {
    rows: (rows) => { const made = []; for (const row of rows) { const cells = []; for (const cell of row) cells.push(value(cell)); made.push(cells); } return made; },
    list: (items) => { const made = []; for (const item of items) made.push(item); return made; },
    record: (entries) => { const made = {}; for (const [key, text] of entries) made[key] = text; return made; },
    object: (members) => Object.assign({}, members),
    error: (message) => new Error(message),
    fromJson: (json) => JSON.parse(json),
  };
}`;
