/** The globals that a script finds: every service that is imitated, as views that count and refuse (strict.ts). */

import type { Book, PropertyStore } from '../book/book';
import { GoogleError } from '../book/googleError';
import type { Rectangle } from '../book/rectangle';
import type { Tab } from '../book/tab';
import type { Bundle } from '../bundle';
import type { Circumstances, EditInfo } from '../circumstances';
import type { DocumentLock } from '../documentLock';
import { type LocalBlob, LocalUtilities } from './blob';
import { CHARTS, type ChartViews, type LocalChart } from './charts';
import { type LocalCondition, LocalRule, LocalRuleBuilder } from './conditionalFormat';
import { LocalValidation, LocalValidationBuilder } from './dataValidation';
import { type LocalHtmlOutput, LocalHtmlService } from './html';
import { LocalMailApp, type SentMail } from './mail';
import type { AuthMode } from './permissions';
import { LocalProtection, type ProtectionViews, protectionOf } from './protection';
import { LocalRange } from './range';
import type { RangeViews } from './rangeViews';
import { LocalScriptApp, type LocalTrigger, type LocalTriggerBuilder, type TriggerViews } from './script';
import { LocalSheet, type SheetViews } from './sheet';
import { LocalConsole, LocalLock, LocalProperties, LocalPropertiesService, type LogLine } from './smallServices';
import { LocalSpreadsheet } from './spreadsheet';
import { type Environment, expose } from './strict';
import { type LocalMenu, LocalUi, type Screen } from './ui';

/** What the services tell of: filled while the script runs. */
export interface Heard {
  readonly toasts: string[];
  readonly logs: LogLine[];
  readonly mails: SentMail[];
  readonly screen: Screen;
  /** This execution's part in the document's lock. */
  readonly lock: DocumentLock;
}

/** What triggers' handlers are told. */
export interface Events {
  readonly opening: (authMode: AuthMode) => object;
  readonly edit: (edit: EditInfo) => object;
}

/** The name of the add-on as the Marketplace would have it. */
const ADD_ON_NAME = 'Bluezone';

/** The globals that the script finds. */
export function servicesOf(
  book: Book,
  { manifest, pages = {}, flavour = 'bound' }: Bundle,
  { now, locale, lockHeldElsewhere = false, user = book.owner, lacksAuthorization = false }: Circumstances,
  environment: Environment,
  heard: Heard,
): { readonly globals: Record<string, unknown>; readonly events: Events } {
  const { realm } = environment;
  const year = new Date(now()).getUTCFullYear();
  /** What is behind a view that the script hands back. */
  const behind = new Map<object, { readonly service: object; readonly className: string }>();
  const view = <V extends object>(service: object, className: string): V => {
    const made = expose(service, className, environment);
    behind.set(made, { service, className });
    return made as V;
  };
  const behindView = <T>(given: object, what: string): T => {
    const found = behind.get(given);
    if (found?.className !== what)
      throw new GoogleError(`The parameters do not match the method signature: ${what} expected.`);
    return found.service as T;
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
    finder: (finder) => view<GoogleAppsScript.Spreadsheet.TextFinder>(finder, 'TextFinder'),
    protect: (tab, range) => viewProtection(tab, protectionOf(book, tab, range, protectionViews).id),
    user,
  };
  const rangeOf = (tab: Tab, extent: Rectangle): LocalRange =>
    new LocalRange(book, tab, extent, realm, viewRange, year, rangeViews);
  const charts: ChartViews = {
    chart: (chart) => view<GoogleAppsScript.Spreadsheet.EmbeddedChart>(chart, 'EmbeddedChart'),
    builder: (builder) => view<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>(builder, 'EmbeddedChartBuilder'),
    container: (info) => view<GoogleAppsScript.Spreadsheet.ContainerInfo>(info, 'ContainerInfo'),
    options: (options) => view<GoogleAppsScript.Charts.ChartOptions>(options, 'ChartOptions'),
    behindChart: (chart) => behindView<LocalChart>(chart, 'EmbeddedChart'),
    range: rangeViews.range,
    behindRange: protectionViews.behindRange,
    realm,
  };
  const sheetViews: SheetViews = {
    charts,
    sheet: (tab) => sheetOf(tab),
    range: (tab, extent) => viewRange(rangeOf(tab, extent)),
    enter: (tab, extent, values) => void rangeOf(tab, extent).setValues(values),
    rules: (tab) =>
      realm.list(tab.conditionalFormats.map((rule) => rules.rule(new LocalRule(rule, realm, rules)))) as ReturnType<
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
    new LocalSpreadsheet(book, realm, sheetOf, (sheet) => behindView<LocalSheet>(sheet, 'Sheet').tab, heard.toasts),
    'Spreadsheet',
  );
  const ui = view<GoogleAppsScript.Base.Ui>(
    new LocalUi(heard.screen, {
      menu: (menu) => view<GoogleAppsScript.Base.Menu>(menu, 'Menu'),
      behindMenu: (menu) => behindView<LocalMenu>(menu, 'Menu'),
      response: (response) => view<GoogleAppsScript.Base.PromptResponse>(response, 'PromptResponse'),
      behindPage: (page) => behindView<LocalHtmlOutput>(page, 'HtmlOutput'),
      addOnName: ADD_ON_NAME,
      suspend: () => heard.lock.giveUp(),
    }),
    'Ui',
  );
  const blobs = {
    blob: (blob: LocalBlob) => view<GoogleAppsScript.Base.Blob>(blob, 'Blob'),
    behindBlob: (blob: object) => behindView<LocalBlob>(blob, 'Blob'),
  };
  const store = (name: PropertyStore): GoogleAppsScript.Properties.Properties =>
    view<GoogleAppsScript.Properties.Properties>(
      new LocalProperties(book.properties[name], realm, () => store(name)),
      'Properties',
    );

  const app = {
    BorderStyle: { SOLID: 'SOLID' } as unknown as typeof SpreadsheetApp.BorderStyle,
    getActiveSpreadsheet: () => spreadsheet,
    getUi: () => ui,
    flush: () => {},
    ProtectionType: { SHEET: 'SHEET', RANGE: 'RANGE' } as unknown as typeof SpreadsheetApp.ProtectionType,
    newDataValidation: () => validations.builder(new LocalValidationBuilder(realm, validations)),
    newConditionalFormatRule: () =>
      rules.builder(new LocalRuleBuilder(realm, rules, (range) => behindView<LocalRange>(range, 'Range'))),
  } satisfies Partial<GoogleAppsScript.Spreadsheet.SpreadsheetApp>;
  const session = {
    getActiveUserLocale: () => locale,
    getScriptTimeZone: () => manifest.timeZone ?? 'America/New_York',
    getEffectiveUser: () => protectionViews.user(user),
  } satisfies Partial<GoogleAppsScript.Base.Session>;
  const mailApp = new LocalMailApp(book, user, now, heard.mails, blobs.behindBlob);
  const viewPage = (page: LocalHtmlOutput) => view<GoogleAppsScript.HTML.HtmlOutput>(page, 'HtmlOutput');
  const lockService = {
    getDocumentLock: () => view<GoogleAppsScript.Lock.Lock>(new LocalLock(heard.lock, lockHeldElsewhere), 'Lock'),
  } satisfies Partial<GoogleAppsScript.Lock.LockService>;
  const triggerViews: TriggerViews = {
    trigger: (trigger) => view<GoogleAppsScript.Script.Trigger>(trigger, 'Trigger'),
    // One builder stands behind both steps; a view of its own each keeps their calls apart.
    builder: (builder) => view<GoogleAppsScript.Script.TriggerBuilder>(stepOf(builder), 'TriggerBuilder'),
    spreadsheetBuilder: (builder) =>
      view<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>(stepOf(builder), 'SpreadsheetTriggerBuilder'),
    clockBuilder: (builder) =>
      view<GoogleAppsScript.Script.ClockTriggerBuilder>(stepOf(builder), 'ClockTriggerBuilder'),
    authorization: (info) => view<GoogleAppsScript.Script.AuthorizationInfo>(info, 'AuthorizationInfo'),
    behind: (trigger) => behindView<LocalTrigger>(trigger, 'Trigger'),
  };
  const standing = { isAddOn: flavour === 'addOn', lacksAuthorization };
  const scriptApp = new LocalScriptApp(book, user, realm, now(), triggerViews, standing);
  const globals = {
    SpreadsheetApp: view(app, 'SpreadsheetApp'),
    PropertiesService: view(new LocalPropertiesService(store), 'PropertiesService'),
    LockService: view(lockService, 'LockService'),
    Session: view(session, 'Session'),
    ScriptApp: view(scriptApp, 'ScriptApp'),
    MailApp: view(mailApp, 'MailApp'),
    Utilities: view(new LocalUtilities(blobs, realm), 'Utilities'),
    HtmlService: view(new LocalHtmlService(pages, viewPage), 'HtmlService'),
    Charts: view({ ...CHARTS }, 'Charts'),
    console: view(new LocalConsole(heard.logs), 'console'),
  };
  const opening = (authMode: AuthMode) => realm.object({ authMode, source: spreadsheet });
  const edit = ({ tab, extent, value, oldValue, triggerUid }: EditInfo): object =>
    realm.object({
      authMode: 'FULL',
      source: spreadsheet,
      range: sheetViews.range(tab, extent),
      triggerUid,
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    });
  return { globals, events: { opening, edit } };
}

/** A handle of its own on the same builder. */
function stepOf(builder: LocalTriggerBuilder): LocalTriggerBuilder {
  return Object.create(builder) as LocalTriggerBuilder;
}
