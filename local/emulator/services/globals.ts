/** The global objects that a script finds, one for each supported service. */

import type { Book, PropertyStore } from '../book/book';
import { GoogleError } from '../book/googleError';
import type { Bundle } from '../bundle';
import type { ExecutionOptions } from '../executionOptions';
import { LocalConsole, type LogLine } from './console';
import { type Events, eventsOf } from './events';
import { type LocalHtmlOutput, LocalHtmlService } from './html';
import { LocalLock } from './lock';
import { LocalMailApp, type SentMail } from './mail';
import { LocalProperties, LocalPropertiesService } from './properties';
import type { ExecutionLock } from './runtime/executionLock';
import type { Runtime } from './runtime/expose';
import { Wrapper } from './runtime/wrapper';
import { LocalScriptApp, type LocalTrigger, type LocalTriggerBuilder, type TriggerViews } from './scriptApp';
import { CHARTS } from './spreadsheet/charts';
import { spreadsheetObjects } from './spreadsheet/spreadsheetApp';
import { type LocalMenu, LocalUi, type Screen } from './ui';
import { type LocalBlob, LocalUtilities } from './utilities';

/** What the services record while the script runs. */
export interface ServiceOutput {
  readonly toasts: string[];
  readonly logs: LogLine[];
  readonly mails: SentMail[];
  readonly screen: Screen;
}

/** The name of the add-on in the Marketplace. */
const ADD_ON_NAME = 'Bluezone';

/** Makes the global objects of one execution. */
export function servicesOf(
  book: Book,
  { manifest, pages = {}, deployment = 'bound' }: Bundle,
  {
    now,
    locale,
    lockHeldElsewhere = false,
    newEditors = 'none',
    user = book.owner,
    lacksAuthorization = false,
  }: ExecutionOptions,
  runtime: Runtime,
  lock: ExecutionLock,
  output: ServiceOutput,
): { readonly globals: Record<string, unknown>; readonly events: Events } {
  const { realm } = runtime;
  const wrapper = new Wrapper(runtime);
  const ui = uiOf(wrapper, lock, output.screen);
  const year = new Date(now()).getUTCFullYear();
  const isStandalone = deployment === 'standalone';
  const sheets = spreadsheetObjects({
    ...{ book, realm, wrapper, user, newEditors, year, isStandalone },
    ui: () => (isStandalone ? notHere('SpreadsheetApp.getUi()') : ui),
    toasts: output.toasts,
  });
  const blobs = {
    blob: (blob: LocalBlob) => wrapper.wrap<GoogleAppsScript.Base.Blob>(blob, 'Blob'),
    unwrapBlob: (blob: object) => wrapper.unwrap<LocalBlob>(blob, 'Blob'),
  };
  const page = (html: LocalHtmlOutput) => wrapper.wrap<GoogleAppsScript.HTML.HtmlOutput>(html, 'HtmlOutput');
  const store = (name: PropertyStore): GoogleAppsScript.Properties.Properties =>
    wrapper.wrap<GoogleAppsScript.Properties.Properties>(
      new LocalProperties(book.stores[deployment][name], realm, () => store(name)),
      'Properties',
    );
  const session = {
    getActiveUserLocale: () => locale,
    getScriptTimeZone: () => manifest.timeZone ?? 'America/New_York',
    getEffectiveUser: () => sheets.user(user),
  } satisfies Partial<GoogleAppsScript.Base.Session>;
  const lockView = () => wrapper.wrap<GoogleAppsScript.Lock.Lock>(new LocalLock(lock, lockHeldElsewhere), 'Lock');
  const lockService = {
    // Google gives null, although its types do not say so.
    getDocumentLock: () => (isStandalone ? null : lockView()),
    getScriptLock: () => (isStandalone ? lockView() : notHere('LockService.getScriptLock()')),
  };
  const installation = { deployment, lacksAuthorization };

  const services = {
    SpreadsheetApp: sheets.app,
    PropertiesService: new LocalPropertiesService(store, !isStandalone),
    LockService: lockService,
    Session: session,
    ScriptApp: new LocalScriptApp(book, user, realm, now(), triggerViews(wrapper), installation),
    MailApp: new LocalMailApp(book, user, now, output.mails, blobs.unwrapBlob),
    Utilities: new LocalUtilities(blobs, realm),
    HtmlService: new LocalHtmlService(pages, page),
    Charts: { ...CHARTS },
    console: new LocalConsole(output.logs),
  };
  const globals = Object.fromEntries(
    Object.entries(services).map(([name, service]) => [name, wrapper.wrap(service, name)]),
  );

  return { globals, events: eventsOf(realm, sheets, now) };
}

/** What Google says where there is no user interface; the emulator says it of what it has for other scripts only, too. */
function notHere(call: string): never {
  throw new GoogleError(`Cannot call ${call} from this context.`);
}

function uiOf(wrapper: Wrapper, lock: ExecutionLock, screen: Screen): GoogleAppsScript.Base.Ui {
  const ui = new LocalUi(screen, {
    menu: (menu) => wrapper.wrap<GoogleAppsScript.Base.Menu>(menu, 'Menu'),
    unwrapMenu: (menu) => wrapper.unwrap<LocalMenu>(menu, 'Menu'),
    response: (response) => wrapper.wrap<GoogleAppsScript.Base.PromptResponse>(response, 'PromptResponse'),
    unwrapPage: (page) => wrapper.unwrap<LocalHtmlOutput>(page, 'HtmlOutput'),
    addOnName: ADD_ON_NAME,
    onSuspend: () => lock.release(),
  });
  return wrapper.wrap<GoogleAppsScript.Base.Ui>(ui, 'Ui');
}

function triggerViews(wrapper: Wrapper): TriggerViews {
  return {
    trigger: (trigger) => wrapper.wrap<GoogleAppsScript.Script.Trigger>(trigger, 'Trigger'),
    builder: (builder) =>
      wrapper.wrap<GoogleAppsScript.Script.TriggerBuilder>(separateHandle(builder), 'TriggerBuilder'),
    spreadsheetBuilder: (builder) =>
      wrapper.wrap<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>(
        separateHandle(builder),
        'SpreadsheetTriggerBuilder',
      ),
    clockBuilder: (builder) =>
      wrapper.wrap<GoogleAppsScript.Script.ClockTriggerBuilder>(separateHandle(builder), 'ClockTriggerBuilder'),
    authorization: (info) => wrapper.wrap<GoogleAppsScript.Script.AuthorizationInfo>(info, 'AuthorizationInfo'),
    unwrapTrigger: (trigger) => wrapper.unwrap<LocalTrigger>(trigger, 'Trigger'),
  };
}

/**
 * A new handle on the same builder. Google has a class for each step of building a trigger, but here one object plays
 * them all; a handle for each step lets it be wrapped, and its calls be counted, under the class of that step.
 */
function separateHandle(builder: LocalTriggerBuilder): LocalTriggerBuilder {
  return Object.create(builder) as LocalTriggerBuilder;
}
