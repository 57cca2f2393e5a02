/** SpreadsheetApp: puts together the spreadsheet, its sheets and everything in them. */

import type { Book } from '../../book/book';
import { SPREADSHEET_ID } from '../../book/deployment';
import { GoogleError } from '../../book/googleError';
import { type Rectangle, rectangleOf } from '../../book/rectangle';
import type { Tab } from '../../book/tab';
import type { Realm } from '../runtime/realm';
import type { Wrapper } from '../runtime/wrapper';
import type { ChartViews, LocalChart } from './charts';
import {
  type ConditionalFormatViews,
  LocalConditionalFormatRule,
  LocalConditionalFormatRuleBuilder,
} from './conditionalFormat';
import { LocalDataValidation, LocalDataValidationBuilder, type ValidationViews } from './dataValidation';
import { LocalProtection, type ProtectionViews, protect } from './protection';
import { LocalRange } from './range';
import { LocalRangeList } from './rangeList';
import type { RangeViews } from './rangeViews';
import { LocalSheet, type SheetViews } from './sheet';
import { LocalSpreadsheet } from './spreadsheet';
import { type LocalTextStyle, LocalTextStyleBuilder, type TextStyleViews } from './textStyle';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** What SpreadsheetApp needs of an execution. */
export interface SpreadsheetContext {
  readonly book: Book;
  readonly realm: Realm;
  readonly wrapper: Wrapper;
  /** The account that the script runs as. */
  readonly user: string;
  readonly newEditors: ProtectionViews['newEditors'];
  /** The year of a date that is written without one. */
  readonly year: number;
  /** Whether no spreadsheet is active. */
  readonly isStandalone: boolean;
  /** Throws where there is no user interface. */
  readonly ui: () => GoogleAppsScript.Base.Ui;
  readonly toasts: string[];
}

/** The service, and the objects that other services need, all as the script sees them. */
export interface SpreadsheetObjects {
  readonly app: Partial<GoogleAppsScript.Spreadsheet.SpreadsheetApp>;
  readonly spreadsheet: Spreadsheet;
  range(tab: Tab, extent: Rectangle): Range;
  user(address: string): GoogleAppsScript.Base.User;
}

/** Makes SpreadsheetApp for one execution. */
export function spreadsheetObjects(context: SpreadsheetContext): SpreadsheetObjects {
  const { book, realm, wrapper, ui } = context;
  const userView = (address: string) => wrapper.wrap<GoogleAppsScript.Base.User>({ getEmail: () => address }, 'User');
  const conditionalFormats = conditionalFormatViews(wrapper);
  const validations = validationViews(wrapper);
  const textStyles: TextStyleViews = {
    style: (style) => wrapper.wrap<GoogleAppsScript.Spreadsheet.TextStyle>(style, 'TextStyle'),
    builder: (builder) => wrapper.wrap<GoogleAppsScript.Spreadsheet.TextStyleBuilder>(builder, 'TextStyleBuilder'),
  };

  const wrapRange = (range: object) => wrapper.wrap<Range>(range, 'Range');
  const unwrapRange = (range: Range) => wrapper.unwrap<LocalRange>(range, 'Range');
  const localRange = (tab: Tab, extent: Rectangle) =>
    new LocalRange(book, tab, extent, realm, context.year, rangeViews);
  const range = (tab: Tab, extent: Rectangle) => wrapRange(localRange(tab, extent));

  const protectionViews: ProtectionViews = {
    protection: (protection) => wrapper.wrap<Protection>(protection, 'Protection'),
    range,
    unwrapRange,
    user: userView,
    runsAs: context.user,
    newEditors: context.newEditors,
  };
  const protectionView = (tab: Tab, id: number) =>
    protectionViews.protection(new LocalProtection(book, tab, id, realm, protectionViews));
  const protectView = (tab: Tab, a1: string | null) => protectionView(tab, protect(book, tab, a1, protectionViews).id);

  const rangeViews: RangeViews = {
    range,
    wrapRange,
    sheet: (tab) => sheet(tab),
    validation: (rule) => validations.validation(new LocalDataValidation(rule, realm)),
    unwrapValidation: (view) => wrapper.unwrap<LocalDataValidation>(view, 'DataValidation'),
    unwrapStyle: (view) => wrapper.unwrap<LocalTextStyle>(view, 'TextStyle'),
    finder: (finder) => wrapper.wrap<GoogleAppsScript.Spreadsheet.TextFinder>(finder, 'TextFinder'),
    protect: protectView,
    user: context.user,
  };
  const rangeList = (list: LocalRangeList) => wrapper.wrap<GoogleAppsScript.Spreadsheet.RangeList>(list, 'RangeList');
  const sheetViews: SheetViews = {
    charts: chartViews(wrapper, realm, range, unwrapRange),
    sheet: (tab) => sheet(tab),
    range,
    spreadsheet: () => spreadsheet,
    rangeList: (tab, extents) =>
      rangeList(
        new LocalRangeList(
          extents.map((extent) => localRange(tab, extent)),
          rangeList,
        ),
      ),
    enter: (tab, extent, values) => void localRange(tab, extent).setValues(values),
    rules: (tab) =>
      realm.list(
        tab.conditionalFormats.map((format) =>
          conditionalFormats.rule(
            new LocalConditionalFormatRule(format, realm, conditionalFormats, () =>
              format.ranges.map((a1) => range(tab, rectangleOf(a1))),
            ),
          ),
        ),
      ) as GoogleAppsScript.Spreadsheet.ConditionalFormatRule[],
    protect: (tab) => protectView(tab, null),
    protections: (tab, kind) =>
      realm.list(
        tab.protections
          .filter((protection) => (protection.range === null) === (kind === 'SHEET'))
          .map(({ id }) => protectionView(tab, id)),
      ) as Protection[],
    user: context.user,
    unwrapRule: (view) => wrapper.unwrap<LocalConditionalFormatRule>(view, 'ConditionalFormatRule'),
  };
  const sheets = new Map<Tab, Sheet>();
  const sheet = (tab: Tab): Sheet => {
    const view = sheets.get(tab) ?? wrapper.wrap<Sheet>(new LocalSheet(book, tab, sheetViews), 'Sheet');
    sheets.set(tab, view);
    return view;
  };
  const tabOf = (view: Sheet) => wrapper.unwrap<LocalSheet>(view, 'Sheet').tab;
  const spreadsheet = wrapper.wrap<Spreadsheet>(
    new LocalSpreadsheet(book, realm, sheet, tabOf, context.toasts, sheetViews.protections, userView),
    'Spreadsheet',
  );
  const app = {
    BorderStyle: { SOLID: 'SOLID' } as unknown as typeof SpreadsheetApp.BorderStyle,
    ProtectionType: { SHEET: 'SHEET', RANGE: 'RANGE' } as unknown as typeof SpreadsheetApp.ProtectionType,
    // Google gives null, although its types do not say so.
    getActiveSpreadsheet: () => (context.isStandalone ? null : spreadsheet) as Spreadsheet,
    openById(id: string) {
      if (id !== SPREADSHEET_ID) throw new GoogleError('You do not have permission to access the requested document.');
      return spreadsheet;
    },
    getUi: ui,
    flush: () => {},
    newTextStyle: () => textStyles.builder(new LocalTextStyleBuilder(textStyles)),
    newDataValidation: () => validations.builder(new LocalDataValidationBuilder(realm, validations)),
    newConditionalFormatRule: () =>
      conditionalFormats.builder(new LocalConditionalFormatRuleBuilder(realm, conditionalFormats)),
  } satisfies Partial<GoogleAppsScript.Spreadsheet.SpreadsheetApp>;
  return { app, spreadsheet, range, user: userView };
}

function conditionalFormatViews(wrapper: Wrapper): ConditionalFormatViews {
  return {
    rule: (rule) => wrapper.wrap<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>(rule, 'ConditionalFormatRule'),
    builder: (builder) =>
      wrapper.wrap<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(builder, 'ConditionalFormatRuleBuilder'),
    condition: (condition) =>
      wrapper.wrap<GoogleAppsScript.Spreadsheet.BooleanCondition>(condition, 'BooleanCondition'),
    unwrapRange: (range) => wrapper.unwrap<LocalRange>(range, 'Range'),
  };
}

function validationViews(wrapper: Wrapper): ValidationViews {
  return {
    validation: (validation) => wrapper.wrap<GoogleAppsScript.Spreadsheet.DataValidation>(validation, 'DataValidation'),
    builder: (builder) =>
      wrapper.wrap<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(builder, 'DataValidationBuilder'),
  };
}

function chartViews(
  wrapper: Wrapper,
  realm: Realm,
  range: ChartViews['range'],
  unwrapRange: ChartViews['unwrapRange'],
): ChartViews {
  return {
    chart: (chart) => wrapper.wrap<GoogleAppsScript.Spreadsheet.EmbeddedChart>(chart, 'EmbeddedChart'),
    builder: (builder) =>
      wrapper.wrap<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>(builder, 'EmbeddedChartBuilder'),
    container: (info) => wrapper.wrap<GoogleAppsScript.Spreadsheet.ContainerInfo>(info, 'ContainerInfo'),
    options: (options) => wrapper.wrap<GoogleAppsScript.Charts.ChartOptions>(options, 'ChartOptions'),
    unwrapChart: (chart) => wrapper.unwrap<LocalChart>(chart, 'EmbeddedChart'),
    range,
    unwrapRange,
    realm,
  };
}
