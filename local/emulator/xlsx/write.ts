/** Writes a workbook as .xlsx, for Excel, LibreOffice and the next run. */

import ExcelJS from 'exceljs';
import type { Book } from '../book/book';
import { drawingOf } from '../book/charts/drawing';
import { isErrorText, type RawValue } from '../book/engine/cellValue';
import { shortName } from '../book/engine/sheetNames';
import type { CellLook } from '../book/look';
import type { Tab } from '../book/tab';
import { DEFAULT_WIDTH } from '../book/tabLayout';
import { withCharts } from './charts';
import { toExcel } from './formulaText';
import { stateOf, writeState, writeWhole } from './state';
import { PIXELS_A_CHARACTER, PIXELS_PADDING, POINTS_A_PIXEL } from './units';

/** Writes a workbook and its state file, both as of the call, even if the book changes while the file is written. */
export async function writeBook(book: Book, path: string): Promise<void> {
  const state = stateOf(book);
  writeWhole(path, await fileOf(book));
  writeState(path, state);
}

/** The bytes of an .xlsx file. */
export async function fileOf(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = book.owner;
  for (const tab of book.tabs) writeTab(workbook, tab);
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: book.active, visibility: 'visible' },
  ];
  const drawings = book.tabs.map((tab) => tab.charts.map((chart) => drawingOf(tab, chart)));
  // The file is packed at the end, with the charts.
  const file = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return withCharts(new Uint8Array(file), drawings);
}

function writeTab(workbook: ExcelJS.Workbook, tab: Tab): void {
  const sheet = workbook.addWorksheet(shortName(tab.name), {
    state: tab.hidden ? 'hidden' : 'visible',
    views: [viewOf(tab)],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  if (tab.color) sheet.properties.tabColor = { argb: argb(tab.color) };

  for (const { row, column, look } of tab.looks.entries()) {
    Object.assign(sheet.getCell(row, column), { style: styleOf(look) });
  }
  const { row: rows, column: columns } = tab.extent();
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const raw = tab.raw(row, column);
      const formula = tab.formula(row, column);
      if (formula !== null) {
        sheet.getCell(row, column).value = {
          formula: toExcel(formula).replace(FORBIDDEN, ''),
          result: typeof raw === 'string' && !isErrorText(raw) ? raw.replace(FORBIDDEN, '') : excelValue(raw),
        } as ExcelJS.CellFormulaValue;
      } else if (raw !== '') sheet.getCell(row, column).value = excelValue(raw);
    }
  }

  const lastColumn = Math.max(columns, ...tab.widths.keys());
  for (let column = 1; column <= lastColumn; column++) {
    sheet.getColumn(column).width = ((tab.widths.get(column) ?? DEFAULT_WIDTH) - PIXELS_PADDING) / PIXELS_A_CHARACTER;
  }
  for (const column of tab.hiddenColumns) sheet.getColumn(column).hidden = true;
  for (const [row, height] of tab.heights) sheet.getRow(row).height = height * POINTS_A_PIXEL;
  for (const row of tab.hiddenRows) sheet.getRow(row).hidden = true;
  writeRules(sheet, tab);
  writeValidationRules(sheet, tab);
  for (const range of tab.merges) sheet.mergeCells(range);
}

function viewOf(tab: Tab): Partial<ExcelJS.WorksheetView> {
  const { frozenRows, frozenColumns } = tab;
  if (frozenRows + frozenColumns === 0) return { state: 'normal' };
  return { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows };
}

function writeRules(sheet: ExcelJS.Worksheet, tab: Tab): void {
  tab.conditionalFormats.forEach(({ ranges, formula, background, color }, index) => {
    const fill = background
      ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(background) } } as const }
      : {};
    const font = color ? { font: { color: { argb: argb(color) } } } : {};
    sheet.addConditionalFormatting({
      ref: ranges.join(' '),
      rules: [{ type: 'expression', formulae: [toExcel(formula)], priority: index + 1, style: { ...fill, ...font } }],
    });
  });
}

/** The collection of validations, which is missing in the types of exceljs. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}

/** Makes Excel and LibreOffice reject the same input. The emulator itself reads the rules from the state file. */
function writeValidationRules(sheet: ExcelJS.Worksheet, { validationRules }: Tab): void {
  for (const { ranges, formula, allowInvalid, help } of validationRules) {
    const isTick = formula === '';
    const validation: ExcelJS.DataValidation = {
      type: isTick ? 'list' : 'custom',
      formulae: [isTick ? '"TRUE,FALSE"' : toExcel(formula)],
      allowBlank: true,
      showErrorMessage: !allowInvalid,
      ...(help === null ? {} : { error: help.slice(0, EXCELS_LONGEST_MESSAGE) }),
    };
    for (const range of ranges) (sheet as unknown as WithValidations).dataValidations.add(range, validation);
  }
}

const EXCELS_LONGEST_MESSAGE = 225;

function excelValue(raw: RawValue): ExcelJS.CellValue {
  if (typeof raw !== 'string') return raw;
  return isErrorText(raw) ? ({ error: raw } as ExcelJS.CellErrorValue) : escaped(raw);
}

/** Characters that XML forbids or changes: control characters, U+FFFE, U+FFFF and lone surrogates. */
const FORBIDDEN = /[^\t\n\u0020-\u007E\u0080-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Escapes forbidden characters as ST_Xstring says: "_x000D_", and "_x005F_" for a "_" that looks like an escape. */
function escaped(text: string): string {
  const code = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(FORBIDDEN, (character) => `_x${code(character)}_`);
}

const styles = new WeakMap<CellLook, Partial<ExcelJS.Style>>();

function styleOf(look: CellLook): Partial<ExcelJS.Style> {
  const existing = styles.get(look);
  if (existing) return existing;
  const { numberFormat, background, color, bold, italic, size, align, vertical, wrap, border } = look;
  const line = border ? ({ style: 'thin', color: { argb: argb(border) } } as const) : null;
  const style: Partial<ExcelJS.Style> = {
    ...(numberFormat ? { numFmt: numberFormat } : {}),
    ...(background ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(background) } } } : {}),
    font: {
      name: 'Arial',
      size: size ?? 10,
      bold: bold ?? false,
      italic: italic ?? false,
      ...(color ? { color: { argb: argb(color) } } : {}),
    },
    alignment: {
      ...(align ? { horizontal: align } : {}),
      vertical: vertical ?? 'bottom',
      wrapText: wrap ?? false,
    },
    ...(line ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
  };
  styles.set(look, style);
  return style;
}

/** "#d9e7f5" as "FFD9E7F5". */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
