/**
 * The calculation: IronCalc holds every cell's content and computes every formula. Inside, it always speaks the locale
 * "de", whose numbers look as Vietnam's do ("1.234,5") and whose formulas separate arguments by ";"; the
 * spreadsheet's own locale matters only for what people type (see typed.ts). Evaluation waits until a result is read.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { initSync, Model } from '@ironcalc/wasm';
import { type Highlight, ModelRules, type PlacedRule } from './modelRules';

// Node 20 has died ("unreachable code" in the deoptimizer) where a call into WebAssembly that was inlined let its memory
// grow; not inlined, such calls are as fast here.
setFlagsFromString('--no-turbo-inline-js-wasm-calls');

const wasm = initSync({
  module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')),
});

let memory = 0;

/**
 * IronCalc's memory grows in small steps, and Node collects all its garbage at each of them, which takes longer than
 * everything else in a large workbook. So a growth is followed by a large one: what is taken and given back at once stays
 * IronCalc's own.
 */
function growInLargeSteps(): void {
  if (wasm.memory.buffer.byteLength === memory) return;
  const step = Math.min(Math.max(SMALLEST_STEP, Math.floor(wasm.memory.buffer.byteLength / 2)), LARGEST_STEP);
  wasm.__wbindgen_free(wasm.__wbindgen_malloc(step, 1), step, 1);
  memory = wasm.memory.buffer.byteLength;
}

const SMALLEST_STEP = 16 * 1024 * 1024;
const LARGEST_STEP = 256 * 1024 * 1024;

/** A cell's value as the calculation knows it: a date is its serial number. */
export type RawValue = string | number | boolean;

/** What goes into a cell: a value, or a formula with ";" between arguments. */
export type Content = RawValue | { readonly formula: string };

/** IronCalc gives no raw number of a formula; this format shows fifteen digits of it. */
const ALL_DIGITS = '0.00000000000000E+00';

const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 4;

const NO_HIGHLIGHT: Highlight = { background: null, color: null };

/** A text as it is entered, its leading "'" included, and its place. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly input: string;
}

/** One workbook's contents. Sheets count from 0, rows and columns from 1. */
export class Engine {
  private stale = true;
  private clock: () => number = Date.now;
  private readonly rules: ModelRules;

  constructor(private readonly model = new Model('book', 'de', 'Asia/Ho_Chi_Minh', 'en')) {
    this.model.pauseEvaluation();
    this.rules = new ModelRules(this.model);
  }

  /** The time that TODAY and NOW go by. */
  setClock(clock: () => number): void {
    // Another hand on the same hour changes nothing.
    this.stale ||= clock() !== this.clock();
    this.clock = clock;
  }

  clone(): Engine {
    return new Engine(Model.from_bytes(this.model.toBytes(), 'en'));
  }

  put(sheet: number, row: number, column: number, content: Content): void {
    this.stale = true;
    growInLargeSteps();
    if (typeof content === 'object') {
      this.model.setUserInput(sheet, row, column, content.formula);
      this.format(sheet, row, column, ALL_DIGITS);
      return;
    }
    this.model.setUserInput(sheet, row, column, inputOf(content));
  }

  /** The formula with its "=", or null. */
  formula(sheet: number, row: number, column: number): string | null {
    const content = this.model.getCellContent(sheet, row, column);
    return content.startsWith('=') ? content : null;
  }

  /** The value, a formula's result included; an error is its text. */
  value(sheet: number, row: number, column: number): RawValue {
    return this.valueOf(this.model.getCellContent(sheet, row, column), sheet, row, column);
  }

  /** The value and the formula together. */
  cell(sheet: number, row: number, column: number): { readonly value: RawValue; readonly formula: string | null } {
    const content = this.model.getCellContent(sheet, row, column);
    const formula = content.startsWith('=') ? content : null;
    return { value: this.valueOf(content, sheet, row, column), formula };
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
    this.evaluate();
    const shown = this.model.getFormattedCellValue(sheet, row, column);
    const type = this.model.getCellType(sheet, row, column);
    if (type === NUMBER) return Number(shown.replace(',', '.'));
    return type === BOOLEAN ? shown === 'TRUE' : shown;
  }

  private evaluate(): void {
    if (!this.stale) return;
    // IronCalc asks the realm's own clock for the time.
    const realClock = Date.now;
    Date.now = this.clock;
    try {
      this.model.resumeEvaluation();
      this.model.evaluate();
    } finally {
      Date.now = realClock;
    }
    this.model.pauseEvaluation();
    this.stale = false;
  }

  /** What conditional formats give cells, in the cells' order; of a sheet's rules the first one that holds wins. */
  highlights(
    sheet: number,
    rules: readonly PlacedRule[],
    cells: readonly { readonly row: number; readonly column: number }[],
  ): readonly Highlight[] {
    if (this.rules.set(sheet, rules)) this.stale = true;
    if (rules.length === 0) return cells.map(() => NO_HIGHLIGHT);
    this.evaluate();
    return cells.map(({ row, column }) => this.rules.at(sheet, row, column));
  }

  addSheet(index: number, name: string): void {
    this.model.newSheet();
    const last = this.model.getWorksheetsProperties().length - 1;
    this.model.renameSheet(last, name);
    if (index < last) this.model.moveSheet(last, index);
    this.restructured();
  }

  renameSheet(sheet: number, name: string): void {
    this.model.renameSheet(sheet, name);
    this.restructured();
  }

  deleteSheet(sheet: number): void {
    this.model.deleteSheet(sheet);
    this.restructured();
  }

  moveSheet(sheet: number, index: number): void {
    this.model.moveSheet(sheet, index);
    this.restructured();
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

  /** Moves one column to where another stands; formulas follow. */
  moveColumn(sheet: number, from: number, to: number): void {
    this.model.moveColumns(sheet, from, 1, to - from);
    this.restructured();
  }

  private restructured(): void {
    this.stale = true;
    this.rules.forget();
  }

  /**
   * The texts of a sheet. IronCalc enters moved cells anew as if they were typed, and then takes 0912 for 912 and a
   * text that begins with "=" for a formula: whoever moves cells reads the texts before and restores them after.
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

  /** Enters texts again where they now stand, unless they came through whole. */
  restoreTexts(sheet: number, texts: readonly PlacedText[]): void {
    for (const { row, column, input } of texts) {
      const isWhole =
        this.model.getCellType(sheet, row, column) === TEXT && this.model.getCellContent(sheet, row, column) === input;
      if (isWhole) continue;
      this.model.rangeClearAll(sheet, row, column, row, column);
      this.model.setUserInput(sheet, row, column, input);
    }
  }

  /** Copies a sheet's contents into another, formulas with their references as they stand. */
  copyContents(from: number, to: number, rows: number, columns: number): void {
    for (let row = 1; row <= rows; row++) {
      for (let column = 1; column <= columns; column++) {
        const content = this.model.getCellContent(from, row, column);
        if (content === '') continue;
        this.model.setUserInput(to, row, column, content);
        if (content.startsWith('=')) this.format(to, row, column, ALL_DIGITS);
      }
    }
    this.stale = true;
  }

  private format(sheet: number, row: number, column: number, numberFormat: string): void {
    this.model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', numberFormat);
  }
}

/** A value as it is entered. */
export function inputOf(value: RawValue): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Errors are kept as errors; every other text is marked as text.
  return value === '' || isErrorText(value) ? value : `'${value}`;
}

/** Whether a text is one of the error values of a cell. */
export function isErrorText(text: string): boolean {
  return /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)$/.test(text);
}

/** IronCalc remembers every change so that it can be undone, and so grows and slows down: a scratch is soon replaced. */
const USES_OF_A_SCRATCH = 5_000;

const scratches = new Map<string, { readonly model: Model; uses: number }>();

/** A model of one cell in a locale, for reading and showing single values; not to be kept. */
export function scratchOf(locale: 'de' | 'en'): Model {
  const known = scratches.get(locale);
  if (known && known.uses < USES_OF_A_SCRATCH) {
    known.uses += 1;
    return known.model;
  }
  known?.model.free();
  const model = new Model('scratch', locale, 'Asia/Ho_Chi_Minh', 'en');
  scratches.set(locale, { model, uses: 1 });
  return model;
}
