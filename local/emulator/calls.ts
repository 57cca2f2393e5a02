/**
 * Counts the calls that would reach Google, and can make one of them fail. Handles and builders exist in the script's
 * own process and are free; everything that reads or writes data at Google is a call.
 */

import { GoogleError } from './book/googleError';

/** Methods that do not reach Google, by class. All others count. */
const FREE: Readonly<Record<string, ReadonlySet<string>>> = {
  SpreadsheetApp: new Set([
    'getActiveSpreadsheet',
    'getActive',
    'getUi',
    'newConditionalFormatRule',
    'newDataValidation',
    'newTextStyle',
  ]),
  Spreadsheet: new Set(['getId']),
  // A range is resolved by the call that reads or writes it; the id arrives with the sheet.
  Sheet: new Set(['getSheetId', 'getRange', 'getRangeList', 'getParent', 'getDataRange', 'newChart']),
  // A range knows its own position; getSheet() gives the handle from which it was made.
  Range: new Set([
    'getSheet',
    'getRow',
    'getColumn',
    'getNumRows',
    'getNumColumns',
    'getA1Notation',
    'createTextFinder',
  ]),
  TextStyleBuilder: new Set(['setForegroundColor', 'setBold', 'setItalic', 'setFontSize', 'build']),
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
  // A protection arrives with its range and description, but without its editors.
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
  // A blob belongs to the script; converting and zipping happen at Google.
  Utilities: new Set(['newBlob']),
  Blob: new Set(['getName', 'setName', 'getContentType', 'setContentType', 'getDataAsString']),
  HtmlService: new Set(['createHtmlOutput']),
  HtmlOutput: new Set(['getContent', 'setContent', 'getTitle', 'setTitle']),
  PromptResponse: new Set(['getResponseText', 'getSelectedButton']),
  User: new Set(['getEmail']),
  Ui: new Set(['createMenu', 'createAddonMenu']),
  Menu: new Set(['addItem', 'addSeparator', 'addSubMenu']),
  PropertiesService: new Set(['getDocumentProperties', 'getScriptProperties', 'getUserProperties']),
  LockService: new Set(['getDocumentLock', 'getScriptLock']),
  Lock: new Set(['hasLock']),
  ScriptApp: new Set(['newTrigger']),
  TriggerBuilder: new Set(['forSpreadsheet', 'timeBased']),
  ClockTriggerBuilder: new Set(['everyMinutes', 'everyHours']),
  SpreadsheetTriggerBuilder: new Set(['onEdit']),
  AuthorizationInfo: new Set(['getAuthorizationStatus', 'getAuthorizationUrl']),
  // A trigger arrives whole with getProjectTriggers.
  Trigger: new Set(['getHandlerFunction', 'getEventType', 'getTriggerSourceId', 'getUniqueId']),
  console: new Set(['log', 'info', 'warn', 'error']),
};

/** What happens to calls by their number, from 1. */
export interface CallPlan {
  /** The call that fails. */
  readonly failAt?: number | undefined;
  /** The first of the calls that all fail, because Google ends the execution. */
  readonly killFrom?: number | undefined;
  /** Seconds that each call takes. */
  readonly cost?: number | undefined;
  /** Called before each call. */
  readonly onCall?: ((method: string) => void) | undefined;
  /** Called with the number of each call after its effect. */
  readonly afterCall?: ((number: number) => void) | undefined;
}

/** The longest execution, by developers.google.com/apps-script/guides/services/quotas */
const MS_AN_EXECUTION = 360_000;

/** The calls of one execution. */
export class Calls {
  readonly counts: Record<string, number> = {};
  /** Why Google ended the execution; null while it runs. A script cannot go on after it: every later call fails too. */
  ended: string | null = null;
  private total = 0;

  constructor(private readonly plan: CallPlan = {}) {}

  /** Milliseconds that the calls so far took. */
  get elapsed(): number {
    return this.total * (this.plan.cost ?? 0) * 1000;
  }

  /**
   * Counts a call before it has any effect; throws if it fails.
   *
   * @returns the number of the call, or null if it does not reach Google
   */
  begin(className: string, method: string): number | null {
    if (this.ended !== null) throw new GoogleError(this.ended);
    if (FREE[className]?.has(method)) return null;
    const name = `${className}.${method}`;
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    this.total += 1;
    const number = this.total;
    this.plan.onCall?.(name);
    if (this.elapsed >= MS_AN_EXECUTION) this.ended = 'Exceeded maximum execution time';
    if (number === this.plan.killFrom)
      this.ended = `Service error: the execution was ended at call ${number} (on purpose).`;
    if (this.ended !== null) throw new GoogleError(this.ended);
    if (number === this.plan.failAt)
      throw new GoogleError(`Service error: ${name} failed (call ${number}, on purpose).`);
    return number;
  }

  /** Ends a call, after it had its effect or failed. */
  end(number: number): void {
    this.plan.afterCall?.(number);
  }
}
