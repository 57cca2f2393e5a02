/**
 * One execution of the script, as at Google: the whole bundle is loaded into a new context, and one function is called
 * by name. Changes to the workbook stay even if the function fails.
 */

import { types } from 'node:util';
import { Script } from 'node:vm';
import type { Book } from './book/book';
import type { Bundle } from './bundle';
import { Calls } from './calls';
import type { ExecutionOptions } from './executionOptions';
import type { LogLine } from './services/console';
import { servicesOf } from './services/globals';
import type { SentMail } from './services/mail';
import { ExecutionLock } from './services/runtime/executionLock';
import type { Runtime } from './services/runtime/expose';
import { isJsonValue } from './services/runtime/json';
import { permissionsOf } from './services/runtime/permissions';
import { Realm } from './services/runtime/realm';
import { WriteBundle } from './services/runtime/writeBundle';
import type { MenuEntry, Screen, ShownDialog, ShownPage } from './services/ui';

/** The result of an execution, besides its changes to the workbook. */
export interface Execution {
  readonly toasts: readonly string[];
  /** The texts of the dialogs, with their titles. */
  readonly alerts: readonly string[];
  readonly dialogs: readonly ShownDialog[];
  readonly logs: readonly LogLine[];
  readonly menus: readonly { readonly title: string; readonly items: readonly MenuEntry[] }[];
  /** Pages that were shown in the sidebar, in order. */
  readonly sidebars: readonly ShownPage[];
  readonly mails: readonly SentMail[];
  readonly calls: Readonly<Record<string, number>>;
  /** Milliseconds in the bundle's own code, including loading it, but not in services. */
  readonly ms: number;
  /** The uncaught error, or the problems that the script logged as errors; null if there was none. */
  readonly error: string | null;
  readonly returned: unknown;
}

/** The bundle has no function of that name. */
export class UnknownFunction extends Error {}

/** The simple triggers for opening a spreadsheet and for installing an add-on. */
const OPENING: ReadonlySet<string> = new Set(['onOpen', 'onInstall']);

const compiledScripts = new Map<string, Script>();

/** Calls a function of the bundle. */
export function execute(book: Book, bundle: Bundle, name: string, options: ExecutionOptions): Execution {
  const toasts: string[] = [];
  const logs: LogLine[] = [];
  const mails: SentMail[] = [];
  const screen: Screen = { dialogs: [], menus: [], sidebars: [], answer: answersInOrder(options.answers ?? []) };
  let inServices = 0;
  const authMode = options.authMode ?? (name === 'onOpen' ? 'LIMITED' : 'FULL');
  const { failCall, killCall, callCost, onCall, afterCall, bundlesWrites = false } = options;
  const calls = new Calls({ failAt: failCall, killFrom: killCall, cost: callCost, onCall, afterCall });
  const now = () => options.now() + calls.elapsed;
  const lock = new ExecutionLock(book, bundle.deployment ?? 'bound');
  const runtime: Runtime = {
    permit: permissionsOf(bundle.manifest.oauthScopes, authMode),
    calls,
    realm: new Realm(now),
    bundle: bundlesWrites ? new WriteBundle() : null,
    spent: (ms) => {
      inServices += ms;
    },
  };
  const output = { toasts, logs, mails, screen };
  const { globals, events } = servicesOf(book, bundle, { ...options, now }, runtime, lock, output);
  Object.assign(runtime.realm.context, globals);

  const started = performance.now();
  let returned: unknown = null;
  let thrown: string | null = null;
  try {
    const called = loadedFunction(bundle, runtime.realm, name);
    const { edit, timer, parameters = [] } = options;
    if (edit) returned = called(events.edit(edit));
    else if (timer !== undefined) returned = called(events.timer(timer));
    else if (OPENING.has(name)) returned = called(events.opening(authMode));
    else returned = called(...inRealm(parameters, runtime.realm));
    runtime.bundle?.flush();
  } catch (error) {
    if (error instanceof UnknownFunction) throw error;
    thrown = types.isNativeError(error) ? error.message : String(error);
  } finally {
    lock.release();
  }
  thrown = calls.ended ?? thrown;
  const ms = performance.now() - started - inServices;
  const reported = logs.filter(({ level }) => level === 'error').map(({ text }) => text);
  const error = thrown ?? (reported.length > 0 ? reported.join('\n') : null);
  return {
    toasts,
    alerts: screen.dialogs.map(({ title, text }) => (title === '' ? text : `${title}\n${text}`)),
    dialogs: screen.dialogs,
    logs,
    menus: screen.menus,
    sidebars: screen.sidebars,
    mails,
    calls: runtime.calls.counts,
    ms,
    error,
    returned,
  };
}

/** Loads the script into a realm and returns one of its functions; throws if it has none of that name. */
function loadedFunction(bundle: Bundle, { context }: Realm, name: string): (...parameters: unknown[]) => unknown {
  const script = compiledScripts.get(bundle.code) ?? new Script(bundle.code, { filename: 'Code.js' });
  compiledScripts.set(bundle.code, script);
  script.runInContext(context);
  const called: unknown = Object.hasOwn(context, name) ? Reflect.get(context, name) : undefined;
  if (typeof called !== 'function') throw new UnknownFunction(`The script has no function "${name}".`);
  return (...parameters) => called(...parameters);
}

/** Gives each dialog the next answer. */
function answersInOrder(answers: NonNullable<ExecutionOptions['answers']>): Screen['answer'] {
  if (typeof answers === 'function') return answers;
  const remaining = [...answers];
  return () => remaining.shift();
}

/** Copies the parameters of a page's call into the script's realm. */
function inRealm(parameters: readonly unknown[], realm: Realm): readonly unknown[] {
  if (!parameters.every(isJsonValue)) throw new TypeError('A page can pass only JSON values.');
  return parameters.map((value) => realm.fromJson(JSON.stringify(value)));
}
