/**
 * The calculation engine: IronCalc holds every cell's content and computes every formula. It always runs in the locale
 * "de", which writes numbers as Vietnam does ("1.234,5") and separates arguments by ";". The spreadsheet's own locale
 * matters only for what people type (typedInput.ts). Formulas are evaluated when a result is read that may be outdated.
 */

import { type Content, inputOf, type RawValue } from './cellValue';
import { BOOLEAN, growInLargeSteps, Model, NUMBER, TEXT } from './ironcalc';
import { type Highlight, ModelFormats, type PlacedFormat } from './modelFormats';
import { longNamesOf, shortName, withLongNames, withShortNames } from './sheetNames';
import { Staleness, type StalenessSnapshot } from './staleness';

/** IronCalc gives a formula's result only as formatted text; this format shows fifteen digits of a number. */
const ALL_DIGITS = '0.00000000000000E+00';

const NO_HIGHLIGHT: Highlight = { background: null, color: null };

/** A text as it is entered, with its leading "'", and its cell. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly input: string;
}

/** An engine as plain data and the bytes of its model. */
export interface EngineSnapshot {
  readonly model: Uint8Array;
  readonly staleness: StalenessSnapshot;
}

/** The contents of one workbook. Sheets count from 0, rows and columns from 1. */
export class Engine {
  private clock: () => number = Date.now;
  private readonly formats: ModelFormats;
  /** The names of sheets that have a short name in the model, by it. */
  private longNames: ReadonlyMap<string, string>;

  constructor(
    private readonly model = new Model('book', 'de', 'Asia/Ho_Chi_Minh', 'en'),
    private readonly staleness = new Staleness(model.getWorksheetsProperties().map(({ name }) => name)),
  ) {
    this.model.pauseEvaluation();
    this.formats = new ModelFormats(this.model);
    this.longNames = longNamesOf(staleness.names);
  }

  /** Sets the clock of TODAY and NOW. */
  setClock(clock: () => number): void {
    this.clock = clock;
  }

  snapshot(): EngineSnapshot {
    return { model: this.model.toBytes(), staleness: this.staleness.snapshot() };
  }

  /** The engine of a snapshot, with the machine's clock. */
  static fromSnapshot({ model, staleness }: EngineSnapshot): Engine {
    growInLargeSteps();
    return new Engine(Model.from_bytes(model, 'en'), Staleness.fromSnapshot(staleness));
  }

  put(sheet: number, row: number, column: number, content: Content): void {
    growInLargeSteps();
    if (typeof content === 'object') {
      this.enterFormula(sheet, row, column, content.formula);
      return;
    }
    this.staleness.changed(sheet);
    this.model.setUserInput(sheet, row, column, inputOf(content));
  }

  /** The formula with its "=", or null. */
  formula(sheet: number, row: number, column: number): string | null {
    return this.formulaOf(this.model.getCellContent(sheet, row, column));
  }

  /** The value, or the result of a formula; an error is its text. */
  value(sheet: number, row: number, column: number): RawValue {
    return this.valueOf(this.model.getCellContent(sheet, row, column), sheet, row, column);
  }

  /** The value and the formula together. */
  cell(sheet: number, row: number, column: number): { readonly value: RawValue; readonly formula: string | null } {
    const content = this.model.getCellContent(sheet, row, column);
    return { value: this.valueOf(content, sheet, row, column), formula: this.formulaOf(content) };
  }

  private formulaOf(content: string): string | null {
    return content.startsWith('=') ? withLongNames(content, this.longNames) : null;
  }

  private valueOf(content: string, sheet: number, row: number, column: number): RawValue {
    if (content === '') return '';
    if (content.startsWith('=')) return this.result(sheet, row, column);
    if (content.startsWith("'")) return content.slice(1);
    const type = this.model.getCellType(sheet, row, column);
    if (type === NUMBER) return Number(content.replace(',', '.'));
    return type === BOOLEAN ? content === 'TRUE' : content;
  }

  private result(sheet: number, row: number, column: number): RawValue {
    if (this.staleness.isStale(sheet, this.clock())) this.evaluate();
    const shown = this.model.getFormattedCellValue(sheet, row, column);
    const type = this.model.getCellType(sheet, row, column);
    if (type === NUMBER) return Number(shown.replace(',', '.'));
    return type === BOOLEAN ? shown === 'TRUE' : shown;
  }

  private evaluate(): void {
    // IronCalc reads the time from Date.now.
    const realClock = Date.now;
    Date.now = this.clock;
    try {
      this.model.resumeEvaluation();
      this.model.evaluate();
    } finally {
      Date.now = realClock;
    }
    this.model.pauseEvaluation();
    this.staleness.evaluated(this.clock());
  }

  /** What conditional formats give each of some cells; the first format that applies wins. */
  highlights(
    sheet: number,
    formats: readonly PlacedFormat[],
    cells: readonly { readonly row: number; readonly column: number }[],
  ): readonly Highlight[] {
    const isNew = this.formats.set(sheet, formats);
    if (formats.length === 0) return cells.map(() => NO_HIGHLIGHT);
    for (const { formula } of formats) this.staleness.formatted(formula);
    if (isNew || this.staleness.isAnyStale(this.clock())) this.evaluate();
    return cells.map(({ row, column }) => this.formats.at(sheet, row, column));
  }

  addSheet(index: number, name: string): void {
    this.model.newSheet();
    const last = this.model.getWorksheetsProperties().length - 1;
    this.model.renameSheet(last, shortName(name));
    if (index < last) this.model.moveSheet(last, index);
    this.staleness.added(index, name);
    this.sheetsChanged();
  }

  renameSheet(sheet: number, name: string): void {
    this.model.renameSheet(sheet, shortName(name));
    this.staleness.renamed(sheet, name);
    this.sheetsChanged();
  }

  deleteSheet(sheet: number): void {
    // IronCalc goes on selecting the sheet by number, and then moves none if there is no sheet of that number any more.
    this.model.setSelectedSheet(0);
    this.model.deleteSheet(sheet);
    this.staleness.deleted(sheet);
    this.sheetsChanged();
  }

  moveSheet(sheet: number, index: number): void {
    this.model.moveSheet(sheet, index);
    this.staleness.moved(sheet, index);
    this.sheetsChanged();
  }

  private sheetsChanged(): void {
    this.longNames = longNamesOf(this.staleness.names);
    this.formats.forget();
  }

  insertRows(sheet: number, row: number, count: number): void {
    this.model.insertRows(sheet, row, count);
    this.restructured();
  }

  deleteRows(sheet: number, row: number, count: number): void {
    this.model.deleteRows(sheet, row, count);
    this.restructured();
  }

  insertColumns(sheet: number, column: number, count: number): void {
    this.model.insertColumns(sheet, column, count);
    this.restructured();
  }

  deleteColumns(sheet: number, column: number, count: number): void {
    this.model.deleteColumns(sheet, column, count);
    this.restructured();
  }

  /** Moves one column to the position of another; formulas follow. */
  moveColumn(sheet: number, from: number, to: number): void {
    this.model.moveColumns(sheet, from, 1, to - from);
    this.restructured();
  }

  private restructured(): void {
    this.staleness.restructured();
    this.formats.forget();
  }

  /**
   * The texts of a sheet. When cells move, IronCalc enters them again as if they were typed: 0912 becomes 912, and a
   * text that begins with "=" becomes a formula. So read the texts before moving cells, and restore them afterwards.
   */
  texts(sheet: number, rows: number, columns: number): readonly PlacedText[] {
    const found: PlacedText[] = [];
    for (let row = 1; row <= rows; row++) {
      for (let column = 1; column <= columns; column++) {
        const input = this.model.getCellContent(sheet, row, column);
        if (input.startsWith("'")) found.push({ row, column, input });
      }
    }
    return found;
  }

  /** Enters texts again in the cells that they moved to, unless IronCalc kept them. */
  restoreTexts(sheet: number, texts: readonly PlacedText[]): void {
    for (const { row, column, input } of texts) {
      const isKept =
        this.model.getCellType(sheet, row, column) === TEXT && this.model.getCellContent(sheet, row, column) === input;
      if (isKept) continue;
      this.model.rangeClearAll(sheet, row, column, row, column);
      this.model.setUserInput(sheet, row, column, input);
    }
  }

  /** Copies a sheet's contents into another; references in formulas stay unchanged. */
  copyContents(from: number, to: number, rows: number, columns: number): void {
    for (let row = 1; row <= rows; row++) {
      for (let column = 1; column <= columns; column++) {
        const content = this.model.getCellContent(from, row, column);
        if (content === '') continue;
        if (content.startsWith('=')) this.enterFormula(to, row, column, content);
        else this.model.setUserInput(to, row, column, content);
      }
    }
    this.staleness.changed(to);
  }

  private enterFormula(sheet: number, row: number, column: number, formula: string): void {
    this.model.setUserInput(sheet, row, column, withShortNames(formula));
    this.format(sheet, row, column, ALL_DIGITS);
    this.staleness.entered(sheet, formula);
  }

  private format(sheet: number, row: number, column: number, numberFormat: string): void {
    this.model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', numberFormat);
  }
}
