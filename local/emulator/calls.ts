/**
 * Counts the calls that would reach Google and makes one of them fail. Handles and builders are made in the script's
 * own process and cost nothing; everything that reads or writes what Google keeps is a call.
 */

import { GoogleError } from './book/googleError';

/** Methods that reach nobody, by class. Whatever is not named here counts. */
const FREE: Readonly<Record<string, ReadonlySet<string>>> = {
  SpreadsheetApp: new Set([
    'getActiveSpreadsheet',
    'getActive',
    'getUi',
    'newConditionalFormatRule',
    'newDataValidation',
  ]),
  // A range is resolved by the call that reads or writes it; the id came with the sheet.
  Spreadsheet: new Set([]),
  Sheet: new Set(['getSheetId', 'getRange', 'getDataRange', 'newChart']),
  // A range knows where it lies; getSheet() gives the handle it was made from.
  Range: new Set([
    'getSheet',
    'getRow',
    'getColumn',
    'getNumRows',
    'getNumColumns',
    'getA1Notation',
    'createTextFinder',
  ]),
  TextFinder: new Set(['matchEntireCell', 'matchCase']),
  ConditionalFormatRuleBuilder: new Set([
    'whenFormulaSatisfied',
    'setBackground',
    'setFontColor',
    'setRanges',
    'build',
  ]),
  // A rule arrives whole with getConditionalFormatRules.
  ConditionalFormatRule: new Set(['getBooleanCondition', 'getRanges']),
  BooleanCondition: new Set(['getCriteriaValues', 'getCriteriaType']),
  DataValidationBuilder: new Set([
    'requireCheckbox',
    'requireFormulaSatisfied',
    'setAllowInvalid',
    'setHelpText',
    'build',
  ]),
  DataValidation: new Set(['getCriteriaType', 'getCriteriaValues', 'getAllowInvalid', 'getHelpText']),
  // A protection arrives with its place and description; its editors are asked for.
  Protection: new Set(['getRange', 'getDescription']),
  // A chart arrives whole with getCharts.
  EmbeddedChart: new Set(['getChartId', 'getRanges', 'getOptions', 'getContainerInfo', 'modify']),
  EmbeddedChartBuilder: new Set([
    'setChartType',
    'addRange',
    'clearRanges',
    'setNumHeaders',
    'setPosition',
    'setOption',
    'build',
  ]),
  ContainerInfo: new Set(['getAnchorRow', 'getAnchorColumn', 'getOffsetX', 'getOffsetY']),
  ChartOptions: new Set(['get']),
  // A blob is the script's own; to convert and to pack it is work for Google.
  Utilities: new Set(['newBlob']),
  Blob: new Set(['getName', 'setName', 'getContentType', 'setContentType', 'getDataAsString']),
  HtmlService: new Set(['createHtmlOutput']),
  HtmlOutput: new Set(['getContent', 'setContent', 'getTitle', 'setTitle']),
  PromptResponse: new Set(['getResponseText', 'getSelectedButton']),
  User: new Set(['getEmail']),
  Ui: new Set(['createMenu', 'createAddonMenu']),
  Menu: new Set(['addItem', 'addSeparator', 'addSubMenu']),
  PropertiesService: new Set(['getDocumentProperties', 'getScriptProperties', 'getUserProperties']),
  LockService: new Set(['getDocumentLock']),
  Lock: new Set(['hasLock']),
  ScriptApp: new Set(['newTrigger']),
  TriggerBuilder: new Set(['forSpreadsheet', 'timeBased']),
  ClockTriggerBuilder: new Set(['everyMinutes', 'everyHours']),
  SpreadsheetTriggerBuilder: new Set(['onEdit']),
  AuthorizationInfo: new Set(['getAuthorizationStatus', 'getAuthorizationUrl']),
  // A trigger arrives whole with getProjectTriggers.
  Trigger: new Set(['getHandlerFunction', 'getEventType', 'getUniqueId']),
  console: new Set(['log', 'info', 'warn', 'error']),
};

/** What happens to calls by their number, from 1. */
export interface CallPlan {
  /** The call that fails. */
  readonly failAt?: number | undefined;
  /** The call from which on all fail. */
  readonly killFrom?: number | undefined;
  /** Seconds that each call takes. */
  readonly cost?: number | undefined;
  /** Told of each call before it has any effect. */
  readonly onCall?: ((method: string) => void) | undefined;
  /** Told the number of each call after its effect. */
  readonly afterCall?: ((number: number) => void) | undefined;
}

/** Google's limit on one execution: developers.google.com/apps-script/guides/services/quotas */
const SECONDS_AN_EXECUTION = 360;

/** The calls of one execution. */
export class Calls {
  readonly counts: Record<string, number> = {};
  /** Why Google ended the execution; null while it runs. The script cannot catch it: every later call fails too. */
  ended: string | null = null;
  private total = 0;

  constructor(private readonly plan: CallPlan = {}) {}

  /** Milliseconds that the calls made so far took. */
  get elapsed(): number {
    return this.total * (this.plan.cost ?? 0) * 1000;
  }

  /** Notes a call before it has any effect. Gives its number, or null for a call that does not reach Google; throws where it fails. */
  note(className: string, method: string): number | null {
    if (this.ended !== null) throw new GoogleError(this.ended);
    if (FREE[className]?.has(method)) return null;
    const name = `${className}.${method}`;
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    this.total += 1;
    const number = this.total;
    this.plan.onCall?.(name);
    if (this.elapsed >= SECONDS_AN_EXECUTION * 1000) this.ended = 'Exceeded maximum execution time';
    if (number === this.plan.killFrom)
      this.ended = `Service error: the execution was ended at call ${number} (on purpose).`;
    if (this.ended !== null) throw new GoogleError(this.ended);
    if (number === this.plan.failAt) {
      throw new GoogleError(`Service error: ${name} failed (call ${number}, on purpose).`);
    }
    return number;
  }

  /** Notes that a call has had its effect, or was refused. */
  took(number: number): void {
    this.plan.afterCall?.(number);
  }
}
