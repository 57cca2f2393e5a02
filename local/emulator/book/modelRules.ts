/**
 * The conditional formats in IronCalc's model. It computes them with everything else; setting them is what has to be
 * computed anew, so a sheet's rules stay in the model until other ones are asked for.
 */

import type { Color, Model } from '@ironcalc/wasm';

/** A conditional format of one range, which colours its background, its text, or both. */
export interface PlacedRule {
  /** In A1 notation. */
  readonly range: string;
  /** Written for the range's upper left cell. */
  readonly formula: string;
  readonly background: string | null;
  readonly color: string | null;
}

/** What conditional formats give a cell; null leaves the cell's own. */
export interface Highlight {
  readonly background: string | null;
  readonly color: string | null;
}

/** The rules of a model's sheets. */
export class ModelRules {
  /** The rules that a sheet certainly has, by its index. */
  private readonly known = new Map<number, string>();

  constructor(private readonly model: Model) {}

  /** Gives a sheet these rules, the first one that holds for a cell wins; whether the model has to compute anew. */
  set(sheet: number, rules: readonly PlacedRule[]): boolean {
    const wanted = JSON.stringify(rules);
    if (this.known.get(sheet) === wanted) return false;
    this.known.delete(sheet);
    const before = this.model.getConditionalFormattingList(sheet);
    for (const { index } of [...before].sort((a, b) => b.index - a.index)) {
      this.model.deleteConditionalFormatting(sheet, index);
    }
    // Google's first rule wins; IronCalc puts each rule that is added before the others.
    for (const rule of [...rules].reverse()) this.add(sheet, rule);
    this.known.set(sheet, wanted);
    return before.length > 0 || rules.length > 0;
  }

  /** What a cell has by its sheet's rules as they were last computed. */
  at(sheet: number, row: number, column: number): Highlight {
    const { fill, font } = this.model.getCellStyle(sheet, row, column).style;
    return { background: colorOf(fill.color), color: colorOf(font.color) };
  }

  /** Sheets were moved or their cells were: whose rules are whose has to be found out anew. */
  forget(): void {
    this.known.clear();
  }

  private add(sheet: number, { range, formula, background, color }: PlacedRule): void {
    const format = {
      ...(background === null ? {} : { fill: { color: background } }),
      ...(color === null ? {} : { font: { color } }),
    };
    try {
      this.model.addConditionalFormatting(sheet, range, { type: 'Formula', formula, format, stop_if_true: true });
    } catch (error) {
      // A file may bring a rule that IronCalc cannot read: such a rule holds nowhere, and the others still do.
      if (!/^Error: Invalid (formula|conditional formatting range)/.test(String(error))) throw error;
    }
  }
}

/** Nothing but these rules colours the model's cells, and they do so in "#rrggbb". */
function colorOf(color: Color): string | null {
  return typeof color === 'string' ? color.toLowerCase() : null;
}
