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
  Range: new Set(['getSheet', 'getRow', 'getColumn', 'getNumRows', 'getNumColumns', 'getA1Notation']),
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
  ScriptApp: new Set(['newTrigger']),
  TriggerBuilder: new Set(['forSpreadsheet', 'timeBased']),
  ClockTriggerBuilder: new Set(['everyMinutes', 'everyHours']),
  SpreadsheetTriggerBuilder: new Set(['onEdit']),
  AuthorizationInfo: new Set(['getAuthorizationStatus', 'getAuthorizationUrl']),
  // A trigger arrives whole with getProjectTriggers.
  Trigger: new Set(['getHandlerFunction', 'getEventType', 'getUniqueId']),
  console: new Set(['log', 'info', 'warn', 'error']),
};

/** The calls of one execution. */
export class Calls {
  readonly counts: Record<string, number> = {};
  private total = 0;

  /** `failAt` is the number of the call that fails, from 1. */
  constructor(
    private readonly failAt: number | null = null,
    private readonly onCall: (method: string) => void = () => {},
  ) {}

  /** Notes a call before it has any effect; throws where it is the one that fails. */
  note(className: string, method: string): void {
    if (FREE[className]?.has(method)) return;
    const name = `${className}.${method}`;
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    this.total += 1;
    this.onCall(name);
    if (this.total === this.failAt) {
      throw new GoogleError(`Service error: ${name} failed (call ${this.total}, on purpose).`);
    }
  }
}
