/**
 * One execution of the bundle, as Google does it: the whole script is loaded anew into a context of its own, one
 * function is called by name, and what it did to the workbook stays done even if it then fails.
 */

import { types } from 'node:util';
import { Script } from 'node:vm';
import type { Book, PropertyStore } from './book/book';
import { GoogleError } from './book/googleError';
import type { Rectangle } from './book/rectangle';
import type { Tab } from './book/tab';
import { Calls } from './calls';
import { type LocalCondition, LocalRule, LocalRuleBuilder } from './services/conditionalFormat';
import { LocalValidation, LocalValidationBuilder } from './services/dataValidation';
import { LocalMailApp, type SentMail } from './services/mail';
import { LocalProtection, type ProtectionViews, protectionOf } from './services/protection';
import { LocalRange, type RangeViews } from './services/range';
import { Realm } from './services/realm';
import { LocalScriptApp, type LocalTrigger, type LocalTriggerBuilder } from './services/script';
import { LocalSheet, type SheetViews } from './services/sheet';
import {
  LocalConsole,
  LocalLock,
  LocalProperties,
  LocalPropertiesService,
  type LogLine,
} from './services/smallServices';
import { LocalSpreadsheet } from './services/spreadsheet';
import { expose, type Stage } from './services/strict';
import { type LocalMenu, LocalUi, type MenuEntry, type Screen } from './services/ui';

/** What is run: the files that clasp would push. */
export interface Bundle {
  readonly code: string;
  readonly manifest: { readonly timeZone?: string; readonly oauthScopes?: readonly string[] };
}

/** The circumstances of an execution. */
export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The locale of the user's account: "vi", "en". */
  readonly locale: string;
  /** The number of the call to Google that fails, from 1. */
  readonly failCall?: number | undefined;
  /** Names of the buttons that dialogs are answered with, in order. */
  readonly answers?: readonly string[] | undefined;
  /** Told of every call that would reach Google, before it has any effect. */
  readonly onCall?: ((method: string) => void) | undefined;
  /** Whether another execution has the document's lock. */
  readonly lockHeldElsewhere?: boolean | undefined;
  /** The account that the script runs as; the owner if absent. */
  readonly user?: string | undefined;
  /** What an edit trigger's handler is told. */
  readonly edit?: Edit | undefined;
}

/** What was edited, for the handler of an edit trigger. */
export interface Edit {
  readonly tab: Tab;
  readonly extent: Rectangle;
  /** What a single cell holds now and held before, as texts; a paste has neither. */
  readonly value?: string | undefined;
  readonly oldValue?: string | undefined;
  /** The trigger that listens. */
  readonly triggerUid: string;
}

/** What an execution did, besides what it did to the workbook. */
export interface Execution {
  readonly toasts: readonly string[];
  readonly alerts: readonly string[];
  readonly logs: readonly LogLine[];
  readonly menus: readonly { readonly title: string; readonly items: readonly MenuEntry[] }[];
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

const compiled = new Map<string, Script>();

/** Calls a function of the bundle. */
export function execute(book: Book, bundle: Bundle, name: string, circumstances: Circumstances): Execution {
  const toasts: string[] = [];
  const logs: LogLine[] = [];
  const mails: SentMail[] = [];
  const screen: Screen = { alerts: [], menus: [], answers: [...(circumstances.answers ?? [])] };
  let inServices = 0;
  const stage: Stage = {
    calls: new Calls(circumstances.failCall, circumstances.onCall),
    realm: new Realm(circumstances.now),
    spent: (ms) => {
      inServices += ms;
    },
  };
  const { globals, eventOf } = servicesOf(book, bundle, circumstances, stage, { toasts, logs, mails, screen });
  Object.assign(stage.realm.context, globals);

  const started = performance.now();
  let returned: unknown = null;
  let thrown: string | null = null;
  try {
    const script = compiled.get(bundle.code) ?? new Script(bundle.code, { filename: 'Code.js' });
    compiled.set(bundle.code, script);
    script.runInContext(stage.realm.context);
    const called: unknown = Reflect.get(stage.realm.context, name);
    if (typeof called !== 'function') throw new UnknownFunction(`The script has no function "${name}".`);
    returned = circumstances.edit ? called(eventOf(circumstances.edit)) : called();
  } catch (error) {
    if (error instanceof UnknownFunction) throw error;
    thrown = types.isNativeError(error) ? error.message : String(error);
  }
  const ms = performance.now() - started - inServices;
  const reported = logs.filter(({ level }) => level === 'error').map(({ text }) => text);
  const error = thrown ?? (reported.length > 0 ? reported.join('\n') : null);
  return {
    toasts,
    alerts: screen.alerts,
    logs,
    menus: screen.menus,
    mails,
    calls: stage.calls.counts,
    ms,
    error,
    returned,
  };
}

/** The globals that the script finds. */
function servicesOf(
  book: Book,
  { manifest }: Bundle,
  { now, locale, lockHeldElsewhere = false, user = book.owner }: Circumstances,
  stage: Stage,
  heard: {
    readonly toasts: string[];
    readonly logs: LogLine[];
    readonly mails: SentMail[];
    readonly screen: Screen;
  },
): { readonly globals: Record<string, unknown>; readonly eventOf: (edit: Edit) => object } {
  const { realm } = stage;
  const year = new Date(now()).getUTCFullYear();
  /** What is behind a view that the script hands back. */
  const behind = new Map<object, object>();
  const view = <V extends object>(service: object, className: string): V => {
    const made = expose(service, className, stage);
    behind.set(made, service);
    return made as V;
  };
  const behindView = <T>(given: object, what: string): T => {
    const found = behind.get(given);
    if (!found) throw new GoogleError(`The parameters do not match the method signature: ${what} expected.`);
    return found as T;
  };
  const assertScope = (scope: string, method: string): void => {
    const url = `https://www.googleapis.com/auth/${scope}`;
    if (manifest.oauthScopes && !manifest.oauthScopes.includes(url)) {
      throw new GoogleError(`Specified permissions are not sufficient to call ${method}. Required permissions: ${url}`);
    }
  };

  const rules = {
    rule: (rule: LocalRule) => view<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>(rule, 'ConditionalFormatRule'),
    builder: (builder: LocalRuleBuilder) =>
      view<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(builder, 'ConditionalFormatRuleBuilder'),
    condition: (condition: LocalCondition) =>
      view<GoogleAppsScript.Spreadsheet.BooleanCondition>(condition, 'BooleanCondition'),
  };
  const viewRange = (range: LocalRange) => view<GoogleAppsScript.Spreadsheet.Range>(range, 'Range');
  const validations = {
    validation: (validation: LocalValidation) =>
      view<GoogleAppsScript.Spreadsheet.DataValidation>(validation, 'DataValidation'),
    builder: (builder: LocalValidationBuilder) =>
      view<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(builder, 'DataValidationBuilder'),
  };
  const protectionViews: ProtectionViews = {
    protection: (protection) => view<GoogleAppsScript.Spreadsheet.Protection>(protection, 'Protection'),
    range: (tab, extent) => viewRange(rangeOf(tab, extent)),
    behindRange: (range) => behindView<LocalRange>(range, 'Range'),
    user: (address) => view<GoogleAppsScript.Base.User>({ getEmail: () => address }, 'User'),
    runsAs: user,
  };
  const viewProtection = (tab: Tab, id: number) =>
    protectionViews.protection(new LocalProtection(tab, id, realm, protectionViews));
  const rangeViews: RangeViews = {
    range: (tab, extent) => viewRange(rangeOf(tab, extent)),
    sheet: (tab) => sheetOf(tab),
    validation: (rule) => validations.validation(new LocalValidation(rule, realm)),
    behindValidation: (rule) => behindView<LocalValidation>(rule, 'DataValidation'),
    protect: (tab, range) => viewProtection(tab, protectionOf(book, tab, range, protectionViews).id),
    user,
  };
  const rangeOf = (tab: Tab, extent: Rectangle): LocalRange =>
    new LocalRange(book, tab, extent, realm, viewRange, year, rangeViews);
  const sheetViews: SheetViews = {
    sheet: (tab) => sheetOf(tab),
    range: (tab, extent) => viewRange(rangeOf(tab, extent)),
    enter: (tab, extent, values) => void rangeOf(tab, extent).setValues(values),
    rules: (tab) =>
      realm.list(tab.rules.map((rule) => rules.rule(new LocalRule(rule, realm, rules)))) as ReturnType<
        SheetViews['rules']
      >,
    protect: (tab) => viewProtection(tab, protectionOf(book, tab, null, protectionViews).id),
    protections: (tab, kind) =>
      realm.list(
        tab.protections
          .filter(({ range }) => (range === null) === (kind === 'SHEET'))
          .map(({ id }) => viewProtection(tab, id)),
      ) as GoogleAppsScript.Spreadsheet.Protection[],
    user,
    behindRule: (rule) => behindView<LocalRule>(rule, 'ConditionalFormatRule'),
  };
  const sheets = new Map<Tab, GoogleAppsScript.Spreadsheet.Sheet>();
  const sheetOf = (tab: Tab): GoogleAppsScript.Spreadsheet.Sheet => {
    const known =
      sheets.get(tab) ?? view<GoogleAppsScript.Spreadsheet.Sheet>(new LocalSheet(book, tab, sheetViews), 'Sheet');
    sheets.set(tab, known);
    return known;
  };
  const spreadsheet = view<GoogleAppsScript.Spreadsheet.Spreadsheet>(
    new LocalSpreadsheet(book, realm, sheetOf, heard.toasts),
    'Spreadsheet',
  );
  const viewMenu = (menu: LocalMenu) => view<GoogleAppsScript.Base.Menu>(menu, 'Menu');
  const ui = view<GoogleAppsScript.Base.Ui>(
    new LocalUi(heard.screen, viewMenu, (menu) => behindView<LocalMenu>(menu, 'Menu'), assertScope),
    'Ui',
  );
  const store = (name: PropertyStore): GoogleAppsScript.Properties.Properties =>
    view<GoogleAppsScript.Properties.Properties>(
      new LocalProperties(book.properties[name], realm, () => store(name)),
      'Properties',
    );

  const app = {
    BorderStyle: { SOLID: 'SOLID' } as unknown as typeof SpreadsheetApp.BorderStyle,
    getActiveSpreadsheet: () => {
      assertScope('spreadsheets.currentonly', 'SpreadsheetApp.getActiveSpreadsheet');
      return spreadsheet;
    },
    getUi: () => ui,
    ProtectionType: { SHEET: 'SHEET', RANGE: 'RANGE' } as unknown as typeof SpreadsheetApp.ProtectionType,
    newDataValidation: () => validations.builder(new LocalValidationBuilder(realm, validations)),
    newConditionalFormatRule: () =>
      rules.builder(new LocalRuleBuilder(realm, rules, (range) => behindView<LocalRange>(range, 'Range'))),
  } satisfies Partial<GoogleAppsScript.Spreadsheet.SpreadsheetApp>;
  const session = {
    getActiveUserLocale: () => locale,
    getScriptTimeZone: () => manifest.timeZone ?? 'America/New_York',
    getEffectiveUser: () => {
      assertScope('userinfo.email', 'Session.getEffectiveUser');
      return protectionViews.user(user);
    },
  } satisfies Partial<GoogleAppsScript.Base.Session>;
  const mailApp = new LocalMailApp(book, user, now, heard.mails, (method) => assertScope('script.send_mail', method));
  const lockService = {
    getDocumentLock: () => view<GoogleAppsScript.Lock.Lock>(new LocalLock(lockHeldElsewhere), 'Lock'),
  } satisfies Partial<GoogleAppsScript.Lock.LockService>;
  const scriptApp = new LocalScriptApp(book, user, realm, now(), {
    trigger: (trigger) => view<GoogleAppsScript.Script.Trigger>(trigger, 'Trigger'),
    // One builder stands behind both steps; a view of its own each keeps their calls apart.
    builder: (builder) => view<GoogleAppsScript.Script.TriggerBuilder>(stepOf(builder), 'TriggerBuilder'),
    spreadsheetBuilder: (builder) =>
      view<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>(stepOf(builder), 'SpreadsheetTriggerBuilder'),
    clockBuilder: (builder) =>
      view<GoogleAppsScript.Script.ClockTriggerBuilder>(stepOf(builder), 'ClockTriggerBuilder'),
    behind: (trigger) => behindView<LocalTrigger>(trigger, 'Trigger'),
    assertScope: (method) => assertScope('script.scriptapp', method),
  });
  const globals = {
    SpreadsheetApp: view(app, 'SpreadsheetApp'),
    PropertiesService: view(new LocalPropertiesService(store), 'PropertiesService'),
    LockService: view(lockService, 'LockService'),
    Session: view(session, 'Session'),
    ScriptApp: view(scriptApp, 'ScriptApp'),
    MailApp: view(mailApp, 'MailApp'),
    console: view(new LocalConsole(heard.logs), 'console'),
  };
  const eventOf = ({ tab, extent, value, oldValue, triggerUid }: Edit): object =>
    realm.object({
      authMode: 'FULL',
      source: spreadsheet,
      range: sheetViews.range(tab, extent),
      triggerUid,
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    });
  return { globals, eventOf };
}

/** A handle of its own on the same builder. */
function stepOf(builder: LocalTriggerBuilder): LocalTriggerBuilder {
  return Object.create(builder) as LocalTriggerBuilder;
}
