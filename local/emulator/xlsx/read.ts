/** Reads a workbook from .xlsx, also after LibreOffice or Excel changed it. */

import ExcelJS from 'exceljs';
import { Book } from '../book/book';
import type { Content } from '../book/engine/cellValue';
import { shortName } from '../book/engine/sheetNames';
import type { CellLook } from '../book/look';
import type { ConditionalFormat } from '../book/rules/conditionalFormat';
import { DAY_ZERO, MS_A_DAY } from '../book/serialDate';
import type { Tab } from '../book/tab';
import { fromExcel } from './formulaText';
import { type BookState, readState } from './state';
import { PIXELS_A_CHARACTER, PIXELS_PADDING, POINTS_A_PIXEL } from './units';

/** Reads a workbook and its state file. */
export async function readBook(path: string): Promise<Book> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const book = new Book();
  const state = readState(path);
  if (state) restore(book, state);
  for (const sheet of workbook.worksheets) {
    const known = state?.tabs.find(({ name }) => shortName(name) === sheet.name);
    const tab = book.addTab(known?.name ?? sheet.name, book.tabs.length, known?.id);
    readTab(sheet, tab);
    tab.maxRows = Math.max(known?.maxRows ?? 1000, sheet.rowCount);
    tab.maxColumns = Math.max(known?.maxColumns ?? 26, sheet.columnCount);
    tab.protections = (known?.protections ?? []).map((each) => ({
      ...each,
      isExplicit: each.isExplicit ?? each.editors.length > 0,
    }));
    tab.validationRules = known?.typingRules ?? [];
    tab.charts = known?.charts ?? [];
  }
  book.active = Math.min(workbook.views?.[0]?.activeTab ?? 0, book.tabs.length - 1);
  return book;
}

function restore(book: Book, state: BookState): void {
  const { title, owner, locale, timeZone, deployment, triggers, mail = book.mail } = state;
  Object.assign(book, { title, owner, locale, timeZone, deployment, triggers, mail });
  for (const [script, stores] of [[deployment, state.properties] as const, ...state.otherScripts]) {
    for (const store of ['document', 'script', 'user'] as const) {
      for (const [key, value] of Object.entries(stores[store])) book.stores[script][store].set(key, value);
    }
  }
}

function readTab(sheet: ExcelJS.Worksheet, tab: Tab): void {
  tab.hidden = sheet.state !== 'visible';
  const tabColor = sheet.properties.tabColor?.argb;
  tab.color = tabColor ? hex(tabColor) : null;
  // exceljs leaves out what a file does not say, although its types say otherwise.
  const [view] = sheet.views ?? [];
  if (view?.state === 'frozen') {
    tab.frozenRows = view.ySplit ?? 0;
    tab.frozenColumns = view.xSplit ?? 0;
  }
  tab.maxRows = Math.max(tab.maxRows, sheet.rowCount);
  tab.maxColumns = Math.max(tab.maxColumns, sheet.columnCount);

  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    if (row.hidden) tab.hiddenRows.add(rowNumber);
    if (row.height) tab.heights.set(rowNumber, Math.round(row.height / POINTS_A_PIXEL));
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const look = lookOf(cell.style);
      if (Object.keys(look).length > 0) tab.looks.change(rowNumber, column, look);
      const content = contentOf(cell);
      if (content !== '') tab.put(rowNumber, column, content);
    });
  });
  (sheet.columns ?? []).forEach((column, index) => {
    if (column.width !== undefined)
      tab.widths.set(index + 1, Math.round(column.width * PIXELS_A_CHARACTER + PIXELS_PADDING));
    if (column.hidden) tab.hiddenColumns.add(index + 1);
  });
  tab.conditionalFormats = readRules(sheet);
  tab.merges = sheet.model.merges ?? [];
}

function contentOf(cell: ExcelJS.Cell): Content {
  // The other cells of a merged block repeat the first one's content.
  if (cell.type === ExcelJS.ValueType.Merge) return '';
  const { value } = cell;
  if (cell.formula) return { formula: fromExcel(cell.formula) };
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return (value.getTime() - DAY_ZERO) / MS_A_DAY;
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  // Rich text and links become plain text.
  return cell.text;
}

/** Excel shows its short date by the reader's country; exceljs gives the American format. */
const SHORT_DATES: Readonly<Record<string, string>> = { 'mm-dd-yy': 'dd/MM/yyyy' };

function lookOf(style: Partial<ExcelJS.Style>): CellLook {
  const { numFmt, fill, font, alignment, border } = style;
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined;
  const { horizontal } = alignment ?? {};
  const vertical = alignment?.vertical;
  return {
    ...(numFmt && numFmt !== 'General' ? { numberFormat: SHORT_DATES[numFmt] ?? numFmt } : {}),
    ...(background ? { background: hex(background) } : {}),
    ...(font?.color?.argb && hex(font.color.argb) !== '#000000' ? { color: hex(font.color.argb) } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.size && font.size !== 10 ? { size: font.size } : {}),
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? { align: horizontal } : {}),
    ...(vertical === 'top' || vertical === 'middle' ? { vertical } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(border?.top?.color?.argb ? { border: hex(border.top.color.argb) } : {}),
  };
}

/** The property with conditional formats, which is missing in the types of exceljs. */
interface WithRules {
  readonly conditionalFormattings?: readonly {
    readonly ref: string;
    readonly rules: readonly {
      readonly type: string;
      readonly priority?: number;
      readonly formulae?: readonly string[];
      readonly style?: Partial<ExcelJS.Style>;
    }[];
  }[];
}

function readRules(sheet: ExcelJS.Worksheet): readonly ConditionalFormat[] {
  const found = ((sheet as unknown as WithRules).conditionalFormattings ?? []).flatMap(({ ref, rules }) =>
    rules.flatMap(({ type, formulae, style, priority = 0 }) => {
      const [formula] = formulae ?? [];
      if (type !== 'expression' || formula === undefined) return [];
      const { fill, font } = style ?? {};
      const background = fill?.type === 'pattern' ? (fill.bgColor?.argb ?? fill.fgColor?.argb) : undefined;
      const rule: ConditionalFormat = {
        ranges: ref.split(' '),
        formula: fromExcel(formula),
        background: background ? hex(background) : null,
        color: font?.color?.argb ? hex(font.color.argb) : null,
      };
      return [{ rule, priority }];
    }),
  );
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

/** "FFD9E7F5" as "#d9e7f5". */
function hex(argb: string): string {
  return `#${argb.slice(-6).toLowerCase()}`;
}
