/**
 * One execution of the bundle, as Google does it: the whole script is loaded anew into a context of its own, one
 * function is called by name, and what it did to the workbook stays done even if it then fails.
 */

import { types } from 'node:util';
import { Script } from 'node:vm';
import type { Book } from './book/book';
import type { Bundle } from './bundle';
import { Calls } from './calls';
import type { Circumstances } from './circumstances';
import { DocumentLock } from './documentLock';
import { servicesOf } from './services/globals';
import { isJsonValue } from './services/json';
import type { SentMail } from './services/mail';
import { permissionsOf } from './services/permissions';
import { Realm } from './services/realm';
import type { LogLine } from './services/smallServices';
import type { Environment } from './services/strict';
import type { MenuEntry, Screen, ShownDialog, ShownPage } from './services/ui';
import { WriteBundle } from './services/writeBundle';

/** What an execution did, besides what it did to the workbook. */
export interface Execution {
  readonly toasts: readonly string[];
  /** The texts of the dialogs. */
  readonly alerts: readonly string[];
  readonly dialogs: readonly ShownDialog[];
  readonly logs: readonly LogLine[];
  readonly menus: readonly { readonly title: string; readonly items: readonly MenuEntry[] }[];
  /** Pages that were shown beside the spreadsheet, in order. */
  readonly sidebars: readonly ShownPage[];
  readonly mails: readonly SentMail[];
  readonly calls: Readonly<Record<string, number>>;
  /** Milliseconds in the bundle's own code, loading it included. */
  readonly ms: number;
  /** The problem that was reported, or the error that nothing caught; null when all went well. */
  readonly error: string | null;
  readonly returned: unknown;
}

/** The bundle has no function of that name. */
export class UnknownFunction extends Error {}

/** The simple triggers that are called when a spreadsheet is opened or an add-on installed. */
const OPENING: ReadonlySet<string> = new Set(['onOpen', 'onInstall']);

const compiled = new Map<string, Script>();

/** Calls a function of the bundle. */
export function execute(book: Book, bundle: Bundle, name: string, circumstances: Circumstances): Execution {
  const toasts: string[] = [];
  const logs: LogLine[] = [];
  const mails: SentMail[] = [];
  const screen: Screen = { dialogs: [], menus: [], sidebars: [], answer: answering(circumstances.answers ?? []) };
  let inServices = 0;
  const authMode = circumstances.authMode ?? (name === 'onOpen' ? 'LIMITED' : 'FULL');
  const { failCall, killCall, callCost, onCall, afterCall, bundlesWrites = false } = circumstances;
  const calls = new Calls({ failAt: failCall, killFrom: killCall, cost: callCost, onCall, afterCall });
  const now = () => circumstances.now() + calls.elapsed;
  const lock = new DocumentLock(book);
  const environment: Environment = {
    permit: permissionsOf(bundle.manifest.oauthScopes, authMode),
    calls,
    realm: new Realm(now),
    bundle: bundlesWrites ? new WriteBundle() : null,
    spent: (ms) => {
      inServices += ms;
    },
  };
  const { globals, events } = servicesOf(book, bundle, { ...circumstances, now }, environment, {
    toasts,
    logs,
    mails,
    screen,
    lock,
  });
  Object.assign(environment.realm.context, globals);

  const started = performance.now();
  let returned: unknown = null;
  let thrown: string | null = null;
  try {
    const script = compiled.get(bundle.code) ?? new Script(bundle.code, { filename: 'Code.js' });
    compiled.set(bundle.code, script);
    script.runInContext(environment.realm.context);
    const called: unknown = Object.hasOwn(environment.realm.context, name)
      ? Reflect.get(environment.realm.context, name)
      : undefined;
    if (typeof called !== 'function') throw new UnknownFunction(`The script has no function "${name}".`);
    const { edit, parameters = [] } = circumstances;
    if (edit) returned = called(events.edit(edit));
    else if (OPENING.has(name)) returned = called(events.opening(authMode));
    else returned = called(...handedOver(parameters, environment.realm));
    environment.bundle?.end();
  } catch (error) {
    if (error instanceof UnknownFunction) throw error;
    thrown = types.isNativeError(error) ? error.message : String(error);
  } finally {
    lock.giveUp();
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
    calls: environment.calls.counts,
    ms,
    error,
    returned,
  };
}

/** Answers in order as answers to whatever is asked. */
function answering(answers: NonNullable<Circumstances['answers']>): Screen['answer'] {
  if (typeof answers === 'function') return answers;
  const left = [...answers];
  return () => left.shift();
}

/** Values as a page hands them over: as JSON, made anew in the script's realm. */
function handedOver(parameters: readonly unknown[], realm: Realm): readonly unknown[] {
  if (!parameters.every(isJsonValue)) throw new TypeError('A page can hand over plain values only.');
  return parameters.map((value) => realm.plain(JSON.stringify(value)));
}
