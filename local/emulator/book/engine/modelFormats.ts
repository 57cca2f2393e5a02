/**
 * Conditional formats in IronCalc's model. IronCalc computes them together with the formulas, and setting them makes it
 * compute everything again. So the formats of a sheet stay in the model until others are asked for.
 */

import type { Color, Model } from '@ironcalc/wasm';
import { withShortNames } from './sheetNames';

/** A conditional format of one range; it colours the background, the text, or both. */
export interface PlacedFormat {
  /** In A1 notation. */
  readonly range: string;
  /** Written for the range's upper left cell. */
  readonly formula: string;
  readonly background: string | null;
  readonly color: string | null;
}

/** The colours that conditional formats give a cell; null leaves the cell's own. */
export interface Highlight {
  readonly background: string | null;
  readonly color: string | null;
}

/** The conditional formats of a model's sheets. */
export class ModelFormats {
  /** The formats that were last set, as JSON by the sheet's index; a sheet is absent if its formats may have changed. */
  private readonly current = new Map<number, string>();

  constructor(private readonly model: Model) {}

  /**
   * Gives a sheet these formats; the first one that applies to a cell wins.
   *
   * @returns whether the model has to be evaluated again
   */
  set(sheet: number, formats: readonly PlacedFormat[]): boolean {
    const json = JSON.stringify(formats);
    if (this.current.get(sheet) === json) return false;
    this.current.delete(sheet);
    const before = this.model.getConditionalFormattingList(sheet);
    for (const { index } of [...before].sort((a, b) => b.index - a.index)) {
      this.model.deleteConditionalFormatting(sheet, index);
    }
    // In Google the first rule wins; IronCalc puts each added rule before the others.
    for (const format of [...formats].reverse()) this.add(sheet, format);
    this.current.set(sheet, json);
    return before.length > 0 || formats.length > 0;
  }

  /** The colours of a cell as of the last evaluation. */
  at(sheet: number, row: number, column: number): Highlight {
    const { fill, font } = this.model.getCellStyle(sheet, row, column).style;
    return { background: colorOf(fill.color), color: colorOf(font.color) };
  }

  /** Call after sheets or cells moved: IronCalc may have changed the formats, or the sheets' indices. */
  forget(): void {
    this.current.clear();
  }

  private add(sheet: number, { range, formula, background, color }: PlacedFormat): void {
    const format = {
      ...(background === null ? {} : { fill: { color: background } }),
      ...(color === null ? {} : { font: { color } }),
    };
    try {
      this.model.addConditionalFormatting(sheet, range, {
        type: 'Formula',
        formula: withShortNames(formula),
        format,
        stop_if_true: true,
      });
    } catch (error) {
      // A file may contain a rule that IronCalc cannot read. It is skipped, and the others still apply.
      if (!/^Error: Invalid (formula|conditional formatting range)/.test(String(error))) throw error;
    }
  }
}

/** The colour as "#rrggbb". Only the formats set here colour the model's cells, so there are no theme colours. */
function colorOf(color: Color): string | null {
  return typeof color === 'string' ? color.toLowerCase() : null;
}
